// SPDX-License-Identifier: MIT
// Whatever a server may answer and whatever a check may find has a title, an explanation and one next action.
// What there is to be said is read from the sources and the contracts' tables, not from a list kept here.
#include "backends/dandi/wireerrors.h"
#include "backends/databank/wireerrors.h"
#include "backends/nomad/wireerrors.h"
#include "tests/support/places.h"
#include "tests/wording/plain.h"
#include "wording/doingtext.h"
#include "wording/ruletext.h"

#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QSet>

namespace slipway::tests {

namespace {

using base::Failure;
using domain::Problem;

QString read(const QString &path)
{
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
    return QString::fromUtf8(file.readAll());
}

QString source(const QString &path)
{
    return read(projectFile(u"src/") + path);
}

/// The enumerators of `enum class Name` in a header, in order.
QStringList enumerators(const QString &header, const QString &name)
{
    const QRegularExpression declaration(QStringLiteral("enum class %1\\s*\\{(.*?)\\}").arg(name),
                                         QRegularExpression::DotMatchesEverythingOption);
    QString body = declaration.match(source(header)).captured(1);
    body.remove(QRegularExpression(QStringLiteral("//[^\\n]*")));
    QStringList names;
    for (const QString &one : body.split(QLatin1Char(','))) {
        if (!one.trimmed().isEmpty())
            names.append(one.trimmed());
    }
    return names;
}

net::Response answer(int status, const QByteArray &type, const QByteArray &body)
{
    net::Response response;
    response.status = status;
    response.body = body;
    if (!type.isEmpty())
        response.headers.append({"Content-Type", type});
    return response;
}

/// One kind of server: how its answers become failures.
struct Server
{
    const char *name;
    const char *header;
    Failure (*failure)(const net::Response &, int step);
};

const Server servers[] = {
    {"dandi", "backends/dandi/wireerrors.h",
     [](const net::Response &response, int step) {
         return backends::dandi::failureFor(response, backends::dandi::Step(step), QStringLiteral("do it"));
     }},
    {"nomad", "backends/nomad/wireerrors.h",
     [](const net::Response &response, int step) {
         return backends::nomad::failureFor(response, backends::nomad::Step(step), QStringLiteral("do it"));
     }},
    {"databank", "backends/databank/wireerrors.h",
     [](const net::Response &response, int step) {
         return backends::databank::failureFor(response, backends::databank::Step(step),
                                               QStringLiteral("do it"));
     }},
};

/// What servers, proxies and storages have been seen to put into a body.
const std::pair<QByteArray, QByteArray> bodies[] = {
    {"application/json", "{\"detail\":\"Not found.\"}"},
    {"application/json",
     "{\"detail\":{\"exception\":\"'x'\",\"exception_traceback\":\"Traceback (most recent call "
     "last):\\n  File \\\"/app/x.py\\\"\"}}"},
    {"application/json", "{\"detail\":[{\"loc\":[\"body\",\"upload_name\"],\"msg\":\"str type expected\"}]}"},
    {"application/json", "{\"parts\":[{},{\"etag\":[\"This field is required.\"]}]}"},
    {"application/json", "undefined method `size' for nil:NilClass"},
    {"text/html", "<html><head><title>502 Bad Gateway</title></head></html>"},
    {"application/xml",
     "<Error><Code>SlowDown</Code><Message>Please reduce your request rate.</Message></Error>"},
    {"text/plain", "java.lang.NullPointerException: null\n\tat org.example.Main.main(Main.java:5)"},
    {"", ""},
};

class Answers : public ::testing::TestWithParam<Server>
{};

/// Rows of the contract's table: its number, step, status, type and body, divided by tabulators.
QList<QStringList> rowsOf(const Server &server)
{
    QList<QStringList> rows;
    const QString table = read(projectFile(u"tests/wording/answers/%1.tsv").arg(QLatin1String(server.name)));
    for (const QString &line : table.split(QLatin1Char('\n'))) {
        if (line.isEmpty() || line.startsWith(QLatin1Char('#')))
            continue;
        rows.append(line.split(QLatin1Char('\t')));
        EXPECT_EQ(rows.last().size(), 5) << line.toStdString();
    }
    return rows;
}

QByteArray bodyOf(const QStringList &row)
{
    static const QString json = QStringLiteral("{[\"");
    QString body = row.at(4);
    if (body.isEmpty() || !json.contains(body.at(0)))
        body.replace(QLatin1String("\\n"), QLatin1String("\n"));
    return body.toUtf8();
}

/// The codes that the sources give to findings, with the place.
QMap<QByteArray, QString> rulesInSources()
{
    const char *const ways[] = {
        R"way(Severity::\w+,\s*"([a-z]+-[a-z-]+)")way",
        R"way(\b(?:problem|problemWith|complaint)\((?:[^();"]*,\s*)?"([a-z]+-[a-z-]+)")way",
        R"way(\bunknown\([^;]*?"([a-z]+-[a-z-]+)")way",
        R"way(findings(?:->|\.)(?:error|warning)\(\s*"([a-z]+-[a-z-]+)")way",
        R"way(\bnote\("([a-z]+-[a-z-]+)")way",
    };
    const QRegularExpression nwb(QStringLiteral("finding\\.code == QLatin1String\\(\"([a-z-]+)\""));
    QMap<QByteArray, QString> rules;
    QDirIterator files(projectFile(u"src"), {QStringLiteral("*.cpp")}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString name = files.next();
        if (name.contains(QLatin1String("/practice/")))
            continue;
        const QString text = read(name);
        for (const char *way : ways) {
            auto found = QRegularExpression(QLatin1String(way)).globalMatch(text);
            while (found.hasNext())
                rules.insert(found.next().captured(1).toLatin1(), name);
        }
        for (auto found = nwb.globalMatch(text); found.hasNext();)
            rules.insert("nwb-" + found.next().captured(1).toLatin1(), name);
    }
    return rules;
}

/// Texts of the sources that sound like something being done and are not: a server's words, parts of
/// sentences.
bool isNoDoing(const QString &text, const QString &file)
{
    for (const char *name : {"wireerrors.cpp", "selftest.cpp", "wirevalidation.cpp", "ticks.cpp"}) {
        if (file.endsWith(QLatin1String(name)))
            return true;
    }
    static const QRegularExpression others(QStringLiteral(
        "^(an? \\w+|server says|the whole|a whole number|true or false|not there|token \\?= \\?|id = "
        "\\?|state IN .*|"
        "system volume information|currently being validated|invalid (phase parameter|request)|"
        "(the|this|it|what was) .*\\b(is|has|cuts|was)\\b.*)$"));
    return !text.contains(QLatin1Char(' ')) || others.match(text).hasMatch();
}

/// What the sources give to a Failure as being done, with the place.
QMap<QString, QString> doingsInSources()
{
    const QRegularExpression words(QStringLiteral("QStringLiteral\\(\\s*\"([a-z]+ [^\"\\\\]+)\"\\s*\\)"));
    const QRegularExpression one(QStringLiteral("Kind::\\w+,\\s*QStringLiteral\\(\"([a-z]+)\"\\)"));
    QMap<QString, QString> doings;
    for (const char16_t *room : {u"src", u"ui"}) {
        QDirIterator files(projectFile(room), {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString name = files.next();
            if (name.contains(QLatin1String("/practice/")) || name.contains(QLatin1String("/console/")))
                continue;
            const QString text = read(name);
            for (auto found = one.globalMatch(text); found.hasNext();)
                doings.insert(found.next().captured(1), name);
            for (auto found = words.globalMatch(text); found.hasNext();) {
                const QString literal = found.next().captured(1);
                if (isNoDoing(literal, name))
                    continue;
                // What JsonView is given is what it reads.
                const bool isThing =
                    literal.startsWith(QLatin1String("the ")) || literal.startsWith(QLatin1String("what "));
                doings.insert(isThing ? QStringLiteral("read ") + literal : literal, name);
            }
        }
    }
    return doings;
}

} // namespace

TEST_P(Answers, OfEveryRowOfTheContractHaveWords)
{
    const QStringList steps = enumerators(QLatin1String(GetParam().header), QStringLiteral("Step"));
    for (const QStringList &row : rowsOf(GetParam())) {
        if (row.at(1) == QLatin1String("-"))
            continue; // no answer that refuses: the row says why
        const int step = int(steps.indexOf(row.at(1)));
        ASSERT_GE(step, 0) << row.at(1).toStdString();
        const Failure failure =
            GetParam().failure(answer(row.at(2).toInt(), row.at(3).toLatin1(), bodyOf(row)), step);
        expectPlain(wording::textFor(failure, QStringLiteral("Archive")),
                    row.join(QLatin1Char(' ')).toStdString() + " -> " + failure.code().toStdString());
    }
}

TEST_P(Answers, OfTheContractAreAllThere)
{
    QSet<int> numbers;
    const QString section = rowsOf(GetParam()).first().first().section(QLatin1Char('.'), 0, 0);
    for (const QStringList &row : rowsOf(GetParam())) {
        if (row.first().section(QLatin1Char('.'), 0, 0) == section)
            numbers.insert(row.first().section(QLatin1Char('.'), 1).toInt());
    }
    EXPECT_GE(numbers.size(), 32);
    for (int number = 1; number <= numbers.size(); ++number)
        EXPECT_TRUE(numbers.contains(number)) << "row " << number << " is missing";
}

TEST_P(Answers, OfAnyStatusInAnyStepHaveWords)
{
    const QStringList steps = enumerators(QLatin1String(GetParam().header), QStringLiteral("Step"));
    ASSERT_GE(steps.size(), 10) << "the steps were not found";
    QSet<QString> seen;
    for (int step = 0; step < steps.size(); ++step) {
        for (int status = 200; status < 600; ++status) {
            for (const auto &[type, body] : bodies) {
                const Failure failure = GetParam().failure(answer(status, type, body), step);
                const wording::FailureText text = wording::textFor(failure, QStringLiteral("Archive"));
                const QString all = text.title + text.explanation + text.action;
                if (seen.contains(all))
                    continue;
                seen.insert(all);
                expectPlain(text, steps.at(step).toStdString() + ' ' + std::to_string(status) + ' ' +
                                      body.toStdString());
            }
        }
    }
    EXPECT_GE(seen.size(), 15) << "all answers sound alike";
}

INSTANTIATE_TEST_SUITE_P(Servers, Answers, ::testing::ValuesIn(servers),
                         [](const auto &server) { return std::string(server.param.name); });

TEST(Rules, EveryOneInTheSourcesHasATitle)
{
    const QMap<QByteArray, QString> rules = rulesInSources();
    for (const char *expected : {"empty-file", "sex-form", "field-required", "embargo-past", "nwb-rate-zero",
                                 "dataset-unknown", "keywords-missing", "broken-link"})
        ASSERT_TRUE(rules.contains(expected)) << "the search does not find " << expected;
    const QList<QByteArray> known = wording::knownRules();
    for (auto rule = rules.cbegin(); rule != rules.cend(); ++rule)
        EXPECT_TRUE(known.contains(rule.key()))
            << rule.key().toStdString() << " in " << rule.value().toStdString();
}

TEST(Rules, EveryOneHasTitleExplanationAndAction)
{
    for (const QByteArray &code : wording::knownRules()) {
        for (const auto severity :
             {Problem::Severity::Note, Problem::Severity::Warning, Problem::Severity::Error}) {
            const wording::RuleText text =
                wording::textFor(Problem(severity, code, QStringLiteral("This is wrong."), QString()));
            expectPlain({text.title, text.explanation, text.action, {}}, code.toStdString());
            EXPECT_NE(text.title, text.explanation) << code.toStdString();
        }
    }
}

TEST(Rules, TheirOwnAdviceComesFirst)
{
    const wording::RuleText text =
        wording::textFor(Problem(Problem::Severity::Error, "empty-file", QStringLiteral("b.nwb is empty."),
                                 QStringLiteral("Leave it out.")));
    EXPECT_EQ(text.title, QStringLiteral("Empty files"));
    EXPECT_EQ(text.explanation, QStringLiteral("b.nwb is empty."));
    EXPECT_EQ(text.action, QStringLiteral("Leave it out."));
}

TEST(Kinds, AllHaveWordsAndNoneWasAddedWithout)
{
    const QStringList kinds = enumerators(QStringLiteral("base/failure.h"), QStringLiteral("Kind"));
    ASSERT_GE(kinds.size(), 20) << "the kinds were not found";
    QSet<QString> titles;
    for (int kind = 0; kind < kinds.size(); ++kind) {
        const Failure failure(Failure::Kind(kind), QStringLiteral("try"));
        const wording::FailureText text = wording::textFor(failure, QStringLiteral("Archive"));
        expectPlain(text, kinds.at(kind).toStdString());
        titles.insert(text.title);
    }
    EXPECT_EQ(titles.size(), kinds.size()) << "a kind has the words of another";
}

TEST(Doings, OfTheSourcesAreAllInTheCatalogue)
{
    const QMap<QString, QString> doings = doingsInSources();
    for (const char *expected : {"send a part", "read the account", "publish", "open the journal"})
        ASSERT_TRUE(doings.contains(QLatin1String(expected))) << "the search does not find " << expected;
    const QStringList known = wording::knownDoings();
    for (auto doing = doings.cbegin(); doing != doings.cend(); ++doing)
        EXPECT_TRUE(known.contains(doing.key()))
            << doing.key().toStdString() << " in " << doing.value().toStdString();
    for (const QString &one : known)
        EXPECT_TRUE(doings.contains(one)) << one.toStdString() << " is in the sources no more";
}

TEST(Doings, AFileThatIsReadIsNamed)
{
    EXPECT_EQ(wording::doingText(QStringLiteral("read /home/ada/servers.json")),
              QStringLiteral("read /home/ada/servers.json"));
    EXPECT_EQ(wording::doingText(QStringLiteral("unheard of")), QStringLiteral("unheard of"));
}

TEST(Kinds, AllHaveANameInTheCatalogue)
{
    const QStringList known = wording::knownKinds();
    const qsizetype kinds = enumerators(QStringLiteral("base/failure.h"), QStringLiteral("Kind")).size();
    EXPECT_EQ(known.size(), kinds);
    for (int kind = 0; kind < kinds; ++kind)
        EXPECT_TRUE(known.contains(QString::fromLatin1(Failure::kindName(Failure::Kind(kind))))) << kind;
}

} // namespace slipway::tests
