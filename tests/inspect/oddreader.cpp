// SPDX-License-Identifier: MIT
//
// Stands in for slipway-nwb-reader and misbehaves as the name of the file it is asked for says.

#include <QJsonDocument>
#include <QJsonObject>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <string>
#include <thread>

namespace {

void print(const QByteArray &line)
{
    std::fwrite(line.constData(), 1, static_cast<std::size_t>(line.size()), stdout);
    std::fflush(stdout);
}

[[noreturn]] void stall()
{
    for (;;)
        std::this_thread::sleep_for(std::chrono::seconds(1));
}

} // namespace

int main()
{
    std::string line;
    int asked = 0;
    while (std::getline(std::cin, line)) {
        ++asked;
        QJsonObject request = QJsonDocument::fromJson(QByteArray::fromStdString(line)).object();
        const QString path = request[QStringLiteral("path")].toString();
        const auto is = [&path](const char *word) { return path.contains(QLatin1String(word)); };
        if (is("stall"))
            stall();
        if (is("crash") || (is("second-fails") && asked > 1))
            std::_Exit(11);
        if (is("garbage")) {
            print("Segmentation fault, or so\n");
            continue;
        }
        if (is("flood")) {
            const QByteArray much(1024 * 1024, 'x');
            for (int i = 0; i < 80; ++i)
                print(much);
            stall();
        }
        if (is("number"))
            request[QStringLiteral("id")] = 4711;
        QJsonObject metadata;
        metadata[QStringLiteral("identifier")] = QString::number(asked);
        if (is("environment"))
            metadata[QStringLiteral("identifier")] = qEnvironmentVariable("SLIPWAY_SECRET");
        request[QStringLiteral("ok")] = true;
        request[QStringLiteral("metadata")] = metadata;
        print(QJsonDocument(request).toJson(QJsonDocument::Compact) + '\n');
    }
    return 0;
}
