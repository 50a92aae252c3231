// SPDX-License-Identifier: MIT
#pragma once

#include "backends/backend.h"
#include "session/processingwatch.h"
#include "store/journal.h"

#include <QString>

#include <stop_token>

namespace slipway::session {

/// The steps of a submission that must happen once at most. The intent is on disk before an order is sent;
/// on doubt, now or after a crash, the server is read. Backend, journal and watch outlive the calls.

/// Makes an empty submission of this unique name, or finds the one that was made before. Several of this
/// name throw Failure of Kind::Conflict, code
/// "submission-created-twice".
base::Task<domain::Submission> createSubmissionOnce(backends::Submissions *server, store::Journal *journal,
                                                    QString publication, QString uniqueName,
                                                    std::stop_token stop);

/// True if an order to make a submission has been written down and it is not known what became of it.
bool isCreationOpen(store::Journal *journal, const QString &publication);

/// Publishes the submission that `watch` looks at, and waits until the server shows it as published and
/// rests; gives that look. An order that was or may have been given before is not given again while the
/// server shows or may still show its effect.
///
/// Throws Failure of Kind::Rejected, code "publish-refused", for what the server's kind says against it,
/// "publish-failed" if the server tried and failed; of Kind::Server, code "publish-not-seen", if it took the
/// order and nothing followed.
base::Task<domain::Processing> publishOnce(backends::Submissions *server, store::Journal *journal,
                                           QString publication, ProcessingWatch *watch, std::stop_token stop);
/// True if an order to publish has been written down and it is not known that it had no effect.
bool isPublishOpen(store::Journal *journal, const QString &publication);

/// Asks for the DOI of a dataset once in the life of the publication: after any doubt the dataset is read
/// and nothing is sent again (NOMAD contract 3). Throws Failure of Kind::Conflict, code "doi-asked-before",
/// if it was asked for earlier and the dataset shows none.
base::Task<domain::Dataset> assignDoiOnce(backends::Backend *backend, store::Journal *journal,
                                          QString publication, domain::Dataset dataset, std::stop_token stop);

} // namespace slipway::session
