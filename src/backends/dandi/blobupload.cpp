// SPDX-License-Identifier: MIT
#include "backends/dandi/blobupload.h"

#include "base/clock.h"
#include "upload/storageerror.h"

#include <QCoreApplication>

#include <utility>

namespace slipway::backends::dandi {

namespace {

using base::Failure;
using net::Response;

constexpr int mostTrouble = 4; // steps done again for one file before we give up

} // namespace

BlobUpload::BlobUpload(std::shared_ptr<Conversation> conversation, upload::Ledger &ledger,
                       upload::FileJob job, QString dandiset, QList<QByteArray> digests,
                       upload::FileObserver *observer)
    : m_conversation(std::move(conversation))
    , m_ledger(ledger)
    , m_job(std::move(job))
    , m_dandiset(std::move(dandiset))
    , m_plan(planParts(m_job.file.stamp.size()))
    , m_digests(std::move(digests))
    , m_etag(QString::fromLatin1(dandiEtag(m_digests)))
    , m_observer(observer)
{}

base::Task<QString> BlobUpload::run(std::stop_token stop)
{
    Next next = resume();
    while (next != Next::Done) {
        base::Task<Next> step = next == Next::Open       ? open(stop)
                                : next == Next::Send     ? send(stop)
                                : next == Next::Finish   ? finish(stop)
                                : next == Next::Validate ? validate(stop)
                                                         : find(stop);
        next = co_await std::move(step);
    }
    co_return m_blob;
}

void BlobUpload::heard() const
{
    if (m_observer)
        m_observer->alive();
}

void BlobUpload::throwIfChanged() const
{
    if (base::FileStamp::of(m_job.file.path) == m_job.file.stamp)
        return;
    Failure failure(Failure::Kind::FileChanged, QStringLiteral("send the file"));
    throw failure.file(m_job.file.path);
}

/// Continues an upload of the same content that is still open.
BlobUpload::Next BlobUpload::resume()
{
    const auto memory = UploadMemory::fromJson(m_job.memory);
    const bool usable = memory && memory->etag == m_etag &&
                        memory->isFresh(QDateTime::currentDateTimeUtc()) &&
                        memory->ticket.parts.size() == m_plan.parts();
    if (!usable)
        return Next::Open;
    m_ticket = memory->ticket;
    return Next::Send;
}

/// Does `what` again, unless that was done too often.
BlobUpload::Next BlobUpload::again(Next what, const Failure &why)
{
    if (++m_trouble > mostTrouble)
        throw why;
    return what;
}

BlobUpload::Next BlobUpload::startAgain(const Failure &why)
{
    m_ledger.forgetParts(m_job.id);
    m_job.memory = QJsonObject();
    m_ledger.remember(m_job.id, m_job.memory);
    return again(Next::Open, why);
}

void BlobUpload::checkTicket(const UploadTicket &ticket) const
{
    bool fits = ticket.parts.size() == m_plan.parts();
    for (qsizetype i = 0; fits && i < ticket.parts.size(); ++i)
        fits = ticket.parts.at(i).number == i + 1 && ticket.parts.at(i).size == m_plan.length(i + 1);
    if (fits)
        return;
    Failure failure(Failure::Kind::Protocol, QStringLiteral("open the upload"));
    throw failure.code("other-parts")
        .detail(QCoreApplication::translate("Dandi", "the server cuts the file into other parts than we do"));
}

/// Notes the open upload. A file of one part has nothing to resume and needs no note.
void BlobUpload::keep(const UploadTicket &ticket)
{
    m_ticket = ticket;
    if (!m_ledger.partsDone(m_job.id).isEmpty())
        m_ledger.forgetParts(m_job.id); // they belonged to another upload
    if (m_plan.parts() < 2)
        return;
    m_job.memory = UploadMemory(m_etag, ticket, QDateTime::currentDateTimeUtc()).toJson();
    m_ledger.remember(m_job.id, m_job.memory);
}

base::Task<BlobUpload::Next> BlobUpload::open(std::stop_token stop)
{
    net::Request request = requestInitialize(m_conversation->api(), m_plan.size(), m_etag, m_dandiset);
    const Response response = co_await m_conversation->tell(std::move(request), stop);
    heard();
    if (response.status == 409) {
        m_blob = existingBlob(response);
        co_return m_blob.isEmpty() ? Next::Find : Next::Done;
    }
    throwUnlessWelcome(response, Step::InitializeUpload, QStringLiteral("open the upload"));
    const UploadTicket ticket = parseInitialize(response.body);
    checkTicket(ticket);
    keep(ticket);
    // Without this a killed run could leave bytes on the server that the next run knows nothing of.
    if (m_plan.parts() > 1)
        co_await m_ledger.commit(stop);
    co_return Next::Send;
}

QList<upload::PresignedPart> BlobUpload::parts() const
{
    QList<upload::PresignedPart> parts;
    for (const PartTicket &ticket : m_ticket.parts) {
        upload::PresignedPart part;
        part.number = ticket.number;
        part.offset = m_plan.offset(ticket.number);
        part.size = m_plan.length(ticket.number);
        part.url = QUrl::fromEncoded(ticket.url.toUtf8(), QUrl::StrictMode); // byte for byte: it is signed
        part.md5 = m_digests.at(ticket.number - 1).toHex();
        parts.append(part);
    }
    return parts;
}

base::Task<BlobUpload::Next> BlobUpload::send(std::stop_token stop)
{
    if (m_observer)
        m_observer->stage(domain::Stage::Sending);
    upload::PresignedParts sender(m_conversation->client(), m_conversation->api(), m_ledger);
    std::optional<Failure> trouble;
    try {
        co_await sender.send(m_job, parts(), m_observer, stop);
    } catch (const Failure &failure) {
        trouble = failure;
    }
    if (!trouble) {
        throwIfChanged();
        co_return Next::Finish;
    }
    if (trouble->code() == "url-expired")
        co_return startAgain(*trouble);
    if (trouble->code() == "no-such-upload")
        co_return again(Next::Validate, *trouble); // completed earlier, or removed: validate knows
    throw *trouble;
}

base::Task<BlobUpload::Next> BlobUpload::finish(std::stop_token stop)
{
    if (m_observer)
        m_observer->stage(domain::Stage::Finalising);
    QList<QByteArray> etags;
    for (const QByteArray &digest : m_digests)
        etags.append(digest.toHex());
    net::Request request = requestComplete(m_conversation->api(), m_ticket.uploadId, m_ticket.parts, etags);
    const Response plan = co_await m_conversation->tell(std::move(request), stop);
    heard();
    if (plan.status == 404 && !isWebPage(plan))
        co_return Next::Find;
    throwUnlessWelcome(plan, Step::CompleteUpload, QStringLiteral("close the upload"));
    net::Request closing = requestFinish(m_conversation->api(), parseComplete(plan.body));
    const Response response = co_await m_conversation->tell(std::move(closing), stop);
    heard();
    const bool refused = !upload::storageError(response.body).code.isEmpty(); // also with status 200
    if (response.status == 200 && !refused && !isWebPage(response)) {
        const QString etag = parseFinish(response.body);
        if (etag == m_etag)
            co_return Next::Validate;
        Failure failure(Failure::Kind::Mismatch, QStringLiteral("put the parts together"));
        co_return startAgain(failure.code("content-differs").file(m_job.file.path));
    }
    const Failure failure = upload::storageFailure(response, QStringLiteral("put the parts together"));
    if (failure.code() == "no-such-upload")
        co_return again(Next::Validate, failure); // a repeat after success looks like this
    if (failure.code() == "parts-refused") {
        m_ledger.forgetParts(m_job.id);
        co_return again(Next::Send, failure);
    }
    const Next next = again(Next::Finish, failure);
    if (!failure.isTransient() && failure.code() != "url-expired")
        throw failure;
    co_await base::Clock::system().wait(std::chrono::milliseconds(500 * m_trouble), stop);
    co_return next;
}

base::Task<BlobUpload::Next> BlobUpload::validate(std::stop_token stop)
{
    if (m_observer)
        m_observer->stage(domain::Stage::Finalising);
    net::Request request = requestValidate(m_conversation->api(), m_ticket.uploadId);
    const Response response = co_await m_conversation->tell(std::move(request), stop);
    heard();
    if (response.isSuccess() && !isWebPage(response)) {
        m_blob = parseValidate(response.body);
        co_return Next::Done;
    }
    const Failure failure =
        failureFor(response, Step::ValidateUpload, QStringLiteral("have the upload checked"));
    if (failure.code() == "blob-exists" || failure.code() == "no-such-upload")
        co_return Next::Find;
    if (failure.code() == "not-completed")
        co_return again(Next::Finish, failure);
    if (failure.code() == "content-differs") {
        throwIfChanged();
        co_return startAgain(failure);
    }
    throw failure;
}

base::Task<BlobUpload::Next> BlobUpload::find(std::stop_token stop)
{
    net::Request request = requestBlob(m_conversation->api(), m_etag);
    const Response response = co_await m_conversation->tell(std::move(request), stop);
    heard();
    if (response.status == 404 && !isWebPage(response)) {
        const Failure failure =
            failureFor(response, Step::ValidateUpload, QStringLiteral("have the upload checked"));
        co_return startAgain(failure);
    }
    throwUnlessWelcome(response, Step::FindBlob, QStringLiteral("look for the content on the server"));
    m_blob = parseBlob(response.body);
    co_return Next::Done;
}

} // namespace slipway::backends::dandi
