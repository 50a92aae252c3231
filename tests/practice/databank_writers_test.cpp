// SPDX-License-Identifier: MIT
// What happens to an upload while a body is on its way: other writers, another token, the end of the server.
#include "databanktest.h"

#include "tests/support/places.h"

#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace slipway::practice::test {

using namespace Qt::StringLiterals;

namespace {

class DatabankWriters : public DatabankTest
{
protected:
    std::string patchHead(const std::string &path, std::uint64_t offset, std::size_t size,
                          const std::string &token) const
    {
        return "PATCH " + path + " HTTP/1.1\r\nHost: x\r\nAuthorization: Token token=" + token +
               "\r\nTus-Resumable: 1.0.0\r\nContent-Type: "
               "application/offset+octet-stream\r\nUpload-Offset: " +
               std::to_string(offset) + "\r\nContent-Length: " + std::to_string(size) + "\r\n\r\n";
    }
};

} // namespace

TEST_F(DatabankWriters, OfTwoWritersTheFirstToFinishWins)
{
    const std::string path = newUpload(10);
    RawConnection slow(portOf(origin));
    ASSERT_TRUE(slow.send(patchHead(path, 0, 10, token()) + "abcde"));
    EXPECT_EQ(patch(path, 0, "0123456789").status, 204);
    ASSERT_TRUE(slow.send("fghij"));
    EXPECT_EQ(slow.receive().status, 409);
    EXPECT_EQ(raw("GET", path, signedHeaders()).body, "0123456789");
}

TEST_F(DatabankWriters, ATokenThatIsReplacedWhileTheBodyComesIsWorthNothing)
{
    const std::string path = newUpload(10);
    const std::string old = token();
    RawConnection chunk(portOf(origin));
    ASSERT_TRUE(chunk.send(patchHead(path, 0, 10, old) + "01234"));
    RawConnection form(portOf(origin));
    const std::string body = part("binary", "0123456789", "a.txt") + "--b--\r\n";
    ASSERT_TRUE(form.send("POST /api/dataset/" + key() +
                          "/datafile HTTP/1.1\r\nHost: x\r\nAuthorization: Token token=" + old +
                          "\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: " +
                          std::to_string(body.size()) + "\r\n\r\n" + body.substr(0, 20)));
    EXPECT_EQ(control("POST", "datasets/" + key() + "/token").status, 200);
    ASSERT_TRUE(chunk.send("56789"));
    EXPECT_EQ(chunk.receive().status, 401);
    EXPECT_EQ(offsetOf(path), "0");
    ASSERT_TRUE(form.send(std::string_view(body).substr(20)));
    EXPECT_EQ(form.receive().body, "Bad credentials");
    EXPECT_EQ(records(), 0);
}

TEST_F(DatabankWriters, AKilledServerHasWhatItConfirmedAndNothingElse)
{
    QTemporaryDir folder;
    QProcess process;
    const auto start = [&]() -> QJsonObject {
        process.start(tests::builtProgram(u"slipway-practice"), {u"--state"_s, folder.path()});
        while (!process.canReadLine() && process.waitForReadyRead(10'000)) {
        }
        return QJsonDocument::fromJson(process.readLine()).object()["databank"_L1].toObject();
    };
    const auto tokenIn = [](const QJsonObject &databank) {
        return databank["datasets"_L1].toArray()[0].toObject()["token"_L1].toString().toStdString();
    };
    QJsonObject databank = start();
    const std::string secret = tokenIn(databank);
    const HeaderList headers{{"Authorization", "Token token=" + secret}, {"Tus-Resumable", "1.0.0"}};
    origin = databank["api"_L1].toString().toStdString(); // of the process from here on
    const std::string content = noise(12 * mebibyte);
    HeaderList create = headers;
    create.emplace_back("Upload-Length", std::to_string(content.size()));
    const std::string path = targetOf(raw("POST", "/files/", create).header("location"));
    {
        RawConnection connection(portOf(origin));
        connection.send(patchHead(path, 0, 6 * mebibyte, secret) + content.substr(0, 6 * mebibyte));
        ASSERT_EQ(connection.receive().status, 204);
        connection.send(patchHead(path, 6 * mebibyte, 6 * mebibyte, secret) + noise(4 * mebibyte));
        process.kill();
        ASSERT_TRUE(process.waitForFinished(10'000));
    }
    databank = start();
    origin = databank["api"_L1].toString().toStdString();
    EXPECT_EQ(tokenIn(databank), secret);
    EXPECT_EQ(raw("HEAD", path, headers).header("upload-offset"), std::to_string(6 * mebibyte));
    RawConnection connection(portOf(origin));
    connection.send(patchHead(path, 6 * mebibyte, 6 * mebibyte, secret) + content.substr(6 * mebibyte));
    EXPECT_EQ(connection.receive().status, 204);
    EXPECT_TRUE(raw("GET", path, headers).body == content);
    process.terminate();
    EXPECT_TRUE(process.waitForFinished(10'000));
}

} // namespace slipway::practice::test
