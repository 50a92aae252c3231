// SPDX-License-Identifier: MIT
#include "backends/dandi/creation.h"

#include <QJsonArray>

#include <gtest/gtest.h>

namespace slipway::tests {

namespace {

using namespace backends::dandi;

const QDate today(2026, 3, 1);

QJsonObject with(std::initializer_list<std::pair<const char *, QJsonValue>> members)
{
    QJsonObject values;
    values.insert(QLatin1String("name"), QStringLiteral("Title"));
    for (const auto &[key, value] : members)
        values.insert(QLatin1String(key), value);
    return values;
}

QByteArrayList codes(const QJsonObject &values)
{
    QByteArrayList list;
    for (const domain::Problem &problem : creationProblems(values, today))
        list.append(problem.code);
    return list;
}

QJsonObject person(const QString &name, const QString &email, const QString &role)
{
    QJsonObject object;
    object.insert(QLatin1String("name"), name);
    if (!email.isEmpty())
        object.insert(QLatin1String("email"), email);
    object.insert(QLatin1String("roles"), QJsonArray{role});
    return object;
}

const QString contactRole = QStringLiteral("dcite:ContactPerson");
const QString ada = QStringLiteral("Lovelace, Ada");
const QString mail = QStringLiteral("ada@example.org");

TEST(DandiCreation, PlainDatasetsLeaveTheContactToTheServer)
{
    EXPECT_TRUE(codes(with({})).isEmpty());
    EXPECT_TRUE(contributors(with({})).isEmpty());
}

TEST(DandiCreation, ContributorsNeedAContactWithAnEmail)
{
    const QJsonArray author{person(ada, QString(), QStringLiteral("dcite:Author"))};
    EXPECT_EQ(codes(with({{"contributors", author}})), QByteArrayList{"contact-missing"});
    const QJsonArray contact{person(ada, QString(), contactRole)};
    EXPECT_EQ(codes(with({{"contributors", contact}})), QByteArrayList{"contact-email-missing"});
    const QJsonArray whole{person(ada, mail, contactRole)};
    EXPECT_TRUE(codes(with({{"contributors", whole}})).isEmpty());
    EXPECT_EQ(codes(with({{"contact_email", mail}})), QByteArrayList{"contact-missing"});
}

TEST(DandiCreation, TheContactOfTheFormBecomesTheContributorOfThatName)
{
    const QJsonArray author{person(ada, QString(), QStringLiteral("dcite:Author"))};
    const QJsonArray list =
        contributors(with({{"contributors", author}, {"contact_name", ada}, {"contact_email", mail}}));
    ASSERT_EQ(list.size(), 1);
    EXPECT_EQ(list.at(0)[QLatin1String("email")].toString(), mail);
    EXPECT_EQ(list.at(0)[QLatin1String("roleName")].toArray().size(), 2);
}

TEST(DandiCreation, FunderAndAwardGoTogether)
{
    const auto contact = std::pair<const char *, QJsonValue>("contact_name", ada);
    const auto email = std::pair<const char *, QJsonValue>("contact_email", mail);
    EXPECT_EQ(codes(with({contact, email, {"funder", QStringLiteral("NIH")}})),
              QByteArrayList{"award-missing"});
    EXPECT_EQ(codes(with({{"award_number", QStringLiteral("1")}})), QByteArrayList{"funder-missing"});
    EXPECT_TRUE(
        codes(
            with({contact, email, {"funder", QStringLiteral("NIH")}, {"award_number", QStringLiteral("1")}}))
            .isEmpty());
    EXPECT_EQ(codes(with({{"funder", QStringLiteral("NIH")}, {"award_number", QStringLiteral("1")}})),
              QByteArrayList{"contact-missing"});
}

TEST(DandiCreation, AnEmbargoEndsWithinItsBounds)
{
    const auto until = [](const QDate &end, bool funded) {
        QJsonObject values = with({{"embargo", true},
                                   {"embargo_end_date", end.toString(Qt::ISODate)},
                                   {"contact_name", ada},
                                   {"contact_email", mail}});
        if (funded) {
            values.insert(QLatin1String("funder"), QStringLiteral("NIH"));
            values.insert(QLatin1String("award_number"), QStringLiteral("1"));
        }
        return codes(values);
    };
    EXPECT_TRUE(until(today.addDays(730), false).isEmpty());
    EXPECT_EQ(until(today.addDays(731), false), QByteArrayList{"embargo-too-long"});
    EXPECT_TRUE(until(today.addDays(1825), true).isEmpty());
    EXPECT_EQ(until(today.addDays(1826), true), QByteArrayList{"embargo-too-long"});
    EXPECT_EQ(until(today.addDays(-1), false), QByteArrayList{"embargo-past"});
}

TEST(DandiCreation, TheServersLicencesAreOffered)
{
    ServerInfo info;
    info.licences = {QStringLiteral("spdx:CC0-1.0"), QStringLiteral("spdx:ODbL-1.0")};
    for (const domain::FieldSpec &field : creationFields(info)) {
        if (field.key != QLatin1String("license"))
            continue;
        ASSERT_EQ(field.choices.size(), 2);
        EXPECT_EQ(field.choices.at(0).value, QStringLiteral("spdx:CC0-1.0"));
        EXPECT_EQ(field.choices.at(1).label, QStringLiteral("ODbL-1.0"));
        EXPECT_EQ(field.initial.toString(), QStringLiteral("spdx:CC0-1.0"));
    }
}

} // namespace

} // namespace slipway::tests
