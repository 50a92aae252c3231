// SPDX-License-Identifier: MIT
#include "ui/language/language.h"

#include "domain/fieldspec.h"
#include "tests/ui/inventedlanguage.h"
#include "tests/ui/spokenlanguage.h"
#include "ui/language/serverwords.h"
#include "wording/failuretext.h"
#include "wording/format.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <gtest/gtest.h>

using namespace slipway;
using namespace slipway::ui;
using namespace slipway::tests;

namespace {

QString said(const char *text, int number = -1)
{
    return QCoreApplication::translate("slipway::ui::UploadPage", text, nullptr, number);
}

class LanguageTest : public ::testing::Test
{
protected:
    ~LanguageTest() override { spokenLanguage().speakFrom(nullptr, QLocale::system()); }
};

} // namespace

TEST_F(LanguageTest, EnglishKnowsPlurals)
{
    EXPECT_EQ(said("%1 of %n file(s)", 1).toStdString(), "%1 of 1 file");
    EXPECT_EQ(said("%1 of %n file(s)", 2).toStdString(), "%1 of 2 files");
    EXPECT_EQ(said("%n file(s) {is|are} here", 1).toStdString(), "1 file is here");
    EXPECT_EQ(said("%n file(s) {is|are} here, {it|each of them}", 2).toStdString(),
              "2 files are here, each of them");
}

TEST_F(LanguageTest, GermanTellsWhatFailedWithoutAnEnglishWord)
{
    spokenLanguage().speak(QStringLiteral("de"));
    const base::Failure failure(base::Failure::Kind::Offline, QStringLiteral("ask what the server can"));
    EXPECT_EQ(wording::textFor(failure).details.toStdString(),
              "Art der Störung: keine Verbindung\nVorgang: fragen, was der Server kann");
    EXPECT_TRUE(failure.toLogLine().startsWith(QStringLiteral("offline: ask what")))
        << "logs stay as they are";
}

TEST_F(LanguageTest, GermanHasTheExamplesInFields)
{
    spokenLanguage().speak(QStringLiteral("de"));
    const QList<domain::FieldSpec> fields = domain::FieldSpec::listFromJson(
        QJsonArray{QJsonObject{{QStringLiteral("key"), QStringLiteral("name")},
                               {QStringLiteral("kind"), QStringLiteral("text")},
                               {QStringLiteral("label"), QStringLiteral("Name")},
                               {QStringLiteral("placeholder"), QStringLiteral("Last, First")}}},
        QStringLiteral("fields"));
    EXPECT_EQ(fields.first().placeholder.toStdString(), "Nachname, Vorname");
}

TEST_F(LanguageTest, GermanSaysItsOwnWordsAndNumbers)
{
    spokenLanguage().speak(QStringLiteral("de"));
    EXPECT_EQ(said("&Pause").toStdString(), "&Pausieren");
    EXPECT_EQ(said("%1 of %n file(s)", 1).toStdString(), "%1 von 1 Datei");
    EXPECT_EQ(said("%1 of %n file(s)", 12345).toStdString(), "%1 von 12.345 Dateien");
    EXPECT_EQ(wording::size(1'500'000).toStdString(), "1,5 MB");
    EXPECT_EQ(wording::duration(60).toStdString(), "etwa 1 Minute");
    EXPECT_EQ(wording::duration(715).toStdString(), "etwa 12 Minuten");
    EXPECT_EQ(wording::textFor(base::Failure(base::Failure::Kind::Offline, QStringLiteral("try")))
                  .explanation.toStdString(),
              "Der Server ist nicht zu erreichen.");
    EXPECT_EQ(QCoreApplication::translate("QPlatformTheme", "Cancel").toStdString(), "Abbrechen");
}

TEST_F(LanguageTest, ServersThatComeWithTheProgramAreDescribedInIt)
{
    spokenLanguage().speak(QStringLiteral("de"));
    EXPECT_EQ(inWords(QStringLiteral("Practice server on this computer")).toStdString(),
              "Übungsserver auf diesem Rechner");
    EXPECT_EQ(inWords(QStringLiteral("Mine")).toStdString(), "Mine");
    EXPECT_TRUE(inWords(QString()).isEmpty());
}

TEST_F(LanguageTest, AChangeReachesWhatWidgetsGotFromItAndNothingElse)
{
    QWidget box;
    QVBoxLayout column(&box);
    QPushButton button(said("&Pause"));
    QLabel data(QStringLiteral("&Pause")); // the same letters, from elsewhere: the name of a dataset, say
    QLineEdit line(QStringLiteral("&Pause"));
    line.setPlaceholderText(said("Overall progress"));
    QComboBox choice;
    choice.addItem(said("&Continue"));
    choice.addItem(QStringLiteral("&Continue"));
    choice.setCurrentIndex(1);
    for (QWidget *one : {static_cast<QWidget *>(&button), static_cast<QWidget *>(&data),
                         static_cast<QWidget *>(&line), static_cast<QWidget *>(&choice)})
        column.addWidget(one);
    button.setAccessibleName(said("Overall progress"));
    spokenLanguage().speak(QStringLiteral("de"));
    EXPECT_EQ(button.text().toStdString(), "&Pausieren");
    EXPECT_EQ(button.accessibleName().toStdString(), "Gesamtfortschritt");
    EXPECT_EQ(data.text().toStdString(), "&Pause");
    EXPECT_EQ(line.text().toStdString(), "&Pause");
    EXPECT_EQ(line.placeholderText().toStdString(), "Gesamtfortschritt");
    EXPECT_EQ(choice.itemText(0).toStdString(), "&Fortsetzen");
    EXPECT_EQ(choice.itemText(1).toStdString(), "&Continue");
    EXPECT_EQ(choice.currentIndex(), 1);
    spokenLanguage().speak(QStringLiteral("en"));
    EXPECT_EQ(button.text().toStdString(), "&Pause") << "and back again";
    for (QWidget *one : {static_cast<QWidget *>(&button), static_cast<QWidget *>(&data),
                         static_cast<QWidget *>(&line), static_cast<QWidget *>(&choice)})
        one->setParent(nullptr);
}

TEST_F(LanguageTest, AnUnknownChoiceIsTheSystems)
{
    EXPECT_EQ(Language::codeFor(QStringLiteral("de")), QStringLiteral("de"));
    EXPECT_EQ(Language::codeFor(QStringLiteral("xx")), Language::codeFor(QString()));
    EXPECT_TRUE(Language::codes().contains(Language::codeFor(QString())));
}

TEST_F(LanguageTest, AnInventedOneKeepsWhatIsFilledIn)
{
    const InventedLanguage longer(InventedLanguage::Kind::Longer);
    const QString text = longer.translate("", "&Open %1 of %n file(s) {server}", nullptr, 2);
    for (const char *kept : {"&", "%1", "%n", "{server}"})
        EXPECT_TRUE(text.contains(QLatin1String(kept))) << kept;
    EXPECT_GE(text.size(), 1.4 * 30);
    const InventedLanguage turned(InventedLanguage::Kind::RightToLeft);
    EXPECT_TRUE(turned.translate("", "Save %1 {file}", nullptr, -1).contains(QLatin1String("%1 {file}")));
}
