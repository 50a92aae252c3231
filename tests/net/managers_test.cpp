// SPDX-License-Identifier: MIT
#include "fixture.h"

#include <QDir>

using namespace slipway;
using namespace slipway::tests;

namespace {

class Managers : public NetTest
{
protected:
    /// The threads of this process that Qt has named after a manager.
    static int threads()
    {
        int found = 0;
        const QDir tasks(QStringLiteral("/proc/self/task"));
        for (const QString &task : tasks.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            QFile name(tasks.filePath(task) + QStringLiteral("/comm"));
            if (name.open(QIODevice::ReadOnly) && name.readAll().startsWith("QNetworkAccess"))
                ++found;
        }
        return found;
    }
};

} // namespace

TEST_F(Managers, AreGoneWithTheirThreadsWhenTheClientIs)
{
#ifndef Q_OS_LINUX
    GTEST_SKIP() << "the threads of a process are counted on Linux only";
#endif
    server.always(Script::answer(200, "fine"));
    int seen = 0;
    for (int round = 0; round < 100; ++round) {
        restart({});
        send(net::Request::get(server.url("/")));
        seen = std::max(seen, threads());
        client.reset();
        ASSERT_EQ(threads(), 0) << "in round " << round;
    }
    EXPECT_GT(seen, 0) << "the name by which they are found is another one now";
}
