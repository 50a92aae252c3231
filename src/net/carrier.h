// SPDX-License-Identifier: MIT
#pragma once

#include "base/failure.h"
#include "net/response.h"

#include <QObject>

namespace slipway::net {

/// What carries one request to its server and the answer back. Has no clocks; destroying it breaks off.
class Carrier : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Once only.
    virtual void start() = 0;

    /// Bytes of the request's body that have left us.
    virtual qint64 handedOver() const = 0;
    /// True too if there is no body.
    virtual bool isBodyHandedOver() const = 0;
    /// True while our own disk or bandwidth limit holds the body up.
    virtual bool isHeldUp() const = 0;
    /// True if the request was sent although handedOver() does not show it.
    virtual bool wasSentUnseen() const { return false; }
    /// Bytes of the answer that wait in memory.
    virtual qint64 received() const = 0;

Q_SIGNALS:
    /// The head of the request is on its way.
    void requestSent();
    /// Some of the body has left.
    void sent();
    /// Some of the answer has come.
    void answerMoved();
    /// The whole answer, whatever its status; only status, headers and body are set.
    void answered(const slipway::net::Response &response);
    /// It ends without an answer. `neverArrived`: the server cannot have acted on it.
    void broke(const slipway::base::Failure &failure, bool neverArrived);
    /// The body cannot be read.
    void unreadable(const slipway::base::Failure &failure);
};

} // namespace slipway::net
