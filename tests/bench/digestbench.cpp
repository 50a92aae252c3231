// SPDX-License-Identifier: MIT
// Prints at how many MB/s the MD5s of a file's parts are computed, on all cores.
#include "upload/filehasher.h"

#include "base/completion.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <cstdio>

using namespace slipway;

namespace {

constexpr qint64 partSize = 64LL * 1024 * 1024;

base::Task<> measure(QString path)
{
    const base::FileStamp stamp = base::FileStamp::of(path);
    upload::FileHasher hasher;
    QElapsedTimer timer;
    timer.start();
    auto hashing = hasher.md5OfParts(path, stamp, partSize, {}, {});
    const auto digests = co_await std::move(hashing);
    std::printf("%.0f\n",
                static_cast<double>(stamp.size()) / 1e6 / (static_cast<double>(timer.nsecsElapsed()) / 1e9));
    QCoreApplication::exit(digests.isEmpty() ? 1 : 0);
}

} // namespace

int main(int argumentCount, char **arguments)
{
    QCoreApplication application(argumentCount, arguments);
    if (argumentCount != 2)
        return 2;
    auto measuring = measure(QString::fromLocal8Bit(arguments[1]));
    return QCoreApplication::exec();
}
