// SPDX-License-Identifier: MIT
#include "tests/backends/example/shelfbackend.h"

#include "net/origin.h"
#include "tests/backends/example/shelfuploader.h"

#include <QCoreApplication>

#include <utility>

namespace slipway::example {

using backends::Capabilities;
using backends::Capability;
using base::Failure;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Shelf", text);
}

Failure notOffered()
{
    Failure failure(Failure::Kind::Unsupported, QStringLiteral("create a dataset"));
    return failure.code("not-offered");
}

/// The answer to a question; throws what an answer that is no success means.
base::Task<net::Response> ask(net::Client &client, net::Request request, std::stop_token stop)
{
    const QString doing = request.doing();
    auto sending = client.send(std::move(request), stop);
    const net::Response response = co_await std::move(sending);
    if (!response.isSuccess())
        throw failureFor(response, Step::Ask, doing);
    co_return net::Response(response);
}

} // namespace

ShelfBackend::ShelfBackend(domain::Profile profile, net::Client &client)
    : m_profile(std::move(profile))
    , m_client(client)
{}

Capabilities ShelfBackend::capabilitiesOfKind()
{
    return Capability::ListDatasets | Capability::ListFiles | Capability::ReplaceFiles;
}

domain::CredentialSpec ShelfBackend::credentialSpec() const
{
    domain::CredentialSpec spec;
    spec.label = tr("Key");
    return spec;
}

base::Task<domain::Account> ShelfBackend::signIn(base::Secret secret, std::stop_token stop)
{
    const net::Origin origin(m_profile.api);
    m_client.setCredential(origin, "Authorization", "Bearer ", secret);
    try {
        auto asking = ask(m_client, requestMe(m_profile.api), stop);
        const net::Response response = co_await std::move(asking);
        co_return accountIn(response);
    } catch (...) {
        m_client.setCredential(origin, "Authorization", "Bearer ", base::Secret());
        throw;
    }
}

base::Task<QList<domain::Dataset>> ShelfBackend::datasets(std::stop_token stop)
{
    auto asking = ask(m_client, requestBoxes(m_profile.api), stop);
    const net::Response response = co_await std::move(asking);
    co_return boxesIn(response);
}

base::Task<domain::Dataset> ShelfBackend::dataset(QString id, std::stop_token stop)
{
    auto asking = ask(m_client, requestBox(m_profile.api, id), stop);
    const net::Response response = co_await std::move(asking);
    co_return boxIn(response);
}

base::Task<QList<domain::FieldSpec>> ShelfBackend::creationFields(std::stop_token)
{
    throw notOffered();
    co_return {}; // makes this a coroutine
}

domain::Problems ShelfBackend::checkCreation(const QJsonObject &) const
{
    return {};
}

base::Task<domain::Dataset> ShelfBackend::createDataset(QJsonObject, std::stop_token)
{
    throw notOffered();
    co_return {}; // makes this a coroutine
}

base::Task<QList<domain::Dataset>> ShelfBackend::findCreated(QJsonObject, QDateTime, std::stop_token)
{
    throw notOffered();
    co_return {}; // makes this a coroutine
}

bool ShelfBackend::wantsInside(const QString &) const
{
    return false;
}

void ShelfBackend::proposeRemotePaths(domain::LocalFiles &files, domain::FolderForm) const
{
    for (domain::LocalFile &file : files) {
        if (!file.remoteIsOwn)
            file.remote = file.relative;
    }
}

domain::Problems ShelfBackend::checkFiles(const domain::LocalFiles &files) const
{
    domain::Problems problems;
    QHash<QString, QString> taken;
    for (const domain::LocalFile &file : files) {
        const QString other = taken.value(file.remote);
        if (!other.isEmpty()) {
            domain::Problem twice(domain::Problem::Severity::Error, "path-twice",
                                  tr("Two files would get the same name: %1").arg(file.remote),
                                  tr("Give one of them another name on the server."));
            twice.file = file.path;
            problems.append(twice);
        }
        taken.insert(file.remote, file.path);
    }
    return problems;
}

domain::Problems ShelfBackend::checkDataset(const domain::Account &account, const domain::Dataset &box) const
{
    if (account.mayUpload && box.writable)
        return {};
    return {domain::Problem(domain::Problem::Severity::Error, "not-allowed",
                            tr("You may not put files into this box."), tr("Choose a box of your own."))};
}

base::Task<domain::RemoteFiles> ShelfBackend::remoteFiles(domain::Target target, QStringList paths,
                                                          std::stop_token stop)
{
    auto asking = ask(m_client, requestBox(m_profile.api, target.dataset.id), stop);
    const net::Response response = co_await std::move(asking);
    domain::RemoteFiles files = filesIn(response);
    if (!paths.isEmpty())
        files.removeIf([&paths](auto each) { return !paths.contains(each.key()); });
    co_return domain::RemoteFiles(files);
}

std::unique_ptr<upload::FileUploader> ShelfBackend::uploader(const domain::Target &target,
                                                             upload::FileHasher &, upload::Ledger &)
{
    return std::make_unique<ShelfUploader>(m_client, m_profile.api, target.dataset.id);
}

base::Task<domain::Review> ShelfBackend::review(domain::Target target, QStringList paths,
                                                std::stop_token stop)
{
    auto asking = ask(m_client, requestBox(m_profile.api, target.dataset.id), stop);
    const net::Response response = co_await std::move(asking);
    domain::Review review;
    review.dataset = boxIn(response);
    const domain::RemoteFiles files = filesIn(response);
    for (const QString &path : paths) {
        if (!files.contains(path))
            continue;
        domain::ReceiptFile file;
        file.remote = path;
        file.size = files.value(path).size;
        file.digest = files.value(path).digests;
        review.files.append(file);
    }
    co_return domain::Review(review);
}

} // namespace slipway::example
