// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace slipway::fuzz {

/// Bytes from elsewhere are handed to everything of one kind that reads them. Nothing but a Failure that can
/// be told to a person may come out; anything else ends the program.
using Feed = void (*)(const QByteArray &bytes);

struct Target
{
    const char *name;
    Feed feed;
    std::vector<const char *> seeds; ///< folders below the root of the sources whose files are a start
};

const std::vector<Target> &targets();
/// Null if there is none of this name.
const Target *targetNamed(const QByteArray &name);

void feedDandi(const QByteArray &bytes);
void feedNomad(const QByteArray &bytes);
void feedDatabank(const QByteArray &bytes);
void feedStorage(const QByteArray &bytes);
void feedJson(const QByteArray &bytes);
void feedPlan(const QByteArray &bytes);
void feedProfile(const QByteArray &bytes);
void feedJournal(const QByteArray &bytes);
void feedNwb(const QByteArray &bytes);

} // namespace slipway::fuzz
