// SPDX-License-Identifier: MIT
#pragma once

#include "base/failure.h"
#include "net/request.h"

#include <QByteArray>
#include <QThreadPool>

#include <functional>
#include <memory>
#include <optional>

namespace slipway::net {

/// Reads a slice of a file in a thread pool, a few blocks ahead of whoever takes them.
///
/// The last block is given out only after the file was found to be the same as when reading began.
class ReadAhead
{
public:
    static constexpr qint64 blockSize = 1 << 20; ///< bytes; smaller blocks cost rate, larger ones memory
    static constexpr int depth = 3;              ///< blocks in memory at most, besides the one in use

    /// `whenReady` is called in a pool thread when a block or a failure came after take() had none; not after
    /// stop().
    ReadAhead(QThreadPool &pool, FileSlice slice, std::function<void()> whenReady);
    ~ReadAhead();
    ReadAhead(const ReadAhead &) = delete;
    ReadAhead &operator=(const ReadAhead &) = delete;

    /// The next block, or nothing if none is ready. `used` is a finished block whose memory may be used
    /// again. Throws Failure of Kind::LocalFile or FileChanged when reading failed and all good blocks are
    /// taken.
    std::optional<QByteArray> take(QByteArray used);

private:
    class Shared;
    std::shared_ptr<Shared> m_shared;
};

} // namespace slipway::net
