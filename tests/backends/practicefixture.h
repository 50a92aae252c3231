// SPDX-License-Identifier: MIT
#pragma once

#include "backends/backend.h"
#include "net/client.h"
#include "practice/server.h"
#include "tests/support/memoryledger.h"
#include "upload/filehasher.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <memory>

namespace slipway::tests {

/// Remembers what an uploader told.
class Listener final : public upload::FileObserver
{
public:
    void stage(domain::Stage stage) override { stages.append(stage); }
    void hashed(qint64 bytes) override { hashedBytes = bytes; }
    void sent(qint64 bytes) override { sentBytes = bytes; }
    void alive() override { ++answers; }

    QList<domain::Stage> stages;
    qint64 hashedBytes = 0;
    qint64 sentBytes = 0;
    int answers = 0;
};

/// A practice server of the test's own, a client, and the DANDI backend signed in as an approved user.
class PracticeTest : public testing::Test
{
protected:
    void SetUp() override;

    /// A command below /__practice/.
    QJsonValue tellServer(const QByteArray &method, const QString &command, const QJsonObject &body = {});
    /// The next `times` requests that match answer otherwise; see practice::Faults.
    void fault(const QJsonObject &description);
    /// The requests since the last call of forgetRequests(), as "POST /api/…", with `{id}` for every UUID.
    QStringList requests();
    QJsonArray requestRecords();
    void forgetRequests();

    QString key(const QString &name) const;
    domain::Profile profile() const;
    std::unique_ptr<backends::Backend> backendFor(const QString &account);
    domain::Dataset newDataset(const QString &title = QStringLiteral("Spikes"));
    QString write(const QString &name, const QByteArray &bytes);
    /// A file of `size` bytes that no other call makes.
    QString writeRandom(const QString &name, qint64 size);
    upload::FileJob job(const QString &local, const QString &remote);
    upload::FileResult upload(const upload::FileJob &job);
    base::Failure failureOfUpload(const upload::FileJob &job);
    domain::RemoteFile remoteAt(const QString &path);

    QTemporaryDir folder;
    practice::Server server;
    QJsonObject description;
    net::Client client{options()};
    std::unique_ptr<backends::Backend> backend;
    upload::FileHasher hasher;
    MemoryLedger ledger;
    domain::Dataset dataset;
    std::unique_ptr<upload::FileUploader> uploader;
    Listener listener;

private:
    static net::ClientOptions options();
    qint64 m_nextJob = 1;
};

} // namespace slipway::tests
