// SPDX-License-Identifier: MIT
#include "noise.h"

#include <QRandomGenerator>

#include <cstring>

namespace slipway::tests {

QByteArray noise(qsizetype size, quint32 seed)
{
    QRandomGenerator generator(seed);
    QByteArray bytes(size + qsizetype(sizeof(quint32)), Qt::Uninitialized);
    for (qsizetype i = 0; i < size; i += qsizetype(sizeof(quint32))) {
        const quint32 four = generator.generate();
        std::memcpy(bytes.data() + i, &four, sizeof(four));
    }
    bytes.truncate(size);
    return bytes;
}

} // namespace slipway::tests
