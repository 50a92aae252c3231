// SPDX-License-Identifier: MIT
#pragma once

#include "base/failure.h"

#include <QDateTime>
#include <QList>
#include <QMap>
#include <QString>

#include <array>
#include <memory>

namespace slipway::domain {

/// Where one file stands. Bytes counted as sent are bytes the server has answered for, or that are under way
/// now.
enum class Stage {
    Waiting,
    Checking, ///< looking at the local file and at what the server has
    Hashing,
    Sending,
    Finalising, ///< the bytes are there; the server puts them together and registers the file
    Verified,   ///< done: the server's digest equals ours
    Skipped,    ///< the server has it already, or it was to be left alone
    Failed,
};

inline constexpr std::array allStages{Stage::Waiting,    Stage::Checking, Stage::Hashing, Stage::Sending,
                                      Stage::Finalising, Stage::Verified, Stage::Skipped, Stage::Failed};

inline bool isFinal(Stage stage)
{
    return stage == Stage::Verified || stage == Stage::Skipped || stage == Stage::Failed;
}

/// What is known of the content that the server has of a file: being sent is not yet being verified.
enum class Evidence {
    Unknown,
    Sent,     ///< the server has as many bytes, and tells nothing of their content
    Verified, ///< the server's digest, or its acceptance of ours, covers every byte
    Mismatch, ///< what the server has is not what is on this disk
};

/// One file's row in a snapshot.
struct FileProgress
{
    qsizetype index = 0; ///< row in the run's list of files
    Stage stage = Stage::Waiting;
    qint64 size = 0;   ///< bytes
    qint64 hashed = 0; ///< bytes
    qint64 sent = 0;   ///< bytes
    QString reason;    ///< why skipped or failed, in plain words; else empty
    bool held = false; ///< waits because a person said "not now"
    Evidence evidence = Evidence::Unknown;
    bool inDoubt = false; ///< failed because nobody but a person can tell whether the server has it
};

/// What the whole run is doing.
enum class RunState {
    Idle,
    Running,
    Pausing,
    Paused,
    WaitingForNetwork, ///< probing; goes on by itself
    NeedsSignIn,       ///< the key has ended: nothing is lost, a new one continues
    Cancelled,
    Finished, ///< every file is in a final stage
    Broken,   ///< stopped by a failure that concerns all files; see Snapshot::failure
};

/// A picture of a run, made five times a second. `changed` holds only the rows that changed since the last
/// one.
struct Snapshot
{
    RunState state = RunState::Idle;
    qint64 filesTotal = 0;
    qint64 filesDone = 0; ///< verified or skipped
    qint64 filesFailed = 0;
    qint64 filesHeld = 0; ///< that a person holds back
    qint64 bytesTotal = 0;
    qint64 bytesDone = 0; ///< sent or skipped
    qint64 bytesHashed = 0;
    double rate = 0;              ///< bytes per second sent, moving average
    qint64 secondsLeft = -1;      ///< -1: not known yet
    qint64 quietMilliseconds = 0; ///< since the last byte or answer
    QMap<Stage, qint64> filesByStage;
    QList<FileProgress> changed;
    QDateTime waitingSince; ///< with WaitingForNetwork: since when, by the wall clock, UTC
    std::shared_ptr<const base::Failure> failure; ///< set with Broken, NeedsSignIn, WaitingForNetwork
};

} // namespace slipway::domain
