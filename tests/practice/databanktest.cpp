// SPDX-License-Identifier: MIT
#include "databanktest.h"

#include <QCryptographicHash>

namespace slipway::practice::test {

using namespace Qt::StringLiterals;

std::string noise(std::size_t size)
{
    std::string bytes(size, '\0');
    std::uint64_t state = 0x9e3779b97f4a7c15;
    for (char &c : bytes) {
        state = state * 6364136223846793005ULL + 1442695040888963407ULL;
        c = static_cast<char>(state >> 56U);
    }
    return bytes;
}

std::string sha256Of(std::string_view bytes)
{
    return QCryptographicHash::hash(QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size())),
                                    QCryptographicHash::Sha256)
        .toHex()
        .toStdString();
}

void DatabankTest::startServer()
{
    server.reset();
    server = std::make_unique<Server>(options);
    server->start();
    origin = server->description()["databank"_L1].toObject()["api"_L1].toString().toStdString();
}

QJsonObject DatabankTest::described(int number) const
{
    return server->description()["databank"_L1].toObject()["datasets"_L1].toArray()[number].toObject();
}

std::string DatabankTest::key(int number) const
{
    return described(number)["key"_L1].toString().toStdString();
}

std::string DatabankTest::token(int number) const
{
    return described(number)["token"_L1].toString().toStdString();
}

HeaderList DatabankTest::signedHeaders(const HeaderList &more) const
{
    HeaderList headers{{"Authorization", "Token token=" + token()}};
    headers.insert(headers.end(), more.begin(), more.end());
    return headers;
}

Answer DatabankTest::raw(const std::string &method, const std::string &path, const HeaderList &headers,
                         std::string_view body) const
{
    return request(method, origin + path, headers, body);
}

Answer DatabankTest::post(const std::string &form) const
{
    return raw("POST", "/api/dataset/" + key() + "/datafile",
               signedHeaders({{"Content-Type", "application/x-www-form-urlencoded"}}), form);
}

Answer DatabankTest::postParts(const std::string &parts) const
{
    return raw("POST", "/api/dataset/" + key() + "/datafile",
               signedHeaders({{"Content-Type", "multipart/form-data; boundary=b"}}), parts + "--b--\r\n");
}

std::string DatabankTest::part(const std::string &name, const std::string &value, const std::string &fileName)
{
    return "--b\r\nContent-Disposition: form-data; name=\"" + name + '"' +
           (fileName.empty() ? "" : "; filename=\"" + fileName + '"') + "\r\n\r\n" + value + "\r\n";
}

Answer DatabankTest::tus(const std::string &method, const std::string &path, const HeaderList &headers,
                         std::string_view body) const
{
    HeaderList all = signedHeaders({{"Tus-Resumable", "1.0.0"}});
    all.insert(all.end(), headers.begin(), headers.end());
    return raw(method, path, all, body);
}

std::string DatabankTest::newUpload(std::uint64_t length) const
{
    const Answer answer = tus("POST", "/files/", {{"Upload-Length", std::to_string(length)}});
    EXPECT_EQ(answer.status, 201) << answer.body;
    return targetOf(answer.header("location"));
}

Answer DatabankTest::patch(const std::string &path, std::uint64_t offset, std::string_view body,
                           const HeaderList &more) const
{
    HeaderList headers{{"Upload-Offset", std::to_string(offset)},
                       {"Content-Type", "application/offset+octet-stream"}};
    headers.insert(headers.end(), more.begin(), more.end());
    return tus("PATCH", path, headers, body);
}

std::string DatabankTest::offsetOf(const std::string &path) const
{
    return tus("HEAD", path).header("upload-offset");
}

std::string DatabankTest::uploaded(std::string_view content) const
{
    const std::string path = newUpload(content.size());
    EXPECT_EQ(patch(path, 0, content).status, 204);
    return path;
}

Answer DatabankTest::registerUpload(const std::string &path, const std::string &name,
                                    std::uint64_t size) const
{
    return post("tus_url=" + origin + path + "&filename=" + name + "&size=" + std::to_string(size));
}

Answer DatabankTest::control(const std::string &method, const std::string &name,
                             const std::string &body) const
{
    return request(method, origin + "/__practice/databank/" + name, {}, quoted(body));
}

void DatabankTest::quirk(const std::string &name, const std::string &path, int bytes) const
{
    fault("{'action':'quirk','quirk':'" + name + "','bytes':" + std::to_string(bytes) +
          ",'match':{'service':'databank','path':'" + path + "'}}");
}

void DatabankTest::fault(const std::string &description) const
{
    const Answer answer = request("POST", origin + "/__practice/faults", {}, quoted(description));
    EXPECT_EQ(answer.status, 200) << answer.body;
}

QJsonObject DatabankTest::dataset(int number) const
{
    return parsed(control("GET", "datasets/" + key(number) + "?sha256=1").body).toObject();
}

QJsonObject DatabankTest::record(int index, int number) const
{
    return dataset(number)["records"_L1].toArray()[index].toObject();
}

int DatabankTest::records(int number) const
{
    return static_cast<int>(dataset(number)["records"_L1].toArray().size());
}

} // namespace slipway::practice::test
