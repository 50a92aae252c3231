// SPDX-License-Identifier: MIT
#pragma once

#include "practice/server.h"
#include "rawclient.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <gtest/gtest.h>

#include <memory>
#include <string>

namespace slipway::practice::test {

/// JSON written as in the contract, with ' for ", which reads better in a test.
QJsonValue parsed(const std::string &text);
std::string quoted(std::string text);
/// The dandi-etag of small content, computed a second time.
std::string etagOf(const std::string &content, std::size_t partSize = 64U << 20U);

/// A server of its own for every test. Background work waits for finishValidation().
class PracticeTest : public ::testing::Test
{
protected:
    void SetUp() override;

    std::string url(const std::string &path) const;
    std::string key(const std::string &account) const;
    /// A request to the API as `account` ("" = without a key); the body is JSON with ' for ".
    Answer call(const std::string &method, const std::string &path, const std::string &body = {},
                const std::string &account = "practice") const;
    Answer control(const std::string &method, const std::string &path, const std::string &body = {}) const;
    void finishValidation() const;

    std::string newDandiset(const std::string &query = {}, const std::string &account = "practice") const;
    QJsonObject initialize(const std::string &dandiset, const std::string &content,
                           const std::string &account = "practice") const;
    /// Sends every part of an initialised upload; returns the body for complete.
    std::string sendParts(const QJsonObject &upload, const std::string &content) const;
    /// Everything from initialize to the completion at the storage; returns the upload's id.
    std::string uploadObject(const std::string &dandiset, const std::string &content,
                             const std::string &etag = {}) const;
    /// A blob of that content; returns its id.
    std::string newBlob(const std::string &dandiset, const std::string &content,
                        const std::string &account = "practice") const;
    std::string newAsset(const std::string &dandiset, const std::string &path,
                         const std::string &content) const;
    std::string assetsPath(const std::string &dandiset) const;

    std::unique_ptr<Server> server;
    std::string api;
    std::string web;
    std::string storage;
};

#define EXPECT_ERROR(answer, code, text)                                                                     \
    do {                                                                                                     \
        const Answer given = (answer);                                                                       \
        EXPECT_EQ(given.status, code);                                                                       \
        EXPECT_EQ(given.body, quoted(text));                                                                 \
    } while (false)

} // namespace slipway::practice::test
