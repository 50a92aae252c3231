// SPDX-License-Identifier: MIT
#include "wording/connectiontext.h"

#include "base/secret.h"
#include "base/trfunctions.h"
#include "wording/failuretext.h"

#include <QJsonArray>
#include <QStringList>
#include <QSysInfo>

namespace slipway::wording {

namespace {

using domain::ConnectionReport;
using domain::ConnectionStep;
using Kind = ConnectionStep::Kind;
using State = ConnectionStep::State;

SLIPWAY_TR_FUNCTIONS(ConnectionText)

QString titleOf(Kind kind)
{
    switch (kind) {
    case Kind::Name:
        return tr("Name");
    case Kind::Connection:
        return tr("Connection");
    case Kind::Proxy:
        return tr("Proxy");
    case Kind::Certificate:
        return tr("Certificate");
    case Kind::Answer:
        return tr("Answer of the server");
    case Kind::SignIn:
        return tr("Sign-in");
    case Kind::Upload:
        return tr("Upload of 1 MB");
    }
    return {};
}

QString wordFor(State state)
{
    switch (state) {
    case State::Waiting:
        return tr("waiting");
    case State::Running:
        return tr("trying");
    case State::Passed:
        return tr("passed");
    case State::Failed:
        return tr("failed");
    case State::NotTried:
        return tr("not tried");
    }
    return {};
}

QString keyOf(State state)
{
    switch (state) {
    case State::Waiting:
        return QStringLiteral("waiting");
    case State::Running:
        return QStringLiteral("running");
    case State::Passed:
        return QStringLiteral("passed");
    case State::Failed:
        return QStringLiteral("failed");
    case State::NotTried:
        return QStringLiteral("not-tried");
    }
    return {};
}

QString verdictOf(const ConnectionReport &report)
{
    const ConnectionStep *failed = report.firstFailure();
    return failed ? tr("Result: failed at “%1”.").arg(titleOf(failed->kind)) : tr("Result: nothing failed.");
}

} // namespace

QString keyOf(Kind kind)
{
    switch (kind) {
    case Kind::Name:
        return QStringLiteral("name");
    case Kind::Connection:
        return QStringLiteral("connection");
    case Kind::Proxy:
        return QStringLiteral("proxy");
    case Kind::Certificate:
        return QStringLiteral("certificate");
    case Kind::Answer:
        return QStringLiteral("answer");
    case Kind::SignIn:
        return QStringLiteral("sign-in");
    case Kind::Upload:
        return QStringLiteral("upload");
    }
    return {};
}

StepText textFor(const ConnectionStep &step, const QString &server)
{
    StepText text;
    text.title = titleOf(step.kind);
    text.state = wordFor(step.state);
    text.sentence = step.note;
    if (step.failure) {
        const FailureText failure = textFor(*step.failure, server);
        text.sentence = failure.title + QStringLiteral(". ") + failure.explanation;
        text.action = failure.action;
    }
    return text;
}

QString plainText(const ConnectionReport &report)
{
    QStringList lines;
    lines.append(tr("Slipway %1: connection check").arg(QStringLiteral(SLIPWAY_VERSION)));
    lines.append(tr("Time: %1").arg(report.at.toUTC().toString(Qt::ISODate)));
    lines.append(tr("Server: %1, %2").arg(report.server, report.address));
    lines.append(tr("Proxy: %1").arg(report.proxy.isEmpty() ? tr("none") : report.proxy));
    lines.append(tr("System: %1").arg(QSysInfo::prettyProductName()));
    lines.append(verdictOf(report));
    int number = 0;
    for (const ConnectionStep &step : report.steps) {
        const StepText text = textFor(step, report.server);
        lines.append(QString());
        lines.append(QStringLiteral("%1. %2: %3").arg(++number).arg(text.title, text.state));
        lines.append(QStringLiteral("   ") + text.sentence);
        if (!text.action.isEmpty())
            lines.append(QStringLiteral("   \u2192 ") + text.action);
        for (const auto &[caption, value] : step.facts)
            lines.append(QStringLiteral("   %1: %2").arg(caption, value));
        if (step.failure && !step.failure->where().isEmpty())
            lines.append(tr("   Address: %1").arg(step.failure->where()));
        if (step.failure && !step.failure->requestId().isEmpty())
            lines.append(tr("   Request: %1").arg(step.failure->requestId()));
    }
    return base::redact(lines.join(QLatin1Char('\n'))) + QLatin1Char('\n');
}

QJsonObject toJson(const ConnectionReport &report)
{
    QJsonArray steps;
    for (const ConnectionStep &step : report.steps) {
        const StepText text = textFor(step, report.server);
        QJsonObject facts;
        for (const auto &[caption, value] : step.facts)
            facts.insert(caption, value);
        QJsonObject object;
        object.insert(u"step", keyOf(step.kind));
        object.insert(u"state", keyOf(step.state));
        object.insert(u"text", base::redact(text.sentence));
        if (step.failure) {
            object.insert(u"code", QString::fromLatin1(step.failure->code()));
            object.insert(u"kind", QString::fromLatin1(base::Failure::kindName(step.failure->kind())));
            object.insert(u"action", text.action);
        }
        object.insert(u"facts", facts);
        object.insert(u"milliseconds", step.milliseconds);
        steps.append(object);
    }
    QJsonObject object;
    object.insert(u"server", report.server);
    object.insert(u"address", report.address);
    object.insert(u"proxy", report.proxy);
    object.insert(u"at", report.at.toUTC().toString(Qt::ISODate));
    object.insert(u"passed", report.isWell());
    object.insert(u"steps", steps);
    return object;
}

} // namespace slipway::wording
