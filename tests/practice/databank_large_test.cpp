// SPDX-License-Identifier: MIT
// Bodies of any size go through little memory (Data Bank contract 10.8).
#include "databanktest.h"

#include <gtest/gtest.h>

#include <fstream>

namespace slipway::practice::test {

using namespace Qt::StringLiterals;

namespace {

constexpr std::uint64_t large = 300ULL << 20U;
constexpr long mostKibibytes = 64L * 1024; ///< far less than the body, far more than a few blocks

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

class DatabankLarge : public DatabankTest
{
protected:
    /// Sends a request whose body is `before`, zeros and `after`.
    Answer sendZeros(const std::string &head, const std::string &before = {},
                     const std::string &after = {}) const
    {
        RawConnection connection(portOf(origin));
        connection.send(
            head + " HTTP/1.1\r\nHost: x\r\nAuthorization: Token token=" + token() +
            "\r\nTus-Resumable: 1.0.0\r\nUpload-Offset: 0\r\nContent-Type: " +
            (before.empty() ? "application/offset+octet-stream" : "multipart/form-data; boundary=b") +
            "\r\nContent-Length: " + std::to_string(before.size() + large + after.size()) + "\r\n\r\n" +
            before);
        const std::string block(mebibyte, '\0');
        for (std::uint64_t sent = 0; sent < large; sent += block.size())
            connection.send(block);
        connection.send(after);
        return connection.receive();
    }
};

class DatabankLargePhases : public DatabankLarge
{
protected:
    DatabankLargePhases() { options.databankProtocol = databank::Protocol::Phases; }
};

} // namespace

TEST_F(DatabankLarge, AChunkStreamsToDisk)
{
    const std::string path = newUpload(large);
    const long before = peakKibibytes();
    EXPECT_EQ(sendZeros("PATCH " + path).header("upload-offset"), std::to_string(large));
    EXPECT_LT(peakKibibytes() - before, mostKibibytes);
}

TEST_F(DatabankLarge, ABasicUploadStreamsToDisk)
{
    const long before = peakKibibytes();
    const Answer answer =
        sendZeros("POST /api/dataset/" + key() + "/datafile",
                  "--b\r\nContent-Disposition: form-data; name=\"binary\"; filename=\"zeros\"\r\n\r\n",
                  "\r\n--b--\r\n");
    EXPECT_EQ(answer.status, 200) << answer.body;
    EXPECT_LT(peakKibibytes() - before, mostKibibytes);
    EXPECT_EQ(record(0)["stored_size"_L1].toInteger(), static_cast<qint64>(large));
}

TEST_F(DatabankLargePhases, ATransferStreamsToDisk)
{
    EXPECT_EQ(post("phase=setup&filename=zeros&filesize=1").status, 200);
    const long before = peakKibibytes();
    const Answer answer =
        sendZeros("POST /api/dataset/" + key() + "/datafile",
                  part("phase", "transfer") + part("filename", "zeros") + part("previous_size", "0") +
                      "--b\r\nContent-Disposition: form-data; name=\"bytechunk\"; "
                      "filename=\"bytechunk\"\r\n\r\n",
                  "\r\n--b--\r\n");
    EXPECT_EQ(answer.body, "successfully added chunk to zeros");
    EXPECT_LT(peakKibibytes() - before, mostKibibytes);
}

} // namespace slipway::practice::test
