// SPDX-License-Identifier: MIT
#pragma once

#include "base/task.h"
#include "domain/nwbmetadata.h"

#include <QString>

#include <chrono>
#include <memory>
#include <stop_token>

namespace slipway::inspect {

/// Reads what NWB files say of themselves, in child processes: a broken or hostile file ends a child and
/// nothing else.
///
/// Used in one thread, with an event loop; children are started when first needed and ended with the reader.
class NwbReader
{
public:
    class Options
    {
    public:
        Options();
        QString program;                 ///< slipway-nwb-reader, found beside the running program
        int processes = 2;               ///< how many children at most
        std::chrono::milliseconds bound; ///< the longest that one file may take
    };

    explicit NwbReader(Options options = Options());
    ~NwbReader();
    NwbReader(const NwbReader &) = delete;
    NwbReader &operator=(const NwbReader &) = delete;

    /// Reads one file; many may be asked for at once, they wait for a free child.
    ///
    /// Failures: Kind::LocalFile with code "nwb-unreadable" if the child cannot read the file, crashes,
    /// stalls or answers nonsense; Kind::Internal with code "nwb-reader-missing" if there is no child
    /// program; cancelled.
    base::Task<domain::NwbMetadata> read(QString path, std::stop_token stop);

    /// The child program beside the running one, or in the folder for such helpers.
    static QString defaultProgram();

private:
    class Pool;
    std::shared_ptr<Pool> m_pool;
};

} // namespace slipway::inspect
