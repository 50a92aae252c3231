// SPDX-License-Identifier: MIT
#pragma once

#include "domain/bandwidth.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace slipway::console {

/// What the person asked for on the command line. There is no way to give a secret here.
struct Arguments
{
    enum class Command { Check, Run, Split, Resume, List, CheckConnection, Report, SelfTest, Help, Version };

    Command command = Command::Help;
    QString subject; ///< the plan's file for check, run and split; the publication for resume, may be empty
    bool json = false;
    bool secretFromStdin = false;
    QString dataFolder;                     ///< empty: the usual place
    QString receiptFile;                    ///< empty: none
    std::optional<domain::Bandwidth> limit; ///< nothing: what this machine remembers
    std::optional<int> giveUpAfter;         ///< seconds without network
    QString server;                         ///< only for check-connection: the profile's id
    QString user;                           ///< only for check-connection: whose password the secret is
    QString dataset;       ///< only for check-connection, where each dataset has its own secret
    QString outputFile;    ///< only for report
    QStringList listed;    ///< only for resume: files in doubt that a person saw in the dataset
    QStringList notListed; ///< only for resume: files in doubt that are not there
};

/// Reads the arguments, without the program's name. Throws Failure of Kind::Plan that names the argument.
Arguments readArguments(const QStringList &arguments);

/// The text for --help.
QString helpText();

} // namespace slipway::console
