// SPDX-License-Identifier: MIT
#pragma once

#include "net/body.h"

#include <QByteArray>

namespace slipway::net {

/// A small body from memory, sequential; with Content-Length and DoNotBufferUploadDataAttribute it is sent
/// once and never again.
class OneShotBody final : public Body
{
    Q_OBJECT

public:
    explicit OneShotBody(QByteArray bytes, QObject *parent = nullptr);

    qint64 length() const override { return m_bytes.size(); }
    bool isSequential() const override { return true; }
    bool atEnd() const override { return isHandedOver(); }
    qint64 bytesAvailable() const override { return length() - handedOver(); }

protected:
    qint64 readData(char *data, qint64 maxSize) override;

private:
    QByteArray m_bytes;
};

} // namespace slipway::net
