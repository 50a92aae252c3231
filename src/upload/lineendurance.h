// SPDX-License-Identifier: MIT
#pragma once

#include "base/failure.h"

#include <QtGlobal>

namespace slipway::upload {

/// What is known of a line on which connections are cut after so many bytes or seconds: filters of hospitals
/// and universities do that. Pieces are kept below what was cut, and larger ones are tried again rarely: the
/// more often they fail, the more pieces have to come through before the next trial.
///
/// On a line that cuts every connection after n bytes, with n above the smallest piece, a file whose first
/// piece is of s bytes costs at most log2(s / n) + 1 cuts until a piece comes through, and further on one for
/// 8, 16, 32 and then every 64 pieces; each costs less than n bytes.
class LineEndurance
{
public:
    /// A connection was cut while a piece of `bytes` was on it.
    void broke(qint64 bytes);
    /// A piece of `bytes` came through.
    void bore(qint64 bytes);
    /// Whether to go on with pieces of `bytes`; asked after each that came through quickly.
    bool mayTry(qint64 bytes);
    /// `bytes`, or half of what was cut last if that is less.
    qint64 bearable(qint64 bytes) const;
    /// True from the second cut on: a single one is an accident.
    bool isCutRepeatedly() const { return m_cuts > 1; }

private:
    static constexpr int firstPatience = 8;
    static constexpr int longestPatience = 64;

    qint64 m_cutAt =
        0; ///< bytes of the piece that was cut last; 0: none was, or one as large came through since
    int m_cuts = 0;
    int m_patience = firstPatience; ///< pieces that have to come through before the next trial
    int m_calm = 0;                 ///< that have, since the last cut or trial
};

/// True for trouble that may be a cut of the connection by something on the way; an answer is none, and that
/// this machine has slept or changed its network says nothing of the line.
bool isCut(const base::Failure &trouble);

} // namespace slipway::upload
