// SPDX-License-Identifier: MIT
#pragma once

#include <QCoreApplication>
#include <QString>

namespace slipway::base {

/// "%n file(s)" with `number` as "2 files", "%n entr(ies)" as "2 entries", and "{is|are}" as "are": what Qt
/// leaves as it is where no catalogue is at hand, as on the command line. Negative numbers change nothing.
QString withEnglishPlural(QString text, int number);

} // namespace slipway::base

/// Gives the functions of one file, none of them a QObject's, a tr() whose texts stand under `Context` in the
/// catalogues. resources/translations/collect.py knows it.
#define SLIPWAY_TR_FUNCTIONS(Context)                                                                        \
    [[maybe_unused]] static QString tr(const char *text, const char *note = nullptr, int number = -1)        \
    {                                                                                                        \
        return slipway::base::withEnglishPlural(QCoreApplication::translate(#Context, text, note, number),   \
                                                number);                                                     \
    }
