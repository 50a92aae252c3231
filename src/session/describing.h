// SPDX-License-Identifier: MIT
#pragma once

#include "backends/submissions.h"
#include "session/processingwatch.h"

#include <QJsonObject>

#include <stop_token>

namespace slipway::session {

/// The values as the server wants them: a DOI among links becomes its https address; what is not shown with
/// these values is left out.
QJsonObject tidyDetails(const QList<domain::FieldSpec> &fields, const QJsonObject &values);

/// What the form's rules and the server say of the values; changes nothing. Trouble on the way is waited out.
base::Task<domain::Problems> verifyDetails(backends::Submissions *server, domain::Target target,
                                           QJsonObject values, Patience patience, base::Clock *clock,
                                           std::stop_token stop);

/// Writes the details of a submission and reads them back; waits meanwhile. The reply: errors found here or
/// by the server, then nothing was written; or what the server does not show as given, each with its field;
/// or nothing. Writing may be repeated, so trouble on the way is waited out (NOMAD contract 8).
base::Task<domain::Problems> describe(backends::Submissions *server, domain::Target target,
                                      QJsonObject values, ProcessingWatch *watch, std::stop_token stop);

} // namespace slipway::session
