// SPDX-License-Identifier: MIT
#include "backends/databank/uploadmemory.h"

namespace slipway::backends::databank {

QJsonObject UploadMemory::toJson() const
{
    QJsonObject object;
    object.insert(u"dataset", dataset);
    object.insert(u"protocol", nameOf(protocol));
    object.insert(u"name", name);
    object.insert(u"print", print);
    object.insert(u"size", size);
    object.insert(u"uid", uid);
    object.insert(u"staged", staged);
    object.insert(u"offset", offset);
    object.insert(u"checked", checked);
    object.insert(u"registering", registering);
    object.insert(u"registered", registered);
    object.insert(upload::proofKey(), how);
    object.insert(upload::sha256Key(), sha256);
    if (listed)
        object.insert(upload::listedKey(), *listed);
    return object;
}

UploadMemory UploadMemory::fromJson(const QJsonObject &object)
{
    UploadMemory memory;
    memory.dataset = object.value(u"dataset").toString();
    memory.protocol = protocolNamed(object.value(u"protocol").toString()).value_or(Protocol::Tus);
    memory.name = object.value(u"name").toString();
    memory.print = object.value(u"print").toString();
    memory.size = object.value(u"size").toInteger();
    memory.uid = object.value(u"uid").toString();
    memory.staged = object.value(u"staged").toBool();
    memory.offset = object.value(u"offset").toInteger();
    memory.checked = object.value(u"checked").toBool(true);
    memory.registering = object.value(u"registering").toBool();
    memory.registered = object.value(u"registered").toBool();
    memory.how = object.value(upload::proofKey()).toString();
    memory.sha256 = object.value(upload::sha256Key()).toString();
    const QJsonValue listed = object.value(upload::listedKey());
    if (listed.isBool())
        memory.listed = listed.toBool();
    return memory;
}

Notes::Notes(upload::Ledger &ledger, const upload::FileJob &job)
    : m_ledger(ledger)
    , m_ids(job.memberIds.isEmpty() ? QList<qint64>{job.id} : job.memberIds)
{}

void Notes::keep(const UploadMemory &memory)
{
    for (const qint64 id : m_ids)
        m_ledger.remember(id, memory.toJson());
}

void Notes::keepOffset(const UploadMemory &memory)
{
    if (m_ids.size() == 1) // of an archive with thousands of members the server tells it soon enough
        keep(memory);
}

base::Task<> Notes::keepNow(UploadMemory memory, std::stop_token stop)
{
    keep(memory);
    auto committing = m_ledger.commit(stop);
    co_await std::move(committing);
}

} // namespace slipway::backends::databank
