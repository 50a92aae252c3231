// SPDX-License-Identifier: MIT
#pragma once

#include "base/task.h"
#include "console/arguments.h"
#include "console/exitcode.h"
#include "console/interrupt.h"
#include "console/report.h"
#include "session/session.h"

#include <optional>

namespace slipway::console {

/// What the command line does when something does not work: the connection check and the report.
class Helping
{
public:
    /// All of them outlive the flows. `secret` is the one from standard input or the environment, if any.
    Helping(session::Session &session, Report &report, Interrupt &interrupt, Arguments arguments,
            std::optional<base::Secret> secret);

    /// Does what the arguments say. Throws Failure; cancelled when interrupted.
    base::Task<ExitCode> perform();

private:
    base::Task<ExitCode> checkConnection();
    base::Task<ExitCode> saveReport();
    session::ConnectionWish wish() const;

    session::Session &m_session;
    Report &m_report;
    Interrupt &m_interrupt;
    Arguments m_arguments;
    std::optional<base::Secret> m_secret;
};

} // namespace slipway::console
