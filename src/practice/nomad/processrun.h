// SPDX-License-Identifier: MIT
#pragma once

#include "practice/nomad/matcher.h"
#include "practice/nomad/process.h"

#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace slipway::practice::nomad {

/// One process of one upload on its way through its steps (NOMAD contract 4.5). How far it is stands in the
/// record; what this object knows besides can be found out again after a restart.
class ProcessRun
{
public:
    ProcessRun(Deployment &deployment, std::string uploadId, std::string serial)
        : m_deployment(deployment)
        , m_uploadId(std::move(uploadId))
        , m_serial(std::move(serial))
    {}

    /// Does the next step and returns true if it is over in a wink. Takes the store's lock for as long as it
    /// looks at records; files are moved without it.
    bool step();
    /// It runs for ever: an upload name that is no text (NOMAD contract 5.2).
    bool hangs() const { return m_hangs; }

private:
    using Lock = std::unique_lock<std::mutex>;
    struct Gone
    {};

    Upload *find() const; ///< nothing if the process is not the upload's first any more
    Upload &upload() const;
    Process &process() const { return upload().queue.front(); }
    bool stepUpload(Lock &lock);
    bool stepEdit();
    bool stepPublish();
    void changeFiles(Lock &lock);
    std::optional<std::vector<std::string>> changed(const QJsonObject &operation) const;
    void match(Lock &lock);
    bool updateEntries();
    int beginCleanup();
    void finishEntries(bool half);
    void cleanUp();
    bool started();

    Deployment &m_deployment;
    std::string m_uploadId;
    std::string m_serial;
    std::optional<std::vector<std::string>> m_changed; ///< nothing: all files are looked at
    /// What the matching found: path and, of mainfiles, what they are; nothing before it.
    std::optional<std::vector<std::pair<std::string, std::optional<Mainfile>>>> m_found;
    std::vector<std::string> m_warnings;
    bool m_hangs = false;
};

/// The message of the operation on files: `Adding files`, `Deleting files`, `COPY the file`, `MOVE the file`.
std::string operationMessage(const QJsonObject &operation);

} // namespace slipway::practice::nomad
