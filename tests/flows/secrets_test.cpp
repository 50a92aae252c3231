// SPDX-License-Identifier: MIT
#include "workshop.h"

#include <QDirIterator>
#include <QFile>

namespace slipway::tests {
namespace {

using namespace Qt::StringLiterals;

class SecretFlow : public Workshop
{
protected:
    /// The practice server's own state holds its accounts' keys; everything else must not.
    QStringList filesWith(const QByteArray &needle)
    {
        QStringList found;
        QDirIterator files(m_folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString name = files.next();
            if (name.startsWith(at(u"practice/"_s)))
                continue;
            QFile file(name);
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(needle))
                found.append(name);
        }
        return found;
    }
};

TEST_F(SecretFlow, NothingThatIsWrittenOrShownHoldsTheKey)
{
    makeLargeNwb(u"data/one.nwb"_s, 80 * 1024 * 1024);
    const QString planFile = save(planToCreate(u"Secret"_s, {at(u"data"_s)}));
    const QString key = m_host.key(u"practice"_s);
    Cli one(dataFolder());
    one.environment(u"QT_LOGGING_RULES"_s, u"slipway.*=true"_s);
    one.key(key).start({u"run"_s, planFile, u"--json"_s, u"--receipt"_s, at(u"receipt.json"_s)});
    ASSERT_TRUE(one.waitUntil([&] { return one.output().contains("signed-in"); }))
        << one.output().toStdString();
    QFile arguments(u"/proc/%1/cmdline"_s.arg(one.processId()));
    if (arguments.open(QIODevice::ReadOnly)) {
        EXPECT_FALSE(arguments.readAll().contains(key.toUtf8()));
    }
    ASSERT_TRUE(one.waitForEnd());
    ASSERT_EQ(one.exitCode(), 0) << one.output().toStdString();

    EXPECT_FALSE(one.output().contains(key.toUtf8()));
    EXPECT_FALSE(one.errors().contains(key.toUtf8()));
    const QStringList found = filesWith(key.toUtf8());
    EXPECT_TRUE(found.isEmpty()) << found.join(u' ').toStdString();
    EXPECT_FALSE(filesWith("slipway").isEmpty()) << "the search itself finds nothing";

    int storageRequests = 0;
    const QJsonArray requests = m_host.requests();
    for (const QJsonValue &entry : requests) {
        const QJsonObject request = entry.toObject();
        if (request.value(u"path").toString().startsWith(u"/api/"))
            continue;
        ++storageRequests;
        EXPECT_FALSE(request.value(u"authorization").toBool())
            << request.value(u"path").toString().toStdString();
    }
    EXPECT_GE(storageRequests, 2);
}

TEST_F(SecretFlow, AWrongKeyIsNotRepeatedAnywhere)
{
    makeNwb(u"data/one.nwb"_s);
    const QString key = u"c0ffee0123456789abcdefc0ffee0123456789ab"_s;
    Cli one(dataFolder());
    one.environment(u"QT_LOGGING_RULES"_s, u"slipway.*=true"_s);
    EXPECT_EQ(one.key(key).run({u"run"_s, save(plan({at(u"data"_s)})), u"--json"_s}), 3);
    EXPECT_FALSE(one.output().contains(key.toUtf8()));
    EXPECT_FALSE(one.errors().contains(key.toUtf8()));
    EXPECT_TRUE(filesWith(key.toUtf8()).isEmpty());
}

} // namespace
} // namespace slipway::tests
