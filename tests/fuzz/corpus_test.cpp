// SPDX-License-Identifier: MIT
#include "targets.h"

#include "tests/support/places.h"

#include <QDir>
#include <QFile>

#include <gtest/gtest.h>

namespace slipway::fuzz {

/// GoogleTest would print the bytes of the structure, addresses and all, into the test's name.
static void PrintTo(const Target &target, std::ostream *out)
{
    *out << target.name;
}

namespace {

using namespace Qt::StringLiterals;

/// What the fuzzer starts from, and everything that it ever found, through the same functions.
class Corpus : public testing::TestWithParam<Target>
{
protected:
    static QList<QByteArray> filesIn(const QString &folder)
    {
        QList<QByteArray> all;
        const QFileInfoList files = QDir(folder).entryInfoList(QDir::Files, QDir::Name);
        for (const QFileInfo &info : files) {
            QFile file(info.filePath());
            EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << info.filePath().toStdString();
            all.append(file.readAll());
        }
        return all;
    }

    static QList<QByteArray> corpus()
    {
        QList<QByteArray> all =
            filesIn(tests::projectFile(u"tests/fuzz/corpus/") + QLatin1String(GetParam().name));
        for (const char *seeds : GetParam().seeds)
            all += filesIn(tests::projectFile(QString::fromLatin1(seeds)));
        return all;
    }
};

TEST_P(Corpus, IsReadWhole)
{
    const QList<QByteArray> all = corpus();
    ASSERT_FALSE(all.isEmpty());
    for (const QByteArray &bytes : all)
        GetParam().feed(bytes);
}

TEST_P(Corpus, IsReadThoughCutShort)
{
    for (const QByteArray &bytes : corpus()) {
        for (qsizetype part = 0; part < 16; ++part)
            GetParam().feed(bytes.left(bytes.size() * part / 16));
    }
}

TEST_P(Corpus, IsReadWithOneByteChanged)
{
    for (const QByteArray &bytes : corpus()) {
        for (qsizetype place = 0; place < bytes.size(); place += 1 + bytes.size() / 8) {
            for (const char other : {'"', '9', '\xff'}) {
                QByteArray changed = bytes;
                changed[place] = other;
                GetParam().feed(changed);
            }
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Target, Corpus, testing::ValuesIn(targets()),
                         [](const auto &target) { return std::string(target.param.name); });

} // namespace
} // namespace slipway::fuzz
