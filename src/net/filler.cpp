// SPDX-License-Identifier: MIT
#include "net/filler.h"

#include <QtGlobal>

#include <random>

namespace slipway::net {

namespace {

class Filler final : public BodySource
{
public:
    explicit Filler(qint64 bytes)
        : m_bytes(bytes)
    {}
    qint64 length() const override { return m_bytes; }
    void read(char *data, qint64 size) override
    {
        for (qint64 i = 0; i < size; ++i)
            data[i] = static_cast<char>(m_random() >> 8U);
    }

private:
    qint64 m_bytes;
    std::minstd_rand m_random;
};

} // namespace

GeneratedBody fillerBody(qint64 bytes)
{
    return {bytes, [bytes] { return std::make_unique<Filler>(bytes); }};
}

} // namespace slipway::net
