// SPDX-License-Identifier: MIT
#pragma once

#include "net/response.h"
#include "tests/support/places.h"

#include <QByteArray>
#include <QFile>
#include <QString>

#include <gtest/gtest.h>

namespace slipway::tests {

/// The bytes of a sample in tests/data/nomad: "generation-1/entries.json".
inline QByteArray nomadSample(const QString &name)
{
    QFile file(projectFile(u"tests/data/nomad/") + name);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << name.toStdString();
    return file.readAll();
}

/// The same sample as each generation writes it.
inline QByteArray nomadSample(int generation, const QString &name)
{
    return nomadSample(QStringLiteral("generation-%1/%2.json").arg(generation).arg(name));
}

inline net::Response nomadAnswer(int status, const QByteArray &body,
                                 const QByteArray &type = QByteArrayLiteral("application/json"))
{
    net::Response response;
    response.status = status;
    response.body = body;
    response.headers.append({"Content-Type", type});
    return response;
}

} // namespace slipway::tests
