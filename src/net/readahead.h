// SPDX-License-Identifier: MIT
#pragma once

#include "base/failure.h"
#include "net/bodysource.h"

#include <QByteArray>
#include <QThreadPool>

#include <functional>
#include <memory>
#include <optional>

namespace slipway::net {

/// Reads a source in a thread pool, a few blocks ahead of whoever takes them.
class ReadAhead
{
public:
    static constexpr qint64 blockSize = 1 << 18; ///< bytes; larger ones bring no rate and cost memory
    static constexpr int depth = 3;              ///< blocks in memory at most, besides the one in use

    /// `whenReady` is called in a pool thread when a block or a failure came after take() had none; not after
    /// stop().
    ReadAhead(QThreadPool &pool, std::unique_ptr<BodySource> source, std::function<void()> whenReady);
    ~ReadAhead();
    ReadAhead(const ReadAhead &) = delete;
    ReadAhead &operator=(const ReadAhead &) = delete;

    /// The next block, or nothing if none is ready. `used` is a finished block whose memory may be used
    /// again. Throws the Failure of the source once all good blocks are taken.
    std::optional<QByteArray> take(QByteArray used);

private:
    class Shared;
    std::shared_ptr<Shared> m_shared;
};

} // namespace slipway::net
