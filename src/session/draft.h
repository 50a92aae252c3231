// SPDX-License-Identifier: MIT
#pragma once

#include "domain/dataset.h"
#include "domain/plan.h"
#include "domain/profile.h"
#include "domain/submission.h"
#include "session/part.h"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace slipway::session {

/// Everything about a publication that the journal keeps besides its files: what was chosen, never a secret.
struct Draft
{
    domain::Profile server;
    std::optional<domain::Dataset> dataset;
    QJsonObject create; ///< values of the creation form, as typed
    domain::Existing existing = domain::Existing::Skip;
    domain::FolderForm folders = domain::FolderForm::Zip; ///< where the server takes no folders
    QString planKey; ///< which plan it is made from; empty for the wizard
    QString account; ///< user name at the server
    double rate = 0; ///< bytes per second of the last run; 0: not known

    // Only where the server has submissions
    QString user; ///< who signs in with a password; empty: with a key or token
    std::optional<domain::Submission> submission; ///< chosen or made; none while a new one is to be made
    QString submissionName;                       ///< wish for the name of a new one; may be empty
    QJsonObject details;                          ///< values of the details form, as typed
    bool detailsApplied = false;                  ///< written since the last change of files or details
    bool unprocessed = false;      ///< files were sent, and it is not known that they were processed
    QDateTime completedBefore;     ///< Processing::completed when they began to be sent
    bool processingFailed = false; ///< the last processing as a whole failed (NOMAD contract 5.5)
    bool publishWanted = false;    ///< the plan says so

    std::optional<Part> part; ///< which part of files that are too much for one publication; none: all

    QJsonObject toJson() const;
    /// Takes what can be understood and leaves out the rest; never throws.
    static Draft fromJson(const QJsonObject &object);
};

} // namespace slipway::session
