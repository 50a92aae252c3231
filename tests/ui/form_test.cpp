// SPDX-License-Identifier: MIT
#include "tests/ui/helpers.h"
#include "ui/forms/fieldeditor.h"
#include "ui/forms/form.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLineEdit>
#include <QPushButton>

#include <gtest/gtest.h>

using namespace slipway;
using namespace slipway::ui;

namespace {

QList<domain::FieldSpec> fields()
{
    const QByteArray json = R"([
        {"key": "name", "kind": "text", "label": "Title", "required": true, "maximum": 20, "help": "Say what it is."},
        {"key": "about", "kind": "paragraph", "label": "Description"},
        {"key": "license", "kind": "choice", "label": "License",
         "choices": [{"value": "cc0", "label": "CC0"}, {"value": "ccby", "label": "CC BY"}]},
        {"key": "embargo", "kind": "switch", "label": "Embargo"},
        {"key": "until", "kind": "date", "label": "Until", "show_when": "embargo"},
        {"key": "keywords", "kind": "words", "label": "Keywords"},
        {"key": "people", "kind": "people", "label": "People", "members": [
            {"key": "name", "kind": "text", "label": "Name", "required": true},
            {"key": "email", "kind": "text", "label": "E-mail", "pattern": "[^@]+@[^@]+"},
            {"key": "roles", "kind": "words", "label": "Roles",
             "choices": [{"value": "author", "label": "Author"}, {"value": "contact", "label": "Contact"}]}]}
    ])";
    return domain::FieldSpec::listFromJson(QJsonDocument::fromJson(json).array(), QStringLiteral("test"));
}

QJsonObject filled()
{
    return QJsonDocument::fromJson(R"({
        "name": "Mice", "about": "Two\nlines", "license": "ccby", "embargo": true, "until": "2031-05-06",
        "keywords": ["mouse", "cortex, deep"],
        "people": [{"name": "Lovelace, Ada", "email": "ada@example.org", "roles": ["author", "contact"]},
                   {"name": "Babbage, Charles"}]})")
        .object();
}

} // namespace

TEST(Form, GivesBackWhatWasPutIn)
{
    Form form(fields());
    form.setValues(filled());
    EXPECT_EQ(form.values(), filled()) << QJsonDocument(form.values()).toJson().constData();
    EXPECT_TRUE(domain::checkFields(form.fields(), form.values()).isEmpty());
}

TEST(Form, LeavesOutWhatIsEmptyOrDoesNotApply)
{
    Form form(fields());
    form.setValues(filled());
    QJsonObject without = filled();
    without.insert(QStringLiteral("embargo"), false);
    form.setValues(without);
    EXPECT_FALSE(form.values().contains(QStringLiteral("until"))) << "a hidden field gives no value";
    without.insert(QStringLiteral("embargo"), true);
    form.setValues(without);
    EXPECT_EQ(form.values().value(QStringLiteral("until")), QStringLiteral("2031-05-06"))
        << "but it keeps it";

    const Form empty(fields());
    EXPECT_EQ(empty.values().keys(), QStringList{QStringLiteral("embargo")});
}

TEST(Form, KeepsAChoiceItDoesNotKnow)
{
    Form form(fields());
    form.setValues({{QStringLiteral("license"), QStringLiteral("secret-licence")}});
    EXPECT_EQ(form.values().value(QStringLiteral("license")), QStringLiteral("secret-licence"));
}

TEST(Form, WritesProblemsUnderTheirFields)
{
    Form form(fields());
    form.show();
    QJsonObject wrong = filled();
    wrong.remove(QStringLiteral("name"));
    wrong.insert(QStringLiteral("people"),
                 QJsonArray{QJsonObject{{QStringLiteral("email"), QStringLiteral("nobody")}}});
    form.setValues(wrong);
    form.setValues({{QStringLiteral("name"), QString()}});
    const domain::Problems problems = domain::checkFields(form.fields(), form.values());
    ASSERT_EQ(problems.size(), 3);
    EXPECT_TRUE(form.showProblems(problems).isEmpty());
    EXPECT_TRUE(form.hasProblems());
    ASSERT_TRUE(form.focusFirstProblem());

    auto *title = tests::child<QLineEdit>(&form, "field-name");
    EXPECT_TRUE(title->accessibleDescription().contains(QStringLiteral("missing")))
        << "a screen reader hears it";
    const QList<QLineEdit *> mails = form.findChildren<QLineEdit *>(QStringLiteral("field-email"));
    ASSERT_EQ(mails.size(), 1);
    EXPECT_TRUE(mails.first()->accessibleDescription().contains(QStringLiteral("nobody")));

    title->setText(QStringLiteral("Mice"));
    EXPECT_FALSE(title->accessibleDescription().contains(QStringLiteral("missing"))) << "mended while typing";
}

TEST(Form, GivesBackProblemsOfNoField)
{
    Form form(fields());
    domain::Problem other;
    other.field = QStringLiteral("namesake");
    other.what = QStringLiteral("?");
    EXPECT_EQ(form.showProblems({other}).size(), 1);
    other.field.clear();
    EXPECT_EQ(form.showProblems({other}).size(), 1);
}

TEST(Form, AddsAndRemovesPeople)
{
    Form form(fields());
    form.show();
    tests::child<QPushButton>(&form, "field-people")->click();
    auto *name = form.findChildren<QLineEdit *>(QStringLiteral("field-name")).last();
    EXPECT_FALSE(form.values().contains(QStringLiteral("people"))) << "an untouched person is nobody";
    name->setText(QStringLiteral("Lovelace, Ada"));
    EXPECT_EQ(form.values().value(QStringLiteral("people")).toArray().size(), 1);
    tests::child<QPushButton>(&form, "remove")->click();
    EXPECT_FALSE(form.values().contains(QStringLiteral("people")));
}

TEST(Form, NamesEveryControl)
{
    Form form(fields());
    form.setValues(filled());
    form.show();
    for (const QWidget *widget : tests::touchable(&form)) {
        if (widget->objectName().startsWith(QLatin1String("qt_")))
            continue;
        EXPECT_FALSE(widget->accessibleName().isEmpty())
            << widget->metaObject()->className() << ' ' << qPrintable(widget->objectName());
    }
}
