// SPDX-License-Identifier: MIT
#include "tests/support/places.h"
#include "tests/wording/plain.h"
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

/// The ways in which the sources give a code to a failure.
QList<QRegularExpression> waysToGiveACode()
{
    QList<QRegularExpression> ways;
    for (const char *way : {"(?:\\.|->)code\\((?:QByteArrayLiteral\\()?\"([^\"]+)\"",
                            "Kind::\\w+,\\s*(?:QByteArrayLiteral\\()?\"([a-z][a-z-]*)\"",
                            "\\bcode = \"([^\"]+)\"", "return QByteArrayLiteral\\(\"(certificate-[^\"]+)\""})
        ways.append(QRegularExpression(QString::fromLatin1(way)));
    return ways;
}

/// Every code that a room of the program gives to a failure, read from its sources, with the place.
QMap<QByteArray, QString> codesInSources()
{
    QMap<QByteArray, QString> codes;
    QDirIterator files(tests::projectFile(u"src"), {QStringLiteral("*.cpp"), QStringLiteral("*.h")},
                       QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString name = files.next();
        if (name.contains(QLatin1String("/practice/")))
            continue;
        QFile file(name);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        for (const QRegularExpression &way : waysToGiveACode()) {
            auto matches = way.globalMatch(text);
            while (matches.hasNext())
                codes.insert(matches.next().captured(1).toLatin1(), name);
        }
    }
    return codes;
}

using tests::expectPlain;

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
    ASSERT_TRUE(codes.contains("not-owner")) << "the search for codes given by kind finds nothing";
    for (auto it = codes.cbegin(); it != codes.cend(); ++it)
        EXPECT_TRUE(wordsForCode(it.key(), Kind::Internal) || isSaidByKind(it.key()))
            << it.key().toStdString() << " in " << it.value().toStdString();
}

TEST(FailureText, EveryKnownCodeReadsPlainly)
{
    for (const QByteArray &code : knownCodes()) {
        Failure failure(code.startsWith("keychain/") ? Kind::Keychain : Kind::Server, QStringLiteral("try"));
        failure.code(code.mid(code.indexOf('/') + 1));
        expectPlain(textFor(failure, QStringLiteral("DANDI")), code.toStdString());
    }
}

TEST(FailureText, OneCodeMayMeanTwoThings)
{
    Failure keychain(Kind::Keychain, QStringLiteral("read"));
    Failure server(Kind::Rejected, QStringLiteral("create"));
    EXPECT_NE(textFor(keychain.code("refused")).title, textFor(server.code("refused")).title);
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
