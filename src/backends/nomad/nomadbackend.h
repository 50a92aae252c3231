// SPDX-License-Identifier: MIT
#pragma once

#include "backends/backend.h"
#include "backends/nomad/conversation.h"
#include "backends/nomad/datasets.h"
#include "backends/nomad/nomadsubmissions.h"

#include <memory>

namespace slipway::backends::nomad {

/// The conversation with a NOMAD, central or an Oasis, of generation 1.3 or 2.x.
class NomadBackend final : public Backend
{
public:
    NomadBackend(const domain::Profile &profile, net::Client &client,
                 base::Clock &clock = base::Clock::system());

    /// What every server of this kind can do.
    static Capabilities capabilitiesOfKind();
    Capabilities capabilities() const override { return capabilitiesOfKind(); }
    domain::CredentialSpec credentialSpec() const override;
    Submissions *submissions() override { return &m_submissions; }

    /// Failure codes: "wrong-password", "not-nomad", "sign-in-form", "sign-in-service-down".
    base::Task<base::Secret> secretFor(QString user, base::Secret password, std::stop_token stop) override;
    /// Failure codes: "wrong-key", "token-expired", "missing-scopes", "not-nomad", "no-secret".
    base::Task<domain::Account> signIn(base::Secret secret, std::stop_token stop) override;

    base::Task<QString> introduce(std::stop_token stop) override;
    base::Task<bool> tryUpload(qint64 bytes, std::stop_token stop) override;

    base::Task<QList<domain::Dataset>> datasets(std::stop_token stop) override;
    /// `id` may also be the address of its page, or the name of one's own. Failure code "no-such-dataset".
    base::Task<domain::Dataset> dataset(QString id, std::stop_token stop) override;

    base::Task<QList<domain::FieldSpec>> creationFields(std::stop_token stop) override;
    domain::Problems checkCreation(const QJsonObject &values) const override;
    /// Failure code "dataset-name-taken": findCreated() with an invalid `since` has the one to use.
    base::Task<domain::Dataset> createDataset(QJsonObject values, std::stop_token stop) override;
    base::Task<QList<domain::Dataset>> findCreated(QJsonObject values, QDateTime since,
                                                   std::stop_token stop) override;

    bool wantsInside(const QString &path) const override;
    void proposeRemotePaths(domain::LocalFiles &files, domain::FolderForm folders) const override;
    domain::Problems checkFiles(const domain::LocalFiles &files) const override;
    domain::Problems checkDataset(const domain::Account &account,
                                  const domain::Dataset &dataset) const override;

    /// Sizes, and no digests: NOMAD has none. Nothing without a submission.
    base::Task<domain::RemoteFiles> remoteFiles(domain::Target target, QStringList paths,
                                                std::stop_token stop) override;
    domain::Shares shares(const domain::LocalFiles &files) const override;
    domain::Shipping shipping(const domain::LocalFiles &files) const override;
    /// Of a target with a submission.
    std::unique_ptr<upload::FileUploader> uploader(const domain::Target &target, upload::FileHasher &hasher,
                                                   upload::Ledger &ledger) override;
    base::Task<domain::Review> review(domain::Target target, QStringList paths,
                                      std::stop_token stop) override;

private:
    domain::Profile m_profile;
    net::Client &m_client;
    std::shared_ptr<Conversation> m_conversation;
    std::shared_ptr<Datasets> m_datasets;
    NomadSubmissions m_submissions;
};

} // namespace slipway::backends::nomad
