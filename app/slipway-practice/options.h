// SPDX-License-Identifier: MIT
#pragma once

#include "practice/server.h"

#include <QStringList>

#include <optional>

/// What the command line asks for.
struct CommandLine
{
    slipway::practice::Options server;
    bool endWithInput = false;
    bool selfTest = false;
};

/// Reads the arguments, the program's name first. Nothing if they cannot be used: then standard error says
/// why. Ends the program itself after --help and --version.
std::optional<CommandLine> readCommandLine(const QStringList &arguments);
