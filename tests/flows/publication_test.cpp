// SPDX-License-Identifier: MIT
#include "workshop.h"

#include <QFile>
#include <QJsonDocument>

namespace slipway::tests {
namespace {

using namespace Qt::StringLiterals;

class PublicationFlow : public Workshop
{
protected:
    int go(Cli &one, const QString &planFile, const QString &command = u"run"_s)
    {
        one.key(m_host.key(u"practice"_s));
        return one.run({command, planFile, u"--json"_s});
    }
    qint64 assets() { return m_host.state().value(u"assets").toInteger(); }
};

TEST_F(PublicationFlow, AFolderIsPublishedThenSkippedThenReplaced)
{
    makeNwb(u"data/one.nwb"_s);
    makeNwb(u"data/two.nwb"_s, "other bytes", 2);
    const QJsonArray files{file(at(u"data/one.nwb"_s), u"sub-M1/sub-M1_ses-1.nwb"_s),
                           file(at(u"data/two.nwb"_s), u"sub-M1/sub-M1_ses-2.nwb"_s)};
    const QString planFile = save(plan(files));

    Cli first(dataFolder());
    ASSERT_EQ(go(first, planFile), 0) << first.output().toStdString() << first.errors().toStdString();
    EXPECT_EQ(first.states(), "verified verified");
    const QJsonObject receipt = first.lastJson();
    EXPECT_EQ(receipt.value(u"dataset").toString(), m_dandiset);
    EXPECT_FALSE(receipt.value(u"published").toBool(true));
    EXPECT_FALSE(receipt.value(u"url").toString().isEmpty());
    const QJsonObject one = receipt.value(u"files").toArray().at(0).toObject();
    EXPECT_EQ(one.value(u"remote").toString(), u"sub-M1/sub-M1_ses-1.nwb"_s);
    EXPECT_EQ(one.value(u"size").toInteger(), QFile(at(u"data/one.nwb"_s)).size());
    EXPECT_FALSE(one.value(u"digest").toObject().isEmpty());
    EXPECT_EQ(m_host.partsStored(), 2);

    Cli second(dataFolder());
    ASSERT_EQ(go(second, planFile), 0) << second.output().toStdString();
    EXPECT_EQ(second.states(), "skipped skipped");
    EXPECT_EQ(m_host.partsStored(), 2);

    makeNwb(u"data/two.nwb"_s, "third content, of another size", 2);
    QJsonObject replacing = plan(files);
    replacing.insert(u"existing", u"replace"_s);
    Cli third(dataFolder());
    ASSERT_EQ(go(third, save(replacing, u"replacing.json"_s)), 0) << third.output().toStdString();
    EXPECT_EQ(third.states(), "skipped verified");
    EXPECT_EQ(m_host.partsStored(), 3);

    makeNwb(u"data/two.nwb"_s, "fourth content, of yet another size, really", 2);
    Cli fourth(dataFolder());
    ASSERT_EQ(go(fourth, planFile), 0) << fourth.output().toStdString();
    EXPECT_EQ(fourth.states(), "skipped skipped");
    EXPECT_EQ(m_host.partsStored(), 3);

    QJsonObject strict = plan(files);
    strict.insert(u"existing", u"error"_s);
    Cli fifth(dataFolder());
    EXPECT_EQ(go(fifth, save(strict, u"strict.json"_s)), 4) << fifth.output().toStdString();
    EXPECT_EQ(m_host.partsStored(), 3);
}

TEST_F(PublicationFlow, CheckTellsAndChangesNothing)
{
    makeNwb(u"data/one.nwb"_s);
    Cli one(dataFolder());
    ASSERT_EQ(go(one, save(plan({at(u"data"_s)})), u"check"_s), 0) << one.output().toStdString();
    const QJsonObject result = one.lastJson();
    const QJsonArray files = result.value(u"files").toArray();
    ASSERT_EQ(files.size(), 1);
    EXPECT_EQ(files.at(0).toObject().value(u"decision").toString(), u"new"_s);
    EXPECT_EQ(files.at(0).toObject().value(u"local").toString(), at(u"data/one.nwb"_s));
    EXPECT_TRUE(files.at(0).toObject().value(u"remote").toString().contains(u"sub-M1"_s));
    EXPECT_EQ(result.value(u"bytes").toInteger(), QFile(at(u"data/one.nwb"_s)).size());
    EXPECT_EQ(assets(), 0);

    Cli creating(dataFolder());
    ASSERT_EQ(go(creating, save(planToCreate(u"Checked only"_s, {at(u"data"_s)})), u"check"_s), 0)
        << creating.output().toStdString();
    EXPECT_EQ(m_host.state().value(u"dandisets").toInteger(), 1);

    Cli list(dataFolder());
    ASSERT_EQ(list.run({u"list"_s, u"--json"_s}), 0);
    EXPECT_TRUE(list.lastJson().value(u"publications").toArray().isEmpty());
}

TEST_F(PublicationFlow, APlanCreatesItsDatasetOnce)
{
    makeNwb(u"data/one.nwb"_s);
    const QString planFile = save(planToCreate(u"Made once"_s, {at(u"data"_s)}));
    // The server does the work and loses the answer.
    m_host.fault({{u"action"_s, u"drop-answer"_s},
                  {u"match"_s, QJsonObject{{u"method"_s, u"POST"_s}, {u"path"_s, u"^/api/dandisets/$"_s}}}});
    Cli first(dataFolder());
    ASSERT_EQ(go(first, planFile), 0) << first.output().toStdString();
    EXPECT_EQ(first.states(), "verified");
    EXPECT_EQ(m_host.state().value(u"dandisets").toInteger(), 2);

    Cli second(dataFolder());
    ASSERT_EQ(go(second, planFile), 0) << second.output().toStdString();
    EXPECT_EQ(second.states(), "skipped");
    EXPECT_EQ(m_host.state().value(u"dandisets").toInteger(), 2);
    EXPECT_EQ(second.lastJson().value(u"dataset"), first.lastJson().value(u"dataset"));
}

TEST_F(PublicationFlow, NothingIsCreatedForFilesThatCannotBeUploaded)
{
    const QString planFile = save(planToCreate(u"Never made"_s, {at(u"not-there.nwb"_s)}));
    Cli one(dataFolder());
    EXPECT_EQ(go(one, planFile), 4) << one.output().toStdString();
    EXPECT_EQ(m_host.state().value(u"dandisets").toInteger(), 1);
}

TEST_F(PublicationFlow, ThePracticeProfileNeedsNoAccount)
{
    makeNwb(u"data/one.nwb"_s);
    QJsonObject practice = planToCreate(u"At home"_s, {at(u"data"_s)});
    practice.insert(u"server", QJsonObject{{u"profile"_s, u"practice"_s}});
    Cli one(dataFolder());
    ASSERT_EQ(one.run({u"run"_s, save(practice), u"--json"_s}), 0)
        << one.output().toStdString() << one.errors().toStdString();
    EXPECT_EQ(one.states(), "verified");
    EXPECT_TRUE(one.lastJson().value(u"practice").toBool());
}

TEST_F(PublicationFlow, TheWordsForAPersonHoldNoJson)
{
    makeNwb(u"data/one.nwb"_s);
    Cli one(dataFolder());
    one.key(m_host.key(u"practice"_s));
    ASSERT_EQ(one.run({u"run"_s, save(plan({at(u"data"_s)})), u"--receipt"_s, at(u"receipt.json"_s)}), 0)
        << one.output().toStdString() << one.errors().toStdString();
    EXPECT_FALSE(one.output().contains('{'));
    EXPECT_TRUE(one.output().contains("1 verified"));
    EXPECT_FALSE(one.output().contains('\r')) << "no bar where stdout is no terminal";
    QFile saved(at(u"receipt.json"_s));
    ASSERT_TRUE(saved.open(QIODevice::ReadOnly));
    EXPECT_EQ(QJsonDocument::fromJson(saved.readAll()).object().value(u"dataset").toString(), m_dandiset);
}

} // namespace
} // namespace slipway::tests
