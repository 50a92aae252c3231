// SPDX-License-Identifier: MIT
#pragma once

#include "backends/backend.h"
#include "tests/backends/example/wire.h"

namespace slipway::example {

/// The conversation with a Shelf: the smallest whole backend there can be.
class ShelfBackend final : public backends::Backend
{
public:
    ShelfBackend(domain::Profile profile, net::Client &client);

    static backends::Capabilities capabilitiesOfKind();
    backends::Capabilities capabilities() const override { return capabilitiesOfKind(); }
    domain::CredentialSpec credentialSpec() const override;
    base::Task<domain::Account> signIn(base::Secret secret, std::stop_token stop) override;

    base::Task<QList<domain::Dataset>> datasets(std::stop_token stop) override;
    base::Task<domain::Dataset> dataset(QString id, std::stop_token stop) override;

    base::Task<QList<domain::FieldSpec>> creationFields(std::stop_token stop) override;
    domain::Problems checkCreation(const QJsonObject &values) const override;
    base::Task<domain::Dataset> createDataset(QJsonObject values, std::stop_token stop) override;
    base::Task<QList<domain::Dataset>> findCreated(QJsonObject values, QDateTime since,
                                                   std::stop_token stop) override;

    bool wantsInside(const QString &path) const override;
    void proposeRemotePaths(domain::LocalFiles &files, domain::FolderForm folders) const override;
    domain::Problems checkFiles(const domain::LocalFiles &files) const override;
    domain::Problems checkDataset(const domain::Account &account,
                                  const domain::Dataset &dataset) const override;

    base::Task<domain::RemoteFiles> remoteFiles(domain::Target target, QStringList paths,
                                                std::stop_token stop) override;
    std::unique_ptr<upload::FileUploader> uploader(const domain::Target &target, upload::FileHasher &hasher,
                                                   upload::Ledger &ledger) override;
    base::Task<domain::Review> review(domain::Target target, QStringList paths,
                                      std::stop_token stop) override;

private:
    domain::Profile m_profile;
    net::Client &m_client;
};

} // namespace slipway::example
