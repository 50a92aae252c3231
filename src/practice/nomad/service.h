// SPDX-License-Identifier: MIT
#pragma once

#include "practice/http.h"
#include "practice/nomad/api.h"
#include "practice/nomad/deployment.h"
#include "practice/nomad/processor.h"

#include <QJsonObject>

#include <functional>
#include <memory>
#include <string>

namespace slipway::practice::nomad {

/// The practice NOMAD: everything that answers on its port, and its worker.
///
/// Where its behaviour comes from:
/// - generation 1: the NOMAD contract and the recorded answers of a real 1.3 server, which are replayed
/// against
///   it (tests/conformance); generation 2: the contract alone, which was written from sources and tests;
/// - simplified: credentials are all made here (HS256), no Keycloak is asked; a refresh token is given but
///   taken nowhere; the signature token too; pydantic 2's complaints have its shape and usual words;
///   searching entries knows a few quantities; groups are as much as members of an upload need;
/// - where contract and recordings are silent, a comment at the place says so.
class Service
{
public:
    struct Options
    {
        Generation generation = Generation::One;
        Settings settings;
        std::filesystem::path folder; ///< for the bytes
    };

    Service(Options options, Clock &clock, StateLog &log);
    ~Service();

    /// Takes a record read from the log; false if it is not one of NOMAD's.
    bool restore(const std::string &kind, const QJsonObject &record);
    /// After the last restore(): makes the accounts, and lets the worker continue what was under way.
    void start(const std::string &secret);
    void stop();
    /// `http://127.0.0.1:41003`, once the port is known.
    void setOrigin(const std::string &origin);

    /// Answers everything but /__practice/.
    Response handle(Request &request);
    /// Commands of the tests, `name` being what follows /__practice/nomad/:
    /// POST settings {"process_delay" ms, "token_life" s, "upload_limit", "datacite": working|disabled|
    /// fails-half-way|unreachable, "stuck", "fail_next", "index_lag", "loses_early_puts", "upload_body_most",
    /// "other_body_most"}; GET settings; POST end-tokens {"username"}: whatever was given out is expired;
    /// GET state; POST finish: does all that waits; POST step: gives every process one step.
    Response control(const Request &request, const std::string &name, const QJsonObject &body);
    /// `{"api":…,"web":…,"generation":1,"accounts":[…]}`.
    QJsonObject description();

private:
    Response outsideApi(const Request &request) const;
    Response changeSettings(const QJsonObject &body);
    Response endTokens(const QJsonObject &body);
    Response state();

    Store m_store;
    Deployment m_deployment;
    Api m_api;
    Processor m_processor;
};

} // namespace slipway::practice::nomad
