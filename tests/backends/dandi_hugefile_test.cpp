// SPDX-License-Identifier: MIT
#include "backends/dandi/digestplan.h"
#include "backends/dandi/wireuploads.h"
#include "tests/backends/practicefixture.h"
#include "tests/support/run.h"

#include <QFile>

namespace slipway::tests {

namespace {

using namespace backends::dandi;

/// The largest file there may be, of which the disk holds nothing.
class DandiHugeFile : public PracticeTest
{
protected:
    /// False if the file system takes no file of this size.
    bool sparse(const QString &name, qint64 size)
    {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.resize(size) && file.size() == size;
    }
    domain::Problems check(const QString &name, qint64 size)
    {
        if (!sparse(name, size))
            return {};
        return backend->checkFiles({job(folder.filePath(name), QStringLiteral("sub-a/sub-a_huge.dat")).file});
    }
};

TEST_F(DandiHugeFile, IsCutAsTheServerCutsIt)
{
    const PartPlan plan = planParts(maximumFileSize);
    const net::Request request = requestInitialize(
        profile().api, maximumFileSize,
        QStringLiteral("0123456789abcdef0123456789abcdef-%1").arg(plan.parts()), dataset.id);
    const net::Response response = run(client.send(request, {}));
    ASSERT_EQ(response.status, 200) << response.body.left(300).toStdString();
    const UploadTicket ticket = parseInitialize(response.body);
    ASSERT_EQ(ticket.parts.size(), plan.parts());
    qint64 offset = 0;
    for (const PartTicket &part : ticket.parts) {
        EXPECT_EQ(plan.offset(part.number), offset);
        EXPECT_EQ(plan.length(part.number), part.size);
        offset += part.size;
    }
    EXPECT_EQ(offset, maximumFileSize);
}

TEST_F(DandiHugeFile, IsTakenAndOneByteMoreIsNot)
{
    if (!sparse(QStringLiteral("trial.dat"), maximumFileSize + 1))
        GTEST_SKIP() << "this file system takes no such file";
    EXPECT_FALSE(domain::hasErrors(check(QStringLiteral("huge.dat"), maximumFileSize)));
    const domain::Problems problems = check(QStringLiteral("larger.dat"), maximumFileSize + 1);
    ASSERT_TRUE(domain::hasErrors(problems));
    EXPECT_EQ(problems.constFirst().code, "too-large");
}

} // namespace
} // namespace slipway::tests
