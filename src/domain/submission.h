// SPDX-License-Identifier: MIT
#pragma once

#include "domain/dataset.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <optional>
#include <utility>

namespace slipway::domain {

/// What the files of one publication are put into on servers that process and publish them together: a NOMAD
/// upload. Servers whose files go straight into the dataset have none.
struct Submission
{
    Submission() = default;

    QString id;
    QString title;
    QDateTime created;
    QString status;     ///< the server's own words for what it did last; may be empty
    qint64 entries = 0; ///< what the server recognised in the files
    qint64 size = -1;   ///< bytes; -1 unknown
    bool busy = false;  ///< the server is working on it and refuses changes
    bool published = false;
    int embargoMonths = 0; ///< 0: none
    QString licence;       ///< "CC BY 4.0"
    QUrl page;             ///< where a person sees it in the browser

    friend bool operator==(const Submission &, const Submission &) = default;
};

/// The unpublished submissions of this account, and how many the server allows.
struct SubmissionList
{
    SubmissionList() = default;

    QList<Submission> submissions; ///< newest first
    int limit = 0;                 ///< 0: not known

    bool isFull() const { return limit > 0 && submissions.size() >= limit; }
};

/// Where files are brought: a dataset, and within or beside it a submission where the server has such.
struct Target
{
    Target() = default;
    Target(Dataset where) // NOLINT(google-explicit-constructor): most servers have no submissions
        : dataset(std::move(where))
    {}
    Target(Dataset where, Submission into)
        : dataset(std::move(where))
        , submission(std::move(into))
    {}

    Dataset dataset;
    std::optional<Submission> submission;
};

/// One thing the server recognised in the files, for example a calculation, and what became of it.
struct Entry
{
    enum class State { Waiting, Processing, Succeeded, Failed };

    Entry() = default;

    QString id;
    QString mainfile; ///< path in the submission
    QString parser;   ///< the server's name for what recognised it
    State state = State::Waiting;
    QStringList errors;
    QStringList warnings;

    friend bool operator==(const Entry &, const Entry &) = default;
};

/// One look at what the server is doing with a submission.
struct Processing
{
    enum class State {
        Untouched, ///< nothing was started since the last change
        Running,
        Succeeded, ///< the process as a whole; single entries may have failed
        Failed,
    };

    Processing() = default;

    State state = State::Untouched;
    QString stage;         ///< the server's own words, for example "Parsing level 0"
    qint64 successful = 0; ///< entries
    qint64 failed = 0;     ///< entries
    qint64 total = 0;      ///< entries
    QStringList errors;    ///< of the process, cleaned of server paths and tracebacks
    QStringList warnings;
    QList<Entry> entries; ///< at most the first 1,000
    QDateTime completed;  ///< when the last process that has ended did so; invalid: not known, or none has
    Submission submission;
    bool looksStuck = false; ///< the same stage for so long that the person should be offered a choice

    bool isRunning() const { return state == State::Running; }
};

/// How the files of a run travel: which of them together, in one archive that the server unpacks.
struct Shipping
{
    Shipping() = default;

    QList<QList<qsizetype>> archives; ///< rows of the run's list; rows in none are sent one by one
    QString words;                    ///< plain words for the Check page: how they are sent, and what is sent
                                      ///< again after an interruption; empty if there is nothing to say
};

} // namespace slipway::domain
