// SPDX-License-Identifier: MIT
#pragma once

#include "base/outcome.h"

#include <QByteArray>
#include <QString>

#include <functional>

class QIODevice;
class QObject;

namespace slipway::ui {

/// Writes a file whole or not at all, in the background, where `write` is called too; `done` is called in
/// this thread while `context` lives. Failure of Kind::LocalFile names the file.
void saveInBackground(const QString &path, std::function<void(QIODevice &)> write, QObject *context,
                      std::function<void(base::Outcome<void>)> done);
/// The same for a small file.
void saveInBackground(const QString &path, const QByteArray &bytes, QObject *context,
                      std::function<void(base::Outcome<void>)> done);

} // namespace slipway::ui
