// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <array>
#include <optional>

namespace slipway::ui {

/// The steps of a publication, in order.
enum class Step { Where, SignIn, Dataset, Files, Check, Upload, Review };

inline constexpr std::array allSteps{Step::Where, Step::SignIn, Step::Dataset, Step::Files,
                                     Step::Check, Step::Upload, Step::Review};

/// The page's title, as a person reads it.
QString titleOf(Step step);
/// A stable word for the journal: "sign-in".
QString keyOf(Step step);
std::optional<Step> stepFromKey(const QString &key);

} // namespace slipway::ui
