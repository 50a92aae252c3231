// SPDX-License-Identifier: MIT
#pragma once

#include "domain/problem.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace slipway::wording {

/// A finding of a check in a person's words.
struct RuleText
{
    QString title;       ///< what all findings of this rule have in common: "Empty files"
    QString explanation; ///< what is wrong with this file or field
    QString action;      ///< the one next thing to do; never empty
};

/// Every rule has a title of its own; a finding of a rule that is not known is called by its sentence.
RuleText textFor(const domain::Problem &problem);

/// The codes of all rules that have a title.
QList<QByteArray> knownRules();

} // namespace slipway::wording
