// SPDX-License-Identifier: MIT
#pragma once

#include "practicetest.h"

namespace slipway::practice::test {

/// A practice Data Bank of its own for every test, of profile T unless the test says otherwise.
class DatabankTest : public ::testing::Test
{
protected:
    static constexpr std::size_t mebibyte = 1U << 20U;

    void SetUp() override { startServer(); }

    /// Starts the server with `options`, after having stopped the one there is.
    void startServer();
    /// What the program's line says about the dataset with that number.
    QJsonObject described(int number) const;
    std::string key(int number = 0) const;
    std::string token(int number = 0) const;
    HeaderList signedHeaders(const HeaderList &more = {}) const;

    Answer raw(const std::string &method, const std::string &path, const HeaderList &headers = {},
               std::string_view body = {}) const;
    /// To the datafile endpoint of the first dataset, with its token, as an url-encoded form.
    Answer post(const std::string &form) const;
    /// The same as a multipart form with the boundary `b`.
    Answer postParts(const std::string &parts) const;
    /// A part of such a form; with a file name it is a file.
    static std::string part(const std::string &name, const std::string &value,
                            const std::string &fileName = {});

    // tus, with token and version:
    Answer tus(const std::string &method, const std::string &path, const HeaderList &headers = {},
               std::string_view body = {}) const;
    /// The path of a new upload.
    std::string newUpload(std::uint64_t length) const;
    Answer patch(const std::string &path, std::uint64_t offset, std::string_view body,
                 const HeaderList &more = {}) const;
    std::string offsetOf(const std::string &path) const;
    /// A whole upload of that content in one PATCH; returns its path.
    std::string uploaded(std::string_view content) const;
    Answer registerUpload(const std::string &path, const std::string &name, std::uint64_t size) const;

    /// A command to /__practice/databank/.
    Answer control(const std::string &method, const std::string &name, const std::string &body = {}) const;
    /// Installs {"action":"quirk","quirk":name} for the next request whose path contains `path`.
    void quirk(const std::string &name, const std::string &path, int bytes = 0) const;
    void fault(const std::string &description) const;
    /// The admin view of the dataset, with SHA-256.
    QJsonObject dataset(int number = 0) const;
    QJsonObject record(int index, int number = 0) const;
    int records(int number = 0) const;

    Options options;
    std::unique_ptr<Server> server;
    std::string origin;
};

/// Bytes that are no zeros and do not repeat soon.
std::string noise(std::size_t size);
std::string sha256Of(std::string_view bytes);

} // namespace slipway::practice::test
