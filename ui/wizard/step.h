// SPDX-License-Identifier: MIT
#pragma once

#include "session/session.h"

#include <QList>
#include <QString>

#include <array>
#include <optional>

namespace slipway::ui {

/// The steps of a publication, in order. Dataset is only there where signing in does not choose it;
/// Processing, Details and Publish where the server has submissions.
enum class Step { Where, SignIn, Dataset, Files, Check, Upload, Processing, Details, Publish, Review };

inline constexpr std::array allSteps{Step::Where,   Step::SignIn, Step::Dataset,    Step::Files,
                                     Step::Check,   Step::Upload, Step::Processing, Step::Details,
                                     Step::Publish, Step::Review};

/// The steps of a server that can do this, in order.
QList<Step> stepsFor(const session::Abilities &abilities);

/// The page's title, as a person reads it.
QString titleOf(Step step);
/// A stable word for the journal: "sign-in".
QString keyOf(Step step);
std::optional<Step> stepFromKey(const QString &key);

} // namespace slipway::ui
