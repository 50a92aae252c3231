// SPDX-License-Identifier: MIT
#include "ui/wizard/step.h"

#include <QCoreApplication>

namespace slipway::ui {

QList<Step> stepsFor(const session::Abilities &abilities)
{
    QList<Step> steps(allSteps.begin(), allSteps.end());
    if (!abilities.submissions)
        steps.removeIf([](Step step) { return step > Step::Upload && step < Step::Review; });
    if (!abilities.chooseDataset())
        steps.removeOne(Step::Dataset);
    return steps;
}

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
    case Step::Processing:
        return QCoreApplication::translate("Step", "Processing");
    case Step::Details:
        return QCoreApplication::translate("Step", "Details");
    case Step::Publish:
        return QCoreApplication::translate("Step", "Publish");
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
    case Step::Processing:
        return QStringLiteral("processing");
    case Step::Details:
        return QStringLiteral("details");
    case Step::Publish:
        return QStringLiteral("publish");
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
