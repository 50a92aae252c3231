// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <chrono>

namespace slipway::net {

/// How many large bodies go to one origin at once: more as long as that moves more bytes, half as many when
/// the server or the way is in trouble. Pure: the time comes in as an argument.
///
/// On a long way one connection carries what fits into its window, and only further ones bring more. On a
/// short or narrow one they bring nothing, and the number goes back to where it was.
class BodyLimit
{
public:
    static constexpr int most = 32;
    static constexpr std::chrono::milliseconds settling{500}; ///< after a change, before it is judged
    static constexpr std::chrono::milliseconds judgedOver{1'000};
    static constexpr std::chrono::milliseconds restsFor{30'000}; ///< between a trial in vain and the next
    static constexpr double worthIt = 1.15; ///< times the rate that twice as many must bring

    /// Begins with `bodies`, at least 1.
    explicit BodyLimit(int bodies);

    int current() const { return m_current; }
    /// `bytes` more have left; `isMoreWanted`: others wait to send.
    void sent(qint64 bytes, bool isMoreWanted, std::chrono::milliseconds now);
    /// The server asked for patience (429, 503), or a body stood still or broke off.
    void troubled(std::chrono::milliseconds now);

private:
    void judge(double rate, bool isMoreWanted, std::chrono::milliseconds now);
    void change(int bodies, std::chrono::milliseconds now);

    int m_current;
    int m_before = 0;        // while a higher number is on trial; else 0
    double m_rateBefore = 0; // bytes per millisecond
    qint64 m_bytes = 0;      // since m_since
    std::chrono::milliseconds m_since{-1};
    std::chrono::milliseconds m_restsUntil{0};
};

} // namespace slipway::net
