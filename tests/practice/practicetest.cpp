// SPDX-License-Identifier: MIT
#include "practicetest.h"

#include <QCryptographicHash>
#include <QJsonDocument>

#include <algorithm>

namespace slipway::practice::test {

using namespace Qt::StringLiterals;

std::string quoted(std::string text)
{
    std::replace(text.begin(), text.end(), '\'', '"');
    return text;
}

QJsonValue parsed(const std::string &text)
{
    return QJsonDocument::fromJson(QByteArray::fromStdString('[' + text + ']')).array().at(0);
}

std::string etagOf(const std::string &content, std::size_t partSize)
{
    QByteArray digests;
    int count = 0;
    for (std::size_t begin = 0; begin < content.size(); begin += partSize, ++count)
        digests += QCryptographicHash::hash(QByteArray::fromStdString(content.substr(begin, partSize)),
                                            QCryptographicHash::Md5);
    return QCryptographicHash::hash(digests, QCryptographicHash::Md5).toHex().toStdString() + '-' +
           std::to_string(count);
}

void PracticeTest::SetUp()
{
    Options options;
    options.validationDelay = 3'600'000;
    options.hashDelay = 3'600'000;
    server = std::make_unique<Server>(options);
    server->start();
    const QJsonObject dandi = server->description()["dandi"_L1].toObject();
    api = dandi["api"_L1].toString().toStdString();
    web = dandi["web"_L1].toString().toStdString();
    storage = dandi["storage"_L1].toString().toStdString();
}

std::string PracticeTest::url(const std::string &path) const
{
    return api + path;
}

std::string PracticeTest::key(const std::string &account) const
{
    const QJsonObject dandi = server->description()["dandi"_L1].toObject();
    for (const QJsonValue one : dandi["accounts"_L1].toArray()) {
        if (one.toObject()["name"_L1].toString().toStdString() == account)
            return one.toObject()["key"_L1].toString().toStdString();
    }
    return {};
}

Answer PracticeTest::call(const std::string &method, const std::string &path, const std::string &body,
                          const std::string &account) const
{
    HeaderList headers;
    if (!account.empty())
        headers.emplace_back("Authorization", "token " + key(account));
    if (!body.empty())
        headers.emplace_back("Content-Type", "application/json");
    return request(method, url(path), headers, quoted(body));
}

Answer PracticeTest::control(const std::string &method, const std::string &path,
                             const std::string &body) const
{
    return request(method, web + "/__practice/" + path, {}, quoted(body));
}

void PracticeTest::finishValidation() const
{
    EXPECT_EQ(control("POST", "finish-validation").status, 204);
}

std::string PracticeTest::newDandiset(const std::string &query, const std::string &account) const
{
    const Answer answer = call("POST", "/dandisets/" + query, "{'name':'My title','metadata':{}}", account);
    EXPECT_EQ(answer.status, 200) << answer.body;
    return parsed(answer.body).toObject()["identifier"_L1].toString().toStdString();
}

QJsonObject PracticeTest::initialize(const std::string &dandiset, const std::string &content,
                                     const std::string &account) const
{
    const Answer answer = call("POST", "/uploads/initialize/",
                               "{'contentSize':" + std::to_string(content.size()) +
                                   ",'digest':{'algorithm':'dandi:dandi-etag','value':'" + etagOf(content) +
                                   "'},'dandiset':'" + dandiset + "'}",
                               account);
    EXPECT_EQ(answer.status, 200) << answer.body;
    return parsed(answer.body).toObject();
}

std::string PracticeTest::sendParts(const QJsonObject &upload, const std::string &content) const
{
    std::string list;
    std::size_t offset = 0;
    for (const QJsonValue value : upload["parts"_L1].toArray()) {
        const QJsonObject part = value.toObject();
        const auto size = static_cast<std::size_t>(part["size"_L1].toInteger());
        const Answer answer = request("PUT", part["upload_url"_L1].toString().toStdString(), {},
                                      std::string_view(content).substr(offset, size));
        EXPECT_EQ(answer.status, 200) << answer.body;
        std::string etag = answer.header("etag");
        std::erase(etag, '"');
        list += (list.empty() ? "" : ",") + std::string("{'part_number':") +
                std::to_string(part["part_number"_L1].toInt()) + ",'size':" + std::to_string(size) +
                ",'etag':'" + etag + "'}";
        offset += size;
    }
    return "{'parts':[" + list + "]}";
}

std::string PracticeTest::uploadObject(const std::string &dandiset, const std::string &content,
                                       const std::string &etag) const
{
    QJsonObject upload;
    if (etag.empty()) {
        upload = initialize(dandiset, content);
    } else {
        const Answer answer = call("POST", "/uploads/initialize/",
                                   "{'contentSize':" + std::to_string(content.size()) +
                                       ",'digest':{'algorithm':'dandi:dandi-etag','value':'" + etag +
                                       "'},'dandiset':'" + dandiset + "'}");
        upload = parsed(answer.body).toObject();
    }
    const std::string id = upload["upload_id"_L1].toString().toStdString();
    const Answer completion = call("POST", "/uploads/" + id + "/complete/", sendParts(upload, content));
    EXPECT_EQ(completion.status, 200) << completion.body;
    const QJsonObject how = parsed(completion.body).toObject();
    const Answer done = request("POST", how["complete_url"_L1].toString().toStdString(), {},
                                how["body"_L1].toString().toStdString());
    EXPECT_EQ(done.status, 200) << done.body;
    return id;
}

std::string PracticeTest::newBlob(const std::string &dandiset, const std::string &content,
                                  const std::string &account) const
{
    const std::string id = uploadObject(dandiset, content);
    const Answer answer = call("POST", "/uploads/" + id + "/validate/", {}, account);
    EXPECT_EQ(answer.status, 200) << answer.body;
    return parsed(answer.body).toObject()["blob_id"_L1].toString().toStdString();
}

std::string PracticeTest::newAsset(const std::string &dandiset, const std::string &path,
                                   const std::string &content) const
{
    const std::string blob = newBlob(dandiset, content);
    const Answer answer =
        call("POST", assetsPath(dandiset),
             "{'metadata':{'schemaKey':'Asset','encodingFormat':'application/x-nwb','path':'" + path +
                 "'},'blob_id':'" + blob + "'}");
    EXPECT_EQ(answer.status, 200) << answer.body;
    return parsed(answer.body).toObject()["asset_id"_L1].toString().toStdString();
}

std::string PracticeTest::assetsPath(const std::string &dandiset) const
{
    return "/dandisets/" + dandiset + "/versions/draft/assets/";
}

} // namespace slipway::practice::test
