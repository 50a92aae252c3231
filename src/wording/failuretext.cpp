// SPDX-License-Identifier: MIT
#include "wording/failuretext.h"

#include "base/trfunctions.h"
#include "wording/doingtext.h"
#include "wording/failurecatalogue.h"

#include <QDir>
#include <QRegularExpression>
#include <QStringList>

namespace slipway::wording {

namespace {

using base::Failure;

constexpr qsizetype longestQuote = 300;

SLIPWAY_TR_FUNCTIONS(FailureText)

/// True if a person can read it: no JSON, no markup, no stack, no names out of a program.
bool isReadable(const QString &text)
{
    static const QRegularExpression machine(QStringLiteral(
        "[{}<>\\[\\]`\\n]|::|0x|%\\d|Traceback|Exception|\\b[A-Za-z]+_\\w+|\\b[a-z]+[A-Z]\\w*\\b|"
        "\\b[A-Z][a-z]+[A-Z]\\w*[.:]|\\bnil\\b"));
    return !text.isEmpty() && text.size() <= longestQuote && !machine.match(text).hasMatch();
}

/// The field as a person reads it: a server says "embargo_length" or "contentSize", a plan is written so.
QString fieldName(const Failure &failure)
{
    if (failure.kind() == Failure::Kind::Plan)
        return failure.field();
    static const QRegularExpression inner(QStringLiteral("(?<=[a-z])[A-Z]"));
    QString name = failure.field();
    for (qsizetype at = name.indexOf(inner); at >= 0; at = name.indexOf(inner))
        name.replace(at, 1, QLatin1Char(' ') + name.at(at).toLower());
    return name.replace(QLatin1Char('_'), QLatin1Char(' '));
}

QString filled(const char *text, const Failure &failure, const QString &server)
{
    QString result = tr(text);
    const QString file = failure.file().isEmpty() ? tr("The file") : QDir::toNativeSeparators(failure.file());
    const QString field =
        failure.field().isEmpty() ? tr("the file as a whole") : tr("“%1”").arg(failure.field());
    // Replaced in one pass each, names last: a file may be called "{server}".
    result.replace(QStringLiteral("{server}"), server.isEmpty() ? tr("the server") : server);
    result.replace(QStringLiteral("{field}"), field);
    result.replace(QStringLiteral("{file}"), file);
    if (!result.isEmpty() && result.at(0).isLower())
        result[0] = result.at(0).toUpper();
    if (server.isEmpty()) // it may begin a later sentence too
        result.replace(QStringLiteral(". ") + tr("the server"), QStringLiteral(". ") + tr("The server"));
    return result;
}

/// Kinds whose detail was written for a person; the others' speak of formats and belong to the details.
bool hasPlainDetail(const Failure &failure)
{
    return failure.kind() != Failure::Kind::Protocol && failure.kind() != Failure::Kind::Internal;
}

/// Kinds where what the failure quotes are a server's words.
bool isSaidByServer(const Failure &failure)
{
    switch (failure.kind()) {
    case Failure::Kind::Protocol:
    case Failure::Kind::Keychain:
    case Failure::Kind::Store:
    case Failure::Kind::LocalFile:
    case Failure::Kind::Internal:
        return false;
    default:
        return true;
    }
}

void append(QString &text, const QString &sentence)
{
    if (sentence.isEmpty() || text.contains(sentence))
        return;
    text += QLatin1Char(' ') + sentence;
    if (!QStringLiteral(".!?…:").contains(text.back()))
        text += QLatin1Char('.');
}

QString explain(const FailureWords &raw, const Failure &failure, const QString &server)
{
    QString text = filled(raw.explanation, failure, server);
    const QString pattern = QString::fromLatin1(raw.explanation);
    if (!failure.file().isEmpty() && !pattern.contains(QLatin1String("{file}")))
        append(text, tr("File: %1").arg(QDir::toNativeSeparators(failure.file())));
    if (!failure.field().isEmpty() && !pattern.contains(QLatin1String("{field}")) && hasPlainDetail(failure))
        append(text, tr("Field: %1").arg(fieldName(failure)));
    if (hasPlainDetail(failure))
        append(text, failure.detail());
    if (isReadable(failure.serverSays()) && isSaidByServer(failure))
        append(text, tr("The server says: %1").arg(failure.serverSays()));
    if (failure.isOutcomeUnknown())
        append(text, tr("It is not known whether the server has done it."));
    return text;
}

QString detailsOf(const Failure &failure)
{
    QStringList lines;
    lines.append(tr("Kind of trouble: %1").arg(kindText(failure.kind())));
    const auto add = [&lines](const char *label, const QString &value) {
        if (!value.isEmpty())
            lines.append(tr(label).arg(value));
    };
    add(QT_TR_NOOP("Case: %1"), QString::fromLatin1(failure.code()));
    add(QT_TR_NOOP("While trying to: %1"), doingText(failure.doing()));
    add(QT_TR_NOOP("Field: %1"), failure.field());
    add(QT_TR_NOOP("Status: %1"), failure.http() ? QString::number(failure.http()) : QString());
    add(QT_TR_NOOP("Address: %1"), failure.where());
    add(QT_TR_NOOP("Request: %1"), failure.requestId());
    add(QT_TR_NOOP("Detail: %1"), failure.detail());
    add(QT_TR_NOOP("The server\u2019s words: %1"), failure.serverSays());
    return lines.join(QLatin1Char('\n'));
}

} // namespace

QString FailureText::toSentence() const
{
    const QString end = QStringLiteral("?!").contains(title.right(1)) ? QString() : QStringLiteral(".");
    return title + end + QLatin1Char(' ') + explanation + QLatin1Char(' ') + action;
}

FailureText textFor(const Failure &failure, const QString &server)
{
    const FailureWords *own =
        failure.code().isEmpty() ? nullptr : wordsForCode(failure.code(), failure.kind());
    const FailureWords &raw = own ? *own : wordsForKind(failure.kind());
    FailureText text;
    text.title = filled(raw.title, failure, server);
    text.explanation = explain(raw, failure, server);
    text.action = filled(raw.action, failure, server);
    if (failure.retryAfter())
        append(text.action,
               tr("The server asks to wait %n second(s).", nullptr, int(failure.retryAfter()->count())));
    text.details = detailsOf(failure);
    return text;
}

} // namespace slipway::wording
