// SPDX-License-Identifier: MIT
#pragma once

#include "backends/backend.h"
#include "store/journal.h"

#include <QJsonObject>
#include <QString>

#include <stop_token>

namespace slipway::session {

/// Creates a dataset for this publication at most once.
///
/// The intent is on disk before the request is sent. If its answer was lost, now or before a crash, the
/// server is asked what it has: exactly one new dataset is taken as the answer, none means that it may be
/// sent again, several throw Failure of Kind::Conflict, code "created-twice". The backend and the journal
/// outlive the call.
base::Task<domain::Dataset> createOnce(backends::Backend *backend, store::Journal *journal,
                                       QString publication, QJsonObject values, std::stop_token stop);

} // namespace slipway::session
