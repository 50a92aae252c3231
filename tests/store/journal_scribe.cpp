// SPDX-License-Identifier: MIT
// Writes notes into the journal named by its argument, and the number of each on standard output once it is
// on disk, until it is killed.
#include "store/journal.h"

#include <QCoreApplication>

#include <cstdio>

namespace {

slipway::base::Task<> scribble(slipway::store::Journal *journal, qint64 file)
{
    for (int number = journal->partsDone(file).size() + 1;; ++number) {
        journal->partDone(file, number, QByteArray::number(number));
        journal->remember(file, {{QStringLiteral("number"), number}});
        if (number % 3 == 0) {
            auto written = journal->commit({});
            co_await std::move(written);
            std::printf("%d\n", number);
            std::fflush(stdout);
        }
    }
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (argc != 2)
        return 2;
    try {
        const auto journal = slipway::store::Journal::open(QString::fromLocal8Bit(argv[1]));
        slipway::domain::LocalFile local;
        local.path = local.remote = QStringLiteral("a");
        const auto files = journal->setFiles(QStringLiteral("p"), {local});
        const auto task = scribble(journal.get(), files.first().id);
        return application.exec();
    } catch (const slipway::base::Failure &failure) {
        std::fprintf(stderr, "%s\n", failure.what());
        return failure.code() == "locked" ? 3 : 1;
    }
}
