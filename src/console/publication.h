// SPDX-License-Identifier: MIT
#pragma once

#include "base/secret.h"
#include "base/task.h"
#include "console/arguments.h"
#include "console/exitcode.h"
#include "console/interrupt.h"
#include "console/report.h"
#include "session/session.h"

#include <QSet>

#include <memory>
#include <optional>

namespace slipway::console {

/// What the command line does with a session: its commands, each read from top to bottom.
class Publication
{
public:
    /// All of them outlive the flows. `secret` is the one from standard input or the environment, if any.
    Publication(session::Session &session, Report &report, Interrupt &interrupt, Arguments arguments,
                std::optional<base::Secret> secret);

    /// Does what the arguments say. Throws Failure; cancelled when interrupted.
    base::Task<ExitCode> perform();

private:
    struct Ended;
    struct Credentials;

    base::Task<ExitCode> check();
    base::Task<ExitCode> run();
    base::Task<ExitCode> split();
    base::Task<ExitCode> resume();
    base::Task<ExitCode> list();

    base::Task<std::optional<session::Unfinished>> earlier(domain::Plan plan);
    base::Task<QString> chooseUnfinished();
    base::Task<> connect(domain::Plan plan);
    base::Task<> open(QString id);
    base::Task<> signIn(domain::Plan plan);
    base::Task<std::optional<base::Failure>> refusal(domain::Plan plan);
    base::Task<Credentials> findSecret(domain::Plan plan);
    Credentials given(const domain::Plan &plan) const;
    std::optional<Credentials> lent(const domain::Plan &plan) const;
    base::Task<std::optional<base::Secret>> remembered(domain::Plan plan);
    base::Task<session::SignedIn> exchange(Credentials credentials);
    base::Task<> takeWishes(domain::Plan plan);
    base::Task<> chooseSubmission(QString id);
    base::Task<> reuseDataset(QString name);
    ExitCode tellDone(const session::Unfinished &before);
    base::Task<> leaveNothingBehind();
    base::Task<> addFiles(domain::Plan plan);
    base::Task<> chooseDataset(QString id);
    base::Task<> useDataset(QString id);
    base::Task<> settleDoubts();
    base::Task<> settleDoubt(QString name, bool isListed);
    void tellDoubts(const QSet<qsizetype> &rows);
    base::Task<> createDataset(QJsonObject values);
    base::Task<domain::Problems> checkCreation(QJsonObject values);
    base::Task<session::CheckResult> preflight();
    base::Task<ExitCode> upload(bool continuing);
    base::Task<Ended> runToRest();
    base::Task<domain::Review> review();
    base::Task<ExitCode> concludeUnseen(base::Failure refused);

    static QJsonObject toJson(const session::Unfinished &entry);
    ExitCode refuse(const session::CheckResult &check);
    ExitCode conclude(const domain::Review &review, const QSet<qsizetype> &inDoubt);
    void saveReceipt(const domain::Receipt &receipt);

    session::Session &m_session;
    Report &m_report;
    Interrupt &m_interrupt;
    Arguments m_arguments;
    std::optional<base::Secret> m_secret;
};

} // namespace slipway::console
