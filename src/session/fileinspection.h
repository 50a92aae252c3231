// SPDX-License-Identifier: MIT
#pragma once

#include "backends/backend.h"
#include "domain/plan.h"
#include "inspect/nwbreader.h"
#include "inspect/scanner.h"

#include <QThreadPool>

#include <functional>
#include <memory>
#include <stop_token>

namespace slipway::session {

/// A list of files after something was learned about them.
struct Inspected
{
    Inspected() = default;
    domain::LocalFiles files; ///< all of them, old and new
    domain::Problems notes;   ///< findings that belong to no file of the list
    bool stopped = false;     ///< the scan was stopped; what was found before is kept
};

/// Everything that is learned from the files themselves: what a folder holds, what is inside, and the paths
/// that the backend proposes. Lives in the worker's thread; disk work runs in a pool and in child processes.
class FileInspection
{
public:
    explicit FileInspection(const QString &nwbReaderProgram);
    ~FileInspection();

    /// Adds what is found at `paths` to `known`; a file that is known already is not added twice. Rows of
    /// things that cannot be read have no bytes (see isUnread()) and carry the problem.
    base::Task<Inspected> add(QList<domain::PlannedFile> paths, domain::LocalFiles known,
                              std::shared_ptr<const backends::Backend> backend, domain::FolderForm folders,
                              std::function<void(qint64)> found, std::stop_token stop);

    /// Looks at every file again: what changed is read again and gets a warning, what is gone gets an error.
    base::Task<Inspected> refresh(domain::LocalFiles files, std::shared_ptr<const backends::Backend> backend,
                                  domain::FolderForm folders, std::stop_token stop);

private:
    base::Task<> readInside(domain::LocalFiles *files, std::vector<qsizetype> rows,
                            std::shared_ptr<const backends::Backend> backend, std::stop_token stop);
    base::Task<> readOne(domain::LocalFile *file, std::stop_token stop);

    QThreadPool m_pool;
    inspect::Scanner m_scanner;
    std::unique_ptr<inspect::NwbReader> m_reader;
};

/// Fills in the paths and archives that the backend proposes; without a backend the relative paths.
void proposePaths(domain::LocalFiles &files, const backends::Backend *backend, domain::FolderForm folders);

} // namespace slipway::session
