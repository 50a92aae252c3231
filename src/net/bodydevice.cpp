// SPDX-License-Identifier: MIT
#include "net/bodydevice.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace slipway::net {

BodyDevice::BodyDevice(QThreadPool &pool, Throttle &throttle, std::unique_ptr<BodySource> source,
                       QObject *parent)
    : Body(parent)
    , m_throttle(throttle)
    , m_length(source->length())
    , m_readAhead(pool, std::move(source),
                  [this] { QMetaObject::invokeMethod(this, &BodyDevice::readyRead, Qt::QueuedConnection); })
{
    m_throttle.join();
    connect(&m_throttle, &Throttle::refilled, this, [this] {
        if (m_isHeldUp)
            Q_EMIT readyRead();
    });
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    m_block = m_readAhead.take({}).value_or(QByteArray()); // starts reading while the connection is made
}

BodyDevice::~BodyDevice()
{
    m_throttle.leave();
}

qint64 BodyDevice::readData(char *data, qint64 maxSize)
{
    if (m_isBroken)
        return 0;
    if (isHandedOver())
        return -1;
    if (m_position == m_block.size() && !takeBlock())
        return holdUp();
    const qint64 count = m_throttle.take(std::min<qint64>(maxSize, m_block.size() - m_position));
    if (count == 0)
        return holdUp();
    m_isHeldUp = false;
    std::memcpy(data, m_block.constData() + m_position, static_cast<std::size_t>(count));
    m_position += count;
    addHandedOver(count);
    return count;
}

bool BodyDevice::takeBlock()
{
    try {
        auto block = m_readAhead.take(std::exchange(m_block, {}));
        m_position = 0;
        if (!block)
            return false;
        m_block = std::move(*block);
        return true;
    } catch (const base::Failure &failure) {
        m_isBroken = true;
        // Not from inside a read of the manager: whoever hears it will abort the reply.
        auto tell = [this, failure] { Q_EMIT broken(failure); };
        QMetaObject::invokeMethod(this, std::move(tell), Qt::QueuedConnection);
        return false;
    }
}

qint64 BodyDevice::holdUp()
{
    m_isHeldUp = true;
    return 0;
}

} // namespace slipway::net
