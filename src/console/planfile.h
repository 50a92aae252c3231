// SPDX-License-Identifier: MIT
#pragma once

#include "domain/plan.h"
#include "domain/profile.h"
#include "session/session.h"

#include <QList>
#include <QString>

namespace slipway::console {

/// Reads a plan from a file. Throws Failure of Kind::Plan with the file.
domain::Plan readPlanFile(const QString &path);

/// The server that a plan names: one of `profiles`, or one made from kind and address. Throws Failure of
/// Kind::Plan, also for plain http to another machine.
domain::Profile serverOf(const domain::Plan &plan, const QList<domain::Profile> &profiles);

/// Throws Failure of Kind::Plan, code "publish-on-web", if the plan wants to publish and the server does not
/// offer that here. `file` is the plan's.
void requirePublishable(const domain::Plan &plan, const session::Abilities &abilities, const QString &file);

/// Throws Failure of Kind::Plan, code "create-on-web", if the plan wants a new dataset and the server makes
/// none for a program. `file` is the plan's.
void requireCreatable(const domain::Plan &plan, const session::Abilities &abilities, const QString &file);

/// A name for what a plan brings where: plans that differ in details or in whether to publish have the same,
/// so that a later run continues the publication and puts these right.
QString planKey(const domain::Plan &plan);

} // namespace slipway::console
