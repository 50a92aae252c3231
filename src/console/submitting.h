// SPDX-License-Identifier: MIT
#pragma once

#include "base/task.h"
#include "console/exitcode.h"
#include "console/interrupt.h"
#include "console/report.h"
#include "session/session.h"

#include <QJsonObject>

#include <optional>

namespace slipway::console {

/// What comes after the files on servers with submissions: waits for the processing, writes the details and
/// publishes, each only as far as it is still to be done.
class Submitting
{
public:
    /// All of them outlive the flow.
    Submitting(session::Session &session, Report &report, Interrupt &interrupt);

    /// Nothing when all went well; else it has told why, and gives the code to end with. Throws Failure.
    /// `continuing`: a processing that failed in an earlier run is tried once more.
    base::Task<std::optional<ExitCode>> perform(QJsonObject details, bool publish, bool continuing);

private:
    base::Task<domain::Processing> watch();
    base::Task<> processAgain();
    base::Task<bool> describe(QJsonObject details);
    base::Task<bool> publish();
    bool isGood(const domain::Processing &processing);
    bool tellErrors(const domain::Problems &problems, const QByteArray &code, const QString &doing);
    void tell(const base::Failure &failure);

    session::Session &m_session;
    Report &m_report;
    Interrupt &m_interrupt;
};

} // namespace slipway::console
