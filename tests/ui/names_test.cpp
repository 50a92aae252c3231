// SPDX-License-Identifier: MIT
#include "tests/ui/fakesession.h"
#include "tests/ui/helpers.h"
#include "ui/dialogs/addserverdialog.h"
#include "ui/dialogs/createdatasetdialog.h"
#include "ui/forms/form.h"
#include "ui/widgets/signinagain.h"

#include <QAccessible>
#include <QJsonArray>
#include <QJsonDocument>

#include <gtest/gtest.h>

using namespace slipway;
using namespace slipway::ui;
using namespace slipway::tests;

namespace {

struct Named
{
    QAccessible::Role role;
    const char *name;
};

/// How screen readers and the scripts of people who use them find the controls: these never change.
const Named fixedNames[] = {
    {QAccessible::List, "Servers"},
    {QAccessible::EditableText, "API key"},
    {QAccessible::CheckBox, "Remember in the system keychain"},
    {QAccessible::Button, "Sign in"},
    {QAccessible::EditableText, "Search datasets"},
    {QAccessible::List, "Datasets"},
    {QAccessible::Button, "Create new dataset\u2026"},
    {QAccessible::Button, "Add files\u2026"},
    {QAccessible::Button, "Add folder\u2026"},
    {QAccessible::Table, "Files"},
    {QAccessible::Button, "Start upload"},
    {QAccessible::ProgressBar, "Overall progress"},
    {QAccessible::Button, "Pause"},
    {QAccessible::Button, "Cancel upload"},
    {QAccessible::Table, "Uploaded files"},
    {QAccessible::Button, "Open in browser"},
    {QAccessible::Button, "Save receipt\u2026"},
    {QAccessible::Table, "Entries"},
    {QAccessible::CheckBox, "I understand that this cannot be undone"},
    {QAccessible::Button, "Publish permanently"},
    {QAccessible::EditableText, "User name"},
    {QAccessible::EditableText, "Password"},
    {QAccessible::RadioButton, "User name and password"},
    {QAccessible::Button, "Back"},
    {QAccessible::Button, "Next"},
};

QString spokenName(QWidget *widget)
{
    QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(widget);
    return spoken ? spoken->text(QAccessible::Name) : QString();
}

/// Widgets that Qt makes inside its own (a line edit in a spin box, a viewport) are spoken by their owner.
bool isOurs(const QWidget *widget)
{
    return !widget->objectName().startsWith(QLatin1String("qt_"));
}

void expectNames(QWidget *root)
{
    for (QWidget *widget : touchable(root)) {
        if (!isOurs(widget))
            continue;
        EXPECT_FALSE(spokenName(widget).isEmpty())
            << widget->metaObject()->className() << ' ' << qPrintable(widget->objectName());
        EXPECT_FALSE(widget->objectName().isEmpty()) << qPrintable(spokenName(widget));
    }
}

class Names : public ::testing::Test
{
protected:
    Names()
    {
        FakeSession::reset();
        QAccessible::setActive(true);
        session.chooseServer(FakeSession::get().profiles.first(), &session,
                             [](const base::Outcome<domain::Profile> &) {});
        window = std::make_unique<WizardWindow>(context);
        window->show();
    }

    session::Session session{session::SessionOptions()};
    AnsweringAsk ask;
    PageContext context{session, ask, {}, {}, std::nullopt};
    std::unique_ptr<WizardWindow> window;
};

} // namespace

TEST_F(Names, EveryControlOfEveryPageHasOne)
{
    for (const Step step : allSteps) {
        window->showStep(step);
        SCOPED_TRACE(qPrintable(titleOf(step)));
        // Also what the page shows only sometimes.
        const QList<QWidget *> all = window->page(step)->findChildren<QWidget *>();
        for (QWidget *widget : all) {
            if (!(widget->focusPolicy() & Qt::TabFocus) || widget->focusProxy() || !isOurs(widget) ||
                widget->objectName() == QLatin1String("bannerAction")) // named with each message
                continue;
            if (qobject_cast<QWidget *>(widget->parent()) && widget->parent()->inherits("QAbstractItemView"))
                continue; // headers and corners belong to their view
            EXPECT_FALSE(spokenName(widget).isEmpty())
                << widget->metaObject()->className() << ' ' << qPrintable(widget->objectName());
            EXPECT_FALSE(widget->objectName().isEmpty()) << qPrintable(spokenName(widget));
        }
    }
}

TEST_F(Names, TheFixedOnesAreThere)
{
    for (const Named &named : fixedNames) {
        bool found = false;
        const QList<QWidget *> all = window->findChildren<QWidget *>();
        for (QWidget *widget : all) {
            QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(widget);
            found = found || (spoken && spoken->role() == named.role &&
                              spoken->text(QAccessible::Name) == QString::fromUtf8(named.name));
        }
        EXPECT_TRUE(found) << named.name;
    }
}

TEST_F(Names, TitlesAreTheAgreedOnes)
{
    const auto titles = [](bool submissions) {
        QStringList words;
        for (const Step step : stepsFor(submissions))
            words.append(titleOf(step));
        return words.join(QLatin1Char('|'));
    };
    EXPECT_EQ(titles(false), QStringLiteral("Where to publish|Sign in|Dataset|Files|Check|Upload|Review"));
    EXPECT_EQ(titles(true), QStringLiteral("Where to publish|Sign in|Dataset|Files|Check|Upload|Processing|"
                                           "Details|Publish|Review"));
}

TEST_F(Names, DialogsHaveThemToo)
{
    AddServerDialog server(FakeSession::get().profiles, window.get());
    server.show();
    expectNames(&server);
    const QByteArray json = R"([{"key":"name","kind":"text","label":"Title"},
        {"key":"people","kind":"people","label":"People","required":true,"members":[{"key":"n","kind":"text","label":"Name"}]}])";
    CreateDatasetDialog create(
        session, domain::FieldSpec::listFromJson(QJsonDocument::fromJson(json).array(), QStringLiteral("t")),
        window.get());
    create.show();
    expectNames(&create);
}

TEST_F(Names, TheFieldsOfDetailsHaveThemToo)
{
    giveSubmissions();
    Form form(FakeSession::get().detailFields);
    form.setValues({{QStringLiteral("references"), QJsonArray{QStringLiteral("https://example.org/a")}},
                    {QStringLiteral("coauthors"), QJsonArray{QStringLiteral("u-1")}}});
    form.show();
    expectNames(&form);
}

TEST_F(Names, SigningInAgainHasThemToo)
{
    giveSubmissions();
    SignInAgain box(session);
    box.ask([] {});
    expectNames(&box);
}
