// SPDX-License-Identifier: MIT
#pragma once

#include "practice/databank/deployment.h"

#include <QJsonObject>

#include <string>
#include <vector>

namespace slipway::practice::databank {

/// What tests see and change beyond what the real server lets anybody, under /__practice/databank/:
/// - GET settings; POST settings {"largest_file", "smallest_part", "store": s3|fs, "enforce_expiry",
///   "bad_token_is_500", "dump_fails", "body_most", "success_text"};
/// - GET datasets; POST datasets {"title", "state", "token": false for none}: makes one;
/// - GET datasets/KEY: records, duplicates, what is missing, staged files; with ?sha256=1 their SHA-256;
/// - POST datasets/KEY {"state", "title"}; DELETE datasets/KEY/files: forgets the records;
/// - POST datasets/KEY/token: replaces the token, answers the new one; DELETE datasets/KEY/token;
/// - GET uploads: every tus upload.
class Admin
{
public:
    explicit Admin(Deployment &deployment)
        : m_deployment(deployment)
    {}

    /// `name` is what follows /__practice/databank/.
    Response handle(const Request &request, const std::string &name, const QJsonObject &body);
    /// `[{"key","token","state"}]`, in the order in which the datasets were made.
    QJsonArray datasets();

private:
    Response settings(const Request &request, const QJsonObject &body);
    Response makeDataset(const QJsonObject &body);
    Response changeDataset(const std::string &key, const QJsonObject &body);
    Response token(const Request &request, const std::string &key);
    Response showDataset(const std::string &key, bool withDigests);
    Response uploads();

    Deployment &m_deployment;
};

} // namespace slipway::practice::databank
