// SPDX-License-Identifier: MIT
#pragma once

#include "session/session.h"

#include <QStringList>

#include <optional>

namespace slipway::tests {

/// What the stand-in for the session answers, and what it was asked. One for each test: reset() first.
///
/// The pages talk to session::Session alone, so a test program that links these definitions instead of
/// slipway_session can show every state of every page, also those that a server reaches rarely.
struct FakeSession
{
    QList<domain::Profile> profiles;
    QJsonArray practiceAccounts;
    QString storeTrouble;
    std::optional<base::Failure> failNext; ///< the next reply is this failure
    bool holdReplies = false;              ///< replies wait for releaseReplies()
    std::optional<base::Secret> storedSecret;
    session::SignedIn signedIn;
    QList<domain::Dataset> datasets;
    QList<domain::FieldSpec> creationFields;
    session::CheckResult check;
    domain::Review review;
    QList<session::Unfinished> unfinished;
    domain::LocalFiles scanned; ///< what addFiles() adds

    QStringList calls; ///< names of what was called, in order
    base::Secret lastSecret;
    QList<domain::PlannedFile> lastAdded;

    static FakeSession &get();
    static void reset();
    void releaseReplies();
    int count(const QString &call) const { return int(calls.count(call)); }

    QList<std::function<void()>> held;
};

domain::Profile makeProfile(const QString &id, const QString &name, bool test = false, bool practice = false);
domain::Dataset makeDataset(const QString &id, const QString &title);
domain::LocalFile makeFile(const QString &name, qint64 size);

} // namespace slipway::tests
