// SPDX-License-Identifier: MIT
// What the practice Data Bank remembers between two runs.
#include "databanktest.h"

#include <QDirIterator>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace slipway::practice::test {

using namespace Qt::StringLiterals;

namespace {

class DatabankState : public DatabankTest
{
protected:
    DatabankState() { options.stateDirectory = folder.path(); }
    ~DatabankState() override { server.reset(); } // before its folder goes

    int filesOnDisk() const
    {
        QDirIterator files(folder.path() + u"/databank"_s, QDir::Files, QDirIterator::Subdirectories);
        int count = 0;
        for (; files.hasNext(); ++count)
            files.next();
        return count;
    }

    QTemporaryDir folder;
};

class DatabankStatePhases : public DatabankState
{
protected:
    DatabankStatePhases() { options.databankProtocol = databank::Protocol::Phases; }
};

} // namespace

TEST_F(DatabankState, UploadsContinueAfterARestart)
{
    const std::string content = noise(12 * mebibyte);
    const std::string path = newUpload(content.size());
    const std::string_view bytes = content;
    EXPECT_EQ(patch(path, 0, bytes.substr(0, 6 * mebibyte)).status, 204);
    const QJsonArray before = server->description()["databank"_L1].toObject()["datasets"_L1].toArray();
    startServer();
    EXPECT_EQ(server->description()["databank"_L1].toObject()["datasets"_L1].toArray(), before);
    EXPECT_EQ(offsetOf(path), std::to_string(6 * mebibyte));
    EXPECT_EQ(patch(path, 6 * mebibyte, bytes.substr(6 * mebibyte)).status, 204);
    EXPECT_EQ(registerUpload(path, "a.bin", content.size()).status, 200);
    EXPECT_EQ(postParts(part("binary", "basic", "b.txt")).status, 200);
    startServer();
    ASSERT_EQ(records(), 2);
    EXPECT_EQ(record(0)["sha256"_L1].toString().toStdString(), sha256Of(content));
    EXPECT_EQ(record(1)["sha256"_L1].toString().toStdString(), sha256Of("basic"));
    EXPECT_EQ(record(1)["name"_L1].toString(), u"b.txt"_s);
    EXPECT_EQ(records(2), 1) << "the published one is not made anew";
}

TEST_F(DatabankState, WhatIsGoneStaysGone)
{
    const int before = filesOnDisk();
    const std::string path = uploaded("abc");
    EXPECT_EQ(filesOnDisk(), before + 1);
    EXPECT_EQ(tus("DELETE", path).status, 204);
    EXPECT_EQ(filesOnDisk(), before);
    const QString state = described(0)["token"_L1].toString();
    EXPECT_EQ(control("POST", "datasets/" + key() + "/token").status, 200);
    EXPECT_EQ(control("POST", "datasets/" + key(1), "{'state':'released'}").status, 200);
    startServer();
    EXPECT_EQ(tus("HEAD", path).status, 404);
    EXPECT_NE(described(0)["token"_L1].toString(), state);
    EXPECT_EQ(described(1)["state"_L1].toString(), u"released"_s);
}

TEST_F(DatabankStatePhases, StagedFilesStay)
{
    EXPECT_EQ(post("phase=setup&filename=a.bin&filesize=6").status, 200);
    const auto transfer = [this](const std::string &previous, const std::string &chunk) {
        return postParts(part("phase", "transfer") + part("filename", "a.bin") +
                         part("previous_size", previous) + part("bytechunk", chunk, "bytechunk"));
    };
    EXPECT_EQ(transfer("0", "abc").status, 200);
    startServer();
    EXPECT_EQ(transfer("3", "def").status, 200);
    EXPECT_EQ(post("phase=verify&filename=a.bin").status, 200);
    startServer();
    EXPECT_EQ(record(0)["sha256"_L1].toString().toStdString(), sha256Of("abcdef"));
    EXPECT_EQ(post("phase=verify&filename=a.bin").status, 500) << "nothing is staged any more";
}

} // namespace slipway::practice::test
