// SPDX-License-Identifier: MIT
#include "console/asking.h"
#include "console/planfile.h"
#include "console/publication.h"
#include "wording/format.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace slipway::console {

namespace {

using base::Failure;
using base::Task;
using domain::Dataset;
using domain::Problem;
using session::CheckResult;
using session::Reply;
using session::Unfinished;

QString words(const char *text)
{
    return QCoreApplication::translate("Console", text);
}

QJsonObject withText(const QString &key, const QString &value)
{
    QJsonObject object;
    object.insert(key, value);
    return object;
}

} // namespace

/// What to sign in with: a user name and a password, a key or token alone, or one dataset's token.
struct Publication::Credentials
{
    Credentials() = default;
    Credentials(QString who, base::Secret what, QString where = QString())
        : user(std::move(who))
        , secret(std::move(what))
        , dataset(std::move(where))
    {}
    QString user;
    base::Secret secret;
    QString dataset; ///< that the secret is for, where each has its own
};

Task<> Publication::connect(domain::Plan plan)
{
    const domain::Profile profile = serverOf(plan, m_session.profiles());
    std::function<void(Reply<domain::Profile>)> ask = [this, profile](Reply<domain::Profile> reply) {
        m_session.chooseServer(profile, &m_session, std::move(reply));
    };
    co_await answer<domain::Profile>(ask, m_interrupt.token());
}

Task<> Publication::open(QString id)
{
    std::function<void(Reply<Unfinished>)> ask = [this, id](Reply<Unfinished> reply) {
        m_session.open(id, &m_session, std::move(reply));
    };
    const Unfinished entry = co_await answer<Unfinished>(ask, m_interrupt.token());
    m_report.say(QStringLiteral("continuing"), toJson(entry),
                 words("Continuing the unfinished publication %1: %2 of %3 files are done.")
                     .arg(entry.id, wording::count(entry.filesDone), wording::count(entry.filesTotal)));
}

/// The secret from standard input or the environment; where each dataset has its own, also in the middle of
/// whatever the web site shows.
Publication::Credentials Publication::given(const domain::Plan &plan) const
{
    if (!m_session.credentialSpec().byDataset)
        return Credentials(plan.server.value(u"user").toString(), *m_secret);
    const domain::DatasetCredential found = m_session.credentialIn(QString::fromUtf8(m_secret->reveal()));
    if (!found.dataset.isEmpty() && found.dataset != plan.datasetId) {
        Failure failure(Failure::Kind::Plan, QStringLiteral("sign in to the dataset"));
        throw failure.code("other-dataset").field(plan.datasetId);
    }
    return Credentials(QString(), found.secret.isEmpty() ? *m_secret : found.secret, plan.datasetId);
}

/// What the practice server lends, which needs no account: its first approved person's key, or name and
/// password, or the token of the plan's dataset.
std::optional<Publication::Credentials> Publication::lent(const domain::Plan &plan) const
{
    const bool byDataset = m_session.credentialSpec().byDataset;
    const QJsonArray accounts = m_session.practiceAccounts();
    for (const QJsonValue &value : accounts) {
        const QJsonObject account = value.toObject();
        if (byDataset) {
            const QString token = account.value(u"token").toString();
            if (account.value(u"key").toString() == plan.datasetId && !token.isEmpty())
                return Credentials(QString(), base::Secret(token), plan.datasetId);
            continue;
        }
        if (account.value(u"status")
                .toString(QStringLiteral("approved"))
                .compare(QLatin1String("approved"), Qt::CaseInsensitive) != 0)
            continue;
        const bool byKey = account.contains(u"key");
        const QString secret = account.value(byKey ? u"key" : u"password").toString();
        return Credentials(byKey ? QString() : account.value(u"username").toString(), base::Secret(secret));
    }
    return std::nullopt;
}

Task<std::optional<base::Secret>> Publication::remembered(domain::Plan plan)
{
    using Stored = std::optional<base::Secret>;
    std::function<void(Reply<Stored>)> ask = [this, plan](Reply<Stored> reply) {
        if (m_session.credentialSpec().byDataset)
            m_session.storedSecretOf(plan.datasetId, &m_session, std::move(reply));
        else
            m_session.storedSecret(&m_session, std::move(reply));
    };
    Stored stored;
    try {
        stored = co_await answer<Stored>(ask, m_interrupt.token());
    } catch (const Failure &failure) {
        // A machine without a keychain is common where this program runs: it is as good as an empty one.
        if (failure.kind() != Failure::Kind::Keychain)
            throw;
    }
    const Stored found = stored; // QCoro 0.8 moves out of what co_return names unless it is const
    co_return found;
}

Task<Publication::Credentials> Publication::findSecret(domain::Plan plan)
{
    if (m_secret) {
        const Credentials mine = given(plan);
        co_return mine;
    }
    const std::optional<base::Secret> stored = co_await remembered(plan);
    if (stored) { // a key or token, also where the plan names a user: passwords are never kept
        const Credentials kept(QString(), *stored, plan.datasetId);
        co_return kept;
    }
    if (const std::optional<Credentials> practice = lent(plan))
        co_return *practice;
    Failure failure(Failure::Kind::SignIn, QStringLiteral("find the key"));
    throw failure.code("no-secret");
}

Task<session::SignedIn> Publication::exchange(Credentials credentials)
{
    std::function<void(Reply<session::SignedIn>)> ask = [this, credentials](Reply<session::SignedIn> reply) {
        if (m_session.credentialSpec().byDataset)
            m_session.signInTo(credentials.dataset, credentials.secret, false, &m_session, std::move(reply));
        else if (credentials.user.isEmpty())
            m_session.signIn(credentials.secret, false, &m_session, std::move(reply));
        else
            m_session.signInByPassword(credentials.user, credentials.secret, false, &m_session,
                                       std::move(reply));
    };
    co_return co_await answer<session::SignedIn>(ask, m_interrupt.token());
}

Task<> Publication::signIn(domain::Plan plan)
{
    const Credentials credentials = co_await findSecret(plan);
    const session::SignedIn signedIn = co_await exchange(credentials);
    const domain::Account &account = signedIn.account;
    if (!account.mayUpload) {
        Failure failure(Failure::Kind::SignIn, QStringLiteral("use the account"));
        throw failure.code("not-approved").detail(account.standing);
    }
    QJsonObject data = withText(QStringLiteral("account"), account.userName);
    data.insert(u"server", m_session.server().api.toString());
    m_report.say(QStringLiteral("signed-in"), data,
                 words("Signed in to %1 as %2.").arg(m_session.server().name, account.name));
}

/// Signs in; gives what the server says against it, or nothing.
Task<std::optional<Failure>> Publication::refusal(domain::Plan plan)
{
    std::optional<Failure> refused;
    try {
        co_await signIn(plan);
    } catch (const Failure &failure) {
        if (failure.kind() != Failure::Kind::SignIn && failure.code() != "no-such-draft")
            throw;
        refused = failure;
    }
    co_return refused;
}

/// What only some kinds of server take from a plan.
Task<> Publication::takeWishes(domain::Plan plan)
{
    if (m_session.abilities().folderArchives)
        m_session.setFolderForm(plan.folders);
    else if (plan.folders != domain::Plan().folders)
        m_report.note(
            words("This server takes folders as they are: \"folders\" in the plan means nothing here."));
    if (!m_session.abilities().submissions)
        co_return;
    m_session.setPublishWanted(plan.publish);
    m_session.setDetails(plan.extra.value(u"metadata").toObject());
    const QJsonObject upload = plan.extra.value(u"upload").toObject();
    m_session.setSubmissionName(upload.value(u"name").toString());
    const QString id = upload.value(u"id").toString();
    if (!id.isEmpty() && !m_session.submission())
        co_await chooseSubmission(id);
}

Task<> Publication::addFiles(domain::Plan plan)
{
    std::function<void(Reply<void>)> ask = [this, plan](Reply<void> reply) {
        m_session.addFiles(plan.files, &m_session, std::move(reply));
    };
    co_await answer<void>(ask, m_interrupt.token());
}

/// What only looks at files begins no publication that would be listed as unfinished.
Task<> Publication::leaveNothingBehind()
{
    const QString id = m_session.publicationId();
    if (id.isEmpty())
        co_return;
    std::function<void(Reply<void>)> ask = [this, id](Reply<void> reply) {
        m_session.discard(id, &m_session, std::move(reply));
    };
    co_await answer<void>(ask, m_interrupt.token());
}

Task<> Publication::chooseDataset(QString id)
{
    std::function<void(Reply<Dataset>)> ask = [this, id](Reply<Dataset> reply) {
        m_session.chooseDataset(id, &m_session, std::move(reply));
    };
    const Dataset dataset = co_await answer<Dataset>(ask, m_interrupt.token());
    m_report.say(QStringLiteral("dataset"), withText(QStringLiteral("id"), dataset.id),
                 words("Dataset %1: %2").arg(dataset.id, dataset.title));
}

/// The dataset of a plan: chosen by signing in where each has its own secret.
Task<> Publication::useDataset(QString id)
{
    if (!m_session.credentialSpec().byDataset) {
        co_await chooseDataset(id);
        co_return;
    }
    m_report.say(QStringLiteral("dataset"), withText(QStringLiteral("id"), id), words("Dataset %1").arg(id));
}

Task<> Publication::createDataset(QJsonObject values)
{
    std::function<void(Reply<Dataset>)> ask = [this, values](Reply<Dataset> reply) {
        m_session.createDataset(values, &m_session, std::move(reply));
    };
    std::optional<Dataset> made;
    try {
        made = co_await answer<Dataset>(ask, m_interrupt.token());
    } catch (const Failure &failure) {
        if (failure.code() != "dataset-name-taken")
            throw;
    }
    if (!made) {
        co_await reuseDataset(values.value(u"name").toString());
        co_return;
    }
    const Dataset dataset = *made;
    m_report.say(QStringLiteral("dataset-created"), withText(QStringLiteral("id"), dataset.id),
                 words("Created dataset %1: %2").arg(dataset.id, dataset.title));
}

/// A person has each dataset name only once: the one that stands is the one that is meant.
Task<> Publication::reuseDataset(QString name)
{
    std::function<void(Reply<QList<Dataset>>)> ask = [this](Reply<QList<Dataset>> reply) {
        m_session.datasets(&m_session, std::move(reply));
    };
    const QList<Dataset> own = co_await answer<QList<Dataset>>(ask, m_interrupt.token());
    for (const Dataset &dataset : own) {
        if (dataset.title.trimmed() != name.trimmed())
            continue;
        m_report.note(words("You have a dataset \u201c%1\u201d already: it is used, no second one is made.")
                          .arg(dataset.title));
        co_await chooseDataset(dataset.id);
        co_return;
    }
    Failure failure(Failure::Kind::Conflict, QStringLiteral("create the dataset"));
    throw failure.code("dataset-name-taken").field(QStringLiteral("dataset.create.name"));
}

Task<> Publication::chooseSubmission(QString id)
{
    std::function<void(Reply<void>)> ask = [this, id](Reply<void> reply) {
        m_session.chooseSubmission(id, &m_session, std::move(reply));
    };
    co_await answer<void>(ask, m_interrupt.token());
    m_report.say(QStringLiteral("upload"), withText(QStringLiteral("id"), id),
                 words("Continuing the upload %1.").arg(id));
}

Task<domain::Problems> Publication::checkCreation(QJsonObject values)
{
    using Fields = QList<domain::FieldSpec>;
    std::function<void(Reply<Fields>)> ask = [this](Reply<Fields> reply) {
        m_session.creationFields(&m_session, std::move(reply));
    };
    const Fields fields = co_await answer<Fields>(ask, m_interrupt.token());
    domain::Problems problems = m_session.checkCreation(fields, values);
    for (Problem &problem : problems)
        problem.field = QStringLiteral("dataset.create.") + problem.field;
    co_return problems;
}

Task<CheckResult> Publication::preflight()
{
    std::function<void(Reply<CheckResult>)> ask = [this](Reply<CheckResult> reply) {
        m_session.check(&m_session, std::move(reply));
    };
    co_return co_await answer<CheckResult>(ask, m_interrupt.token());
}

} // namespace slipway::console
