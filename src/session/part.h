// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

namespace slipway::session {

/// Which part of files that are too much for one publication this one holds.
struct Part
{
    Part() = default;

    int number = 1;
    int count = 1;       ///< as far as is known now
    QStringList holds;   ///< folders, or files that stand beside them
    QStringList remain;  ///< what is left for the parts that follow
    QString publication; ///< the ID of the unfinished publication that has it; empty: this is the last part

    friend bool operator==(const Part &, const Part &) = default;
};

} // namespace slipway::session
