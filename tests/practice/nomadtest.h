// SPDX-License-Identifier: MIT
#pragma once

#include "practicetest.h"

#include <map>

namespace slipway::practice::test {

/// A practice server of its own for every test, of NOMAD's generation 1 unless the test says otherwise.
class NomadTest : public ::testing::Test
{
protected:
    NomadTest() { options.nomadProcessDelay = 0; }
    void SetUp() override { startServer(); }

    /// Starts the server with `options`, after having stopped the one there is.
    void startServer();
    /// The access token of `username`, signed in anew.
    std::string token(const std::string &username = "alice") const;
    /// What the program's line says about the account.
    QJsonObject account(const std::string &username) const;
    std::string userId(const std::string &username) const;
    /// A request to the API with `Accept: application/json`, as `username` ("" = nobody); the body is JSON
    /// with ' for ".
    Answer call(const std::string &method, const std::string &path, const std::string &body = {},
                const std::string &username = "alice") const;
    /// The same with a token of any kind.
    Answer callWith(const std::string &bearer, const std::string &method, const std::string &path,
                    const std::string &body = {}) const;
    /// A request to the API with exactly these headers.
    Answer raw(const std::string &method, const std::string &path, const HeaderList &headers = {},
               std::string_view body = {}) const;
    Answer signIn(const std::string &form) const;
    /// A command to /__practice/nomad/.
    Answer control(const std::string &method, const std::string &name, const std::string &body = {}) const;
    void advanceClock(int seconds) const;
    /// Returns its id.
    std::string newDataset(const std::string &name, const std::string &username = "alice") const;

    Options options;
    std::unique_ptr<Server> server;
    std::string api;
    std::string origin;

private:
    mutable std::map<std::string, std::string> m_tokens;
};

class NomadTwoTest : public NomadTest
{
protected:
    NomadTwoTest() { options.nomadGeneration = nomad::Generation::Two; }
};

/// The object that an answer holds.
QJsonObject object(const Answer &answer);

} // namespace slipway::practice::test
