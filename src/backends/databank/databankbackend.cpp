// SPDX-License-Identifier: MIT
#include "backends/databank/databankbackend.h"

#include "backends/databank/address.h"
#include "backends/databank/databankuploader.h"
#include "backends/databank/filechecks.h"
#include "backends/databank/naming.h"
#include "backends/databank/pastedtext.h"
#include "backends/databank/trial.h"
#include "backends/databank/wire.h"
#include "base/trfunctions.h"
#include "net/origin.h"

#include <QRegularExpression>

#include <optional>
#include <utility>

namespace slipway::backends::databank {

namespace {

using base::Failure;
using domain::Dataset;

constexpr int documentedDays = 3; // the server may keep a token longer (Data Bank contract 2.1)
constexpr int probes = 3;

SLIPWAY_TR_FUNCTIONS(Databank)

std::optional<Protocol> optionOf(const domain::Profile &profile, const char *name)
{
    return protocolNamed(profile.options.value(QLatin1String(name)).toString());
}

Failure keyMissing()
{
    Failure failure(Failure::Kind::SignIn, QStringLiteral("sign in to a dataset"));
    return failure.code("dataset-key-missing");
}

Failure notOffered()
{
    Failure failure(Failure::Kind::Unsupported, QStringLiteral("create a dataset"));
    return failure.code("not-offered");
}

/// What cannot stand in a header, and so cannot be a token.
void throwIfUnusable(const base::Secret &token)
{
    static const QRegularExpression usable(QStringLiteral("\\A[\\x21-\\x7e]+\\z"));
    Failure failure(Failure::Kind::SignIn, QStringLiteral("sign in to a dataset"));
    if (token.isEmpty())
        throw failure.code("no-secret");
    if (!usable.match(QString::fromUtf8(token.reveal())).hasMatch())
        throw failure.code("wrong-key").detail(tr("A token is one word of letters and digits."));
}

} // namespace

DatabankBackend::DatabankBackend(const domain::Profile &profile, net::Client &client, base::Clock &clock)
    : m_profile(profile)
    , m_client(client)
    , m_conversation(std::make_shared<Conversation>(client, rootAddress(profile.api),
                                                    optionOf(profile, "protocol"),
                                                    optionOf(profile, "remembered_protocol"), clock))
{
    m_web = rootAddress(profile.web.isEmpty() ? profile.api : profile.web);
}

Capabilities DatabankBackend::capabilitiesOfKind()
{
    return Capability::ResumeInsideFile | Capability::FolderArchives | Capability::SharedBodies;
}

domain::CredentialSpec DatabankBackend::credentialSpec() const
{
    domain::CredentialSpec spec;
    spec.label = tr("Token");
    spec.pattern = QStringLiteral("[0-9a-f]{32}");
    spec.patternHint = tr("A token has 32 characters, digits and the letters a to f.");
    spec.byDataset = true;
    spec.datasetLabel = tr("Dataset key");
    spec.pasteLabel = tr("Paste from the Data Bank page");
    spec.documentedDays = documentedDays;
    return spec;
}

base::Task<domain::Account> DatabankBackend::signIn(base::Secret, std::stop_token)
{
    throw keyMissing();
    co_return domain::Account(); // makes this a coroutine
}

domain::DatasetCredential DatabankBackend::credentialIn(const QString &pasted) const
{
    return credentialInText(pasted);
}

base::Task<domain::Account> DatabankBackend::signInTo(QString dataset, base::Secret secret,
                                                      std::stop_token stop)
{
    const QString key = dataset.trimmed();
    const base::Secret token(secret.reveal().trimmed());
    if (key.isEmpty())
        throw keyMissing();
    throwIfUnusable(token);
    if (!looksLikeKey(key)) { // it could not be the segment of an address that a server has
        Failure failure(Failure::Kind::NotFound, QStringLiteral("sign in to a dataset"));
        throw failure.code("no-such-draft").detail(tr("A dataset key looks like IDB-1234567."));
    }
    const net::Origin origin(m_conversation->root());
    // Unquoted, and nothing after it: the two halves of the server read this header differently (Data Bank
    // contract 2.3).
    m_client.setCredential(origin, "Authorization", "Token token=", token);
    std::optional<Failure> trouble;
    try {
        m_conversation->forgetAbilities();
        auto probing = m_conversation->probe(key, probes, stop);
        const Protocol protocol = co_await std::move(probing);
        if (protocol != Protocol::Phases) {
            auto asking = m_conversation->abilities(stop);
            co_await std::move(asking);
        }
        m_conversation->setKey(key);
        m_title.reset();
        domain::Account account;
        account.userName = account.name = key;
        co_return domain::Account(account);
    } catch (const Failure &failure) {
        trouble = failure;
    }
    m_client.setCredential(origin, "Authorization", "Token token=", base::Secret());
    throw *trouble;
}

base::Task<QString> DatabankBackend::introduce(std::stop_token stop)
{
    return introduction(m_conversation, std::move(stop));
}

base::Task<bool> DatabankBackend::tryUpload(qint64 bytes, std::stop_token stop)
{
    return trialUpload(m_conversation, bytes, std::move(stop));
}

QJsonObject DatabankBackend::learned() const
{
    if (!m_conversation->isProtocolKnown())
        return {};
    return {{QStringLiteral("remembered_protocol"), nameOf(m_conversation->protocol())}};
}

base::Task<QList<Dataset>> DatabankBackend::datasets(std::stop_token stop)
{
    QList<Dataset> all;
    if (!m_conversation->key().isEmpty()) {
        auto looking = dataset(m_conversation->key(), stop);
        all.append(co_await std::move(looking));
    }
    co_return QList<Dataset>(all);
}

base::Task<Dataset> DatabankBackend::dataset(QString id, std::stop_token stop)
{
    const QString key = id.trimmed();
    if (m_conversation->key().isEmpty() || key != m_conversation->key())
        throw keyMissing();
    Dataset dataset;
    dataset.id = dataset.title = key;
    dataset.size = dataset.fileCount = -1;
    dataset.page = editPage(m_web, key);
    dataset.writable = true;
    if (m_title) { // of a draft it is no more than the key, and each question costs a round trip
        dataset.title = *m_title;
        co_return Dataset(dataset);
    }
    try {
        net::Request request = requestPublicDataset(m_conversation->root(), key);
        auto asking = m_conversation->tell(std::move(request), stop);
        const net::Response response = co_await std::move(asking);
        if (const QString title = publicTitleIn(response); !title.isEmpty())
            dataset.title = title;
        m_title = dataset.title;
    } catch (const Failure &failure) {
        if (failure.isCancelled()) // else it is only a nicety
            throw;
    }
    co_return Dataset(dataset);
}

base::Task<QList<domain::FieldSpec>> DatabankBackend::creationFields(std::stop_token)
{
    co_return QList<domain::FieldSpec>();
}

domain::Problems DatabankBackend::checkCreation(const QJsonObject &) const
{
    return {};
}

base::Task<Dataset> DatabankBackend::createDataset(QJsonObject, std::stop_token)
{
    throw notOffered();
    co_return Dataset(); // makes this a coroutine
}

base::Task<QList<Dataset>> DatabankBackend::findCreated(QJsonObject, QDateTime, std::stop_token)
{
    co_return QList<Dataset>();
}

bool DatabankBackend::wantsInside(const QString &) const
{
    return false;
}

void DatabankBackend::proposeRemotePaths(domain::LocalFiles &files, domain::FolderForm folders) const
{
    proposeNames(files, folders);
}

domain::Problems DatabankBackend::checkFiles(const domain::LocalFiles &files) const
{
    return fileProblems(files);
}

domain::Problems DatabankBackend::checkDataset(const domain::Account &, const Dataset &) const
{
    return {}; // signing in to it has shown all there is to see
}

base::Task<domain::RemoteFiles> DatabankBackend::remoteFiles(domain::Target, QStringList, std::stop_token)
{
    co_return domain::RemoteFiles();
}

domain::Shipping DatabankBackend::shipping(const domain::LocalFiles &files) const
{
    return shippingOf(files);
}

std::unique_ptr<upload::FileUploader> DatabankBackend::uploader(const domain::Target &, upload::FileHasher &,
                                                                upload::Ledger &ledger)
{
    if (m_conversation->key().isEmpty())
        throw keyMissing();
    return makeDatabankUploader(m_conversation, ledger);
}

/// All that can be seen from here: that the dataset is still a draft, and the token still opens it.
base::Task<domain::Review> DatabankBackend::review(domain::Target target, QStringList, std::stop_token stop)
{
    auto probing = m_conversation->probeUnlessJust(target.dataset.id, probes, stop);
    co_await std::move(probing);
    auto looking = dataset(target.dataset.id, stop);
    domain::Review review;
    review.dataset = co_await std::move(looking);
    co_return domain::Review(review);
}

} // namespace slipway::backends::databank
