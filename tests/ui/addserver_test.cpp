// SPDX-License-Identifier: MIT
#include "tests/ui/fakesession.h"
#include "tests/ui/helpers.h"
#include "ui/dialogs/addserverdialog.h"
#include "ui/forms/fieldeditor.h"
#include "ui/forms/form.h"

#include <QComboBox>
#include <QLineEdit>

#include <gtest/gtest.h>

using namespace slipway;
using namespace slipway::ui;
using namespace slipway::tests;

namespace {

class AddServer : public ::testing::Test
{
protected:
    AddServer()
    {
        FakeSession::reset();
        QList<domain::Profile> known = FakeSession::get().profiles;
        domain::Profile bank = makeProfile(QStringLiteral("databank"), QStringLiteral("Illinois Data Bank"));
        bank.kind = QStringLiteral("databank");
        known.append(bank);
        dialog = std::make_unique<AddServerDialog>(known, nullptr);
        QObject::connect(dialog.get(), &AddServerDialog::chosen, dialog.get(),
                         [this](const domain::Profile &profile) { chosen = profile; });
        dialog->show();
        form = dialog->findChild<Form *>();
    }
    void fill(const QString &kind, const QString &protocol = QString())
    {
        form->setValues({{QStringLiteral("name"), QStringLiteral("Mine")},
                         {QStringLiteral("kind"), kind},
                         {QStringLiteral("api"), QStringLiteral("https://bank.example.org")}});
        if (!protocol.isEmpty())
            form->setValues({{QStringLiteral("protocol"), protocol}});
    }
    FieldEditor *protocolField()
    {
        const QList<FieldEditor *> editors = form->findChildren<FieldEditor *>();
        for (FieldEditor *editor : editors) {
            if (editor->spec().key == QLatin1String("protocol"))
                return editor;
        }
        return nullptr;
    }

    std::unique_ptr<AddServerDialog> dialog;
    Form *form = nullptr;
    std::optional<domain::Profile> chosen;
};

} // namespace

TEST_F(AddServer, OffersTheKindOfTheDataBank)
{
    QStringList labels;
    for (const domain::FieldSpec &field : form->fields()) {
        for (const domain::FieldChoice &choice : field.choices)
            labels.append(choice.label);
    }
    EXPECT_TRUE(labels.contains(QStringLiteral("like Illinois Data Bank")))
        << qPrintable(labels.join(QLatin1Char('|')));
}

TEST_F(AddServer, AsksForTheProtocolWhereThereAreSeveralOnly)
{
    fill(QStringLiteral("dandi"));
    EXPECT_FALSE(protocolField()->isVisible());
    EXPECT_FALSE(form->values().contains(QStringLiteral("protocol")));
    fill(QStringLiteral("databank"));
    EXPECT_TRUE(protocolField()->isVisible());
}

TEST_F(AddServer, RemembersAChosenProtocol)
{
    fill(QStringLiteral("databank"), QStringLiteral("phases"));
    dialog->accept();
    ASSERT_TRUE(chosen.has_value());
    EXPECT_EQ(chosen->kind, QStringLiteral("databank"));
    EXPECT_EQ(chosen->options.value(QStringLiteral("protocol")).toString(), QStringLiteral("phases"));
}

TEST_F(AddServer, LeavesTheProtocolToBeFoundOut)
{
    fill(QStringLiteral("databank"));
    dialog->accept();
    ASSERT_TRUE(chosen.has_value());
    EXPECT_TRUE(chosen->options.isEmpty());
}

TEST_F(AddServer, KeepsNoProtocolOfAnotherKind)
{
    fill(QStringLiteral("databank"), QStringLiteral("tus"));
    fill(QStringLiteral("dandi"));
    dialog->accept();
    ASSERT_TRUE(chosen.has_value());
    EXPECT_TRUE(chosen->options.isEmpty());
}
