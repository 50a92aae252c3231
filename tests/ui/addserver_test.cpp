// SPDX-License-Identifier: MIT
#include "tests/ui/fakesession.h"
#include "tests/ui/helpers.h"
#include "ui/dialogs/addserverdialog.h"
#include "ui/forms/fieldeditor.h"
#include "ui/forms/form.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>

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
        known.prepend(makeProfile(QStringLiteral("first"), QStringLiteral("Practice"), false, true));
        dialog = std::make_unique<AddServerDialog>(known, ask, nullptr);
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

    AnsweringAsk ask;
    std::unique_ptr<AddServerDialog> dialog;
    Form *form = nullptr;
    std::optional<domain::Profile> chosen;
};

} // namespace

TEST_F(AddServer, OffersTheKindsOfRealServers)
{
    QStringList labels;
    for (const domain::FieldSpec &field : form->fields()) {
        for (const domain::FieldChoice &choice : field.choices)
            labels.append(choice.label);
    }
    EXPECT_TRUE(labels.contains(QStringLiteral("like Illinois Data Bank")))
        << qPrintable(labels.join(QLatin1Char('|')));
    EXPECT_TRUE(labels.contains(QStringLiteral("like Main archive")))
        << qPrintable(labels.join(QLatin1Char('|')));
    EXPECT_FALSE(labels.contains(QStringLiteral("like Practice")));
}

TEST_F(AddServer, AsksForTheProtocolWhereThereAreSeveralOnly)
{
    fill(QStringLiteral("dandi"));
    EXPECT_FALSE(protocolField()->isVisible());
    EXPECT_FALSE(form->values().contains(QStringLiteral("protocol")));
    fill(QStringLiteral("databank"));
    EXPECT_TRUE(protocolField()->isVisible());
}

TEST_F(AddServer, TakesTheCertificateOfAnAuthorityOnlyIfItIsOne)
{
    QTemporaryDir folder;
    const auto write = [&folder](const QString &name, const QByteArray &bytes) {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    };
    ASSERT_TRUE(write(QStringLiteral("wrong.pem"), "nothing of the kind"));
    ASSERT_TRUE(write(QStringLiteral("good.pem"), "-----BEGIN CERTIFICATE-----"));
    fill(QStringLiteral("dandi"));
    ask.paths = {folder.filePath(QStringLiteral("wrong.pem"))};
    child<QPushButton>(dialog.get(), "chooseAuthority")->click();
    child<QPushButton>(dialog.get(), "addServerAccept")->click();
    EXPECT_FALSE(chosen);
    EXPECT_TRUE(child<QLabel>(dialog.get(), "authorityText")->text().contains(QStringLiteral("PEM")));
    ask.paths = {folder.filePath(QStringLiteral("good.pem"))};
    child<QPushButton>(dialog.get(), "chooseAuthority")->click();
    EXPECT_TRUE(
        child<QLabel>(dialog.get(), "authorityText")->text().contains(QStringLiteral("Our own authority")));
    child<QPushButton>(dialog.get(), "addServerAccept")->click();
    ASSERT_TRUE(chosen);
    EXPECT_EQ(chosen->certificates, ask.paths.first());
}

TEST_F(AddServer, ChangesAServerOfOnesOwn)
{
    domain::Profile own = makeProfile(QStringLiteral("own-mine"), QStringLiteral("Mine"));
    own.kind = QStringLiteral("databank");
    own.api = QUrl(QStringLiteral("https://bank.example.org"));
    own.contact = QStringLiteral("help@bank.example.org");
    own.options.insert(QStringLiteral("protocol"), QStringLiteral("tus"));
    dialog->edit(own);
    form->setValues({{QStringLiteral("name"), QStringLiteral("Ours")},
                     {QStringLiteral("protocol"), QStringLiteral("auto")}});
    child<QPushButton>(dialog.get(), "addServerAccept")->click();
    ASSERT_TRUE(chosen);
    EXPECT_EQ(chosen->id, QStringLiteral("own-mine"));
    EXPECT_EQ(chosen->name, QStringLiteral("Ours"));
    EXPECT_EQ(chosen->contact, own.contact) << "what the form does not show stays";
    EXPECT_FALSE(chosen->options.contains(QStringLiteral("protocol")));
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
