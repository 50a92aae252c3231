// SPDX-License-Identifier: MIT
#pragma once

#include "base/task.h"
#include "domain/localfile.h"

#include <QStringList>
#include <QThreadPool>

#include <functional>
#include <stop_token>

namespace slipway::inspect {

/// How far a scan has come.
class ScanProgress
{
public:
    ScanProgress() = default;
    ScanProgress(qint64 files, qint64 bytes, QString folder);

    qint64 files() const { return m_files; }
    qint64 bytes() const { return m_bytes; }
    /// The folder that is being looked at.
    const QString &folder() const { return m_folder; }

private:
    qint64 m_files = 0;
    qint64 m_bytes = 0;
    QString m_folder;
};

/// What a scan found.
class ScanResult
{
public:
    ScanResult() = default;

    domain::LocalFiles files; ///< in the order of the names; each once, however often it was named
    /// What could not be taken: folders and files that cannot be read, links to folders, missing paths.
    domain::Problems problems;
    qint64 skipped = 0; ///< hidden names and what operating systems leave behind
};

/// Finds the files below folders, off the thread of the caller.
class Scanner
{
public:
    /// `pool` runs the work and outlives it.
    explicit Scanner(QThreadPool *pool);

    /// Looks at files and folders; a folder stands for everything below it, hidden names and junk left out.
    ///
    /// `progress` is called in the calling thread, at most every 100 ms and never after the end. Problems
    /// with single files and folders are part of the result; fails only when stopped (cancelled).
    base::Task<ScanResult> scan(QStringList paths, std::function<void(ScanProgress)> progress,
                                std::stop_token stop);

private:
    QThreadPool *m_pool;
};

} // namespace slipway::inspect
