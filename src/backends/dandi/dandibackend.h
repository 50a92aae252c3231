// SPDX-License-Identifier: MIT
#pragma once

#include "backends/backend.h"
#include "backends/dandi/conversation.h"
#include "backends/dandi/wiredandisets.h"

#include <memory>

namespace slipway::backends::dandi {

/// The conversation with a DANDI archive.
class DandiBackend final : public Backend
{
public:
    DandiBackend(domain::Profile profile, QList<domain::Profile> others, net::Client &client);

    /// What every server of this kind can do.
    static Capabilities capabilitiesOfKind();
    Capabilities capabilities() const override { return capabilitiesOfKind(); }
    domain::CredentialSpec credentialSpec() const override;

    base::Task<domain::Account> signIn(base::Secret secret, std::stop_token stop) override;

    // No tryUpload(): a multipart upload that was begun can only be completed, which makes a blob (DANDI
    // contract 3).
    base::Task<QString> introduce(std::stop_token stop) override;

    base::Task<QList<domain::Dataset>> datasets(std::stop_token stop) override;
    /// `id` may also be the address of its page, or its title if that is unique among one's own. Failure
    /// codes: "no-such-dataset", "ambiguous-title", "embargoed".
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
    base::Task<QString> serverOfKey(base::Secret secret, std::stop_token stop);
    base::Task<QString> userName(std::stop_token stop);
    base::Task<QString> idOfTitle(QString title, std::stop_token stop);
    base::Task<DandisetPage> allDandisets(std::stop_token stop);
    /// Of very many files, what is not asked for takes room as well.
    enum class Detail { All, Content };

    base::Task<domain::RemoteFiles> filesAt(QString dandiset, QStringList paths, Detail detail,
                                            std::stop_token stop);
    /// The files at these paths; at no path: all. What else the dandiset has, perhaps very much, is let go
    /// page by page.
    base::Task<domain::RemoteFiles> listFiles(QString dandiset, QStringList paths, Detail detail,
                                              std::stop_token stop);
    base::Task<> lookUp(QString dandiset, QString path, std::shared_ptr<domain::RemoteFiles> files,
                        std::stop_token stop);

    domain::Profile m_profile;
    QList<domain::Profile> m_others;
    net::Client &m_client;
    std::shared_ptr<Conversation> m_conversation;
    QString m_userName;
};

} // namespace slipway::backends::dandi
