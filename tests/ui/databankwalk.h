// SPDX-License-Identifier: MIT
#pragma once

#include "tests/support/places.h"
#include "tests/support/practicecontrol.h"
#include "tests/ui/walk.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <gtest/gtest.h>

namespace slipway::tests {

using ui::Step;

/// The ways to a draft of the Data Bank, with the practice server of the protocol that is the parameter.
class DatabankWalk : public WalkTest, public ::testing::WithParamInterface<const char *>
{
protected:
    /// The practice server of the wished protocol, as a program without further arguments.
    QString practiceProgram()
    {
        const QString path = folder.filePath(QStringLiteral("practice"));
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(QStringLiteral("#!/bin/sh\nexec '%1' --databank-protocol %2 \"$@\"\n")
                       .arg(builtProgram(u"slipway-practice"), QString::fromLatin1(GetParam()))
                       .toUtf8());
        file.setPermissions(file.permissions() | QFile::ExeOwner);
        return path;
    }
    void shoot(Program &program, const QString &more = QString())
    {
        program.shoot(QStringLiteral("databank-%1").arg(QLatin1String(GetParam())), more);
    }
    void signInHere(Program &program)
    {
        ASSERT_TRUE(program.hasKeyboard("servers"));
        program.press(Qt::Key_Return);
        ASSERT_TRUE(program.arrives(Step::SignIn)) << qPrintable(program.banner());
        ASSERT_TRUE(program.hasKeyboard("practiceAccounts"));
        const QJsonObject account = program.session.practiceAccounts().at(0).toObject();
        key = account.value(u"key").toString();
        // As if it came from the page of the web site.
        program.press(Qt::Key_Tab);
        ASSERT_TRUE(program.hasKeyboard("paste"));
        program.type(QStringLiteral("python databank_api_client_v2.py %1 %2 myfile.csv")
                         .arg(key, account.value(u"token").toString()));
        program.press(Qt::Key_Return);
        ASSERT_TRUE(program.hasKeyboard("next")) << qPrintable(program.banner());
        EXPECT_TRUE(child<QLabel>(&program.window, "signedInAs")->text().contains(key));
        shoot(program);
        program.press(Qt::Key_Return);
        ASSERT_TRUE(program.arrives(Step::Files)) << "there is no Dataset page";
    }
    void goToCheckHere(Program &program)
    {
        signInHere(program);
        program.ask.paths = {data};
        program.press(Qt::Key_O, Qt::AltModifier);
        auto *next = child<QPushButton>(&program.window, "next");
        ASSERT_TRUE(waitUntil([&] { return next->isEnabled(); })) << qPrintable(program.banner());
        shoot(program);
        program.press(Qt::Key_N, Qt::AltModifier);
        ASSERT_TRUE(program.arrives(Step::Check));
        ASSERT_TRUE(program.hasKeyboard("startUpload"))
            << qPrintable(child<QLabel>(&program.window, "checkHeadline")->text());
        shoot(program);
    }
    /// From Check to an upload that ends with its file in doubt, because something happened to the answer of
    /// the registration.
    void endInDoubt(Program &program, QJsonObject fault)
    {
        addFile(QStringLiteral("run.dat"), 100'000);
        goToCheckHere(program);
        // Longer than the probe that looks which protocol it is: the registration.
        fault.insert(u"match", QJsonObject{{QStringLiteral("path"), QStringLiteral("datafile")},
                                           {QStringLiteral("least_bytes"), 60}});
        PracticeControl(program.session.server().api).addFault(fault);
        program.press(Qt::Key_Return);
        ASSERT_TRUE(program.hasKeyboard("openPageInDoubt")) << qPrintable(program.banner());
        EXPECT_TRUE(child<QPushButton>(&program.window, "retryFailed")->isHidden());
        shoot(program, QStringLiteral("in-doubt"));
        program.press(Qt::Key_E, Qt::AltModifier);
        ASSERT_TRUE(waitUntil([&] { return program.ask.opened.size() == 1; }));
    }
    /// The files that the server has registered, all of them complete.
    int recordsIn(Program &program)
    {
        const QJsonArray records =
            PracticeControl(program.session.server().api).bankDataset(key).value(u"records").toArray();
        for (const QJsonValue &one : records)
            EXPECT_FALSE(one.toObject().value(u"incomplete").toBool());
        return int(records.size());
    }

    QString key;
};

} // namespace slipway::tests
