// SPDX-License-Identifier: MIT
#pragma once

#include <QJsonValue>
#include <QString>

namespace slipway::session {

/// `text` without living secrets, queries of addresses and authorizations; of each address only the server
/// is left if `addressesToo`: an upload's address may be all that is needed to write to it.
QString withoutSecrets(const QString &text, bool addressesToo);

/// The same for every text in `value`; members whose name says that they hold a secret are hidden whole.
QJsonValue withoutSecrets(const QJsonValue &value, bool addressesToo);

} // namespace slipway::session
