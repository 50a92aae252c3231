// SPDX-License-Identifier: MIT
#pragma once

#include "base/task.h"
#include "domain/dataset.h"
#include "domain/fieldspec.h"
#include "domain/submission.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>
#include <stop_token>

namespace slipway::backends {

/// The part of the conversation that only servers with submissions have: fill one, wait until it is
/// processed, describe it, publish it. All flows throw base::Failure.
///
/// A flow that changes something comes back as soon as the server has taken the order; processing() tells
/// when it is done. None of them sends an order twice: on Failure::isOutcomeUnknown() look first.
class Submissions
{
public:
    virtual ~Submissions() = default;

    /// All unpublished submissions of this account, newest first.
    virtual base::Task<domain::SubmissionList> unpublished(std::stop_token stop) = 0;
    virtual base::Task<domain::Submission> submission(QString id, std::stop_token stop) = 0;
    /// Makes an empty one; sent once. `uniqueName` is how findCreated() knows it again. Failure code
    /// "too-many-submissions" when the server's limit is reached.
    virtual base::Task<domain::Submission> create(QString uniqueName, std::stop_token stop) = 0;
    /// Our own unpublished ones of exactly this name.
    virtual base::Task<QList<domain::Submission>> findCreated(QString uniqueName, std::stop_token stop) = 0;
    /// Deletes an unpublished one for good and waits until it is gone; one that is gone already is fine.
    virtual base::Task<> remove(QString id, std::stop_token stop) = 0;

    /// One look, with the first entries; waits for nothing.
    virtual base::Task<domain::Processing> processing(QString id, std::stop_token stop) = 0;
    /// Orders the server to process all files (again).
    virtual base::Task<> process(QString id, std::stop_token stop) = 0;

    /// The fields that describe a submission. `initial` of each is what the server has now.
    virtual base::Task<QList<domain::FieldSpec>> detailFields(domain::Target target,
                                                              std::stop_token stop) = 0;
    /// Rules between fields that FieldSpec cannot say.
    virtual domain::Problems checkDetails(const QJsonObject &values) const = 0;
    /// What the server knows for a field of Kind::Lookup and this beginning of a word.
    virtual base::Task<QList<domain::FieldChoice>> lookUp(QString field, QString text,
                                                          std::stop_token stop) = 0;
    /// Asks the server whether it would take these values; changes nothing. Each problem carries its field.
    virtual base::Task<domain::Problems> verifyDetails(domain::Target target, QJsonObject values,
                                                       std::stop_token stop) = 0;
    /// Orders the values to be written, the entries put into the dataset; may be repeated.
    virtual base::Task<> applyDetails(domain::Target target, QJsonObject values, std::stop_token stop) = 0;
    /// Which of the values the server does not show as they were given: problems that carry their field.
    virtual base::Task<domain::Problems> compareDetails(domain::Target target, QJsonObject values,
                                                        std::stop_token stop) = 0;

    /// What speaks against publishing now, and what the person must know before (number of failed entries).
    virtual domain::Problems checkPublish(const domain::Processing &processing) const = 0;
    /// Orders the publication; sent once, cannot be undone.
    virtual base::Task<> publish(domain::Submission submission, std::stop_token stop) = 0;

    /// Asks for a DOI for the dataset; sent once and never again, for a second request can destroy the
    /// dataset (NOMAD contract 3). On any failure read dataset() and stop.
    virtual base::Task<domain::Dataset> assignDoi(domain::Dataset dataset, std::stop_token stop) = 0;
};

} // namespace slipway::backends
