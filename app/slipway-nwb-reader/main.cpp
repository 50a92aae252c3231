// SPDX-License-Identifier: MIT
//
// Reads what NWB files say of themselves, for the program that starts it: one request per line on standard
// input, {"id":1,"path":"…"}, and for each one line on standard output, {"id":1,"ok":true,"metadata":{…}} or
// {"id":1,"ok":false,"reason":"not-hdf5"}. It ends when its input ends.

#include "limits.h"
#include "nwbfile.h"
#include "selftest.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>
#include <exception>
#include <iostream>
#include <string>
#include <string_view>

namespace {

using namespace slipway::nwbreader;

constexpr int secondsPerFile = 60;

QJsonObject answer(const QJsonObject &request)
{
    QJsonObject reply;
    reply[QStringLiteral("id")] = request[QStringLiteral("id")];
    try {
        const auto metadata = readNwbFile(request[QStringLiteral("path")].toString());
        reply[QStringLiteral("ok")] = true;
        reply[QStringLiteral("metadata")] = metadata.toJson();
    } catch (const Unreadable &unreadable) {
        reply[QStringLiteral("ok")] = false;
        reply[QStringLiteral("reason")] = QString::fromLatin1(unreadable.what());
    } catch (const std::exception &) { // mostly memory
        reply[QStringLiteral("ok")] = false;
        reply[QStringLiteral("reason")] = QStringLiteral("damaged");
    }
    return reply;
}

/// The program has no arguments in its work; people give it these.
int answerArguments(int argc, char **argv)
{
    const std::string_view argument(argv[1]);
    if (argc == 2 && argument == "--selftest")
        return selfTest();
    if (argc == 2 && argument == "--version") {
        std::puts("slipway-nwb-reader " SLIPWAY_VERSION);
        return 0;
    }
    std::fputs("slipway-nwb-reader is started by Slipway. By hand: --selftest, --version.\n", stderr);
    return 2;
}

} // namespace

int main(int argc, char **argv)
{
    confineProcess();
    if (argc > 1)
        return answerArguments(argc, argv);
    std::string line;
    while (std::getline(std::cin, line)) {
        const auto request = QJsonDocument::fromJson(QByteArray::fromStdString(line)).object();
        allowProcessorTime(secondsPerFile);
        const QByteArray reply = QJsonDocument(answer(request)).toJson(QJsonDocument::Compact) + '\n';
        std::fwrite(reply.constData(), 1, static_cast<std::size_t>(reply.size()), stdout);
        std::fflush(stdout);
    }
    return 0;
}
