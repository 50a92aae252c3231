// SPDX-License-Identifier: MIT
#include "tests/backends/practicefixture.h"

#include "tests/support/run.h"

#include <QJsonDocument>

#include <algorithm>

namespace slipway::tests {

namespace {

using base::Failure;

class DandiBackendTest : public PracticeTest
{
protected:
    std::unique_ptr<backends::Backend> notSignedIn(const QList<domain::Profile> &others = {})
    {
        return backends::makeBackend(profile(), others, client);
    }
    base::Secret secret(const QString &account) const { return base::Secret(key(account)); }
    void seed(const QString &name, const QString &owner, const QString &embargo = QString(),
              const QString &identifier = QString(), bool published = false)
    {
        QJsonObject body;
        body.insert(QLatin1String("name"), name);
        body.insert(QLatin1String("owner"), owner);
        if (!embargo.isEmpty())
            body.insert(QLatin1String("embargo"), embargo);
        if (!identifier.isEmpty())
            body.insert(QLatin1String("identifier"), identifier);
        body.insert(QLatin1String("published"), published);
        tellServer("POST", QStringLiteral("dandisets"), body);
    }
    QJsonObject draftOf(const QString &id)
    {
        const net::Request request = net::Request::get(
            QUrl(profile().api.toString() + QStringLiteral("/dandisets/%1/versions/draft/").arg(id)));
        return QJsonDocument::fromJson(run(client.send(request, {})).body).object();
    }
    static QJsonObject values(const QString &name)
    {
        QJsonObject object;
        object.insert(QLatin1String("name"), name);
        object.insert(QLatin1String("description"), QStringLiteral("About it."));
        object.insert(QLatin1String("license"), QStringLiteral("spdx:CC0-1.0"));
        return object;
    }
    static int contacts(const QJsonObject &draft)
    {
        int found = 0;
        for (const QJsonValue &person : draft.value(QLatin1String("contributor")).toArray()) {
            const bool contact = person[QLatin1String("roleName")].toArray().contains(
                QJsonValue(QStringLiteral("dcite:ContactPerson")));
            if (contact && !person[QLatin1String("email")].toString().isEmpty())
                ++found;
        }
        return found;
    }
};

TEST_F(DandiBackendTest, SignsInWithATrimmedKey)
{
    auto other = notSignedIn();
    const base::Secret pasted(QStringLiteral("  ") + key(QStringLiteral("practice")) + QStringLiteral("\n"));
    const domain::Account account = run(other->signIn(pasted, {}));
    EXPECT_EQ(account.userName, QStringLiteral("practice"));
    EXPECT_EQ(account.name, QStringLiteral("Ada Practice"));
    EXPECT_TRUE(account.mayUpload);
    EXPECT_TRUE(account.standing.isEmpty());
}

TEST_F(DandiBackendTest, TellsAWrongKeyFromAnUnapprovedAccount)
{
    auto other = notSignedIn();
    const Failure wrong = failureOf(other->signIn(base::Secret(QString(40, QLatin1Char('0'))), {}));
    EXPECT_EQ(wrong.kind(), Failure::Kind::SignIn);
    EXPECT_EQ(wrong.code(), "wrong-key");
    for (const char *name : {"pending", "incomplete", "rejected"}) {
        const domain::Account account = run(other->signIn(secret(QString::fromLatin1(name)), {}));
        EXPECT_FALSE(account.mayUpload) << name;
        EXPECT_FALSE(account.standing.isEmpty()) << name;
    }
    EXPECT_TRUE(run(other->signIn(secret(QStringLiteral("pending")), {}))
                    .standing.contains(QLatin1String("help@example.org")));
}

TEST_F(DandiBackendTest, ForgetsAKeyThatWasRefused)
{
    auto other = notSignedIn();
    failureOf(other->signIn(base::Secret(QString(40, QLatin1Char('0'))), {}));
    forgetRequests();
    failureOf(other->datasets({}));
    ASSERT_FALSE(requestRecords().isEmpty());
    for (const QJsonValue &record : requestRecords())
        EXPECT_FALSE(record[QLatin1String("authorization")].toBool());
}

TEST_F(DandiBackendTest, AnEmptyOrBrokenKeyAsksNobody)
{
    auto other = notSignedIn();
    EXPECT_EQ(failureOf(other->signIn(base::Secret(QStringLiteral("  ")), {})).code(), "no-secret");
    EXPECT_EQ(failureOf(other->signIn(base::Secret(QStringLiteral("ab\r\nX: y")), {})).code(), "wrong-key");
    EXPECT_TRUE(requests().isEmpty());
}

TEST_F(DandiBackendTest, NamesTheServerAKeyBelongsTo)
{
    practice::Server second;
    second.start();
    domain::Profile here = profile();
    domain::Profile there = here;
    const QJsonObject dandi = second.description().value(QLatin1String("dandi")).toObject();
    there.api = QUrl(dandi.value(QLatin1String("api")).toString());
    there.name = QStringLiteral("The other one");
    const QString theirs =
        dandi.value(QLatin1String("accounts")).toArray().at(0)[QLatin1String("key")].toString();
    ASSERT_NE(theirs, key(QStringLiteral("practice")));
    auto backendHere = notSignedIn({there});
    const Failure failure = failureOf(backendHere->signIn(base::Secret(theirs), {}));
    EXPECT_EQ(failure.code(), "key-of-other-server");
    EXPECT_EQ(failure.detail(), QStringLiteral("The other one"));
}

TEST_F(DandiBackendTest, NoNetworkIsNoWrongKey)
{
    domain::Profile gone = profile();
    gone.api = QUrl(QStringLiteral("http://127.0.0.1:1/api"));
    auto other = backends::makeBackend(gone, {}, client);
    EXPECT_EQ(failureOf(other->signIn(secret(QStringLiteral("practice")), {})).kind(),
              Failure::Kind::Offline);
}

TEST_F(DandiBackendTest, ListsOwnDatasetsWithTheEmbargoedOnes)
{
    seed(QStringLiteral("Hidden"), QStringLiteral("practice"), QStringLiteral("EMBARGOED"));
    seed(QStringLiteral("Public"), QStringLiteral("practice"), QString(), QString(), true);
    seed(QStringLiteral("Theirs"), QStringLiteral("colleague"));
    QMap<QString, domain::Dataset> byTitle;
    for (const domain::Dataset &one : run(backend->datasets({})))
        byTitle.insert(one.title, one);
    ASSERT_EQ(byTitle.keys(),
              (QStringList{QStringLiteral("Hidden"), QStringLiteral("Public"), QStringLiteral("Spikes")}));
    EXPECT_TRUE(byTitle.value(QStringLiteral("Hidden")).embargoed);
    EXPECT_TRUE(byTitle.value(QStringLiteral("Public")).published);
    EXPECT_FALSE(byTitle.value(QStringLiteral("Public")).publishedVersion.isEmpty());
    const domain::Dataset spikes = byTitle.value(QStringLiteral("Spikes"));
    EXPECT_FALSE(spikes.embargoed || spikes.published || spikes.busy);
    EXPECT_TRUE(spikes.modified.isValid());
    EXPECT_TRUE(spikes.page.toString().endsWith(QStringLiteral("/dandiset/%1/draft").arg(spikes.id)));
}

TEST_F(DandiBackendTest, FindsADatasetByIdAddressOrTitle)
{
    for (const QString &text : {dataset.id, dataset.page.toString(), QStringLiteral("spikes"),
                                QStringLiteral(" ") + dataset.id + QStringLiteral("\n")}) {
        const domain::Dataset found = run(backend->dataset(text, {}));
        EXPECT_EQ(found.id, dataset.id) << text.toStdString();
        EXPECT_TRUE(found.writable);
    }
    EXPECT_EQ(failureOf(backend->dataset(QStringLiteral("999999"), {})).code(), "no-such-dataset");
    EXPECT_EQ(failureOf(backend->dataset(QStringLiteral("No such title"), {})).code(), "no-such-dataset");
    newDataset(QStringLiteral("Spikes"));
    EXPECT_EQ(failureOf(backend->dataset(QStringLiteral("Spikes"), {})).code(), "ambiguous-title");
}

TEST_F(DandiBackendTest, KnowsWhatBelongsToOthers)
{
    seed(QStringLiteral("Theirs"), QStringLiteral("colleague"), QString(), QStringLiteral("000777"));
    seed(QStringLiteral("Hidden"), QStringLiteral("colleague"), QStringLiteral("EMBARGOED"),
         QStringLiteral("000778"));
    EXPECT_FALSE(run(backend->dataset(QStringLiteral("000777"), {})).writable);
    EXPECT_EQ(failureOf(backend->dataset(QStringLiteral("000778"), {})).code(), "embargoed");
}

TEST_F(DandiBackendTest, CreatesWithEveryField)
{
    QJsonObject all = values(QStringLiteral("Everything"));
    QJsonObject ada;
    ada.insert(QLatin1String("name"), QStringLiteral("Lovelace, Ada"));
    ada.insert(QLatin1String("orcid"), QStringLiteral("0000-0002-1825-0097"));
    ada.insert(QLatin1String("affiliation"), QStringLiteral("Analytical Engine"));
    ada.insert(QLatin1String("roles"), QJsonArray{QStringLiteral("dcite:Author")});
    all.insert(QLatin1String("contributors"), QJsonArray{ada});
    all.insert(QLatin1String("contact_name"), QStringLiteral("Babbage, Charles"));
    all.insert(QLatin1String("contact_email"), QStringLiteral("charles@example.org"));
    all.insert(QLatin1String("keywords"), QJsonArray{QStringLiteral("spikes")});
    all.insert(QLatin1String("funder"), QStringLiteral("Royal Society"));
    all.insert(QLatin1String("award_number"), QStringLiteral("RS 1"));
    ASSERT_FALSE(domain::hasErrors(backend->checkCreation(all)));
    EXPECT_TRUE(domain::checkFields(run(backend->creationFields({})), all).isEmpty());
    const domain::Dataset made = run(backend->createDataset(all, {}));
    EXPECT_EQ(made.title, QStringLiteral("Everything"));
    const QJsonObject draft = draftOf(made.id);
    EXPECT_EQ(draft.value(QLatin1String("license")).toArray().at(0).toString(),
              QStringLiteral("spdx:CC0-1.0"));
    EXPECT_EQ(draft.value(QLatin1String("keywords")).toArray().at(0).toString(), QStringLiteral("spikes"));
    EXPECT_EQ(draft.value(QLatin1String("contributor")).toArray().size(), 3);
    EXPECT_EQ(contacts(draft), 1);
}

TEST_F(DandiBackendTest, NeverLosesTheContactPerson)
{
    EXPECT_EQ(contacts(draftOf(run(backend->createDataset(values(QStringLiteral("Plain")), {})).id)), 1);
    QJsonObject funded = values(QStringLiteral("Funded"));
    funded.insert(QLatin1String("embargo"), true);
    funded.insert(QLatin1String("funder"), QStringLiteral("NIH"));
    funded.insert(QLatin1String("award_number"), QStringLiteral("1 R01 CA 123456-01A1"));
    EXPECT_TRUE(domain::hasErrors(backend->checkCreation(funded)));
    forgetRequests();
    EXPECT_EQ(failureOf(backend->createDataset(funded, {})).field(), QStringLiteral("contact_name"));
    EXPECT_TRUE(requests().isEmpty());
    funded.insert(QLatin1String("contact_name"), QStringLiteral("Lovelace, Ada"));
    funded.insert(QLatin1String("contact_email"), QStringLiteral("ada@example.org"));
    const domain::Dataset made = run(backend->createDataset(funded, {}));
    EXPECT_TRUE(made.embargoed);
    const QJsonObject draft = draftOf(made.id);
    EXPECT_EQ(contacts(draft), 1);
    EXPECT_EQ(draft.value(QLatin1String("contributor")).toArray().size(), 2);
}

TEST_F(DandiBackendTest, ShowsWhatTheServerRefusesAtTheField)
{
    QJsonObject tooLong = values(QString(301, QLatin1Char('x')));
    const Failure failure = failureOf(backend->createDataset(tooLong, {}));
    EXPECT_EQ(failure.code(), "creation-refused");
    EXPECT_EQ(failure.field(), QStringLiteral("name"));
    EXPECT_FALSE(failure.isOutcomeUnknown());
}

TEST_F(DandiBackendTest, FindsWhatWasCreatedAlthoughTheAnswerWasLost)
{
    const QDateTime before = QDateTime::currentDateTimeUtc();
    QJsonObject drop;
    QJsonObject match;
    match.insert(QLatin1String("method"), QStringLiteral("POST"));
    match.insert(QLatin1String("path"), QStringLiteral("/api/dandisets/"));
    drop.insert(QLatin1String("match"), match);
    drop.insert(QLatin1String("action"), QStringLiteral("drop-answer"));
    fault(drop);
    const QJsonObject wanted = values(QStringLiteral("Lost"));
    EXPECT_TRUE(run(backend->findCreated(wanted, before, {})).isEmpty());
    EXPECT_TRUE(failureOf(backend->createDataset(wanted, {})).isOutcomeUnknown());
    EXPECT_EQ(requests().count(QStringLiteral("POST /api/dandisets/")), 1);
    EXPECT_EQ(run(backend->findCreated(wanted, before, {})).size(), 1);
    EXPECT_TRUE(
        run(backend->findCreated(wanted, QDateTime::currentDateTimeUtc().addSecs(300), {})).isEmpty());
}

TEST_F(DandiBackendTest, ReadsTheFilesOfTheDraft)
{
    for (int i = 0; i < 3; ++i) {
        const QString name = QStringLiteral("sub-1/f%1.txt").arg(i);
        upload(job(write(QStringLiteral("f%1.txt").arg(i), "content " + QByteArray::number(i)), name));
    }
    EXPECT_EQ(run(backend->remoteFiles(dataset, {}, {})).size(), 3);
    const QString path = QStringLiteral("sub-1/f1.txt");
    const domain::RemoteFiles one = run(backend->remoteFiles(dataset, {path, QStringLiteral("sub-1/f")}, {}));
    ASSERT_EQ(one.keys(), QStringList{path}); // a prefix is not a path
    EXPECT_EQ(one.value(path).size, 9);
    EXPECT_FALSE(one.value(path).digests.value(QStringLiteral("dandi:dandi-etag")).isEmpty());
    QStringList many = {path};
    for (int i = 0; i < 30; ++i)
        many.append(QStringLiteral("no/%1").arg(i));
    forgetRequests();
    EXPECT_EQ(run(backend->remoteFiles(dataset, many, {})).keys(), QStringList{path});
    EXPECT_EQ(requests().size(), 1);
}

TEST_F(DandiBackendTest, ReviewsWhatTheServerSays)
{
    const QString path = QStringLiteral("a.txt");
    upload(job(write(QStringLiteral("a.txt"), "reviewed"), path));
    const domain::Review early = run(backend->review(dataset, {path, QStringLiteral("b.txt")}, {}));
    EXPECT_TRUE(early.stillChecking);
    ASSERT_EQ(early.files.size(), 2);
    EXPECT_EQ(early.files.at(0).serverStatus, QStringLiteral("Pending"));
    EXPECT_EQ(early.files.at(1).state, domain::ReceiptFile::State::Failed);
    EXPECT_FALSE(early.files.at(1).reason.isEmpty());
    tellServer("POST", QStringLiteral("finish-validation"));
    const domain::Review late = run(backend->review(dataset, {path}, {}));
    EXPECT_FALSE(late.stillChecking);
    EXPECT_EQ(late.files.at(0).serverStatus, QStringLiteral("Valid"));
    EXPECT_EQ(late.files.at(0).size, 8);
    EXPECT_EQ(late.dataset.title, QStringLiteral("Spikes"));
    EXPECT_EQ(late.dataset.description, QStringLiteral("About spikes."));
    EXPECT_EQ(late.dataset.fileCount, 1);
}

TEST_F(DandiBackendTest, AServerWithAnotherSchemaIsRefusedInPlainWords)
{
    QJsonObject match;
    match.insert(QLatin1String("path"), QStringLiteral("/api/info/"));
    QJsonObject other;
    other.insert(QLatin1String("match"), match);
    other.insert(QLatin1String("action"), QStringLiteral("status"));
    other.insert(QLatin1String("status"), 200);
    other.insert(QLatin1String("content_type"), QStringLiteral("application/json"));
    other.insert(QLatin1String("body"),
                 QStringLiteral("{\"schema_version\":\"1.2.0\",\"allowed_schema_versions\":[]}"));
    fault(other);
    auto fresh = backendFor(QStringLiteral("practice"));
    const Failure failure = failureOf(fresh->createDataset(values(QStringLiteral("New")), {}));
    EXPECT_EQ(failure.code(), "schema-not-supported");
    EXPECT_TRUE(failure.detail().contains(QLatin1String("1.2.0")));
}

TEST_F(DandiBackendTest, OffersTheServersLicences)
{
    const auto fields = run(backend->creationFields({}));
    const auto licence = std::find_if(fields.cbegin(), fields.cend(), [](const domain::FieldSpec &field) {
        return field.key == QLatin1String("license");
    });
    ASSERT_NE(licence, fields.cend());
    EXPECT_EQ(licence->choices.size(), 2);
    EXPECT_TRUE(licence->required);
}

} // namespace

} // namespace slipway::tests
