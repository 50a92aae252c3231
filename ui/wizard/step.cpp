// SPDX-License-Identifier: MIT
#include "ui/wizard/step.h"

#include <QCoreApplication>

namespace slipway::ui {

QString titleOf(Step step)
{
    switch (step) {
    case Step::Where:
        return QCoreApplication::translate("Step", "Where to publish");
    case Step::SignIn:
        return QCoreApplication::translate("Step", "Sign in");
    case Step::Dataset:
        return QCoreApplication::translate("Step", "Dataset");
    case Step::Files:
        return QCoreApplication::translate("Step", "Files");
    case Step::Check:
        return QCoreApplication::translate("Step", "Check");
    case Step::Upload:
        return QCoreApplication::translate("Step", "Upload");
    case Step::Review:
        return QCoreApplication::translate("Step", "Review");
    }
    return {};
}

QString keyOf(Step step)
{
    switch (step) {
    case Step::Where:
        return QStringLiteral("where");
    case Step::SignIn:
        return QStringLiteral("sign-in");
    case Step::Dataset:
        return QStringLiteral("dataset");
    case Step::Files:
        return QStringLiteral("files");
    case Step::Check:
        return QStringLiteral("check");
    case Step::Upload:
        return QStringLiteral("upload");
    case Step::Review:
        return QStringLiteral("review");
    }
    return {};
}

std::optional<Step> stepFromKey(const QString &key)
{
    for (const Step step : allSteps) {
        if (keyOf(step) == key)
            return step;
    }
    return std::nullopt;
}

} // namespace slipway::ui
