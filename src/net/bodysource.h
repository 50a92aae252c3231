// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <functional>
#include <memory>

namespace slipway::net {

/// Where the bytes of a body come from, in order, once. Used by one pool thread at a time, never by the
/// client's own.
class BodySource
{
public:
    virtual ~BodySource() = default;

    /// All bytes that will come; what Content-Length promises.
    virtual qint64 length() const = 0;
    /// Gives the next `size` bytes; never asked for more than are left, and not again after it threw. It
    /// may take its time. Throws Failure: then the body is cut off.
    virtual void read(char *data, qint64 size) = 0;
};

/// A body that is made while it is sent, and anew for each time that it is sent.
struct GeneratedBody
{
    GeneratedBody() = default;
    GeneratedBody(qint64 bytes, std::function<std::unique_ptr<BodySource>()> maker)
        : length(bytes)
        , make(std::move(maker))
    {}

    qint64 length = 0;                                 ///< bytes; each source has this length()
    std::function<std::unique_ptr<BodySource>()> make; ///< called in the client's thread; quick
};

} // namespace slipway::net
