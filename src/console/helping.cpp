// SPDX-License-Identifier: MIT
#include "console/helping.h"

#include "console/asking.h"
#include "wording/connectiontext.h"
#include "wording/format.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>

#include <utility>

namespace slipway::console {

namespace {

using base::Failure;
using base::Task;
using domain::ConnectionReport;
using session::Reply;
using session::SupportReport;

QString words(const char *text)
{
    return QCoreApplication::translate("Console", text);
}

} // namespace

Helping::Helping(session::Session &session, Report &report, Interrupt &interrupt, Arguments arguments,
                 std::optional<base::Secret> secret)
    : m_session(session)
    , m_report(report)
    , m_interrupt(interrupt)
    , m_arguments(std::move(arguments))
    , m_secret(std::move(secret))
{}

Task<ExitCode> Helping::perform()
{
    return m_arguments.command == Arguments::Command::Report ? saveReport() : checkConnection();
}

session::ConnectionWish Helping::wish() const
{
    session::ConnectionWish wish;
    wish.secret = m_secret;
    wish.user = m_arguments.user;
    wish.dataset = m_arguments.dataset;
    QStringList known;
    for (const domain::Profile &profile : m_session.profiles()) {
        if (profile.id == m_arguments.server) {
            wish.server = profile;
            return wish;
        }
        known.append(profile.id);
    }
    Failure failure(Failure::Kind::Plan, QStringLiteral("choose the server"));
    throw failure.code("usage")
        .field(QStringLiteral("--server"))
        .detail(
            words("There is no server of this name. Known are: %1.").arg(known.join(QStringLiteral(", "))));
}

Task<ExitCode> Helping::checkConnection()
{
    const session::ConnectionWish wished = wish();
    std::function<void(Reply<ConnectionReport>)> ask = [this, wished](Reply<ConnectionReport> reply) {
        m_session.checkConnection(wished, &m_session, std::move(reply));
    };
    const ConnectionReport found = co_await answer<ConnectionReport>(ask, m_interrupt.token());
    m_report.lines(wording::plainText(found).trimmed().split(QLatin1Char('\n')));
    const domain::ConnectionStep *failed = found.firstFailure();
    const ExitCode code = failed ? exitCodeFor(*failed->failure) : ExitCode::Done;
    QJsonObject object = wording::toJson(found);
    object.insert(u"exit", static_cast<int>(code));
    m_report.result(object);
    co_return ExitCode(code);
}

Task<ExitCode> Helping::saveReport()
{
    std::function<void(Reply<SupportReport>)> ask = [this](Reply<SupportReport> reply) {
        m_session.makeReport(&m_session, std::move(reply));
    };
    const SupportReport made = co_await answer<SupportReport>(ask, m_interrupt.token());
    const QString file = m_arguments.outputFile;
    std::function<void(Reply<void>)> save = [this, made, file](Reply<void> reply) {
        m_session.saveReport(made, file, &m_session, std::move(reply));
    };
    co_await answer<void>(save, m_interrupt.token());
    QStringList lines{words("The report is saved as %1. It holds:").arg(QDir::toNativeSeparators(file))};
    QJsonArray names;
    for (const session::ReportFile &one : made.files) {
        lines.append(QStringLiteral("  %1  %2").arg(one.name, wording::size(one.text.size())));
        names.append(one.name);
    }
    lines.append(words("Keys, tokens and passwords are not in it; names of files and datasets are."));
    m_report.lines(lines);
    QJsonObject object;
    object.insert(u"report", file);
    object.insert(u"holds", names);
    m_report.result(object);
    co_return ExitCode::Done;
}

} // namespace slipway::console
