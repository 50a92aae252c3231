// SPDX-License-Identifier: MIT
#pragma once

#include "nomadtest.h"

#include <string>
#include <vector>

namespace slipway::practice::test {

/// What the tests of NOMAD's uploads have in common.
class NomadUploadTest : public NomadTest
{
protected:
    struct Part
    {
        std::string name;
        std::string fileName;
        std::string content;
    };

    /// Authorization, Accept: application/json.
    HeaderList authorized(const std::string &username = "alice") const;
    /// A request with a raw body, as application/octet-stream.
    Answer send(const std::string &method, const std::string &path, const std::string &body,
                const std::string &username = "alice") const;
    Answer sendForm(const std::string &method, const std::string &path, const std::vector<Part> &parts) const;
    /// Does all that waits.
    void finish() const;
    static std::string idOf(const Answer &answer);
    /// An upload with the files a.archive.yaml and notes.txt, processed.
    std::string newUpload() const;
    QJsonObject upload(const std::string &id) const;
    QJsonObject entry(const std::string &id, int index = 0) const;
    void publish(const std::string &id, const std::string &query = {}) const;
    QJsonObject rawdir(const std::string &id, const std::string &path) const;
    /// The names in a folder, with blanks between.
    static std::string names(const QJsonObject &rawdir);
    /// How many uploads a list has.
    int count(const std::string &query, const std::string &username = "alice") const;
    /// No process takes a step by itself from now on.
    void holdProcesses() const { control("POST", "settings", "{'process_delay':3600000}"); }
    /// Takes the process step by step and returns every state, "STATUS message entries", until nothing runs
    /// any more.
    std::vector<std::string> statesUntilDone(const std::string &id) const;
};

#define EXPECT_DETAIL(answer, code, text)                                                                    \
    do {                                                                                                     \
        const Answer given = (answer);                                                                       \
        EXPECT_EQ(given.status, code);                                                                       \
        EXPECT_EQ(object(given)[QLatin1StringView("detail")].toString().toStdString(), text) << given.body;  \
    } while (false)

} // namespace slipway::practice::test
