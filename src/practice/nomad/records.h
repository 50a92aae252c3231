// SPDX-License-Identifier: MIT
#pragma once

#include "practice/clock.h"

#include <QJsonArray>
#include <QJsonObject>

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <vector>

namespace slipway::practice::nomad {

/// A person with a password (NOMAD contract 2.6). The fields are those of users/me.
struct Account
{
    std::string userId; ///< UUID text
    std::string username;
    std::string password;
    std::string firstName;
    std::string lastName;
    std::string email;
    std::string affiliation;
    std::string affiliationAddress;
    bool admin = false;
    std::int64_t tokenEpoch = 0; ///< access tokens of an earlier epoch count as ended (control only)

    std::string name() const { return firstName + ' ' + lastName; }
    QJsonObject toJson() const;
    static Account fromJson(const QJsonObject &json);
};

/// A personal access token of generation 2 (NOMAD contract 2.4). The token itself is not kept.
struct PersonalToken
{
    std::string id;
    std::string userId;
    std::string name;
    std::string description;
    std::vector<std::string> scopes;
    std::string digest; ///< SHA-256 of the raw token, hex
    Instant created = 0;
    Instant expires = 0; ///< 0: never
    Instant lastUsed = 0;
    bool revoked = false;

    QJsonObject toJson() const;
    static PersonalToken fromJson(const QJsonObject &json);
};

/// A label on entries with an owner (NOMAD contract 3). Which entries carry it stands in the entries.
struct Dataset
{
    std::string id;
    std::optional<std::string> name;
    std::string userId;
    std::string doi;
    bool findable = false; ///< the state of the DOI's own record; if not, generation 1 has its hazard
    Instant created = 0;
    Instant modified = 0;
    std::string type = "owned";
    QJsonObject query;                ///< of `foreign` ones: only stored
    std::vector<std::string> entries; ///< of `foreign` ones: only stored

    QJsonObject toJson() const;
    static Dataset fromJson(const QJsonObject &json);
};

struct Group
{
    std::string id;
    std::string name;
    std::string owner;
    std::vector<std::string> members;

    QJsonObject toJson() const;
    static Group fromJson(const QJsonObject &json);
};

enum class ProcessStatus { Ready, Pending, Running, WaitingForResult, Success, Failure };

/// `READY`, `PENDING`, …, as on the wire.
const char *statusText(ProcessStatus status);
ProcessStatus statusFromText(const std::string &text);

/// One process that waits or runs. The first of an upload's queue is the present one; generation 2 never has
/// a second (NOMAD contract 4.5).
struct Process
{
    std::string name;       ///< `process_upload`, `edit_upload_metadata`, `publish_upload`, `delete_upload`
    QJsonObject parameters; ///< what the worker needs, in a form of its own
    int step = 0;           ///< how far the worker is

    QJsonObject toJson() const;
    static Process fromJson(const QJsonObject &json);
};

/// What uploads and entries say about their processes.
struct ProcessState
{
    ProcessStatus status = ProcessStatus::Ready;
    std::string currentProcess; ///< empty: none yet (null)
    std::string lastStatusMessage;
    std::vector<std::string> errors;
    std::vector<std::string> warnings;
    Instant completeTime = 0; ///< 0: none yet

    /// True in PENDING, RUNNING and WAITING_FOR_RESULT.
    bool running() const;
    void writeTo(QJsonObject &json) const;
    static ProcessState fromJson(const QJsonObject &json);
};

/// An upload with all that NOMAD contract 4.1 lists. `writers` and `viewers` are derived.
struct Upload
{
    std::string id;
    std::string name; ///< empty: none
    std::string description;
    std::string doi; ///< generation 2
    ProcessState process;
    std::deque<Process> queue;
    Instant created = 0; ///< with microseconds as long as nothing was read back from the database
    std::string mainAuthor;
    std::vector<std::string> coauthors;
    std::vector<std::string> reviewers;
    std::vector<std::string> coauthorGroups;
    std::vector<std::string> reviewerGroups; ///< may hold "all": visible to everybody
    bool published = false;
    Instant publishTime = 0;
    int embargoLength = 0; ///< months
    std::string license = "CC BY 4.0";
    std::string externalDb;
    bool publishDirectly = false;
    bool deleted = false; ///< the worker is about to forget it

    /// Stays true while a queued process follows (NOMAD contract 4.1).
    bool processRunning() const { return process.running() || !queue.empty(); }
    QJsonObject toJson() const;
    static Upload fromJson(const QJsonObject &json);
};

/// A recognised mainfile (NOMAD contract 4.4).
struct Entry
{
    std::string id;
    std::string uploadId;
    std::string mainfile;
    std::string mainfileKey;
    std::string parserName;
    ProcessState process;
    Instant created = 0;
    Instant lastEdit = 0;       ///< 0: never
    Instant lastProcessing = 0; ///< 0: never
    bool indexed = false;       ///< `entry_metadata` can be seen
    std::string hash;
    std::string entryName;
    std::string entryType;
    std::string domain;
    std::string comment;
    std::vector<std::string> references;
    std::string externalId;
    std::vector<std::string> datasets; ///< ids
    QJsonObject results;
    int quantities = 0;

    QJsonObject toJson() const;
    static Entry fromJson(const QJsonObject &json);
};

/// 22 characters: a random UUID as url-safe base64 (NOMAD contract 0.2). May start with `-`.
std::string newIdentifier();
/// 28 characters that depend on the words only: the id of the entry of a mainfile, or a hash.
std::string derivedIdentifier(const std::vector<std::string> &words);
std::string base64Url(const std::string &bytes);

} // namespace slipway::practice::nomad
