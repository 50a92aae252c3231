// SPDX-License-Identifier: MIT
#include "upload/feeds.h"

#include "upload/archivefeed.h"
#include "upload/filefeed.h"

#include <QThreadPool>

namespace slipway::upload {

base::Task<std::shared_ptr<ChunkFeed>> feedOf(FileJob job, std::stop_token stop)
{
    base::throwIfStopped(stop);
    std::shared_ptr<ChunkFeed> feed;
    if (job.members.isEmpty()) {
        feed = std::make_shared<FileFeed>(job.file);
    } else {
        const bool isTar = job.archive.endsWith(QLatin1String(".tar"), Qt::CaseInsensitive);
        const ArchiveFormat format = isTar ? ArchiveFormat::Tar : ArchiveFormat::Zip;
        auto planning = [members = job.members, format] {
            return std::shared_ptr<const ArchivePlan>(std::make_shared<ArchivePlan>(members, format));
        };
        auto planned = base::inPool(*QThreadPool::globalInstance(), std::move(planning), stop);
        const std::shared_ptr<const ArchivePlan> plan = co_await std::move(planned);
        feed = std::make_shared<ArchiveFeed>(plan);
    }
    co_return std::shared_ptr<ChunkFeed>(feed);
}

} // namespace slipway::upload
