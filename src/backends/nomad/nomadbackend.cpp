// SPDX-License-Identifier: MIT
#include "backends/nomad/nomadbackend.h"

#include "backends/nomad/address.h"
#include "backends/nomad/archivecheck.h"
#include "backends/nomad/filechecks.h"
#include "backends/nomad/nomaduploader.h"
#include "backends/nomad/rawfiles.h"
#include "backends/nomad/reviewing.h"
#include "backends/nomad/shipping.h"
#include "backends/nomad/tokens.h"
#include "backends/nomad/trial.h"
#include "base/jsonview.h"
#include "base/trfunctions.h"
#include "net/origin.h"
#include "resources/resources.h"

#include <QFile>

#include <optional>
#include <utility>

namespace slipway::backends::nomad {

namespace {

using base::Failure;
using domain::Dataset;
using domain::Problem;
using domain::Problems;
using domain::RemoteFiles;
using domain::Target;
using net::Response;

constexpr int usualLimit = 10; // unpublished uploads of one person; the API does not tell (NOMAD contract 8)

SLIPWAY_TR_FUNCTIONS(Nomad)

int limitOf(const domain::Profile &profile)
{
    return profile.options.value(QLatin1String("upload_limit")).toInt(usualLimit);
}

QString nameIn(const QJsonObject &values)
{
    return values.value(QLatin1String("name")).toString().trimmed();
}

} // namespace

NomadBackend::NomadBackend(const domain::Profile &profile, net::Client &client, base::Clock &clock)
    : m_profile(profile)
    , m_client(client)
    , m_conversation(std::make_shared<Conversation>(client, apiAddress(profile.api), clock))
    , m_datasets(std::make_shared<Datasets>(m_conversation))
    , m_submissions(m_conversation, m_datasets, limitOf(profile))
{}

Capabilities NomadBackend::capabilitiesOfKind()
{
    return Capability::ListDatasets | Capability::CreateDataset | Capability::ReplaceFiles |
           Capability::Publish | Capability::DatasetDoi | Capability::ListFiles | Capability::SharedBodies |
           Capability::Submissions;
}

domain::CredentialSpec NomadBackend::credentialSpec() const
{
    domain::CredentialSpec spec;
    spec.label = tr("Token");
    spec.pattern = QStringLiteral("nomad_pat_\\S+|[\\w-]+\\.[\\w-]+\\.[\\w-]+");
    spec.patternHint = tr("A token begins with nomad_pat_, or has three long parts with dots between them.");
    spec.byPassword = true;
    spec.userLabel = tr("User name");
    spec.passwordLabel = tr("Password");
    return spec;
}

base::Task<base::Secret> NomadBackend::secretFor(QString user, base::Secret password, std::stop_token stop)
{
    auto exchanging = tokenByPassword(m_conversation, std::move(user), std::move(password), stop);
    co_return co_await std::move(exchanging);
}

base::Task<domain::Account> NomadBackend::signIn(base::Secret secret, std::stop_token stop)
{
    const base::Secret token(secret.reveal().trimmed());
    throwIfUnusable(token);
    auto looking = throwUnlessNomad(m_conversation, stop);
    co_await std::move(looking);
    const net::Origin origin(m_conversation->api());
    m_client.setCredential(origin, "Authorization", "Bearer ", token);
    std::optional<Failure> trouble;
    try {
        net::Request request = requestAccount(m_conversation->api());
        const Response response = co_await m_conversation->ask(std::move(request), Step::ReadAccount, stop);
        domain::Account account = parseAccount(response.body);
        account.secretEnds = endOf(token);
        m_conversation->setAccount(account);
        co_return account;
    } catch (const Failure &failure) {
        trouble = failure;
    }
    m_client.setCredential(origin, "Authorization", "Bearer ", base::Secret());
    m_conversation->setAccount(std::nullopt);
    throw *trouble;
}

base::Task<QString> NomadBackend::introduce(std::stop_token stop)
{
    return introduction(m_conversation, std::move(stop));
}

base::Task<bool> NomadBackend::tryUpload(qint64 bytes, std::stop_token stop)
{
    auto trying = trialUpload(m_conversation, m_submissions, bytes, stop);
    co_await std::move(trying);
    co_return true;
}

base::Task<QList<Dataset>> NomadBackend::datasets(std::stop_token stop)
{
    const QList<DatasetRecord> own = co_await m_datasets->own(stop);
    QList<Dataset> all;
    for (const DatasetRecord &record : own)
        all.append(record.dataset);
    co_return all;
}

base::Task<Dataset> NomadBackend::dataset(QString id, std::stop_token stop)
{
    std::optional<Failure> unknown;
    if (const auto known = datasetIdIn(id)) {
        try {
            const DatasetRecord record = co_await m_datasets->one(*known, stop);
            co_return Dataset(record.dataset);
        } catch (const Failure &failure) {
            if (failure.code() != "no-such-dataset")
                throw;
            unknown = failure; // a name can look like an ID
        }
    }
    const std::optional<DatasetRecord> named = co_await m_datasets->named(id.trimmed(), stop);
    if (named)
        co_return Dataset(named->dataset);
    if (unknown)
        throw *unknown;
    Failure failure(Failure::Kind::NotFound, QStringLiteral("look for the dataset"));
    throw failure.code("no-such-dataset")
        .detail(tr("You have no dataset \u201c%1\u201d here.").arg(id.trimmed()));
}

base::Task<QList<domain::FieldSpec>> NomadBackend::creationFields(std::stop_token)
{
    useResources();
    QFile file(QStringLiteral(":/fields/nomad-create.json"));
    if (!file.open(QIODevice::ReadOnly))
        throw Failure(Failure::Kind::Internal, QStringLiteral("read the field descriptions"));
    const QString what = QStringLiteral("the fields of a new dataset");
    co_return domain::FieldSpec::listFromJson(base::JsonView::parse(file.readAll(), what).array(), what);
}

Problems NomadBackend::checkCreation(const QJsonObject &) const
{
    return {};
}

base::Task<Dataset> NomadBackend::createDataset(QJsonObject values, std::stop_token stop)
{
    const QString name = nameIn(values);
    if (name.isEmpty()) { // the server would make one without a name
        Failure failure(Failure::Kind::Plan, QStringLiteral("create the dataset"));
        throw failure.code("field-required").field(QStringLiteral("name")).detail(tr("The name is missing."));
    }
    const DatasetRecord record = co_await m_datasets->create(name, stop);
    co_return Dataset(record.dataset);
}

base::Task<QList<Dataset>> NomadBackend::findCreated(QJsonObject values, QDateTime since,
                                                     std::stop_token stop)
{
    const std::optional<DatasetRecord> found = co_await m_datasets->named(nameIn(values), stop);
    QList<Dataset> list;
    // Clocks differ, and a person has each name only once: the time decides nothing but what is long past.
    constexpr qint64 slack = 120; // seconds
    const bool old =
        found && since.isValid() && found->created.isValid() && found->created < since.addSecs(-slack);
    if (found && !old)
        list.append(found->dataset);
    co_return list;
}

bool NomadBackend::wantsInside(const QString &) const
{
    return false;
}

void NomadBackend::proposeRemotePaths(domain::LocalFiles &files, domain::FolderForm) const
{
    proposePaths(files);
}

Problems NomadBackend::checkFiles(const domain::LocalFiles &files) const
{
    Problems problems = fileProblems(files, uploadLimitOf(m_profile));
    problems.append(checkArchives(files));
    return problems;
}

Problems NomadBackend::checkDataset(const domain::Account &, const Dataset &dataset) const
{
    Problems problems;
    if (!dataset.writable)
        problems.append(Problem(Problem::Severity::Error, "not-owner",
                                tr("The dataset \u201c%1\u201d belongs to somebody else.").arg(dataset.title),
                                tr("Choose one of your own datasets, or create one.")));
    else if (!dataset.doi.isEmpty())
        problems.append(Problem(Problem::Severity::Note, "dataset-has-doi",
                                tr("The dataset has a DOI: what is put into it cannot be taken out again."),
                                tr("If that is not wanted, choose another dataset.")));
    return problems;
}

base::Task<RemoteFiles> NomadBackend::remoteFiles(Target target, QStringList paths, std::stop_token stop)
{
    if (!target.submission) // a new upload has none
        co_return RemoteFiles();
    const QString id = target.submission->id;
    if (paths.isEmpty()) {
        auto walking = allFiles(m_conversation, id, stop);
        co_return co_await std::move(walking);
    }
    auto looking = filesAt(m_conversation, id, paths, stop);
    co_return co_await std::move(looking);
}

domain::Shares NomadBackend::shares(const domain::LocalFiles &files) const
{
    return sharesFor(files, uploadLimitOf(m_profile));
}

domain::Shipping NomadBackend::shipping(const domain::LocalFiles &files) const
{
    return shippingOf(files);
}

std::unique_ptr<upload::FileUploader> NomadBackend::uploader(const Target &target, upload::FileHasher &,
                                                             upload::Ledger &ledger)
{
    if (!target.submission) {
        Failure failure(Failure::Kind::Internal, QStringLiteral("send files"));
        throw failure.code("no-submission");
    }
    return makeNomadUploader(m_conversation, *target.submission, ledger);
}

base::Task<domain::Review> NomadBackend::review(Target target, QStringList paths, std::stop_token stop)
{
    const DatasetRecord record = co_await m_datasets->one(target.dataset.id, stop);
    if (!target.submission) {
        domain::Review review;
        review.dataset = record.dataset;
        co_return review;
    }
    const domain::Processing processing = co_await m_submissions.processing(target.submission->id, stop);
    const RemoteFiles files = co_await remoteFiles(target, paths, stop);
    co_return reviewOf(record.dataset, processing, paths, files);
}

} // namespace slipway::backends::nomad
