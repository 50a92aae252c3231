// SPDX-License-Identifier: MIT
#pragma once

#include "wording/failuretext.h"

#include <QRegularExpression>

#include <gtest/gtest.h>

#include <string>

namespace slipway::tests {

/// What no sentence for a person holds: JSON, markup, addresses in memory, names out of a program, a stack,
/// an unfilled place.
inline bool soundsLikeAMachine(const QString &sentence)
{
    static const QRegularExpression machine(QStringLiteral(
        "[{}<>\\[\\]`]|0x|::|%\\d|Traceback|Exception|\\b(?!SLIPWAY_)[A-Za-z]+_\\w+|\\b[a-z]+[A-Z]\\w*\\b|"
        "\\b[A-Z][a-z]+[A-Z]\\w*[.:]|\\bnil\\b"));
    return machine.match(sentence).hasMatch();
}

/// The test fails unless the words have a title, an explanation and one next action, all of them for people.
inline void expectPlain(const wording::FailureText &text, const std::string &which)
{
    static const QRegularExpression status(QStringLiteral("\\b[1-5]\\d\\d\\b"));
    for (const QString &part : {text.title, text.explanation, text.action}) {
        EXPECT_FALSE(part.trimmed().isEmpty()) << which;
        EXPECT_FALSE(soundsLikeAMachine(part)) << which << ": " << part.toStdString();
    }
    EXPECT_LE(text.title.size(), 60) << which;
    EXPECT_FALSE(text.title.contains(QLatin1Char('\n'))) << which;
    EXPECT_FALSE(status.match(text.title).hasMatch()) << which << ": " << text.title.toStdString();
    EXPECT_TRUE(text.action.endsWith(QLatin1Char('.'))) << which;
}

} // namespace slipway::tests
