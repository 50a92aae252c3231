// SPDX-License-Identifier: MIT
#include "session/selftest.h"

#include "base/task.h"
#include "inspect/nwbprocess.h"
#include "inspect/nwbreader.h"
#include "net/tlsloopback.h"
#include "session/practiceprogram.h"
#include "store/database.h"
#include "store/keychain.h"

#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTemporaryDir>

#include <chrono>
#include <memory>
#include <optional>

namespace slipway::session {

namespace {

using base::Failure;
using base::Finding;
using base::Outcome;

/// Runs the event loop until the task ends; every task here has a bound of its own.
template <typename T>
T settled(base::Task<T> task)
{
    std::optional<Outcome<T>> outcome;
    QEventLoop loop;
    base::deliver(std::move(task), [&outcome, &loop](Outcome<T> result) {
        outcome.emplace(std::move(result));
        loop.quit();
    });
    if (!outcome)
        loop.exec();
    return outcome->get();
}

QString temporaryFolder(const QTemporaryDir &folder)
{
    if (folder.isValid())
        return folder.path();
    Failure failure(Failure::Kind::LocalFile, QStringLiteral("make a temporary folder"));
    throw failure.detail(folder.errorString());
}

Finding lookAtTls()
{
    if (!QSslSocket::supportsSsl())
        return {Finding::Kind::Broken,
                QStringLiteral("Qt has no TLS here (it found: %1). Install OpenSSL 3 and Qt's plugin for it.")
                    .arg(QSslSocket::availableBackends().join(QStringLiteral(", ")))};
    settled(net::shakeHandsWithOurselves());
    return {Finding::Kind::Fine,
            QStringLiteral("%1 connected to itself, and refused a certificate that nobody vouches for")
                .arg(QSslSocket::sslLibraryVersionString())};
}

Finding lookAtAuthorities()
{
    const qsizetype count = QSslConfiguration::systemCaCertificates().size();
    if (count == 0)
        return {Finding::Kind::Broken,
                QStringLiteral("this system trusts no certificate authority, so that no server can be "
                               "reached. Install the package ca-certificates.")};
    return {Finding::Kind::Fine, QStringLiteral("this system trusts %1 of them").arg(count)};
}

Finding lookAtSqlite()
{
    const QTemporaryDir folder;
    const QString file = QDir(temporaryFolder(folder)).filePath(QStringLiteral("selftest.sqlite"));
    const QString word = QStringLiteral("Slipway \u2713");
    QString read;
    QString version;
    try {
        {
            store::Database database(file);
            database.run(QStringLiteral("create table notes (word text)"));
            database.run(QStringLiteral("insert into notes values (?)"), {word});
        }
        store::Database database(file);
        const auto keep = [&read, &version](const store::Row &row) {
            read = row.text(0);
            version = row.text(1);
        };
        database.read(QStringLiteral("select word, sqlite_version() from notes"), {}, keep);
    } catch (const store::SqlError &error) {
        return {Finding::Kind::Broken,
                QStringLiteral("%1 Install Qt's plugin for SQLite.").arg(error.text())};
    }
    if (read != word)
        return {Finding::Kind::Broken, QStringLiteral("what was read is not what was written")};
    return {Finding::Kind::Fine, QStringLiteral("%1 wrote a file and read it").arg(version)};
}

Finding lookAtKeychain()
{
    store::Keychain keychain;
    try {
        settled(keychain.read(QStringLiteral("self-test")));
    } catch (const Failure &failure) {
        if (failure.code() == "waiting")
            return {Finding::Kind::Note, QStringLiteral("it does not answer: keys stay in memory")};
        return {Finding::Kind::Note, QStringLiteral("not there: keys stay in memory")};
    }
    return {Finding::Kind::Fine, QStringLiteral("it answers: keys can be kept there")};
}

Finding lookAtNwbReader()
{
    using Kind = inspect::NwbAnswer::Kind;
    const QTemporaryDir folder;
    const QString path = QDir(temporaryFolder(folder)).filePath(QStringLiteral("no.nwb"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write("This is not HDF5.") < 0)
        return {Finding::Kind::Broken, file.errorString()};
    file.close();
    const QString program = QDir::cleanPath(inspect::NwbReader::defaultProgram());
    inspect::NwbProcess process(program);
    const inspect::NwbAnswer answer = settled(process.ask(path, std::chrono::seconds(20), std::stop_token()));
    if (answer.kind() == Kind::NotStarted)
        return {Finding::Kind::Broken, QStringLiteral("%1 cannot be started. Install Slipway again.")
                                           .arg(QDir::toNativeSeparators(program))};
    if (answer.kind() != Kind::Answered ||
        answer.reply().value(u"reason").toString() != QLatin1String("not-hdf5"))
        return {Finding::Kind::Broken,
                QStringLiteral("%1 does not answer as it should. Run it with --selftest.")
                    .arg(QDir::toNativeSeparators(program))};
    return {Finding::Kind::Fine, QStringLiteral("the child program answers")};
}

Finding lookAtPractice()
{
    const QTemporaryDir folder;
    PracticeProgram program(QString(), QDir(temporaryFolder(folder)).filePath(QStringLiteral("state")));
    std::optional<Outcome<QJsonObject>> answer;
    QEventLoop loop;
    program.start([&answer, &loop](const Outcome<QJsonObject> &outcome) {
        answer.emplace(outcome);
        loop.quit();
    });
    if (!answer)
        loop.exec();
    answer->get();
    return {Finding::Kind::Fine, QStringLiteral("it started")};
}

} // namespace

void addLooks(base::SelfTest &test)
{
    test.add(QStringLiteral("TLS"), lookAtTls);
    test.add(QStringLiteral("Certificate authorities"), lookAtAuthorities);
    test.add(QStringLiteral("SQLite"), lookAtSqlite);
    test.add(QStringLiteral("Keychain"), lookAtKeychain);
    test.add(QStringLiteral("NWB reader (HDF5)"), lookAtNwbReader);
    test.add(QStringLiteral("Practice server"), lookAtPractice);
}

} // namespace slipway::session
