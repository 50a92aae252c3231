// SPDX-License-Identifier: MIT
#include "practice/nomad/processor.h"

#include "practice/nomad/processrun.h"
#include "practice/replies.h"

#include <vector>

namespace slipway::practice::nomad {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;
using std::chrono::steady_clock;

namespace {

constexpr milliseconds longestNap{50};
constexpr int mostRounds = 1000; ///< for finishNow(): a bound for what can never end

} // namespace

Processor::Processor(Deployment &deployment)
    : m_deployment(deployment)
{}

Processor::~Processor()
{
    stop();
}

void Processor::start()
{
    m_thread = std::thread([this] { loop(); });
}

void Processor::stop()
{
    if (!m_thread.joinable())
        return;
    {
        const std::lock_guard lock(m_deployment.store.mutex);
        m_deployment.ending = true;
    }
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

void Processor::wake()
{
    {
        const std::lock_guard lock(m_mutex);
        m_awake = true;
    }
    m_wake.notify_all();
}

void Processor::loop()
{
    std::unique_lock lock(m_mutex);
    while (!m_stopping) {
        m_awake = false;
        lock.unlock();
        const bool moved = tick(false);
        lock.lock();
        if (!moved)
            m_wake.wait_for(lock, longestNap, [this] { return m_stopping || m_awake; });
    }
}

void Processor::stepNow()
{
    tick(true);
}

void Processor::finishNow()
{
    for (int round = 0; round < mostRounds && tick(true); ++round) {
    }
}

/// Gives every upload that is due one step; false if nothing moved.
bool Processor::tick(bool everything)
{
    const std::lock_guard working(m_working);
    std::vector<std::string> waiting;
    {
        const std::lock_guard lock(m_deployment.store.mutex);
        indexWhatLagged();
        std::erase_if(m_due, [this](const auto &item) { return !m_deployment.store.upload(item.first); });
        if (m_deployment.settings.stuck)
            return false;
        for (const auto &[id, upload] : m_deployment.store.uploads) {
            if (!upload.queue.empty())
                waiting.push_back(id);
        }
    }
    bool moved = false;
    for (const std::string &id : waiting)
        moved = advance(id, everything) || moved;
    return moved;
}

bool Processor::advance(const std::string &uploadId, bool everything)
{
    std::unique_lock lock(m_deployment.store.mutex);
    Upload *const upload = m_deployment.store.upload(uploadId);
    if (!upload || upload->queue.empty())
        return false;
    const Process &process = upload->queue.front();
    const std::string serial = s(process.parameters["serial"_L1]);
    const milliseconds delay(m_deployment.settings.stepMilliseconds); // may have changed meanwhile
    Due &due = m_due[uploadId];
    if (due.serial != serial)
        due = {serial, steady_clock::now(), false,
               std::make_shared<ProcessRun>(m_deployment, uploadId, serial)};
    // Who waits for the answer of a PUT is not kept waiting longer than the work takes.
    const bool hurry = everything || process.name == process::local;
    const bool early = steady_clock::now() < due.since + (due.brief ? delay / 10 : delay);
    if (due.run->hangs() || (!hurry && early))
        return false;
    const std::shared_ptr<ProcessRun> run = due.run;
    lock.unlock();
    due.brief = run->step();
    due.since = steady_clock::now();
    return true;
}

/// With the store locked: what was processed while the search index lagged can be seen now.
void Processor::indexWhatLagged()
{
    const bool before = std::exchange(m_mayLag, m_deployment.settings.indexLag);
    if (m_deployment.settings.indexLag || !before)
        return;
    for (auto &[uploadId, table] : m_deployment.store.entries) {
        for (auto &[entryId, entry] : table) {
            if (entry.indexed || entry.lastProcessing == 0 || entry.process.running())
                continue;
            entry.indexed = true;
            m_deployment.store.save(entry);
        }
    }
}

} // namespace slipway::practice::nomad
