// SPDX-License-Identifier: MIT
#include "session/creation.h"

#include "tests/support/run.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <deque>

namespace slipway::session {
namespace {

using base::Failure;
using base::Task;
using domain::Dataset;
using tests::failureOf;
using tests::run;
using Kind = Failure::Kind;

Dataset made(const char *id)
{
    Dataset dataset;
    dataset.id = QString::fromLatin1(id);
    return dataset;
}

/// A server that answers as it is told, and counts.
class ScriptedBackend final : public backends::Backend
{
public:
    std::deque<base::Outcome<Dataset>> answers;
    QList<Dataset> standing; ///< what findCreated shows
    int sent = 0;
    int looked = 0;

    Task<Dataset> createDataset(QJsonObject, std::stop_token) override
    {
        ++sent;
        base::Outcome<Dataset> next = answers.front();
        answers.pop_front();
        co_return next.get();
    }
    Task<QList<Dataset>> findCreated(QJsonObject, QDateTime, std::stop_token) override
    {
        ++looked;
        const QList<Dataset> shown =
            standing; // QCoro 0.8 moves out of what co_return names unless it is const
        co_return shown;
    }

    backends::Capabilities capabilities() const override { return {}; }
    domain::CredentialSpec credentialSpec() const override { return {}; }
    Task<domain::Account> signIn(base::Secret, std::stop_token) override { co_return domain::Account(); }
    Task<QList<Dataset>> datasets(std::stop_token) override { co_return QList<Dataset>(); }
    Task<Dataset> dataset(QString, std::stop_token) override { co_return Dataset(); }
    Task<QList<domain::FieldSpec>> creationFields(std::stop_token) override
    {
        co_return QList<domain::FieldSpec>();
    }
    domain::Problems checkCreation(const QJsonObject &) const override { return {}; }
    bool wantsInside(const QString &) const override { return false; }
    void proposeRemotePaths(domain::LocalFiles &, domain::FolderForm) const override {}
    domain::Problems checkFiles(const domain::LocalFiles &) const override { return {}; }
    domain::Problems checkDataset(const domain::Account &, const Dataset &) const override { return {}; }
    Task<domain::RemoteFiles> remoteFiles(domain::Target, QStringList, std::stop_token) override
    {
        co_return domain::RemoteFiles();
    }
    std::unique_ptr<upload::FileUploader> uploader(const domain::Target &, upload::FileHasher &,
                                                   upload::Ledger &) override
    {
        return nullptr;
    }
    Task<domain::Review> review(domain::Target, QStringList, std::stop_token) override
    {
        co_return domain::Review();
    }
};

class CreateOnce : public ::testing::Test
{
protected:
    CreateOnce()
        : m_journal(store::Journal::open(m_folder.filePath(QStringLiteral("journal.sqlite"))))
    {
        store::PublicationRecord record;
        record.id = m_id;
        record.state = QStringLiteral("draft");
        m_journal->save(record);
        m_values.insert(u"name", QStringLiteral("Mice"));
    }
    Task<Dataset> create() { return createOnce(&m_server, m_journal.get(), m_id, m_values, {}); }
    static Failure lost()
    {
        Failure failure(Kind::Offline, QStringLiteral("create the dandiset"));
        return failure.outcomeUnknown();
    }
    bool isOpen() { return m_journal->openIntent(m_id, QStringLiteral("create-dataset")).has_value(); }

    QTemporaryDir m_folder;
    std::unique_ptr<store::Journal> m_journal;
    ScriptedBackend m_server;
    QString m_id = QStringLiteral("20261121-0001");
    QJsonObject m_values;
};

TEST_F(CreateOnce, AnAnswerIsTheAnswer)
{
    m_server.answers.emplace_back(made("000001"));
    EXPECT_EQ(run(create()).id, QStringLiteral("000001"));
    EXPECT_EQ(m_server.looked, 0);
    EXPECT_FALSE(isOpen());
}

TEST_F(CreateOnce, ALostAnswerIsFoundOnTheServer)
{
    m_server.answers.emplace_back(lost());
    m_server.standing = {made("000002")};
    EXPECT_EQ(run(create()).id, QStringLiteral("000002"));
    EXPECT_EQ(m_server.sent, 1);
    EXPECT_FALSE(isOpen());
}

TEST_F(CreateOnce, IfTheServerHasNoneItMayBeSentAgain)
{
    m_server.answers.emplace_back(lost());
    const Failure failure = failureOf(create());
    EXPECT_EQ(failure.kind(), Kind::Offline);
    EXPECT_FALSE(failure.isOutcomeUnknown());
    m_server.answers.emplace_back(made("000003"));
    EXPECT_EQ(run(create()).id, QStringLiteral("000003"));
    EXPECT_EQ(m_server.sent, 2);
}

TEST_F(CreateOnce, SeveralAreAConflictAndNothingIsSentAgain)
{
    m_server.answers.emplace_back(lost());
    m_server.standing = {made("000004"), made("000005")};
    const Failure failure = failureOf(create());
    EXPECT_EQ(failure.code(), "created-twice");
    EXPECT_TRUE(failure.detail().contains(QLatin1String("000005")));
    EXPECT_TRUE(isOpen());
    EXPECT_EQ(failureOf(create()).code(), "created-twice");
    EXPECT_EQ(m_server.sent, 1);
}

TEST_F(CreateOnce, AnIntentOfAnEarlierCrashIsSettledFirst)
{
    run(m_journal->intend(m_id, QStringLiteral("create-dataset"), m_values, {}));
    m_server.standing = {made("000006")};
    EXPECT_EQ(run(create()).id, QStringLiteral("000006"));
    EXPECT_EQ(m_server.sent, 0);
}

TEST_F(CreateOnce, ARefusalClosesTheIntent)
{
    m_server.answers.emplace_back(Failure(Kind::Rejected, QStringLiteral("create the dandiset")));
    EXPECT_EQ(failureOf(create()).kind(), Kind::Rejected);
    EXPECT_FALSE(isOpen());
    EXPECT_EQ(m_server.looked, 0);
}

TEST_F(CreateOnce, AStopLeavesTheIntentOpen)
{
    m_server.answers.emplace_back(Failure::cancelled());
    EXPECT_TRUE(failureOf(create()).isCancelled());
    EXPECT_TRUE(isOpen());
}

} // namespace
} // namespace slipway::session
