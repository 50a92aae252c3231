// SPDX-License-Identifier: MIT
#include "domain/fieldspec.h"

#include "base/failure.h"

#include <QJsonDocument>

#include <gtest/gtest.h>

namespace slipway::domain {
namespace {

QJsonArray list(const char *text)
{
    return QJsonDocument::fromJson(text).array();
}

QJsonObject object(const char *text)
{
    return QJsonDocument::fromJson(text).object();
}

QList<FieldSpec> fields()
{
    return FieldSpec::listFromJson(list(R"([
        {"key":"name","kind":"text","label":"Title","required":true,"maximum":5},
        {"key":"about","kind":"paragraph","label":"About"},
        {"key":"license","kind":"choice","label":"Licence","choices":[{"value":"a","label":"A"}]},
        {"key":"end","kind":"date","label":"End","required":true,"show_when":"embargo"},
        {"key":"reason","kind":"text","label":"Reason","required":true,"show_when":"!open"},
        {"key":"version","kind":"text","label":"Version","required":true,"show_when":"license=a"},
        {"key":"embargo","kind":"switch","label":"Embargo"},
        {"key":"open","kind":"switch","label":"Open"},
        {"key":"words","kind":"words","label":"Words","maximum":3},
        {"key":"people","kind":"people","label":"People","members":[
            {"key":"orcid","kind":"text","label":"ORCID","pattern":"\\d{4}","pattern_hint":"Four digits."}]}
    ])"),
                                   QStringLiteral("the fields"));
}

std::string complaints(const char *values)
{
    QStringList found;
    for (const Problem &problem : checkFields(fields(), object(values))) {
        EXPECT_FALSE(problem.what.isEmpty());
        EXPECT_FALSE(problem.remedy.isEmpty());
        found.append(QString::fromLatin1(problem.code) + QLatin1Char(' ') + problem.field);
    }
    return found.join(QLatin1Char(';')).toStdString();
}

TEST(Fields, GoodValuesPass)
{
    EXPECT_EQ(complaints(R"({"name":"Mice","open":true})"), "");
    EXPECT_EQ(complaints(
                  R"({"name":"Mice","open":true,"license":"a","version":"4","embargo":true,"end":"2027-03-31",
        "words":["abc"],"people":[{"orcid":"1234"}],"about":"x\ny"})"),
              "");
}

TEST(Fields, BadValuesAreNamed)
{
    EXPECT_EQ(complaints(R"({"open":true})"), "field-required name");
    EXPECT_EQ(complaints(R"({"open":true,"name":"  "})"), "field-required name");
    EXPECT_EQ(complaints(R"({"open":true,"name":"123456"})"), "field-too-long name");
    EXPECT_EQ(complaints(R"({"open":true,"name":7})"), "field-kind name");
    EXPECT_EQ(complaints(R"({"open":true,"name":"x","license":"b"})"), "field-choice license");
    EXPECT_EQ(complaints(R"({"open":true,"name":"x","license":3})"), "field-kind license");
    EXPECT_EQ(complaints(R"({"open":true,"name":"x","embargo":true})"), "field-required end");
    EXPECT_EQ(complaints(R"({"open":true,"name":"x","embargo":true,"end":"31.3.2027"})"), "field-date end");
    EXPECT_EQ(complaints(R"({"open":"yes","name":"x","reason":"y"})"), "field-kind open");
    EXPECT_EQ(complaints(R"({"name":"x"})"), "field-required reason");
    EXPECT_EQ(complaints(R"({"open":true,"name":"x","license":"a"})"), "field-required version");
    EXPECT_EQ(complaints(R"({"open":true,"name":"x","words":["long"]})"), "field-too-long words");
    EXPECT_EQ(complaints(R"({"open":true,"name":"x","words":[3]})"), "field-kind words");
    EXPECT_EQ(complaints(R"({"open":true,"name":"x","words":"abc"})"), "field-kind words");
    EXPECT_EQ(complaints(R"({"open":true,"name":"x","people":[{"orcid":"1234"},{"orcid":"x"}]})"),
              "field-pattern people[1].orcid");
    EXPECT_EQ(complaints(R"({"open":true,"name":"x","people":["Ada"]})"), "field-kind people[0]");
    EXPECT_EQ(complaints(R"({"open":true,"name":"x","colour":"red"})"), "field-unknown colour");
}

TEST(Fields, AHiddenFieldIsNotAskedFor)
{
    EXPECT_EQ(complaints(R"({"open":true,"name":"x","embargo":false})"), "");
    EXPECT_FALSE(isShown(fields().at(3), object(R"({"embargo":false})")));
    EXPECT_TRUE(isShown(fields().at(3), object(R"({"embargo":true})")));
    EXPECT_TRUE(isShown(fields().at(4), object("{}")));
}

TEST(Fields, BadDescriptionsNameThePlace)
{
    for (const char *text :
         {R"([{"kind":"text","label":"x"}])", R"([{"key":"a","kind":"colour","label":"x"}])",
          R"([{"key":"a","kind":"text"}])", R"(["a"])"}) {
        EXPECT_THROW(FieldSpec::listFromJson(list(text), QStringLiteral("the fields")), base::Failure)
            << text;
    }
}

TEST(Fields, NumbersLinksAndLookups)
{
    const QList<FieldSpec> some = FieldSpec::listFromJson(list(R"([
        {"key":"embargo","kind":"number","label":"Embargo","least":0,"most":36},
        {"key":"links","kind":"links","label":"References"},
        {"key":"people","kind":"lookup","label":"Co-authors"}
    ])"),
                                                          QStringLiteral("the fields"));
    EXPECT_EQ(some.at(0).most, 36);
    const auto codes = [&some](const char *values) {
        QStringList found;
        for (const Problem &problem : checkFields(some, object(values)))
            found.append(QString::fromLatin1(problem.code) + QLatin1Char(' ') + problem.field);
        return found.join(QLatin1Char(';')).toStdString();
    };
    EXPECT_EQ(codes(R"({"embargo":36,"links":["10.1063/5.0104914","https://a.example"],"people":["a@b.c"]})"),
              "");
    EXPECT_EQ(codes(R"({"embargo":0,"links":[],"people":[]})"), "");
    EXPECT_EQ(codes(R"({"embargo":37})"), "field-range embargo");
    EXPECT_EQ(codes(R"({"embargo":-1})"), "field-range embargo");
    EXPECT_EQ(codes(R"({"embargo":1.5})"), "field-number embargo");
    EXPECT_EQ(codes(R"({"embargo":"12"})"), "field-number embargo");
    EXPECT_EQ(codes(R"({"links":["my paper"]})"), "field-link links");
    EXPECT_EQ(codes(R"({"links":"https://a.example"})"), "field-kind links");
    EXPECT_EQ(codes(R"({"people":["  "]})"), "field-kind people");
    EXPECT_EQ(codes(R"({"people":[3]})"), "field-kind people");
}

} // namespace
} // namespace slipway::domain
