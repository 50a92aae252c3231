// SPDX-License-Identifier: MIT
#include "net/bodyfeed.h"

#include <algorithm>
#include <utility>

namespace slipway::net {

BodyFeed::BodyFeed(QThreadPool &pool, Throttle &throttle, std::unique_ptr<BodySource> source, QObject *parent)
    : QObject(parent)
    , m_throttle(throttle)
    , m_length(source->length())
    , m_readAhead(pool, std::move(source),
                  [this] { QMetaObject::invokeMethod(this, &BodyFeed::ready, Qt::QueuedConnection); })
{
    m_throttle.join();
    connect(&m_throttle, &Throttle::refilled, this, [this] {
        if (m_isHeldUp)
            Q_EMIT ready();
    });
    m_block = m_readAhead.take({}).value_or(QByteArray()); // starts reading while the connection is made
}

BodyFeed::~BodyFeed()
{
    m_throttle.leave();
}

QByteArray BodyFeed::take()
{
    if (m_isBroken || isAllTaken())
        return {};
    if (m_position == m_block.size() && !takeBlock())
        return holdUp();
    const qint64 count = m_throttle.take(m_block.size() - m_position);
    if (count == 0)
        return holdUp();
    m_isHeldUp = false;
    const bool isWhole = count == m_block.size();
    const QByteArray piece = isWhole ? m_block : m_block.mid(m_position, count);
    m_position += count;
    m_taken += count;
    return piece;
}

bool BodyFeed::takeBlock()
{
    try {
        auto block = m_readAhead.take(usedMemory());
        if (!block)
            return false;
        m_block = std::move(*block);
        m_position = 0;
        return true;
    } catch (const base::Failure &failure) {
        m_isBroken = true;
        // Not from inside take(): whoever hears it will end the exchange.
        auto tell = [this, failure] { Q_EMIT broken(failure); };
        QMetaObject::invokeMethod(this, std::move(tell), Qt::QueuedConnection);
        return false;
    }
}

/// A block that nobody else holds any more, to be filled again; null if there is none.
QByteArray BodyFeed::usedMemory()
{
    if (!m_block.isEmpty())
        m_lent.push_back(std::exchange(m_block, {}));
    m_position = 0;
    const auto isBack = [](const QByteArray &block) { return block.isDetached(); };
    const auto back = std::find_if(m_lent.begin(), m_lent.end(), isBack);
    if (back == m_lent.end())
        return {};
    QByteArray block = std::move(*back);
    m_lent.erase(back);
    return block;
}

QByteArray BodyFeed::holdUp()
{
    m_isHeldUp = true;
    return {};
}

} // namespace slipway::net
