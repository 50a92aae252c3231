// SPDX-License-Identifier: MIT
#include "tests/ui/fakesession.h"
#include "tests/ui/helpers.h"
#include "ui/dialogs/addserverdialog.h"
#include "ui/dialogs/createdatasetdialog.h"
#include "ui/dialogs/limitdialog.h"
#include "ui/forms/form.h"
#include "ui/widgets/signinagain.h"

#include <QAccessible>
#include <QJsonArray>
#include <QJsonDocument>
#include <QPushButton>

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

/// The same where each dataset has a token of its own.
const Named datasetNames[] = {
    {QAccessible::EditableText, "Paste from the Data Bank page"},
    {QAccessible::EditableText, "Dataset key"},
    {QAccessible::EditableText, "Token"},
    {QAccessible::CheckBox, "I have no draft yet"}, // a button that stays down
    {QAccessible::Button, "Open the edit page"},
};

/// Where something is in doubt.
const Named doubtNames[] = {
    {QAccessible::Button, "Open the edit page"},
    {QAccessible::Button, "It is listed"},
    {QAccessible::Button, "It is not listed"},
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

/// How many widgets below `root` are spoken so.
int spokenSo(QWidget *root, const Named &named)
{
    int found = 0;
    const QList<QWidget *> all = root->findChildren<QWidget *>();
    for (QWidget *widget : all) {
        QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(widget);
        found += spoken && spoken->role() == named.role &&
                 spoken->text(QAccessible::Name) == QString::fromUtf8(named.name);
    }
    return found;
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
    // All but the first page are made after the window's first picture.
    ASSERT_TRUE(waitUntil([this] { return window->findChild<QWidget *>(QStringLiteral("uploadedFiles")); }));
    for (const Named &named : fixedNames)
        EXPECT_GT(spokenSo(window.get(), named), 0) << named.name;
}

TEST_F(Names, TheFixedOnesOfServersWithATokenADatasetAreThere)
{
    giveDatasetSecrets();
    session.chooseServer(FakeSession::get().profiles.at(1), &session,
                         [](const base::Outcome<domain::Profile> &) {});
    window->showStep(Step::SignIn);
    for (const Named &named : datasetNames)
        EXPECT_EQ(spokenSo(window->page(Step::SignIn), named), 1) << named.name;
    for (const Named &named : doubtNames)
        EXPECT_EQ(spokenSo(window->page(Step::Upload), named), 1) << named.name;
    window->showStep(Step::Review);
    EXPECT_EQ(child<QPushButton>(window->page(Step::Review), "openInBrowser")->text().remove(u'&'),
              QStringLiteral("Open the edit page"));
}

TEST_F(Names, TitlesAreTheAgreedOnes)
{
    const auto titles = [] {
        QStringList words;
        for (const Step step : stepsFor(FakeSession::get().abilities))
            words.append(titleOf(step));
        return words.join(QLatin1Char('|'));
    };
    EXPECT_EQ(titles(), QStringLiteral("Where to publish|Sign in|Dataset|Files|Check|Upload|Review"));
    giveSubmissions();
    EXPECT_EQ(titles(), QStringLiteral("Where to publish|Sign in|Dataset|Files|Check|Upload|Processing|"
                                       "Details|Publish|Review"));
    giveDatasetSecrets();
    EXPECT_EQ(titles(), QStringLiteral("Where to publish|Sign in|Files|Check|Upload|Review"));
}

TEST_F(Names, DialogsHaveThemToo)
{
    AddServerDialog server(FakeSession::get().profiles, ask, window.get());
    server.show();
    expectNames(&server);
    LimitDialog limit(domain::Bandwidth(), window.get());
    limit.show();
    expectNames(&limit);
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
    giveDatasetSecrets();
    SignInAgain token(session);
    token.ask([] {});
    expectNames(&token);
    for (const char *name : {"Paste from the Data Bank page", "Dataset key", "Token"})
        EXPECT_EQ(spokenSo(&token, {QAccessible::EditableText, name}), 1) << name;
}
