// SPDX-License-Identifier: MIT
#pragma once

#include "net/body.h"
#include "net/readahead.h"
#include "net/throttle.h"

#include <QByteArray>

namespace slipway::net {

/// A file or something made on the way as a body: blocks come from the pool, QNetworkAccessManager gets them
/// by memcpy.
///
/// Random-access, because a sequential one without more ado would be buffered whole. When no block is ready,
/// or the bandwidth limit says so, it gives 0 bytes and emits readyRead() later.
class BodyDevice final : public Body
{
    Q_OBJECT

public:
    BodyDevice(QThreadPool &pool, Throttle &throttle, std::unique_ptr<BodySource> source,
               QObject *parent = nullptr);
    ~BodyDevice() override;

    qint64 length() const override { return m_length; }
    bool isHeldUp() const override { return m_isHeldUp; }
    bool isSequential() const override { return false; }
    qint64 size() const override { return m_length; }

protected:
    qint64 readData(char *data, qint64 maxSize) override;

private:
    bool takeBlock();
    qint64 holdUp();

    Throttle &m_throttle;
    qint64 m_length;
    QByteArray m_block;
    qint64 m_position = 0; // in m_block
    bool m_isHeldUp = false;
    bool m_isBroken = false;
    ReadAhead m_readAhead; // last: it must stop calling before the rest goes
};

} // namespace slipway::net
