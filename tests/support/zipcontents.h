// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

#include <map>
#include <string>

namespace slipway::tests {

/// What is in a zip, by name; empty if it is none.
std::map<std::string, QByteArray> zipContents(const QString &path);

} // namespace slipway::tests
