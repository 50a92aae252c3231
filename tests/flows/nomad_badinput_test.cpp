// SPDX-License-Identifier: MIT
#include "nomadworkshop.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUrl>

namespace slipway::tests {
namespace {

using namespace Qt::StringLiterals;

class NomadBadInput : public NomadWorkshop
{
protected:
    QJsonObject withMetadata(const QString &key, const QJsonValue &value) const
    {
        return with(plan(), u"metadata"_s, with(plan().value(u"metadata").toObject(), key, value));
    }
    QJsonObject atAddress(const QString &api) const
    {
        return with(plan(), u"server"_s, with(plan().value(u"server").toObject(), u"api"_s, api));
    }
    /// Refused before anything was made, with a problem at this field.
    void expectRefusedAt(const Cli &cli, const QString &field)
    {
        EXPECT_EQ(cli.lastJson().value(u"event").toString(), u"refused"_s) << said(cli);
        bool found = false;
        for (const QJsonValue &problem : cli.lastJson().value(u"problems").toArray())
            found = found || (problem.toObject().value(u"field").toString() == field &&
                              !problem.toObject().value(u"remedy").toString().isEmpty());
        EXPECT_TRUE(found) << said(cli);
        EXPECT_EQ(m_host.nomadState().value(u"uploads").toInt(), 0);
        EXPECT_EQ(m_host.nomadState().value(u"datasets").toInt(), 0);
    }
    /// A plain sentence with what to do; no code, no markup.
    static void expectPlain(const Cli &cli)
    {
        const QJsonObject last = cli.lastJson();
        EXPECT_EQ(last.value(u"event").toString(), u"error"_s) << said(cli);
        for (const char *part : {"title", "explanation", "action"}) {
            const QString text = last.value(QLatin1String(part)).toString();
            EXPECT_FALSE(text.isEmpty()) << part;
            EXPECT_FALSE(text.contains(u'<') || text.contains(u'{')) << text.toStdString();
        }
    }
};

TEST_P(NomadBadInput, AWrongPassword)
{
    Cli one(dataFolder());
    one.key(u"not-the-password"_s);
    EXPECT_EQ(one.run({u"run"_s, save(plan()), u"--json"_s}), 3) << said(one);
    EXPECT_EQ(code(one), "wrong-password");
    expectPlain(one);
}

TEST_P(NomadBadInput, AnUnknownCoauthorIsToldBeforeTheFilesTravelAndTheCorrectedPlanGoesOn)
{
    Cli one(dataFolder());
    EXPECT_EQ(run(one, withMetadata(u"coauthors"_s, QJsonArray{u"nobody@example.org"_s})), 4) << said(one);
    expectRefusedAt(one, u"metadata.coauthors"_s);
    Cli two(dataFolder());
    EXPECT_EQ(run(two, plan()), 0) << said(two);
    expectExactly(1);
}

TEST_P(NomadBadInput, ABadReference)
{
    Cli one(dataFolder());
    EXPECT_EQ(run(one, withMetadata(u"references"_s, QJsonArray{u"my last paper"_s})), 4) << said(one);
    expectRefusedAt(one, u"metadata.references"_s);
}

TEST_P(NomadBadInput, ACheckFindsWhatIsWrongWithTheDetails)
{
    const QJsonObject bad = withMetadata(u"coauthors"_s, QJsonArray{u"nobody@example.org"_s});
    Cli one(dataFolder());
    EXPECT_EQ(alice(one).run({u"check"_s, save(bad), u"--json"_s}), 4) << said(one);
    EXPECT_TRUE(one.output().contains("metadata.coauthors")) << said(one);
    Cli list(dataFolder());
    EXPECT_EQ(list.run({u"list"_s, u"--json"_s}), 0);
    EXPECT_TRUE(list.lastJson().value(u"publications").toArray().isEmpty()) << "a check left something";
}

TEST_P(NomadBadInput, TooManyUnpublishedUploads)
{
    const QString token = m_host.nomadToken(u"alice"_s);
    for (int i = 0; i < 10; ++i)
        m_host.post(u"/uploads?upload_name=waiting"_s, {}, token);
    Cli one(dataFolder());
    EXPECT_EQ(run(one, plan()), 4) << said(one);
    EXPECT_TRUE(one.output().contains("too-many-submissions")) << said(one);
    EXPECT_EQ(m_host.nomadState().value(u"uploads").toInt(), 10);
    EXPECT_EQ(m_host.nomadState().value(u"datasets").toInt(), 0) << "made although nothing can follow";
}

TEST_P(NomadBadInput, NothingRecognised)
{
    QDir(at(u"data"_s)).removeRecursively();
    write(u"data/notes.txt"_s, "only words\n");
    Cli one(dataFolder());
    EXPECT_EQ(run(one, plan()), 5) << said(one);
    EXPECT_EQ(code(one), "no-entries");
    expectPlain(one);
    expectExactly(0);
}

TEST_P(NomadBadInput, AllEntriesFailed)
{
    makeCalculation(u"data/silicon"_s, false);
    makeCalculation(u"data/carbon"_s, false);
    Cli one(dataFolder());
    EXPECT_EQ(run(one, plan()), 5) << said(one);
    EXPECT_EQ(code(one), "all-entries-failed");
    EXPECT_TRUE(one.output().contains("silicon/vasprun.xml")) << "the failed entries are not named";
    expectPlain(one);
    expectExactly(0);
}

TEST_P(NomadBadInput, SomeEntriesFailedIsToldAndPublished)
{
    makeCalculation(u"data/silicon"_s, false);
    Cli one(dataFolder());
    EXPECT_EQ(run(one, plan()), 0) << said(one);
    EXPECT_EQ(one.lastJson().value(u"entries").toObject().value(u"failed").toInt(), 1);
    EXPECT_TRUE(one.output().contains("entries-failed")) << said(one);
    expectExactly(1);
}

TEST_P(NomadBadInput, TheProcessingAsAWholeFails)
{
    m_host.nomad(u"settings"_s, {{u"fail_next"_s, u"RuntimeError: no luck"_s}});
    Cli one(dataFolder());
    EXPECT_EQ(run(one, plan()), 5) << said(one);
    // 1.3 processes after each body, so that the files are told to have failed; 2.x is ordered to afterwards.
    EXPECT_TRUE(code(one) == "processing-failed" || one.states() == "failed failed failed failed")
        << said(one);
    EXPECT_TRUE(one.output().contains("no luck")) << said(one);
    expectExactly(0);
    Cli two(dataFolder());
    EXPECT_EQ(resume(two), 0) << said(two);
    expectExactly(1);
}

TEST_P(NomadBadInput, NoNomadAtTheAddress)
{
    const QString host = m_host.api().section(u"/prod"_s, 0, 0);
    Cli one(dataFolder());
    EXPECT_EQ(run(one, atAddress(host + u"/elsewhere"_s)), 4) << said(one);
    EXPECT_EQ(code(one), "not-nomad");
    expectPlain(one);
}

TEST_P(NomadBadInput, ThePageOfTheWebSiteIsAsGoodAnAddress)
{
    const QString web = m_host.api().section(u"/api/v1"_s, 0, 0) + u"/gui/search"_s;
    Cli one(dataFolder());
    EXPECT_EQ(run(one, atAddress(web)), 0) << said(one);
    expectExactly(1);
}

TEST_P(NomadBadInput, AProxyThatTakesNoLargeBodies)
{
    write(u"data/silicon/WAVECAR"_s, QByteArray(300'000, 'w'));
    m_host.nomad(u"settings"_s, {{u"upload_body_most"_s, 100'000}});
    Cli one(dataFolder());
    EXPECT_EQ(run(one, plan()), 5) << said(one);
    EXPECT_EQ(one.states(), "failed failed failed failed failed");
    EXPECT_TRUE(one.output().contains("is larger than")) << said(one);
    EXPECT_FALSE(one.output().contains("<html"));
    EXPECT_EQ(m_host.nomadState().value(u"published").toInt(), 0);
    m_host.nomad(u"settings"_s, {{u"upload_body_most"_s, 100'000'000}});
    Cli two(dataFolder());
    EXPECT_EQ(resume(two), 0) << said(two);
    expectExactly(1);
}

INSTANTIATE_TEST_SUITE_P(Generation, NomadBadInput, ::testing::Values(1, 2));

class NomadSecrets : public NomadWorkshop
{
protected:
    QStringList filesWith(const QByteArray &needle) { return filesBelow(m_folder.path(), needle); }
    QStringList filesBelow(const QString &folder, const QByteArray &needle)
    {
        QStringList found;
        const QFileInfoList entries =
            QDir(folder).entryInfoList(QDir::Files | QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot);
        for (const QFileInfo &entry : entries) {
            if (entry.filePath() == at(u"practice"_s))
                continue; // the practice server's own state holds its people's passwords
            if (entry.isDir()) {
                found += filesBelow(entry.filePath(), needle);
                continue;
            }
            QFile file(entry.filePath());
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(needle))
                found.append(entry.filePath());
        }
        return found;
    }
    void expectNowhere(const Cli &cli, const QString &secret)
    {
        for (const QByteArray &form : {secret.toUtf8(), QUrl::toPercentEncoding(secret)}) {
            EXPECT_FALSE(cli.output().contains(form));
            EXPECT_FALSE(cli.errors().contains(form));
            EXPECT_TRUE(filesWith(form).isEmpty()) << filesWith(form).join(u' ').toStdString();
            for (const QJsonValue &request : m_host.requests()) {
                EXPECT_FALSE(request.toObject().value(u"path").toString().toUtf8().contains(form));
                EXPECT_FALSE(request.toObject().value(u"query").toString().toUtf8().contains(form));
            }
        }
    }
};

TEST_P(NomadSecrets, NeitherPasswordNorTokenIsWrittenAnywhere)
{
    const QString password = m_host.password(u"carol"_s); // with letters that a URL would change
    QJsonObject server = plan().value(u"server").toObject();
    server.insert(u"user", u"carol"_s);
    Cli one(dataFolder());
    one.environment(u"QT_LOGGING_RULES"_s, u"slipway.*=true"_s);
    ASSERT_EQ(one.key(password).run({u"run"_s, save(with(plan(), u"server"_s, server)), u"--json"_s,
                                     u"--receipt"_s, at(u"receipt.json"_s)}),
              0)
        << said(one);
    expectNowhere(one, password);
    EXPECT_TRUE(filesWith("eyJ").isEmpty()) << "something that looks like a token was written";
    EXPECT_FALSE(filesWith("Elements").isEmpty()) << "the search itself finds nothing";

    const QString token = m_host.nomadToken(u"alice"_s);
    server.remove(u"user");
    QJsonObject second = with(plan(), u"server"_s, server);
    second.insert(u"dataset", QJsonObject{{u"create"_s, QJsonObject{{u"name"_s, u"Others"_s}}}});
    Cli two(dataFolder());
    two.environment(u"QT_LOGGING_RULES"_s, u"slipway.*=true"_s);
    ASSERT_EQ(two.key(token).run({u"run"_s, save(second), u"--json"_s}), 0) << said(two);
    expectNowhere(two, token);
}

TEST_P(NomadSecrets, AWrongPasswordIsNotRepeatedAnywhere)
{
    const QString password = u"c0ffee-marked-password"_s;
    Cli one(dataFolder());
    one.environment(u"QT_LOGGING_RULES"_s, u"slipway.*=true"_s);
    EXPECT_EQ(one.key(password).run({u"run"_s, save(plan()), u"--json"_s}), 3) << said(one);
    expectNowhere(one, password);
}

INSTANTIATE_TEST_SUITE_P(Generation, NomadSecrets, ::testing::Values(1, 2));

} // namespace
} // namespace slipway::tests
