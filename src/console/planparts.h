// SPDX-License-Identifier: MIT
#pragma once

#include "domain/localfile.h"
#include "domain/plan.h"
#include "domain/share.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace slipway::console {

/// A plan for each share of the plan's files. Everything else is the same in each of them, the dataset to be
/// created as well: the plan that runs first makes it, and the others use it. An upload to be continued stays
/// with the first, for it is one upload alone.
QList<domain::Plan> planParts(const domain::Plan &plan, const domain::LocalFiles &files,
                              const domain::Shares &shares);

/// Writes PLAN-part-1.json and so on beside the plan's file and gives their paths. Overwrites nothing: throws
/// Failure of Kind::Plan, code "parts-exist", with the file, before anything is written. Throws Failure of
/// Kind::LocalFile for what cannot be written.
QStringList writePlanParts(const QList<domain::Plan> &parts, const QString &planFile);

} // namespace slipway::console
