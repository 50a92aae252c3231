// SPDX-License-Identifier: MIT
#pragma once

#include "backends/backend.h"

#include <deque>

namespace slipway::tests {

/// A server that shows one dataset as it is told, and has these submissions.
class ScriptedBackend : public backends::Backend
{
public:
    explicit ScriptedBackend(backends::Submissions *submissions)
        : m_submissions(submissions)
    {}

    std::deque<domain::Dataset> shown; ///< the last one is shown for ever

    backends::Submissions *submissions() override { return m_submissions; }
    base::Task<domain::Dataset> dataset(QString, std::stop_token) override
    {
        const domain::Dataset now = shown.front();
        if (shown.size() > 1)
            shown.pop_front();
        co_return now;
    }

    backends::Capabilities capabilities() const override
    {
        return m_submissions ? backends::Capability::Submissions : backends::Capabilities();
    }
    domain::CredentialSpec credentialSpec() const override { return {}; }
    base::Task<domain::Account> signIn(base::Secret, std::stop_token) override
    {
        co_return domain::Account();
    }
    base::Task<QList<domain::Dataset>> datasets(std::stop_token) override
    {
        co_return QList<domain::Dataset>();
    }
    base::Task<QList<domain::FieldSpec>> creationFields(std::stop_token) override
    {
        co_return QList<domain::FieldSpec>();
    }
    domain::Problems checkCreation(const QJsonObject &) const override { return {}; }
    base::Task<domain::Dataset> createDataset(QJsonObject, std::stop_token) override
    {
        co_return domain::Dataset();
    }
    base::Task<QList<domain::Dataset>> findCreated(QJsonObject, QDateTime, std::stop_token) override
    {
        co_return QList<domain::Dataset>();
    }
    bool wantsInside(const QString &) const override { return false; }
    void proposeRemotePaths(domain::LocalFiles &, domain::FolderForm) const override {}
    domain::Problems checkFiles(const domain::LocalFiles &) const override { return {}; }
    domain::Problems checkDataset(const domain::Account &, const domain::Dataset &) const override
    {
        return {};
    }
    base::Task<domain::RemoteFiles> remoteFiles(domain::Target, QStringList, std::stop_token) override
    {
        co_return domain::RemoteFiles();
    }
    std::unique_ptr<upload::FileUploader> uploader(const domain::Target &, upload::FileHasher &,
                                                   upload::Ledger &) override
    {
        return nullptr;
    }
    base::Task<domain::Review> review(domain::Target, QStringList, std::stop_token) override
    {
        co_return domain::Review();
    }

private:
    backends::Submissions *m_submissions;
};

} // namespace slipway::tests
