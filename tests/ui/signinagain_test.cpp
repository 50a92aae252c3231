// SPDX-License-Identifier: MIT
// The key is revoked while files are being sent: a new one is given in place, and nothing is sent twice.
#include "tests/support/practicecontrol.h"
#include "tests/ui/walk.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>

#include <gtest/gtest.h>

using namespace slipway;
using namespace slipway::ui;
using namespace slipway::tests;

namespace {

constexpr qint64 partSize = 64 * 1024 * 1024;

class NewKey : public WalkTest
{
protected:
    /// A file of two parts that takes no room on the disk.
    void addLargeFile()
    {
        QFile file(addFile(QStringLiteral("long clip.mp4"), 4096));
        ASSERT_TRUE(file.resize(partSize + 1'000'000));
    }
    qint64 bytesInFolder()
    {
        qint64 bytes = 0;
        const QFileInfoList all = QDir(data).entryInfoList(QDir::Files);
        for (const QFileInfo &file : all)
            bytes += file.size();
        return bytes;
    }
};

} // namespace

TEST_F(NewKey, ContinuesWithANewKeyAndSendsNothingTwice)
{
    addPracticeFiles();
    addLargeFile();
    Program program(folder.filePath(QStringLiteral("memory")));
    goToCheck(program);
    program.session.setBandwidth(domain::Bandwidth::always(20'000'000),
                                 false); // so that the large file is still under way
    std::optional<domain::RunState> rest;
    qint64 done = 0;
    QObject::connect(&program.session, &session::Session::runEnded, &program.window,
                     [&rest](domain::RunState state) { rest = state; });
    QObject::connect(&program.session, &session::Session::snapshot, &program.window,
                     [&done](const domain::Snapshot &now) { done = now.filesDone; });
    program.press(Qt::Key_Return);
    ASSERT_TRUE(program.arrives(Step::Upload));
    PracticeControl server(program.session.server().api);
    ASSERT_TRUE(waitUntil([&] { return done == 2 && server.partsStored() == 3; }))
        << qPrintable(program.banner());

    const QJsonObject account = program.session.practiceAccounts().at(0).toObject();
    const QString newKey = server.revoke(account.value(u"key").toString());
    ASSERT_FALSE(newKey.isEmpty());
    ASSERT_TRUE(waitUntil([&rest] { return rest.has_value(); }));
    EXPECT_EQ(*rest, domain::RunState::NeedsSignIn);
    EXPECT_TRUE(program.hasKeyboard("renewedKey")) << "the field is at hand";
    EXPECT_TRUE(child<QLabel>(&program.window, "runState")->text().contains(QStringLiteral("new key")));
    program.shoot(QStringLiteral("light-new-key"));
    const int storedBefore = server.partsStored();
    EXPECT_EQ(storedBefore, 4) << "parts under way are finished: storage asks for no key";

    program.session.setBandwidth(domain::Bandwidth::always(0), false);
    program.type(newKey);
    program.press(Qt::Key_Return);
    goToReview(program);
    EXPECT_EQ(server.partsStored(), 4) << "a stored part was sent again";
    EXPECT_EQ(server.bytesStored(), bytesInFolder());
    EXPECT_EQ(server.count(QStringLiteral("POST"), QStringLiteral("/uploads/initialize/")), 3)
        << "an upload was begun anew";
    for (const domain::ReceiptFile &file : program.session.receipt().files)
        EXPECT_EQ(file.state, domain::ReceiptFile::State::Verified) << qPrintable(file.remote + file.reason);
}
