// SPDX-License-Identifier: MIT
//
// Reads what NWB files say of themselves, for the program that starts it: one request per line on standard
// input, {"id":1,"path":"…"}, and for each one line on standard output, {"id":1,"ok":true,"metadata":{…}} or
// {"id":1,"ok":false,"reason":"not-hdf5"}. It ends when its input ends.

#include "limits.h"
#include "nwbfile.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>
#include <exception>
#include <iostream>
#include <string>

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

} // namespace

int main()
{
    confineProcess();
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
