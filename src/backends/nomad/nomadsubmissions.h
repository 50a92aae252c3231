// SPDX-License-Identifier: MIT
#pragma once

#include "backends/nomad/conversation.h"
#include "backends/nomad/datasets.h"
#include "backends/nomad/details.h"
#include "backends/nomad/stuckwatch.h"
#include "backends/submissions.h"

#include <QHash>

#include <memory>

namespace slipway::backends::nomad {

/// NOMAD's uploads: filled, processed, described and published whole.
class NomadSubmissions final : public Submissions
{
public:
    /// `limit`: how many unpublished uploads the server allows one person.
    NomadSubmissions(std::shared_ptr<Conversation> conversation, std::shared_ptr<Datasets> datasets,
                     int limit);

    base::Task<domain::SubmissionList> unpublished(std::stop_token stop) override;
    base::Task<domain::Submission> submission(QString id, std::stop_token stop) override;
    base::Task<domain::Submission> create(QString uniqueName, std::stop_token stop) override;
    base::Task<QList<domain::Submission>> findCreated(QString uniqueName, std::stop_token stop) override;
    base::Task<> remove(QString id, std::stop_token stop) override;

    base::Task<domain::Processing> processing(QString id, std::stop_token stop) override;
    /// Failure codes: "submission-busy" while it works, "submission-published".
    base::Task<> process(QString id, std::stop_token stop) override;

    /// Without a submission: the fields of a new one.
    base::Task<QList<domain::FieldSpec>> detailFields(domain::Target target, std::stop_token stop) override;
    domain::Problems checkDetails(const QJsonObject &values) const override;
    base::Task<QList<domain::FieldChoice>> lookUp(QString field, QString text, std::stop_token stop) override;
    /// Without a submission nothing but people and datasets can be asked for.
    base::Task<domain::Problems> verifyDetails(domain::Target target, QJsonObject values,
                                               std::stop_token stop) override;
    /// Failure codes: "submission-busy" while it works, "no-entries" if values for entries would be lost,
    /// "processing-failed", "details-refused".
    base::Task<> applyDetails(domain::Target target, QJsonObject values, std::stop_token stop) override;
    base::Task<domain::Problems> compareDetails(domain::Target target, QJsonObject values,
                                                std::stop_token stop) override;

    domain::Problems checkPublish(const domain::Processing &processing) const override;
    /// Publishes with the embargo that the upload has. Failure codes: "submission-busy", "processing-failed",
    /// "no-entries", "embargo-shorter" if it is shorter than that of `submission`. One that is published
    /// already is fine.
    base::Task<> publish(domain::Submission submission, std::stop_token stop) override;
    base::Task<domain::Dataset> assignDoi(domain::Dataset dataset, std::stop_token stop) override;

private:
    base::Task<Upload> upload(QString id, std::stop_token stop);
    base::Task<EntryPage> entries(QString id, int pageSize, QString after, std::stop_token stop);
    base::Task<CurrentDetails> current(QString id, bool all, std::stop_token stop);
    base::Task<QList<domain::FieldChoice>> datasetsFor(QJsonObject values, std::stop_token stop);
    base::Task<domain::Problems> verifyWithoutSubmission(QJsonObject values, std::stop_token stop);
    base::Task<> order(QString id, net::Request request, Step step, std::stop_token stop);

    std::shared_ptr<Conversation> m_conversation;
    std::shared_ptr<Datasets> m_datasets;
    int m_limit;
    StuckWatch m_watch;
    QHash<QString, bool> m_wasRunning; // by upload: the last look
};

} // namespace slipway::backends::nomad
