// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

namespace slipway::tests {

/// Bytes that compress badly; the same for the same number.
QByteArray noise(qsizetype size, quint32 seed = 1);

} // namespace slipway::tests
