// SPDX-License-Identifier: MIT
#pragma once

#include "scriptedbackend.h"

#include <QHash>
#include <QMutex>
#include <QSet>

#include <memory>

namespace slipway::tests {

/// A server that opens each dataset with a token of its own, and lists nothing of what is in it.
class DatasetServer
{
public:
    QHash<QString, QString> tokens; ///< by dataset
    /// What was registered: "IDB-1/name".
    QStringList registered() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_registered;
    }
    /// The answer to the registration of this name is lost, once; it takes effect or not.
    void lose(const QString &name, bool hasEffect)
    {
        const QMutexLocker lock(&m_mutex);
        m_lost.insert(name, hasEffect);
    }
    /// From now on this is the token, and uploads with the old one are refused.
    void replaceToken(const QString &dataset, const QString &token)
    {
        const QMutexLocker lock(&m_mutex);
        tokens.insert(dataset, token);
    }
    bool opens(const QString &dataset, const QString &token) const
    {
        const QMutexLocker lock(&m_mutex);
        return tokens.contains(dataset) && tokens.value(dataset) == token;
    }
    /// Registers; false: the answer is lost.
    bool take(const QString &dataset, const QString &name)
    {
        const QMutexLocker lock(&m_mutex);
        const auto lost = m_lost.find(name);
        const bool hasEffect = lost == m_lost.end() || lost.value();
        const bool isAnswered = lost == m_lost.end();
        if (!isAnswered)
            m_lost.erase(lost);
        if (hasEffect)
            m_registered.append(dataset + QLatin1Char('/') + name);
        return isAnswered;
    }

private:
    mutable QMutex m_mutex;
    QStringList m_registered;
    QHash<QString, bool> m_lost;
};

/// Sends nothing and registers every file, or archive, once: as the journal's memory says.
class RegisteringUploader final : public upload::FileUploader
{
public:
    RegisteringUploader(std::shared_ptr<DatasetServer> server, QString dataset, QString token,
                        upload::Ledger &ledger)
        : m_server(std::move(server))
        , m_dataset(std::move(dataset))
        , m_token(std::move(token))
        , m_ledger(ledger)
    {}
    base::Task<upload::FileResult> upload(upload::FileJob job, upload::FileObserver *observer,
                                          std::stop_token) override
    {
        using base::Failure;
        if (!m_server->opens(m_dataset, m_token))
            throw Failure(Failure::Kind::SignIn, QStringLiteral("send")).code("wrong-key");
        if (job.memory.value(u"registering").toBool() && job.memory.value(u"listed").toBool(true))
            throw unknown();
        observer->stage(domain::Stage::Sending);
        observer->sent(job.file.stamp.size());
        QJsonObject memory;
        memory.insert(u"registering", true);
        memory.insert(u"how", QStringLiteral("checksums"));
        memory.insert(u"sha256", QStringLiteral("abc"));
        const QList<qint64> ids = job.memberIds.isEmpty() ? QList<qint64>{job.id} : job.memberIds;
        for (const qint64 id : ids)
            m_ledger.remember(id, memory);
        if (!m_server->take(m_dataset, job.archive.isEmpty() ? job.file.remote : job.archive))
            throw unknown();
        upload::FileResult result;
        result.proof = QStringLiteral("offset");
        result.digests.insert(QStringLiteral("sha256"), QStringLiteral("abc"));
        co_return result;
    }
    base::Task<> probe(std::stop_token) override { co_return; }

private:
    static base::Failure unknown()
    {
        base::Failure failure(base::Failure::Kind::Conflict, QStringLiteral("register"));
        return failure.code("registration-unknown").outcomeUnknown();
    }

    std::shared_ptr<DatasetServer> m_server;
    QString m_dataset;
    QString m_token;
    upload::Ledger &m_ledger;
};

class DatasetBackend final : public ScriptedBackend
{
public:
    explicit DatasetBackend(std::shared_ptr<DatasetServer> server)
        : ScriptedBackend(nullptr)
        , m_server(std::move(server))
    {}

    backends::Capabilities capabilities() const override
    {
        return backends::Capability::FolderArchives | backends::Capability::SharedBodies;
    }
    domain::CredentialSpec credentialSpec() const override
    {
        domain::CredentialSpec spec;
        spec.byDataset = true;
        spec.documentedDays = 3;
        return spec;
    }
    domain::DatasetCredential credentialIn(const QString &pasted) const override
    {
        domain::DatasetCredential found;
        found.dataset = pasted.section(QLatin1Char(' '), 0, 0);
        found.secret = base::Secret(pasted.section(QLatin1Char(' '), 1, 1));
        return found;
    }
    base::Task<domain::Account> signInTo(QString dataset, base::Secret secret, std::stop_token) override
    {
        const QString token = QString::fromUtf8(secret.reveal());
        if (!m_server->opens(dataset, token))
            throw base::Failure(base::Failure::Kind::SignIn, QStringLiteral("sign in")).code("wrong-key");
        m_token = token;
        domain::Account account;
        account.userName = dataset;
        co_return account;
    }
    QJsonObject learned() const override { return {{QStringLiteral("protocol"), QStringLiteral("tus")}}; }
    base::Task<domain::Dataset> dataset(QString id, std::stop_token) override
    {
        domain::Dataset one;
        one.id = id;
        co_return one;
    }
    void proposeRemotePaths(domain::LocalFiles &files, domain::FolderForm form) const override
    {
        for (domain::LocalFile &file : files) {
            const QString folder = file.relative.section(QLatin1Char('/'), 0, -2);
            file.remote = file.relative.section(QLatin1Char('/'), -1);
            if (folder.isEmpty() || form == domain::FolderForm::Files)
                continue;
            file.archive =
                folder + (form == domain::FolderForm::Zip ? QStringLiteral(".zip") : QStringLiteral(".tar"));
        }
    }
    domain::Shipping shipping(const domain::LocalFiles &files) const override
    {
        QMap<QString, QList<qsizetype>> rows;
        for (qsizetype row = 0; row < files.size(); ++row) {
            if (!files.at(row).archive.isEmpty())
                rows[files.at(row).archive].append(row);
        }
        domain::Shipping shipping;
        shipping.archives = rows.values();
        return shipping;
    }
    std::unique_ptr<upload::FileUploader> uploader(const domain::Target &target, upload::FileHasher &,
                                                   upload::Ledger &ledger) override
    {
        return std::make_unique<RegisteringUploader>(m_server, target.dataset.id, m_token, ledger);
    }
    base::Task<domain::Review> review(domain::Target target, QStringList, std::stop_token) override
    {
        if (!m_server->opens(target.dataset.id, m_token))
            throw base::Failure(base::Failure::Kind::SignIn, QStringLiteral("look")).code("wrong-key");
        domain::Review review;
        review.dataset = target.dataset;
        co_return review;
    }

private:
    std::shared_ptr<DatasetServer> m_server;
    QString m_token;
};

} // namespace slipway::tests
