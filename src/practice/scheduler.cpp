// SPDX-License-Identifier: MIT
#include "practice/scheduler.h"

#include "practice/assetviews.h"
#include "practice/digest.h"
#include "practice/metadata.h"
#include "practice/publish.h"
#include "practice/validation.h"

#ifdef __linux__
#include <sys/resource.h>
#endif

namespace slipway::practice {

using namespace Qt::StringLiterals;

Scheduler::Scheduler(Archive &archive)
    : m_archive(archive)
{}

Scheduler::~Scheduler()
{
    stop();
}

void Scheduler::start()
{
    m_thread = std::thread([this] { run(); });
}

void Scheduler::stop()
{
    if (!m_thread.joinable())
        return;
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

void Scheduler::run()
{
#ifdef __linux__
    setpriority(PRIO_PROCESS, 0, 19); // of this thread alone: hashing must not compete with the transfer
#endif
    std::unique_lock lock(m_mutex);
    while (!m_stopping) {
        m_wake.wait_for(lock, std::chrono::milliseconds(50));
        lock.unlock();
        tick(false);
        lock.lock();
    }
}

void Scheduler::tick(bool everything)
{
    const std::lock_guard working(m_working);
    while (hashOne(everything)) {
    }
    const std::lock_guard lock(m_archive.store.mutex);
    validateVersions(everything);
    validateAssets(everything);
    liftEmbargoes(everything);
}

bool Scheduler::idle() const
{
    const std::lock_guard lock(m_archive.store.mutex);
    const Store &store = m_archive.store;
    for (const auto &[id, dandiset] : store.dandisets) {
        if (dandiset.embargo == "UNEMBARGOING" && dandiset.unembargoDue > 0)
            return false;
    }
    return store.pendingVersions.empty() && store.pendingAssets.empty() && store.unhashedBlobs.empty();
}

void Scheduler::finishNow()
{
    // Two ticks take a version from Pending to its result; the bound is for a client that keeps changing
    // things.
    for (int round = 0; round < 8 && !idle(); ++round)
        tick(true);
}

/// Reads one object that is due and notes its SHA-256; false if there is none.
bool Scheduler::hashOne(bool everything)
{
    std::string id;
    {
        const std::lock_guard lock(m_archive.store.mutex);
        for (const std::string &candidate : m_archive.store.unhashedBlobs) {
            if (everything || m_archive.store.blobs.at(candidate).hashDue <= m_archive.clock.now()) {
                id = candidate;
                break;
            }
        }
    }
    if (id.empty())
        return false;
    const auto object = m_archive.objects.find(blobKey(id));
    if (!object) {
        const std::lock_guard lock(m_archive.store.mutex);
        m_archive.store.unhashedBlobs.erase(id); // its bytes are gone; the others must not wait for it
        return true;
    }
    const auto source = m_archive.objects.open(*object, 0, object->size);
    Digest digest(Digest::Kind::Sha256);
    std::vector<char> block(1U << 20U);
    while (const std::size_t count = source->read(block.data(), block.size())) {
        digest.add(block.data(), count);
        const std::lock_guard lock(m_mutex);
        if (m_stopping)
            return false;
    }
    const std::lock_guard lock(m_archive.store.mutex);
    Blob &blob = m_archive.store.blobs.at(id);
    blob.sha256 = toHex(digest.result());
    m_archive.store.save(blob);
    return true;
}

void Scheduler::validateVersions(bool everything)
{
    Store &store = m_archive.store;
    const std::set<std::string> pending = store.pendingVersions;
    for (const std::string &key : pending) {
        Version &version = store.versions.at(key);
        if (!everything && version.due > m_archive.clock.now())
            continue;
        if (version.status == "Publishing") {
            freezeDraft(m_archive, version);
        } else if (version.status == "Pending") {
            version.status = "Validating";
            version.due = m_archive.after(m_archive.delays.validationMilliseconds / 4);
            store.save(version);
        } else {
            version.metadata["assetsSummary"_L1] = assetsSummary(m_archive, version);
            version.errors = dandisetProblems(version.metadata);
            version.status = version.errors.isEmpty() ? "Valid" : "Invalid";
            store.save(version);
        }
    }
}

void Scheduler::validateAssets(bool everything)
{
    Store &store = m_archive.store;
    const std::set<std::string> pending = store.pendingAssets;
    for (const std::string &id : pending) {
        Asset &asset = store.assets.at(id);
        const bool due = everything || asset.due <= m_archive.clock.now();
        if (!due || store.blobs.at(asset.blob).sha256.empty())
            continue;
        asset.errors = assetProblems(fullMetadata(m_archive, asset));
        asset.status = asset.errors.isEmpty() ? "Valid" : "Invalid";
        store.save(asset);
        if (asset.inDraft)
            store.draft(asset.dandiset).modified = m_archive.clock.now();
    }
}

void Scheduler::liftEmbargoes(bool everything)
{
    Store &store = m_archive.store;
    for (auto &[identifier, dandiset] : store.dandisets) {
        // Without a due time it stays in that state: seeded so by /__practice/dandisets.
        const bool lifting = dandiset.embargo == "UNEMBARGOING" && dandiset.unembargoDue > 0;
        if (!lifting || (!everything && dandiset.unembargoDue > m_archive.clock.now()))
            continue;
        dandiset.embargo = "OPEN";
        dandiset.unembargoDue = 0;
        store.save(dandiset);
        Version &draft = store.draft(identifier);
        draft.metadata["access"_L1] = accessRequirements(false, {});
        for (const auto &[path, id] : draft.assets) {
            Blob &blob = store.blobs.at(store.assets.at(id).blob);
            blob.embargoed = false;
            store.save(blob);
        }
        m_archive.touch(draft);
    }
}

} // namespace slipway::practice
