// SPDX-License-Identifier: MIT
#pragma once

#include "session/session.h"
#include "tests/ui/hands.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace slipway::tests {

/// One start of the wizard, with the real session and the real practice server.
struct Program : Hands
{
    /// `folder` keeps what it remembers; `server` is selected at the start. `practice` is another program to
    /// be the practice server.
    explicit Program(const QString &folder, const QString &server = QStringLiteral("practice"),
                     const QString &practice = QString());

    AnsweringAsk ask;
    session::Session session;
    ui::WizardWindow window;
};

/// A folder with data, and the ways through the pages that every walk takes.
class WalkTest : public ::testing::Test
{
protected:
    void SetUp() override;
    /// A file of this size in the data folder; gives its path.
    QString addFile(const QString &name, qint64 size);
    void addPracticeFiles();
    void signIn(Program &program);
    void createDataset(Program &program);
    /// From the first page to Check, where the upload may be started.
    void goToCheck(Program &program);
    /// From the end of the upload to Review.
    void goToReview(Program &program);
    /// Saves the receipt from Review, and gives what is in it.
    QJsonObject saveReceipt(Program &program);

    QTemporaryDir folder;
    QString data;
};

} // namespace slipway::tests
