// SPDX-License-Identifier: MIT
// A program that starts the practice server, says where it is, and lives until it is killed:
//   practice_parent PROGRAM STATE_FOLDER
#include "session/practiceprogram.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <cstdio>

using namespace slipway;

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    session::PracticeProgram practice(arguments.value(1), arguments.value(2));
    practice.start([](const base::Outcome<QJsonObject> &outcome) {
        const QJsonObject line = outcome ? outcome.value() : QJsonObject();
        std::printf("%s\n", QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
        std::fflush(stdout);
    });
    return QCoreApplication::exec();
}
