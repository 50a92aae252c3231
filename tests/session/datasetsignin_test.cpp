// SPDX-License-Identifier: MIT
#include "datasetsession.h"

#include "store/journal.h"
#include "store/signins.h"

#include <QDirIterator>

namespace slipway::tests {
namespace {

using domain::RunState;
using session::SignedIn;

class DatasetSignIn : public DatasetSession
{
protected:
    /// As if this token had been signed in with so many days ago.
    void signedInBefore(int days, const QString &token = QStringLiteral("token-1"))
    {
        QDir().mkpath(dataFolder());
        store::SignIns known(QDir(dataFolder()).filePath(QStringLiteral("sign-ins.json")));
        known.signedIn(profile.id, QStringLiteral("IDB-1"), base::Secret(token),
                       QDateTime::currentDateTimeUtc().addDays(-days));
    }
    static qint64 hoursLeft(const SignedIn &signedIn)
    {
        return (QDateTime::currentDateTimeUtc().secsTo(signedIn.account.secretEnds) + 1800) / 3600;
    }
};

TEST_F(DatasetSignIn, ChoosesTheDataset)
{
    choose();
    EXPECT_TRUE(session().credentialSpec().byDataset);
    EXPECT_FALSE(session().abilities().chooseDataset());
    EXPECT_FALSE(session().abilities().listFiles);
    EXPECT_TRUE(session().abilities().folderArchives);
    EXPECT_TRUE(session().knownDatasets().isEmpty());
    const domain::DatasetCredential pasted = session().credentialIn(QStringLiteral("IDB-1 token-1"));
    EXPECT_EQ(pasted.dataset, QStringLiteral("IDB-1"));
    EXPECT_EQ(pasted.secret.reveal(), "token-1");
    const auto done = signIn();
    ASSERT_TRUE(done) << done.failure().what();
    ASSERT_TRUE(session().dataset());
    EXPECT_EQ(session().dataset()->id, QStringLiteral("IDB-1"));
    ASSERT_TRUE(session().account());
    EXPECT_EQ(hoursLeft(done.value()), 72);
    EXPECT_EQ(session().account()->secretEnds, done.value().account.secretEnds);
    ASSERT_TRUE(signIn(QStringLiteral("IDB-2"), QStringLiteral("token-2")));
    EXPECT_EQ(session().knownDatasets(), QStringList({QStringLiteral("IDB-2"), QStringLiteral("IDB-1")}));
    restart();
    choose();
    EXPECT_EQ(session().knownDatasets(), QStringList({QStringLiteral("IDB-2"), QStringLiteral("IDB-1")}));
}

TEST_F(DatasetSignIn, AWrongTokenChangesNothing)
{
    choose();
    const auto wrong = signIn(QStringLiteral("IDB-1"), QStringLiteral("token-2"));
    ASSERT_FALSE(wrong);
    EXPECT_EQ(wrong.failure().code(), "wrong-key");
    EXPECT_FALSE(session().dataset());
    EXPECT_FALSE(session().account());
    EXPECT_TRUE(session().knownDatasets().isEmpty());
}

TEST_F(DatasetSignIn, ATokenGetsOlderAndANewOneBeginsAnew)
{
    signedInBefore(2);
    choose();
    const auto known = signIn();
    ASSERT_TRUE(known);
    EXPECT_EQ(hoursLeft(known.value()), 24);
    server->replaceToken(QStringLiteral("IDB-1"), QStringLiteral("token-3"));
    const auto fresh = signIn(QStringLiteral("IDB-1"), QStringLiteral("token-3"));
    ASSERT_TRUE(fresh);
    EXPECT_EQ(hoursLeft(fresh.value()), 72);
}

TEST_F(DatasetSignIn, WarnsWhenTheTokenIsOlderThanPromised)
{
    signedInBefore(4);
    write(QStringLiteral("a.csv"), "1");
    prepare(QStringLiteral("a.csv"));
    const session::CheckResult checked = check();
    EXPECT_EQ(codes(checked.problems), (QByteArrayList{"dataset-not-listed", "secret-may-end"}));
    EXPECT_TRUE(checked.mayStart()) << "it is a warning";
    EXPECT_TRUE(checked.problems.last().remedy.contains(QLatin1String("nothing is sent again")));
}

TEST_F(DatasetSignIn, WarnsWhenTheUploadMayTakeLongerThanTheTokenLives)
{
    QDir().mkpath(dataFolder());
    {
        const auto journal =
            store::Journal::open(QDir(dataFolder()).filePath(QStringLiteral("journal.sqlite")));
        store::PublicationRecord earlier;
        earlier.id = QStringLiteral("20260101-0001");
        earlier.state = QStringLiteral("done");
        earlier.server = profile.id;
        earlier.draft.insert(u"rate", 0.001); // bytes per second
        journal->save(earlier);
    }
    signedInBefore(2);
    write(QStringLiteral("a.csv"), QByteArray(50, 'x'));
    write(QStringLiteral("b.csv"), QByteArray(200, 'x'));
    prepare(QStringLiteral("a.csv"));
    EXPECT_EQ(codes(check().problems), QByteArrayList{"dataset-not-listed"}) << "14 of 24 hours";
    add(QStringLiteral("b.csv"));
    const session::CheckResult checked = check();
    ASSERT_EQ(codes(checked.problems), (QByteArrayList{"dataset-not-listed", "secret-may-end"}));
    EXPECT_TRUE(checked.problems.last().what.contains(QLatin1String("3 days")))
        << checked.problems.last().what.toStdString();
    EXPECT_TRUE(checked.problems.last().what.contains(QLatin1String("24 hours")))
        << checked.problems.last().what.toStdString();
}

TEST_F(DatasetSignIn, WhatWasFoundOutAboutTheServerIsRemembered)
{
    choose();
    EXPECT_FALSE(session().server().options.contains(u"protocol"));
    ASSERT_TRUE(signIn());
    EXPECT_EQ(session().server().options.value(u"protocol").toString(), QStringLiteral("tus"));
    restart();
    choose();
    EXPECT_EQ(session().server().options.value(u"protocol").toString(), QStringLiteral("tus"));
    profile.options.insert(u"protocol", QStringLiteral("phases"));
    choose();
    EXPECT_EQ(session().server().options.value(u"protocol").toString(), QStringLiteral("phases"))
        << "what was set by hand wins";
}

TEST_F(DatasetSignIn, ANewTokenGoesOnInMidUploadAndOnlyForTheSameDataset)
{
    write(QStringLiteral("a.csv"), "1");
    prepare(QStringLiteral("a.csv"));
    server->replaceToken(QStringLiteral("IDB-1"), QStringLiteral("token-3"));
    ASSERT_EQ(upload(), RunState::NeedsSignIn);
    const auto other = signIn(QStringLiteral("IDB-2"), QStringLiteral("token-2"));
    ASSERT_FALSE(other);
    EXPECT_EQ(other.failure().code(), "other-dataset");
    EXPECT_EQ(other.failure().kind(), base::Failure::Kind::Plan);
    EXPECT_EQ(session().dataset()->id, QStringLiteral("IDB-1"));
    EXPECT_EQ(session().account()->userName, QStringLiteral("IDB-1"));
    const QString before = session().publicationId();
    ASSERT_TRUE(signIn(QStringLiteral("IDB-1"), QStringLiteral("token-3")));
    EXPECT_EQ(session().publicationId(), before);
    EXPECT_EQ(upload(), RunState::Finished);
    EXPECT_EQ(server->registered(), QStringList{QStringLiteral("IDB-1/a.csv")});
}

TEST_F(DatasetSignIn, AnotherDatasetAfterAnUploadIsAPublicationOfItsOwn)
{
    write(QStringLiteral("a.csv"), "1");
    prepare(QStringLiteral("a.csv"));
    ASSERT_EQ(upload(), RunState::Finished);
    const QString first = session().publicationId();
    ASSERT_TRUE(signIn(QStringLiteral("IDB-2"), QStringLiteral("token-2")));
    EXPECT_NE(session().publicationId(), first);
    EXPECT_EQ(session().files().size(), 1);
    ASSERT_EQ(upload(), RunState::Finished);
    EXPECT_EQ(server->registered(),
              QStringList({QStringLiteral("IDB-1/a.csv"), QStringLiteral("IDB-2/a.csv")}));
}

TEST_F(DatasetSignIn, NoTokenIsInAnyFile)
{
    write(QStringLiteral("a.csv"), "1");
    server->replaceToken(QStringLiteral("IDB-1"), QStringLiteral("0123456789abcdef0123456789abcdef"));
    choose();
    ASSERT_TRUE(signIn(QStringLiteral("IDB-1"), QStringLiteral("0123456789abcdef0123456789abcdef")));
    add(QStringLiteral("a.csv"));
    ASSERT_EQ(upload(), RunState::Finished);
    session().finish();
    restart();
    QDirIterator files(dataFolder(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    int seen = 0;
    while (files.hasNext()) {
        QFile file(files.next());
        ++seen;
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        EXPECT_FALSE(file.readAll().contains("0123456789abcdef0123456789abcdef"))
            << file.fileName().toStdString();
    }
    EXPECT_GE(seen, 2);
}

} // namespace
} // namespace slipway::tests
