// SPDX-License-Identifier: MIT
#pragma once

#include "domain/plan.h"
#include "domain/profile.h"

#include <QList>
#include <QString>

namespace slipway::console {

/// Reads a plan from a file. Throws Failure of Kind::Plan with the file; code "publish-on-web" if it wants to
/// publish a version.
domain::Plan readPlanFile(const QString &path);

/// The server that a plan names: one of `profiles`, or one made from kind and address. Throws Failure of
/// Kind::Plan, also for plain http to another machine.
domain::Profile serverOf(const domain::Plan &plan, const QList<domain::Profile> &profiles);

/// A name for the content of a plan: equal plans have equal keys, wherever their files lie.
QString planKey(const domain::Plan &plan);

} // namespace slipway::console
