// SPDX-License-Identifier: MIT
#pragma once

#include "domain/connectionreport.h"

#include <QJsonObject>
#include <QString>

namespace slipway::wording {

/// A step of a connection check in a person's words.
struct StepText
{
    QString title;    ///< "Certificate"
    QString state;    ///< "passed", "failed", "not tried"
    QString sentence; ///< what was found
    QString action;   ///< the one next thing to do; only of a step that failed
};

StepText textFor(const domain::ConnectionStep &step, const QString &server);

/// A stable short name for programs: "certificate".
QString keyOf(domain::ConnectionStep::Kind kind);

/// The whole check as plain text, for whoever runs the network: all steps with their facts. Holds no secret.
QString plainText(const domain::ConnectionReport &report);

/// The same for a program: {"server","address","proxy","at","passed","steps":[{"step","state",…}]}.
QJsonObject toJson(const domain::ConnectionReport &report);

} // namespace slipway::wording
