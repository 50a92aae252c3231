// SPDX-License-Identifier: MIT
#pragma once

#include "net/client.h"
#include "upload/fileuploader.h"

#include <QThreadPool>
#include <QUrl>

namespace slipway::example {

/// Puts files into one box, one PUT each, and believes the server's digest and nothing else.
class ShelfUploader final : public upload::FileUploader
{
public:
    ShelfUploader(net::Client &client, QUrl root, QString box);

    /// A file that is there already with the same digest is left alone. Failure of Kind::Mismatch if the
    /// server has other bytes than the disk.
    base::Task<upload::FileResult> upload(upload::FileJob job, upload::FileObserver *observer,
                                          std::stop_token stop) override;
    base::Task<> probe(std::stop_token stop) override;

private:
    net::Client &m_client;
    QUrl m_root;
    QString m_box;
    QThreadPool m_pool;
};

} // namespace slipway::example
