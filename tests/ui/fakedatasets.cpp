// SPDX-License-Identifier: MIT
// The part of the stand-in that only servers with one secret a dataset use.
#include "tests/ui/fakeprivate.h"

#include <QRegularExpression>

namespace slipway::tests {

void giveKind(const QString &kind)
{
    if (kind == QLatin1String("submissions"))
        giveSubmissions();
    else if (kind == QLatin1String("dataset secrets"))
        giveDatasetSecrets();
}

void giveDatasetSecrets()
{
    FakeSession &fake = FakeSession::get();
    fake.abilities = {};
    fake.abilities.resumeInsideFile = fake.abilities.folderArchives = true;
    fake.credential = {};
    fake.credential.label = QStringLiteral("Token");
    fake.credential.pattern = QStringLiteral("[0-9a-f]{32}");
    fake.credential.patternHint = QStringLiteral("Tokens have 32 characters.");
    fake.credential.byDataset = true;
    fake.credential.datasetLabel = QStringLiteral("Dataset key");
    fake.credential.pasteLabel = QStringLiteral("Paste from the Data Bank page");
    fake.credential.documentedDays = 3;
    fake.signedIn.account = {};
    fake.signedIn.account.secretEnds = QDateTime(QDate(2026, 12, 24), QTime(18, 0), Qt::UTC);
    fake.datasets.clear();
    for (domain::Profile &profile : fake.profiles) {
        profile.kind = QStringLiteral("databank");
        profile.name = profile.practice ? QStringLiteral("Practice Data Bank") : QStringLiteral("Data Bank");
        profile.newDatasetPage = QUrl(QStringLiteral("https://example.org/datasets/pre_deposit"));
        profile.newDatasetSteps = {
            QStringLiteral("Log in on the web site. Faculty, staff and graduate students can deposit."),
            QStringLiteral("Read the page about what to consider, and press Continue."),
            QStringLiteral("Answer the three questions of the deposit agreement, and press Submit."),
            QStringLiteral(
                "The page that opens is the edit page of your new draft: its address holds the key."),
            QStringLiteral("Get a token there (see \u201cWhere do I find this?\u201d), and come back.")};
        profile.nextSteps = {
            QStringLiteral(
                "Open the edit page of the dataset, reload it, and check that every file is listed once."),
            QStringLiteral(
                "Fill in title, licence and authors, with an e-mail address for each author and one "
                "primary contact."),
            QStringLiteral("Press Save & Continue."),
            QStringLiteral("Under Pre-Publication Review, press Submit for Review."),
            QStringLiteral("The curators look through the dataset, usually within 1 to 2 business days.")};
    }
    fake.practiceAccounts = {QJsonObject{{QStringLiteral("key"), QStringLiteral("IDB-1000001")},
                                         {QStringLiteral("token"), QString(32, QLatin1Char('a'))},
                                         {QStringLiteral("state"), QStringLiteral("draft")}},
                             QJsonObject{{QStringLiteral("key"), QStringLiteral("IDB-1000002")},
                                         {QStringLiteral("token"), QString(32, QLatin1Char('b'))},
                                         {QStringLiteral("state"), QStringLiteral("released")}}};
}

domain::LocalFile makeArchived(const QString &archive, const QString &name, qint64 size)
{
    domain::LocalFile file = makeFile(name, size);
    file.archive = archive;
    file.remote = name;
    return file;
}

} // namespace slipway::tests

namespace slipway::session {

domain::DatasetCredential Session::credentialIn(const QString &pasted) const
{
    static const QRegularExpression key(QStringLiteral("\\b[A-Z]+-[0-9]+\\b"));
    static const QRegularExpression token(QStringLiteral("\\b[0-9a-f]{32}\\b"));
    domain::DatasetCredential found;
    found.dataset = key.match(pasted).captured();
    const QString secret = token.match(pasted).captured();
    if (!secret.isEmpty())
        found.secret = base::Secret(secret);
    return found;
}

void Session::signInTo(const QString &dataset, const base::Secret &secret, bool remember, QObject *context,
                       Reply<SignedIn> reply)
{
    FakeSession &fake = FakeSession::get();
    fake.lastDataset = dataset;
    if (!fake.failNext) {
        d->dataset = tests::makeDataset(dataset, QString());
        d->dataset->page = QUrl(QStringLiteral("https://example.org/datasets/%1/edit").arg(dataset));
        d->dataset->size = d->dataset->fileCount = -1;
        d->dataset->status = QStringLiteral("draft");
    }
    d->note("signInTo");
    signIn(secret, remember, context, std::move(reply));
}

void Session::storedSecretOf(const QString &dataset, QObject *context,
                             Reply<std::optional<base::Secret>> reply)
{
    const FakeSession &fake = FakeSession::get();
    std::optional<base::Secret> stored;
    if (fake.storedSecrets.contains(dataset))
        stored = fake.storedSecrets.value(dataset);
    d->answer<std::optional<base::Secret>>("storedSecretOf", context, std::move(reply), stored);
}

QStringList Session::knownDatasets() const
{
    return FakeSession::get().knownDatasets;
}

void Session::setFolderForm(domain::FolderForm form)
{
    FakeSession::get().folderForm = form;
    const QString ending = form == domain::FolderForm::Zip ? QStringLiteral(".zip") : QStringLiteral(".tar");
    for (domain::LocalFile &file : d->files) {
        const QString folder = file.relative.section(QLatin1Char('/'), 0, -2);
        file.archive = form == domain::FolderForm::Files || folder.isEmpty() ? QString() : folder + ending;
    }
    Q_EMIT filesChanged();
}

domain::FolderForm Session::folderForm() const
{
    return FakeSession::get().folderForm;
}

void Session::settleDoubt(qsizetype row, bool isThere, QObject *context, Reply<void> reply)
{
    FakeSession &fake = FakeSession::get();
    if (!fake.failNext) {
        const QString archive = d->files.at(row).archive;
        fake.settled.append(QStringLiteral("%1:%2").arg(row).arg(isThere ? QStringLiteral("there")
                                                                         : QStringLiteral("missing")));
        domain::Snapshot now;
        now.state = domain::RunState::Finished;
        now.filesTotal = d->files.size();
        for (qsizetype other = 0; other < d->files.size(); ++other) {
            if (other != row && (archive.isEmpty() || d->files.at(other).archive != archive))
                continue;
            domain::FileProgress progress;
            progress.index = other;
            progress.size = d->files.at(other).stamp.size();
            progress.stage = isThere ? domain::Stage::Verified : domain::Stage::Failed;
            now.changed.append(progress);
        }
        now.filesFailed = isThere ? 0 : now.changed.size();
        now.filesDone = now.filesTotal - now.filesFailed;
        Q_EMIT snapshot(now);
    }
    d->answer<void>("settleDoubt", context, std::move(reply), {});
}

} // namespace slipway::session
