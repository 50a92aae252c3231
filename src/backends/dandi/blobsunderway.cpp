// SPDX-License-Identifier: MIT
#include "backends/dandi/blobsunderway.h"

#include <utility>

namespace slipway::backends::dandi {

base::Task<QString> BlobsUnderWay::enter(QString etag, std::stop_token stop)
{
    for (;;) {
        base::throwIfStopped(stop);
        if (const auto found = m_there.constFind(etag); found != m_there.constEnd())
            co_return *found;
        Line &line = m_lines[etag];
        if (!line.taken) {
            line.taken = true;
            co_return QString();
        }
        const Turn turn;
        line.waiting.append(turn);
        const base::CancelOnStop<bool> cancel(stop, turn);
        co_await turn;
    }
}

void BlobsUnderWay::wake(const QString &etag)
{
    const Line line = m_lines.take(etag);
    for (const Turn &turn : line.waiting)
        turn.settle(true); // all look again; one of them takes the line if the content did not come
}

void BlobsUnderWay::arrived(const QString &etag, const QString &blobId)
{
    m_there.insert(etag, blobId);
    wake(etag);
}

void BlobsUnderWay::failed(const QString &etag)
{
    wake(etag);
}

void BlobsUnderWay::forget(const QString &etag)
{
    m_there.remove(etag);
}

} // namespace slipway::backends::dandi
