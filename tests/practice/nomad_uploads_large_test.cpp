// SPDX-License-Identifier: MIT
// A body of any size goes through little memory (NOMAD contract 8).
#include "nomaduploadtest.h"

#include "nomad_archives.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <functional>

namespace slipway::practice::test {

using namespace Qt::StringLiterals;

namespace {

constexpr std::uint64_t mebibyte = 1ULL << 20U;
constexpr std::uint64_t large = 300 * mebibyte;
constexpr std::uint64_t packed = 100 * mebibyte; ///< deflating takes its time
constexpr long mostKibibytes = 64L * 1024;       ///< far less than the body, far more than a few blocks

/// The greatest resident size of this process so far, in KiB; the server runs in it.
long peakKibibytes()
{
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with("VmHWM:"))
            return std::stol(line.substr(6));
    }
    return 0;
}

class NomadLargeUploads : public NomadUploadTest
{
protected:
    /// Sends head, `before`, the zeros and `after` as one request and returns its answer.
    Answer sendZeros(const std::string &type, const std::string &before, const std::string &after)
    {
        RawConnection connection(portOf(api));
        const std::uint64_t length = before.size() + large + after.size();
        connection.send("POST " + targetOf(api) +
                        "/uploads?file_name=zeros.bin HTTP/1.1\r\nHost: x\r\nAccept: "
                        "application/json\r\nContent-Type: " +
                        type + "\r\nContent-Length: " + std::to_string(length) +
                        "\r\nAuthorization: Bearer " + token() + "\r\n\r\n" + before);
        const std::string block(mebibyte, '\0');
        for (std::uint64_t sent = 0; sent < large; sent += block.size())
            connection.send(block);
        connection.send(after);
        return connection.receive();
    }

    void expectStored(const Answer &answer, std::uint64_t size = large)
    {
        ASSERT_EQ(answer.status, 200) << answer.body;
        finish();
        const QJsonObject folder = rawdir(idOf(answer), "")["directory_metadata"_L1].toObject();
        EXPECT_EQ(folder["size"_L1].toInteger(), static_cast<qint64>(size));
    }
};

} // namespace

TEST_F(NomadLargeUploads, ARawBodyStreamsToDisk)
{
    token();
    const long before = peakKibibytes();
    expectStored(sendZeros("application/octet-stream", "", ""));
    EXPECT_LT(peakKibibytes() - before, mostKibibytes);
}

TEST_F(NomadLargeUploads, AFormStreamsToDisk)
{
    token();
    const long before = peakKibibytes();
    expectStored(
        sendZeros("multipart/form-data; boundary=b",
                  "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"zeros.bin\"\r\n\r\n",
                  "\r\n--b--\r\n"));
    EXPECT_LT(peakKibibytes() - before, mostKibibytes);
}

TEST_F(NomadLargeUploads, AnArchiveIsUnpackedFromDisk)
{
    QTemporaryDir directory;
    const std::filesystem::path zip = directory.path().toStdString() + "/big.zip";
    writeZipOfZeros(zip, "x/zeros.bin", packed);
    const std::string body = contentOf(zip); // packed it is small
    const long before = peakKibibytes();
    expectStored(send("POST", "/uploads?file_name=big.zip", body), packed);
    EXPECT_LT(peakKibibytes() - before, mostKibibytes);
}

} // namespace slipway::practice::test
