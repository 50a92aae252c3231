// SPDX-License-Identifier: MIT
#include "backends/databank/pastedtext.h"

#include <QRegularExpression>
#include <QStringList>

namespace slipway::backends::databank {

namespace {

constexpr auto anyCase = QRegularExpression::CaseInsensitiveOption;

/// One line, with plain quotes, and without the marks that continue a command on the next line.
QString cleaned(QString text)
{
    static const QRegularExpression continued(QStringLiteral("[\\\\^`][ \\t]*\\r?\\n"));
    text.replace(continued, QStringLiteral(" "));
    for (const char16_t quote : {u'\u201c', u'\u201d', u'\u201e', u'\u2018', u'\u2019'})
        text.replace(QChar(quote), QLatin1Char('"'));
    return text.simplified();
}

QString firstMatch(const QString &text, const QList<QRegularExpression> &places)
{
    for (const QRegularExpression &place : places) {
        const QRegularExpressionMatch match = place.match(text);
        if (match.hasMatch())
            return match.captured(1);
    }
    return QString();
}

/// Words that stand where a token will be, in examples and answers without one.
bool isPlaceholder(const QString &text)
{
    static const QStringList words = {QStringLiteral("none"), QStringLiteral("token"),
                                      QStringLiteral("null"), QStringLiteral("dataset"),
                                      QStringLiteral("your"), QStringLiteral("hex")};
    return text.isEmpty() || words.contains(text.toLower());
}

QStringList wordsOf(const QString &text)
{
    static const QRegularExpression between(QStringLiteral("[\\s\"'<>,;(){}\\[\\]]+"));
    return text.split(between, Qt::SkipEmptyParts);
}

QString keyIn(const QString &text)
{
    static const QString key = QStringLiteral("([A-Za-z][A-Za-z0-9]*-[A-Za-z0-9]+)");
    static const QList<QRegularExpression> places = {
        QRegularExpression(QStringLiteral("/datasets?/") + key + QStringLiteral("(?![A-Za-z0-9-])")),
        QRegularExpression(QStringLiteral("--dataset[-_]?(?:key)?[ =][\"']?") + key, anyCase),
        QRegularExpression(QStringLiteral("dataset[ _]?(?:identifier|key)\\W{1,6}") + key, anyCase),
        QRegularExpression(QStringLiteral("\\.py[\"']? +[\"']?") + key + QStringLiteral("[\"']?(?: |$)")),
        QRegularExpression(QStringLiteral("(?:^|[\\s\"'(])([A-Za-z][A-Za-z0-9]*-[0-9]{7})(?![A-Za-z0-9-])")),
    };
    const QString found = firstMatch(text, places);
    if (!found.isEmpty())
        return found;
    return looksLikeKey(text) ? text : QString();
}

QString tokenIn(const QString &text, const QString &key)
{
    static const QString value = QStringLiteral("[\"']?([A-Za-z0-9-]{8,})");
    static const QList<QRegularExpression> places = {
        QRegularExpression(QStringLiteral("token ?= ?") + value, anyCase),
        QRegularExpression(QStringLiteral("--token[ =]") + value, anyCase),
        QRegularExpression(QStringLiteral("token[\"']? ?: ?") + value, anyCase),
        QRegularExpression(QStringLiteral("(?<![A-Za-z0-9])([0-9a-f]{32})(?![A-Za-z0-9])"), anyCase),
        QRegularExpression(
            QStringLiteral("(?<![A-Za-z0-9-])([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?![A-Za-z0-9-])"),
            anyCase),
        QRegularExpression(QStringLiteral("\\.py[\"']? +[\"']?[A-Za-z][A-Za-z0-9]*-[A-Za-z0-9]+[\"']? +") +
                           value),
    };
    for (const QRegularExpression &place : places) {
        auto matches = place.globalMatch(text);
        while (matches.hasNext()) {
            const QString found = matches.next().captured(1);
            if (!isPlaceholder(found) && found != key)
                return found;
        }
    }
    // A single word that is nothing else: tokens of another form exist (Data Bank contract 2.1).
    const QStringList words = wordsOf(text);
    const bool isBare = words.size() == 1 && words.constFirst() != key &&
                        !words.constFirst().contains(QLatin1Char('/')) && !isPlaceholder(words.constFirst());
    return isBare ? words.constFirst() : QString();
}

} // namespace

bool looksLikeKey(const QString &text)
{
    static const QRegularExpression key(QStringLiteral("\\A[A-Za-z][A-Za-z0-9]*-[A-Za-z0-9]+\\z"));
    return key.match(text).hasMatch();
}

domain::DatasetCredential credentialInText(const QString &pasted)
{
    const QString text = cleaned(pasted);
    domain::DatasetCredential found;
    found.dataset = keyIn(text);
    if (const QString token = tokenIn(text, found.dataset); !token.isEmpty())
        found.secret = base::Secret(token);
    return found;
}

} // namespace slipway::backends::databank
