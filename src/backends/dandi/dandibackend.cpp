// SPDX-License-Identifier: MIT
#include "backends/dandi/dandibackend.h"

#include "backends/dandi/assetregistration.h"
#include "backends/dandi/creation.h"
#include "backends/dandi/dandiuploader.h"
#include "backends/dandi/keyowner.h"
#include "backends/dandi/layout.h"
#include "backends/dandi/preflight.h"
#include "backends/dandi/reviewing.h"
#include "backends/dandi/wireassets.h"
#include "base/parallel.h"
#include "base/trfunctions.h"
#include "net/origin.h"

#include <QSet>

#include <utility>

namespace slipway::backends::dandi {

namespace {

using base::Failure;
using domain::Dataset;
using domain::RemoteFile;
using domain::RemoteFiles;
using domain::Target;
using net::Response;

constexpr qsizetype fewPaths = 20; // up to here asking for each path is quicker than reading the whole list
constexpr int lookUpsAtOnce = 4;
constexpr int mostPages = 10'000; // a list that does not end is a server that is broken

SLIPWAY_TR_FUNCTIONS(Dandi)

Failure plain(Failure::Kind kind, const QString &doing, const QByteArray &code, const QString &detail)
{
    Failure failure(kind, doing);
    failure.code(code).detail(detail);
    return failure;
}

} // namespace

DandiBackend::DandiBackend(domain::Profile profile, QList<domain::Profile> others, net::Client &client)
    : m_profile(std::move(profile))
    , m_others(std::move(others))
    , m_client(client)
    , m_conversation(std::make_shared<Conversation>(client, m_profile.api, m_profile.web))
{}

Capabilities DandiBackend::capabilitiesOfKind()
{
    return Capability::ListDatasets | Capability::CreateDataset | Capability::ResumeInsideFile |
           Capability::ReplaceFiles | Capability::ServerValidation | Capability::ListFiles;
}

domain::CredentialSpec DandiBackend::credentialSpec() const
{
    domain::CredentialSpec spec;
    spec.label = tr("API key");
    spec.pattern = QStringLiteral("[0-9a-f]{40}");
    spec.patternHint = tr("A key usually has 40 characters, figures and the letters a to f.");
    return spec;
}

base::Task<QString> DandiBackend::introduce(std::stop_token stop)
{
    auto asking = m_conversation->info(stop);
    const ServerInfo info = co_await std::move(asking);
    co_return tr("%1, schema %2").arg(info.name, info.schemaVersion);
}

base::Task<domain::Account> DandiBackend::signIn(base::Secret secret, std::stop_token stop)
{
    const base::Secret key(secret.reveal().trimmed());
    throwIfUnusable(key);
    const net::Origin origin(m_profile.api);
    m_client.setCredential(origin, "Authorization", "token ", key);
    std::optional<Failure> trouble;
    try {
        net::Request request = requestAccount(m_profile.api);
        const Response response = co_await m_conversation->ask(std::move(request), Step::Other, stop);
        const domain::Account account = parseAccount(response.body, m_profile.contact);
        m_userName = account.userName;
        co_return account;
    } catch (const Failure &failure) {
        trouble = failure;
    }
    m_client.setCredential(origin, "Authorization", "token ", base::Secret());
    if (trouble->code() == "wrong-key") {
        const QString other = co_await serverOfKey(key, stop);
        if (!other.isEmpty())
            trouble->code("key-of-other-server").detail(other);
    }
    throw *trouble;
}

base::Task<QString> DandiBackend::serverOfKey(base::Secret secret, std::stop_token stop)
{
    for (const domain::Profile &other : m_others) {
        if (!mayBeShownKey(m_profile, other))
            continue;
        try {
            net::Request request = requestAccountOf(other.api, secret);
            const Response response = co_await m_conversation->tell(std::move(request), stop);
            if (response.isSuccess() && !isWebPage(response))
                co_return other.name;
        } catch (const Failure &failure) {
            if (failure.isCancelled())
                throw;
            // The other server cannot be asked: the key is then simply wrong here.
        }
    }
    co_return QString();
}

base::Task<QString> DandiBackend::userName(std::stop_token stop)
{
    if (m_userName.isEmpty()) {
        net::Request request = requestAccount(m_profile.api);
        const Response response = co_await m_conversation->ask(std::move(request), Step::Other, stop);
        m_userName = parseAccount(response.body, m_profile.contact).userName;
    }
    co_return QString(m_userName); // QCoro moves out of an lvalue that is returned
}

base::Task<DandisetPage> DandiBackend::allDandisets(std::stop_token stop)
{
    const ServerInfo info = co_await m_conversation->info(stop);
    DandisetPage all;
    for (int page = 1; page <= mostPages; ++page) {
        net::Request request = requestDandisets(m_profile.api, page);
        const Response response = co_await m_conversation->tell(std::move(request), stop);
        if (page > 1 && response.status == 404)
            break; // one was deleted while we turned the page
        throwUnlessWelcome(response, Step::ListDandisets, QStringLiteral("list the datasets"));
        const DandisetPage one = parseDandisets(response.body, info.web);
        all.datasets.append(one.datasets);
        all.created.append(one.created);
        all.serverTime = serverTime(response);
        if (!one.more)
            break;
    }
    co_return all;
}

base::Task<QList<Dataset>> DandiBackend::datasets(std::stop_token stop)
{
    const DandisetPage all = co_await allDandisets(stop);
    co_return all.datasets;
}

base::Task<QString> DandiBackend::idOfTitle(QString title, std::stop_token stop)
{
    const QString doing = QStringLiteral("look for the dataset");
    const DandisetPage all = co_await allDandisets(stop);
    QStringList ids;
    for (const Dataset &dataset : all.datasets) {
        if (dataset.title.trimmed().compare(title.trimmed(), Qt::CaseInsensitive) == 0)
            ids.append(dataset.id);
    }
    if (ids.isEmpty())
        throw plain(
            Failure::Kind::NotFound, doing, "no-such-dataset",
            tr("You have no dataset \u201c%1\u201d here. An ID has six figures, like 000123.").arg(title));
    if (ids.size() > 1)
        throw plain(Failure::Kind::Conflict, doing, "ambiguous-title",
                    tr("Several datasets are called \u201c%1\u201d: %2. Use the ID.")
                        .arg(title, ids.join(QStringLiteral(", "))));
    co_return ids.constFirst();
}

base::Task<Dataset> DandiBackend::dataset(QString id, std::stop_token stop)
{
    QString number = dandisetIdIn(id).value_or(QString());
    if (number.isEmpty())
        number = co_await idOfTitle(id, stop);
    const ServerInfo info = co_await m_conversation->info(stop);
    net::Request request = requestDandiset(m_profile.api, number);
    const Response response = co_await m_conversation->ask(std::move(request), Step::ReadDandiset, stop);
    Dataset dataset = parseDandiset(response.body, info.web);
    const QString user = co_await userName(stop);
    net::Request ownersRequest = requestOwners(m_profile.api, number);
    const Response owners = co_await m_conversation->ask(std::move(ownersRequest), Step::ReadDandiset, stop);
    dataset.writable = parseOwners(owners.body).contains(user, Qt::CaseInsensitive);
    co_return dataset;
}

base::Task<QList<domain::FieldSpec>> DandiBackend::creationFields(std::stop_token stop)
{
    const ServerInfo info = co_await m_conversation->info(stop);
    co_return dandi::creationFields(info);
}

domain::Problems DandiBackend::checkCreation(const QJsonObject &values) const
{
    return creationProblems(values, QDateTime::currentDateTimeUtc().date());
}

base::Task<Dataset> DandiBackend::createDataset(QJsonObject values, std::stop_token stop)
{
    for (const domain::Problem &problem : checkCreation(values)) {
        if (!problem.isError())
            continue;
        Failure failure(Failure::Kind::Plan, QStringLiteral("create the dataset"));
        throw failure.code(problem.code)
            .field(problem.field)
            .detail(problem.what + QLatin1Char(' ') + problem.remedy);
    }
    const ServerInfo info = co_await m_conversation->info(stop);
    net::Request request = requestCreate(m_profile.api, values, schemaVersionFor(info));
    const Response response = co_await m_conversation->tell(std::move(request), stop);
    if (response.isSuccess() && !isWebPage(response))
        co_return parseDandiset(response.body, info.web);
    Failure failure = failureFor(response, Step::CreateDandiset, QStringLiteral("create the dataset"));
    // A gateway may have given up on an answer while the archive went on.
    failure.outcomeUnknown(response.status >= 500 || response.isSuccess());
    throw failure;
}

base::Task<QList<Dataset>> DandiBackend::findCreated(QJsonObject values, QDateTime since,
                                                     std::stop_token stop)
{
    const DandisetPage all = co_await allDandisets(stop);
    const QString title = values.value(QLatin1String("name")).toString().trimmed();
    const QDateTime earliest = onServerClock(since, all.serverTime);
    QList<Dataset> found;
    for (qsizetype i = 0; i < all.datasets.size(); ++i) {
        if (all.datasets.at(i).title == title && all.created.at(i) >= earliest)
            found.append(all.datasets.at(i));
    }
    co_return found;
}

bool DandiBackend::wantsInside(const QString &path) const
{
    return path.endsWith(QLatin1String(".nwb"), Qt::CaseInsensitive);
}

void DandiBackend::proposeRemotePaths(domain::LocalFiles &files, domain::FolderForm) const
{
    proposePaths(files);
}

domain::Problems DandiBackend::checkFiles(const domain::LocalFiles &files) const
{
    return fileProblems(files);
}

domain::Problems DandiBackend::checkDataset(const domain::Account &account, const Dataset &dataset) const
{
    return dandisetProblems(account, dataset);
}

base::Task<RemoteFiles> DandiBackend::listFiles(QString dandiset, QStringList paths, Detail detail,
                                                std::stop_token stop)
{
    const QSet<QString> wanted(paths.cbegin(), paths.cend());
    RemoteFiles files;
    for (int page = 1; page <= mostPages; ++page) {
        net::Request request = requestAssets(m_profile.api, dandiset, page);
        const Response response = co_await m_conversation->ask(std::move(request), Step::ReadAssets, stop);
        const AssetPage one = parseAssets(response.body);
        for (RemoteFile file : one.files) {
            const auto asked = wanted.constFind(file.path);
            if (asked != wanted.cend())
                file.path = *asked; // of very many paths, one copy
            else if (!wanted.isEmpty())
                continue;
            if (detail == Detail::Content)
                file.id.clear();
            files.insert(file.path, file);
        }
        if (!one.more || one.files.isEmpty())
            break;
    }
    co_return files;
}

base::Task<> DandiBackend::lookUp(QString dandiset, QString path, std::shared_ptr<RemoteFiles> files,
                                  std::stop_token stop)
{
    const std::optional<RemoteFile> found = co_await fileAt(m_conversation, dandiset, path, stop);
    if (found)
        files->insert(path, *found);
}

base::Task<RemoteFiles> DandiBackend::remoteFiles(Target target, QStringList paths, std::stop_token stop)
{
    return filesAt(target.dataset.id, std::move(paths), Detail::All, std::move(stop));
}

base::Task<RemoteFiles> DandiBackend::filesAt(QString dandiset, QStringList paths, Detail detail,
                                              std::stop_token stop)
{
    if (!paths.isEmpty() && paths.size() <= fewPaths) {
        auto files = std::make_shared<RemoteFiles>();
        std::vector<QString> wanted(paths.cbegin(), paths.cend());
        auto one = [this, files, dandiset](QString path, std::stop_token oneStop) {
            return lookUp(dandiset, std::move(path), files, std::move(oneStop));
        };
        auto all = base::forEachParallel(std::move(wanted), lookUpsAtOnce, std::move(one), stop);
        co_await std::move(all);
        co_return *files;
    }
    co_return co_await listFiles(dandiset, std::move(paths), detail, stop);
}

std::unique_ptr<upload::FileUploader> DandiBackend::uploader(const Target &target, upload::FileHasher &hasher,
                                                             upload::Ledger &ledger)
{
    return std::make_unique<DandiUploader>(m_conversation, target.dataset.id, hasher, ledger);
}

base::Task<domain::Review> DandiBackend::review(Target target, QStringList paths, std::stop_token stop)
{
    const Dataset dataset = target.dataset;
    const ServerInfo info = co_await m_conversation->info(stop);
    net::Request request = requestDandiset(m_profile.api, dataset.id);
    const Response response = co_await m_conversation->ask(std::move(request), Step::ReadDandiset, stop);
    Dataset fresh = parseDandiset(response.body, info.web);
    fresh.writable = dataset.writable;
    net::Request draftRequest = requestDraftInfo(m_profile.api, dataset.id);
    const Response draft = co_await m_conversation->ask(std::move(draftRequest), Step::ReadDandiset, stop);
    const RemoteFiles files = co_await filesAt(fresh.id, paths, Detail::Content, stop);
    co_return reviewOf(fresh, parseDraftInfo(draft.body), paths, files);
}

} // namespace slipway::backends::dandi
