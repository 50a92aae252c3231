// SPDX-License-Identifier: MIT
#pragma once

#include "backends/databank/conversation.h"
#include "backends/databank/databankuploader.h"
#include "net/client.h"
#include "tests/support/memoryledger.h"
#include "tests/support/misbehavingserver.h"
#include "tests/support/run.h"
#include "tests/support/testclock.h"
#include "upload/fileuploader.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QMap>
#include <QTemporaryDir>
#include <QUrlQuery>

#include <functional>
#include <optional>

namespace slipway::tests {

class DatabankObserver final : public upload::FileObserver
{
public:
    void stage(domain::Stage stage) override { stages.append(stage); }
    void hashed(qint64) override {}
    void sent(qint64 bytes) override { sentBytes = bytes; }
    void alive() override {}

    QList<domain::Stage> stages;
    qint64 sentBytes = 0;
};

/// A dataset, an uploader for it, and a scripted server: what each test says it answers to each call.
class DatabankUploading : public testing::Test
{
protected:
    using Answer = std::function<std::optional<Script>(const SeenRequest &)>;

    DatabankUploading()
    {
        server.chooseLate([this](const SeenRequest &request) { return answerTo(request); });
        conversation = std::make_shared<backends::databank::Conversation>(client, server.url(""),
                                                                          std::nullopt, std::nullopt, clock);
        conversation->setKey(key);
        client.setCredential(net::Origin(server.url("/")), "Authorization",
                             "Token token=", base::Secret(token));
        renew();
    }

    /// The uploader of a later run.
    void renew() { uploader = backends::databank::makeDatabankUploader(conversation, ledger); }

    domain::LocalFile file(const QString &name, const QByteArray &bytes)
    {
        domain::LocalFile file;
        file.path = folder.filePath(name);
        file.relative = file.remote = name;
        QFile target(file.path);
        EXPECT_TRUE(target.open(QIODevice::WriteOnly) && target.write(bytes) == bytes.size());
        target.close();
        file.stamp = base::FileStamp::of(file.path);
        return file;
    }
    upload::FileJob job(const domain::LocalFile &file)
    {
        upload::FileJob job;
        job.id = ++ids;
        job.file = file;
        return job;
    }
    upload::FileResult upload(const upload::FileJob &job)
    {
        return run(uploader->upload(again(job), &observer, {}));
    }
    base::Failure failing(const upload::FileJob &job)
    {
        return failureOf(uploader->upload(again(job), &observer, {}));
    }
    /// The same job with what the ledger keeps of it now.
    upload::FileJob again(upload::FileJob job)
    {
        job.memory = ledger.memories.value(job.id);
        return job;
    }

    static Script text(int status, const QByteArray &body)
    {
        return Script::answer(status, body, {{"Content-Type", "application/json; charset=utf-8"}});
    }
    static QUrlQuery form(const SeenRequest &request) { return QUrlQuery(QString::fromLatin1(request.body)); }

    QList<SeenRequest> seen(const QByteArray &method, const QByteArray &part) const
    {
        QList<SeenRequest> all;
        for (const SeenRequest &request : server.seen()) {
            if (request.method == method && request.target.contains(part))
                all.append(request);
        }
        return all;
    }

    /// What stands in for the server; the body is there, its first megabyte at least.
    virtual Script answerTo(const SeenRequest &request) = 0;

    const QString key = QStringLiteral("IDB-1234567");
    const QString token = QStringLiteral("0123456789abcdef0123456789abcdef");
    QTemporaryDir folder;
    MisbehavingServer server;
    TestClock clock;
    net::Client client{options()};
    MemoryLedger ledger;
    std::shared_ptr<backends::databank::Conversation> conversation;
    std::unique_ptr<upload::FileUploader> uploader;
    DatabankObserver observer;
    qint64 ids = 0;

private:
    net::ClientOptions options()
    {
        net::ClientOptions options;
        options.clock = &clock;
        options.attempts = 2;
        return options;
    }
};

} // namespace slipway::tests
