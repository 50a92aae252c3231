// SPDX-License-Identifier: MIT
#include "nomaduploadtest.h"

#include "nomad_archives.h"

namespace slipway::practice::test {

using namespace Qt::StringLiterals;

HeaderList NomadUploadTest::authorized(const std::string &username) const
{
    return {{"Authorization", "Bearer " + token(username)}, {"Accept", "application/json"}};
}

Answer NomadUploadTest::send(const std::string &method, const std::string &path, const std::string &body,
                             const std::string &username) const
{
    HeaderList headers = authorized(username);
    headers.emplace_back("Content-Type", "application/octet-stream");
    return raw(method, path, headers, body);
}

Answer NomadUploadTest::sendForm(const std::string &method, const std::string &path,
                                 const std::vector<Part> &parts) const
{
    std::string body;
    for (const Part &part : parts)
        body += "--frontier\r\nContent-Disposition: form-data; name=\"" + part.name + "\"; filename=\"" +
                part.fileName + "\"\r\n\r\n" + part.content + "\r\n";
    HeaderList headers = authorized();
    headers.emplace_back("Content-Type", "multipart/form-data; boundary=frontier");
    return raw(method, path, headers, body + "--frontier--\r\n");
}

void NomadUploadTest::finish() const
{
    EXPECT_EQ(control("POST", "finish").status, 204);
}

std::string NomadUploadTest::idOf(const Answer &answer)
{
    EXPECT_EQ(answer.status, 200) << answer.body;
    return object(answer)["upload_id"_L1].toString().toStdString();
}

std::string NomadUploadTest::newUpload() const
{
    const std::string zip = archiveOf(
        "zip", {{"a.archive.yaml", "definitions:\n  name: 'My schema'\n", {}}, {"notes.txt", "notes", {}}});
    const std::string id = idOf(send("POST", "/uploads?upload_name=mine&file_name=a.zip", zip));
    finish();
    EXPECT_EQ(upload(id)["entries"_L1], 1);
    return id;
}

QJsonObject NomadUploadTest::upload(const std::string &id) const
{
    return object(call("GET", "/uploads/" + id))["data"_L1].toObject();
}

QJsonObject NomadUploadTest::entry(const std::string &id, int index) const
{
    return object(call("GET", "/uploads/" + id + "/entries"))["data"_L1][index]["entry_metadata"_L1]
        .toObject();
}

void NomadUploadTest::publish(const std::string &id, const std::string &query) const
{
    const Answer answer = call("POST", "/uploads/" + id + "/action/publish" + query);
    EXPECT_EQ(answer.status, 200) << answer.body;
    finish();
    EXPECT_TRUE(upload(id)["published"_L1].toBool());
}

QJsonObject NomadUploadTest::rawdir(const std::string &id, const std::string &path) const
{
    return object(call("GET", "/uploads/" + id + "/rawdir/" + path));
}

std::string NomadUploadTest::names(const QJsonObject &rawdir)
{
    std::string text;
    for (const QJsonValue one : rawdir["directory_metadata"_L1]["content"_L1].toArray())
        text += (text.empty() ? "" : " ") + one["name"_L1].toString().toStdString();
    return text;
}

int NomadUploadTest::count(const std::string &query, const std::string &username) const
{
    return object(call("GET", "/uploads?" + query, {}, username))["pagination"_L1]["total"_L1].toInt(-1);
}

std::vector<std::string> NomadUploadTest::statesUntilDone(const std::string &id) const
{
    std::vector<std::string> seen;
    for (int step = 0; step < 100; ++step) {
        const QJsonObject now = upload(id);
        const std::string state = now["process_status"_L1].toString().toStdString() + ' ' +
                                  now["last_status_message"_L1].toString().toStdString() + ' ' +
                                  std::to_string(now["entries"_L1].toInt()) +
                                  (now["published"_L1].toBool() ? " published" : "");
        if (seen.empty() || seen.back() != state)
            seen.push_back(state);
        if (!now["process_running"_L1].toBool())
            break;
        EXPECT_EQ(control("POST", "step").status, 204);
    }
    return seen;
}

} // namespace slipway::practice::test
