// SPDX-License-Identifier: MIT
#include "wording/failurecatalogue.h"
#include "wording/failuretext.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>

#include <gtest/gtest.h>

namespace slipway::wording {
namespace {

using base::Failure;
using Kind = Failure::Kind;

QList<Kind> allKinds()
{
    QList<Kind> kinds;
    for (int i = 0; i <= int(Kind::Internal); ++i)
        kinds.append(Kind(i));
    return kinds;
}

/// Every code that a room of the program gives to a failure, read from its sources, with the place.
QMap<QByteArray, QString> codesInSources()
{
    static const QRegularExpression given(
        QStringLiteral("(?:\\.|->)code\\((?:QByteArrayLiteral\\()?\"([^\"]+)\""));
    QMap<QByteArray, QString> codes;
    QDirIterator files(QStringLiteral(SLIPWAY_SOURCES "/src"),
                       {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString name = files.next();
        if (name.contains(QLatin1String("/practice/")))
            continue;
        QFile file(name);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        auto matches = given.globalMatch(QString::fromUtf8(file.readAll()));
        while (matches.hasNext())
            codes.insert(matches.next().captured(1).toLatin1(), name);
    }
    return codes;
}

void expectPlain(const FailureText &text, const std::string &which)
{
    static const QRegularExpression machine(QStringLiteral("[{}<>\\[\\]]|0x|::|%\\d"));
    for (const QString &part : {text.title, text.explanation, text.action}) {
        EXPECT_FALSE(part.isEmpty()) << which;
        EXPECT_FALSE(machine.match(part).hasMatch()) << which << ": " << part.toStdString();
    }
    EXPECT_LE(text.title.size(), 60) << which;
    EXPECT_FALSE(text.title.contains(QLatin1Char('\n'))) << which;
    EXPECT_TRUE(text.action.endsWith(QLatin1Char('.'))) << which;
}

TEST(FailureText, EveryKindHasWordsOfItsOwn)
{
    QSet<QString> titles;
    for (const Kind kind : allKinds()) {
        const FailureText text = textFor(Failure(kind, QStringLiteral("try")), QStringLiteral("DANDI"));
        expectPlain(text, Failure::kindName(kind).toStdString());
        titles.insert(text.title);
    }
    EXPECT_EQ(titles.size(), allKinds().size());
}

TEST(FailureText, EveryCodeInTheSourcesHasWords)
{
    const QMap<QByteArray, QString> codes = codesInSources();
    ASSERT_TRUE(codes.contains("nwb-unreadable")) << "the search for codes finds nothing";
    for (auto it = codes.cbegin(); it != codes.cend(); ++it)
        EXPECT_NE(wordsForCode(it.key()), nullptr)
            << it.key().toStdString() << " in " << it.value().toStdString();
}

TEST(FailureText, EveryKnownCodeReadsPlainly)
{
    for (const QByteArray &code : knownCodes()) {
        Failure failure(Kind::Server, QStringLiteral("try"));
        expectPlain(textFor(failure.code(code), QStringLiteral("DANDI")), code.toStdString());
    }
}

TEST(FailureText, NamesFileAndField)
{
    Failure changed(Kind::FileChanged, QStringLiteral("hash"));
    const FailureText file = textFor(changed.file(QStringLiteral("/data/sub-1.nwb")));
    EXPECT_TRUE(file.explanation.contains(QLatin1String("/data/sub-1.nwb")))
        << file.explanation.toStdString();

    Failure plan(Kind::Plan, QStringLiteral("read the plan"));
    const FailureText field =
        textFor(plan.field(QStringLiteral("dataset.id")).detail(QStringLiteral("This must be a text.")));
    EXPECT_TRUE(field.explanation.contains(QLatin1String("dataset.id")));
    EXPECT_TRUE(field.explanation.contains(QLatin1String("This must be a text.")));
}

TEST(FailureText, AFileCalledLikeAPlaceholderStaysAsItIs)
{
    Failure failure(Kind::LocalFile, QStringLiteral("read"));
    const FailureText text =
        textFor(failure.file(QStringLiteral("/d/{server}.nwb")), QStringLiteral("DANDI"));
    EXPECT_TRUE(text.explanation.contains(QLatin1String("{server}.nwb")));
}

TEST(FailureText, JsonAndMarkupStayInTheDetails)
{
    Failure failure(Kind::Rejected, QStringLiteral("create the dandiset"));
    failure.http(400).serverSays(QStringLiteral("{\"name\": [\"too long\"]}"));
    const FailureText text = textFor(failure);
    EXPECT_FALSE(text.toSentence().contains(QLatin1Char('{')));
    EXPECT_TRUE(text.details.contains(QLatin1String("too long")));
    EXPECT_TRUE(text.details.contains(QLatin1String("400")));
}

TEST(FailureText, PlainWordsOfTheServerAreShown)
{
    Failure failure(Kind::Rejected, QStringLiteral("create the dandiset"));
    const FailureText text = textFor(failure.serverSays(QStringLiteral("Title is too long.")));
    EXPECT_TRUE(text.explanation.contains(QLatin1String("Title is too long.")));
}

TEST(FailureText, SaysHowLongToWaitAndThatTheOutcomeIsUnknown)
{
    Failure failure(Kind::RateLimited, QStringLiteral("list"));
    failure.retryAfter(std::chrono::seconds(30)).outcomeUnknown();
    const FailureText text = textFor(failure);
    EXPECT_TRUE(text.action.contains(QLatin1String("30")));
    EXPECT_TRUE(text.explanation.contains(QLatin1String("not known whether")));
}

} // namespace
} // namespace slipway::wording
