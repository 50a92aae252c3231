// SPDX-License-Identifier: MIT
#include "databankworkshop.h"
#include "journalfaults.h"
#include "nomadworkshop.h"
#include "workshop.h"

#include <QRegularExpression>
#include <QUrl>

namespace slipway::tests {
namespace {

using namespace Qt::StringLiterals;

class JournalFaultsFlow : public Workshop
{
protected:
    /// Two small files, of which no other attempt has the bytes, for a dataset of its own.
    JournalAttempt attempt(int access)
    {
        JournalAttempt one;
        one.access = access;
        one.dataset = u"Attempt %1"_s.arg(++m_attempts);
        one.dataFolder = at(u"data-%1"_s.arg(m_attempts));
        one.secret = m_host.key(u"practice"_s);
        QJsonArray files;
        for (const QString &name : {u"one"_s, u"two"_s}) {
            const QString local = u"files-%1/%2.dat"_s.arg(m_attempts).arg(name);
            write(local, one.dataset.toUtf8() + name.toUtf8() + QByteArray(5000, 'x'));
            files.append(file(at(local), u"sub-M1/sub-M1_%1.dat"_s.arg(name)));
        }
        one.planFile = save(planToCreate(one.dataset, files), u"plan-%1.json"_s.arg(m_attempts));
        return one;
    }

    /// One dataset of this name, and both files in it, each once.
    void expectOnce(const JournalAttempt &one)
    {
        const QString list = u"/dandisets/?user=me&page_size=1000&draft=true&empty=true"_s;
        QStringList found;
        for (const QJsonValue &value : m_host.get(list, one.secret).value(u"results").toArray()) {
            const QJsonObject draft = value.toObject().value(u"draft_version").toObject();
            if (draft.value(u"name").toString() == one.dataset)
                found.append(value.toObject().value(u"identifier").toString());
        }
        ASSERT_EQ(found.size(), 1) << "datasets of this name";
        const QString assets = u"/dandisets/%1/versions/draft/assets/"_s.arg(found.constFirst());
        QStringList paths;
        for (const QJsonValue &value : m_host.get(assets, one.secret).value(u"results").toArray()) {
            paths.append(value.toObject().value(u"path").toString());
            EXPECT_EQ(value.toObject().value(u"size").toInteger(), one.dataset.size() + 3 + 5000);
        }
        paths.sort();
        EXPECT_EQ(paths, (QStringList{u"sub-M1/sub-M1_one.dat"_s, u"sub-M1/sub-M1_two.dat"_s}));
    }

    void fail(const QString &mode)
    {
        JournalFaults faults([this](int access) { return attempt(access); },
                             [this](JournalAttempt &one) { expectOnce(one); });
        faults.everyAccess(mode);
    }

private:
    int m_attempts = 0;
};

TEST_F(JournalFaultsFlow, AnyAccessThatFailsOnce)
{
    fail(u"once"_s);
}

TEST_F(JournalFaultsFlow, ADiskThatIsFullFromAnyWriteOn)
{
    fail(u"full"_s);
}

TEST_F(JournalFaultsFlow, ADiskThatIsGoneFromAnyAccessOn)
{
    fail(u"gone"_s);
}

class NomadJournalFaults : public NomadWorkshop
{
protected:
    JournalAttempt attempt(int access)
    {
        JournalAttempt one;
        one.access = access;
        one.dataset = u"Attempt %1"_s.arg(++m_attempts);
        one.dataFolder = at(u"data-%1"_s.arg(m_attempts));
        one.secret = m_host.password(u"alice"_s);
        const QJsonObject dataset{{u"create"_s, QJsonObject{{u"name"_s, one.dataset}}}};
        const QJsonObject upload{{u"name"_s, one.dataset}};
        one.planFile = save(with(with(plan(), u"dataset"_s, dataset), u"upload"_s, upload),
                            u"plan-%1.json"_s.arg(m_attempts));
        return one;
    }

    /// One dataset and one upload of this name, published, with all files.
    void expectOnce(const JournalAttempt &one)
    {
        const QString token = m_host.nomadToken(u"alice"_s);
        const QString name = QString::fromLatin1(QUrl::toPercentEncoding(one.dataset));
        const QString datasets = GetParam() == 1 ? u"/datasets/"_s : u"/datasets"_s;
        const QJsonObject sets = m_host.get(datasets + u"?dataset_name="_s + name, token);
        EXPECT_EQ(sets.value(u"data").toArray().size(), 1) << "datasets of this name";
        // The name of an upload is the one of the dataset with a mark behind it.
        const QRegularExpression ours(u"^%1\\b"_s.arg(one.dataset));
        QList<QJsonObject> found;
        for (const QJsonValue &value :
             m_host.get(u"/uploads?page_size=1000"_s, token).value(u"data").toArray()) {
            if (value.toObject().value(u"upload_name").toString().contains(ours))
                found.append(value.toObject());
        }
        ASSERT_EQ(found.size(), 1) << "uploads of this name";
        const QJsonObject &upload = found.constFirst();
        EXPECT_TRUE(upload.value(u"published").toBool());
        EXPECT_EQ(upload.value(u"entries").toInt(), 2);
    }

    void fail(const QString &mode, int stride)
    {
        JournalFaults faults([this](int access) { return attempt(access); },
                             [this](JournalAttempt &one) { expectOnce(one); });
        faults.everyAccess(mode, stride);
    }

private:
    int m_attempts = 0;
};

TEST_P(NomadJournalFaults, EveryNinthAccessThatFailsOnce)
{
    fail(u"once"_s, 9);
}

TEST_P(NomadJournalFaults, ADiskThatIsFullFromEveryNinthWriteOn)
{
    fail(u"full"_s, 9);
}

TEST_P(NomadJournalFaults, ADiskThatIsGoneFromEveryNinthAccessOn)
{
    fail(u"gone"_s, 9);
}

INSTANTIATE_TEST_SUITE_P(Generation, NomadJournalFaults, ::testing::Values(1, 2));

class DatabankJournalFaults : public DatabankWorkshop
{
protected:
    DatabankJournalFaults()
    {
        for (const QString &name : {u"one.csv"_s, u"two.csv"_s})
            write(name, name.toUtf8());
    }

    JournalAttempt attempt(int access)
    {
        m_dataset = makeDataset();
        JournalAttempt one;
        one.access = access;
        one.dataset = key();
        one.dataFolder = at(u"data-"_s + key());
        one.secret = token();
        one.planFile = save(plan({u"one.csv"_s, u"two.csv"_s}), u"plan-%1.json"_s.arg(key()));
        return one;
    }

    void expectOnce(const JournalAttempt &one)
    {
        const QStringList wanted{u"one.csv "_s + sha256("one.csv"), u"two.csv "_s + sha256("two.csv")};
        EXPECT_EQ(records(one.dataset), wanted) << records(one.dataset).join(u'\n').toStdString();
    }

    /// Looks at the dataset's page and says what is there of what the program asked for.
    QStringList look(const JournalAttempt &one)
    {
        QStringList arguments{u"resume"_s};
        const QStringList there = records(one.dataset);
        for (const QJsonObject &object : one.second->json()) {
            if (object.value(u"event").toString() != u"in-doubt"_s)
                continue;
            const QString name = object.value(u"name").toString();
            arguments += {there.filter(name).isEmpty() ? u"--not-listed"_s : u"--listed"_s, name};
        }
        return arguments;
    }

    void fail(const QString &mode, int stride)
    {
        JournalFaults faults([this](int access) { return attempt(access); },
                             [this](JournalAttempt &one) { expectOnce(one); });
        faults.settle = [this](JournalAttempt &one) { return look(one); };
        faults.everyAccess(mode, stride);
    }
};

TEST_P(DatabankJournalFaults, EveryThirdAccessThatFailsOnce)
{
    fail(u"once"_s, 3);
}

TEST_P(DatabankJournalFaults, ADiskThatIsFullFromEveryThirdWriteOn)
{
    fail(u"full"_s, 3);
}

TEST_P(DatabankJournalFaults, ADiskThatIsGoneFromEveryThirdAccessOn)
{
    fail(u"gone"_s, 3);
}

INSTANTIATE_TEST_SUITE_P(Protocol, DatabankJournalFaults, ::testing::Values("tus", "phases", "next"));

} // namespace
} // namespace slipway::tests
