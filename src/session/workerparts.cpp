// SPDX-License-Identifier: MIT
#include "session/worker.h"

#include <algorithm>

namespace slipway::session {

namespace {

using base::Failure;
using base::Task;
using domain::LocalFiles;
using domain::Shares;
using domain::Stage;

Failure refusal(const QString &doing, const QByteArray &code)
{
    Failure failure(Failure::Kind::Plan, doing);
    return failure.code(code);
}

QStringList placesOf(const Shares &shares, qsizetype from)
{
    QStringList places;
    for (qsizetype i = from; i < shares.size(); ++i)
        places += shares.at(i).folders;
    return places;
}

} // namespace

/// True once something of this publication may be on the server: then it is too late to share it out.
bool Worker::isAnythingSent() const
{
    const QList<store::FileRecord> records = m_memory->files();
    return std::any_of(records.cbegin(), records.cend(), [](const store::FileRecord &record) {
        return record.stage != Stage::Waiting || !record.memory.isEmpty();
    });
}

Task<Shares> Worker::shares(LocalFiles files)
{
    const Shares found = isAnythingSent() ? Shares() : backend().shares(files);
    co_return found;
}

Task<SplitOff> Worker::splitOff(LocalFiles files)
{
    requireDataset();
    m_memory->requireJournal();
    const Shares all = co_await shares(files);
    if (all.size() < 2 || all.constFirst().tooLarge)
        throw refusal(QStringLiteral("share out the files"), "nothing-to-split");
    beginPublication();
    SplitOff done;
    for (const qsizetype row : all.constFirst().rows)
        done.kept.append(files.at(row));
    LocalFiles rest;
    for (const domain::Share &share : all.mid(1)) {
        for (const qsizetype row : share.rows)
            rest.append(files.at(row));
    }
    const Part before = m_memory->draft().part.value_or(Part());
    const bool isFollowed = !before.publication.isEmpty(); // files were added after an earlier split
    Part next;
    next.number = before.number + 1;
    next.count = before.number - 1 + int(all.size()) + (isFollowed ? before.count - before.number : 0);
    next.holds = placesOf(all, 1);
    next.remain = before.remain;
    next.publication = before.publication;
    done.part.number = before.number;
    done.part.count = next.count;
    done.part.holds = all.constFirst().folders;
    done.part.remain = next.holds + before.remain;
    // First the rest gets its place, then the files leave this one: a crash between the two loses nothing.
    done.part.publication = m_memory->putAside(rest, [&next](Draft &draft) { draft.part = next; });
    m_memory->setFiles(done.kept);
    m_memory->change([&done](Draft &draft) { draft.part = done.part; });
    co_await m_memory->keep(m_life.get_token());
    const SplitOff made = done; // QCoro 0.8 moves out of what co_return names unless it is const
    co_return made;
}

Task<Opened> Worker::openNextPart()
{
    requireDataset();
    const Draft before = m_memory->draft();
    if (!before.part || before.part->publication.isEmpty())
        throw refusal(QStringLiteral("go on with the next part"), "no-such-publication");
    const QString closing = m_memory->publicationId();
    Opened opened = co_await load(before.part->publication);
    m_memory->close(closing);
    m_lastRest = domain::RunState::Idle;
    m_processOrdered = false;
    m_memory->change([&before](Draft &draft) {
        draft.server = before.server;
        draft.dataset = before.dataset;
        draft.account = before.account;
        draft.user = before.user;
        if (draft.part) {
            draft.part->number = before.part->number + 1;
            draft.part->count = before.part->count;
        }
        if (draft.details.isEmpty()) // what was written of the one part mostly describes the next as well
            draft.details = before.details;
    });
    opened.draft = m_memory->draft();
    co_await m_memory->keep(m_life.get_token());
    const Opened known = opened; // QCoro 0.8 moves out of what co_return names unless it is const
    co_return known;
}

} // namespace slipway::session
