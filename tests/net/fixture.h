// SPDX-License-Identifier: MIT
#pragma once

#include "net/client.h"
#include "tests/support/misbehavingserver.h"
#include "tests/support/run.h"
#include "tests/support/testclock.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <memory>

namespace slipway::tests {

/// A server that does what it is told, a client, a clock that moves only when told, and a folder.
class NetTest : public ::testing::Test
{
protected:
    NetTest() { restart({}); }

    ~NetTest() override
    {
        client.reset(); // whatever is still under way ends before the clock and the server do
        for (int i = 0; i < 5; ++i)
            QCoreApplication::processEvents();
    }

    /// A new client with these options; the clock is always ours.
    void restart(net::ClientOptions options)
    {
        options.clock = &clock;
        options.userAgent = QByteArrayLiteral("slipway-tests");
        client = std::make_unique<net::Client>(options);
    }

    net::Response send(const net::Request &request) { return run(client->send(request, {})); }
    base::Failure failing(const net::Request &request) { return failureOf(client->send(request, {})); }

    /// A file of `size` bytes whose content depends on the place.
    QString file(qint64 size)
    {
        const QString path = folder.filePath(QStringLiteral("data-%1.bin").arg(size));
        QByteArray bytes(size, Qt::Uninitialized);
        for (qsizetype i = 0; i < size; ++i)
            bytes[i] = static_cast<char>((i * 31 + i / 251) & 0xff);
        QFile target(path);
        if (!target.open(QIODevice::WriteOnly) || target.write(bytes) != size)
            throw std::runtime_error("no space for a test file");
        return path;
    }

    net::FileSlice slice(const QString &path, qint64 offset, qint64 size) const
    {
        net::FileSlice result;
        result.path = path;
        result.offset = offset;
        result.size = size;
        return result;
    }

    QTemporaryDir folder;
    TestClock clock;
    MisbehavingServer server;
    std::unique_ptr<net::Client> client;
};

} // namespace slipway::tests
