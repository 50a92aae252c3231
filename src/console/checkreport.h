// SPDX-License-Identifier: MIT
#pragma once

#include "session/session.h"

#include <QJsonObject>
#include <QStringList>

namespace slipway::console {

/// {"problems":[…],"bytes":…}: a check without its files, which of very many would take more memory than
/// their upload.
QJsonObject checkSummary(const session::CheckResult &check);
/// The same with "files":[{"local","remote","decision","size"}].
QJsonObject checkJson(const session::CheckResult &check, const domain::LocalFiles &files);

/// The same for a person: what will happen, then the problems, folded by kind.
QStringList checkLines(const session::CheckResult &check, const domain::LocalFiles &files);

/// How a server is spoken with and what becomes of folders, where that is not always the same: for a person,
/// and as "protocol" and "folders".
QStringList wayLines(const session::Session &session);
void addWay(QJsonObject &check, const session::Session &session);

QJsonObject problemJson(const domain::Problem &problem);
/// Each kind of problem once, with the first few files it concerns and what to do.
QStringList problemLines(const domain::Problems &problems);

} // namespace slipway::console
