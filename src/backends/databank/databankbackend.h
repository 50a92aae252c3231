// SPDX-License-Identifier: MIT
#pragma once

#include "backends/backend.h"
#include "backends/databank/conversation.h"

#include <memory>
#include <optional>

namespace slipway::backends::databank {

/// The conversation with an Illinois Data Bank about one draft at a time. Its token opens one thing only:
/// sending files into that draft (Data Bank contract 7.5).
class DatabankBackend final : public Backend
{
public:
    /// Profile::options: "protocol" ("tus", "phases", "next") is taken as it is, "remembered_protocol" where
    /// the server's answers leave it open.
    DatabankBackend(const domain::Profile &profile, net::Client &client,
                    base::Clock &clock = base::Clock::system());

    /// What every server of this kind can do.
    static Capabilities capabilitiesOfKind();
    Capabilities capabilities() const override { return capabilitiesOfKind(); }
    domain::CredentialSpec credentialSpec() const override;

    /// Failure code "dataset-key-missing": a token is of one dataset.
    base::Task<domain::Account> signIn(base::Secret secret, std::stop_token stop) override;
    domain::DatasetCredential credentialIn(const QString &pasted) const override;
    /// Failure codes: "no-such-draft", "wrong-key", "not-a-databank", "dataset-key-missing", "no-secret".
    base::Task<domain::Account> signInTo(QString dataset, base::Secret secret, std::stop_token stop) override;
    /// {"remembered_protocol": …}
    QJsonObject learned() const override;

    base::Task<QString> introduce(std::stop_token stop) override;
    base::Task<bool> tryUpload(qint64 bytes, std::stop_token stop) override;

    /// The one that was signed in to.
    base::Task<QList<domain::Dataset>> datasets(std::stop_token stop) override;
    /// Of any other than the one signed in to nothing is known: failure code "dataset-key-missing".
    base::Task<domain::Dataset> dataset(QString id, std::stop_token stop) override;

    /// None: drafts are made in the browser.
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

    /// Nothing: the server tells a token nothing of a draft (Data Bank contract 3).
    base::Task<domain::RemoteFiles> remoteFiles(domain::Target target, QStringList paths,
                                                std::stop_token stop) override;
    domain::Shipping shipping(const domain::LocalFiles &files) const override;
    std::unique_ptr<upload::FileUploader> uploader(const domain::Target &target, upload::FileHasher &hasher,
                                                   upload::Ledger &ledger) override;
    /// The dataset, and none of its files.
    base::Task<domain::Review> review(domain::Target target, QStringList paths,
                                      std::stop_token stop) override;

private:
    domain::Profile m_profile;
    QUrl m_web;
    net::Client &m_client;
    std::shared_ptr<Conversation> m_conversation;
    std::optional<QString> m_title; ///< of the dataset signed in to, once it was asked for
};

} // namespace slipway::backends::databank
