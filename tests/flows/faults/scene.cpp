// SPDX-License-Identifier: MIT
#include "scene.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

#include <gtest/gtest.h>

#include <csignal>

namespace slipway::tests {

using namespace Qt::StringLiterals;

namespace {

// All clocks of the client ten times as fast: a minute without a byte is six seconds, which a busy machine
// never takes by itself.
const QString speed = u"10"_s;
const QString patience = u"240"_s; // of these seconds without network

} // namespace

std::string Scene::said(const Cli &cli)
{
    return cli.output().toStdString() + cli.errors().toStdString();
}

void Scene::begin(const Row &row, char expected)
{
    m_row = &row;
    m_expected = expected;
    m_planFile = prepare(row.size > 0 ? row.size : sizeFor(row), row.files);
    noteContent();
    if (!row.settings.isEmpty())
        settle(row.settings);
    for (const Hit &hit : row.hits)
        install(hit);
}

void Scene::start()
{
    setNetwork(m_row->network);
    m_first = std::make_unique<Cli>(folder(), u"slipway-cli-hurried"_s);
    m_first->environment(u"SLIPWAY_TEST_SPEED"_s, speed).key(secret());
    for (const auto &[variable, value] : m_row->environment)
        m_first->environment(variable, value);
    m_first->start({u"run"_s, m_planFile, u"--json"_s, u"--give-up-after"_s, patience});
}

bool Scene::drive()
{
    if (m_row->strikeAfter >= 0 && !m_struck && bytesToServer() > m_row->strikeAfter) {
        m_struck = true;
        if (m_row->strike)
            m_row->strike(*this);
        setNetwork(m_row->strikeNetwork);
    }
    if (m_row->liftWhenWaiting && !m_lifted && m_first->output().contains("\"waiting")) {
        m_lifted = true;
        setNetwork({});
    }
    return m_first->poll();
}

void Scene::finish()
{
    SCOPED_TRACE(name().toStdString() + ", " + m_row->what);
    ASSERT_TRUE(m_first->waitForEnd(1)) << said(*m_first);
    const int exit = m_first->exitCode();
    ASSERT_NE(exit, -1) << "it crashed or did not end: " << said(*m_first);
    if (m_expected != '*') {
        EXPECT_EQ(char('0' + exit), m_expected) << said(*m_first);
    }
    if (!m_row->hits.empty()) {
        EXPECT_GE(faultHits(), int(m_row->hits.size())) << "nothing went wrong";
    }
    const bool isCut = m_row->network.cutShare > 0 || m_row->network.resetAfter >= 0 ||
                       m_row->network.silentAfter >= 0 || m_row->strikeNetwork.blackHole;
    if (isCut) {
        EXPECT_GE(m_api.hits() + m_storage.hits(), 1) << "the network was good";
    }
    if (m_row->mostBytes >= 0) {
        EXPECT_LE(bytesToServer(), m_row->mostBytes);
        std::printf("  %-7s %lld bytes in all, of them %lld for nothing, %d cuts\n",
                    name().toUtf8().constData(), static_cast<long long>(bytesToServer()),
                    static_cast<long long>(bytesToServer() - m_row->size), m_api.hits());
    }
    if (m_row->strikeAfter >= 0) {
        EXPECT_TRUE(m_struck) << "it was over too soon";
    }
    if (m_row->liftWhenWaiting) {
        EXPECT_TRUE(m_lifted) << "it never said that it waits for the network: " << said(*m_first);
    }
    expectSound();
    lift();
    setNetwork({});
    if (QFile::exists(largeFile() + u".hidden"_s)) {
        EXPECT_TRUE(QDir().rmdir(largeFile()) && QFile::rename(largeFile() + u".hidden"_s, largeFile()));
    }
    QString how;
    if (exit != 0) {
        expectTold(*m_first);
        for (const Hit &hit : m_row->later)
            install(hit);
        EXPECT_EQ(putRight(how), 0) << how.toStdString() << "\nthe first run: " << said(*m_first)
                                    << "\nthe last: " << (m_last ? said(*m_last) : std::string());
        expectSound();
    }
    expectWhole();
    std::printf("  %-7s %-58s exit %d%s%s\n", name().toUtf8().constData(), m_row->what, exit,
                exit == 0 ? "" : ", then", how.toStdString().c_str());
}

void Scene::setNetwork(const FaultProxy::Controls &controls)
{
    m_api.set(controls);
    m_storage.set(controls);
}

int Scene::runAgain(const QStringList &arguments)
{
    m_last = std::make_unique<Cli>(folder(), u"slipway-cli-hurried"_s);
    m_last->environment(u"SLIPWAY_TEST_SPEED"_s, speed).key(secret());
    return m_last->run(arguments + QStringList{u"--json"_s, u"--give-up-after"_s, patience});
}

int Scene::putRight(QString &how)
{
    how += u" resume"_s;
    int exit = runAgain({u"resume"_s});
    if (exit == 2 && m_last->output().contains("There is no unfinished publication")) {
        how += u" (nothing was begun) run"_s;
        exit = runAgain({u"run"_s, m_planFile});
    }
    return exit;
}

/// Whatever the program says of a failure can be read by anybody.
void Scene::expectTold(const Cli &cli)
{
    int told = 0;
    const auto read = [&told](const QJsonObject &object, const char *member) {
        const QString text = object.value(QLatin1String(member)).toString();
        EXPECT_FALSE(text.isEmpty()) << member;
        EXPECT_FALSE(text.contains(u'<') || text.contains(u'{')) << text.toStdString();
        ++told;
    };
    for (const QJsonObject &object : cli.json()) {
        const QString event = object.value(u"event").toString();
        if (event == u"error"_s) {
            for (const char *part : {"title", "explanation", "action"})
                read(object, part);
        } else if (object.value(u"state").toString() == u"failed"_s) {
            read(object, "reason");
        }
    }
    EXPECT_GT(told, 0) << said(cli);
    for (const char *markup : {"<html", "<h1", "<!DOCTYPE", "<title"})
        EXPECT_FALSE(cli.output().contains(markup)) << said(cli);
    EXPECT_FALSE(cli.output().contains(secret().toUtf8())) << "the secret is said";
}

QString Scene::digest(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

void Scene::noteContent()
{
    QFile file(largeFile());
    QCryptographicHash hash(QCryptographicHash::Sha256);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly) && hash.addData(&file));
    m_contents.append(QString::fromLatin1(hash.result().toHex()));
}

void Scene::truncateFile()
{
    QFile file(largeFile());
    EXPECT_TRUE(file.resize(file.size() - 1));
    noteContent();
}

void Scene::growFile()
{
    QFile file(largeFile());
    EXPECT_TRUE(file.open(QIODevice::Append) && file.write("more") == 4);
    file.close();
    noteContent();
}

void Scene::replaceFile()
{
    const QString other = largeFile() + u".new"_s;
    QFile file(other);
    EXPECT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(300'000, 'r'));
    file.close();
    EXPECT_TRUE(QFile::remove(largeFile()) && QFile::rename(other, largeFile()));
    noteContent();
}

void Scene::jumpClock()
{
    m_first->signal(SIGUSR1);
}

void Scene::hideFile()
{
    EXPECT_TRUE(QFile::rename(largeFile(), largeFile() + u".hidden"_s) && QDir().mkdir(largeFile()));
}

} // namespace slipway::tests
