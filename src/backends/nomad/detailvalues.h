// SPDX-License-Identifier: MIT
#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace slipway::backends::nomad {

// The values of the form by their types. Each throws Failure of Kind::Plan, code "field-kind", for another
// type.

/// True if there is a value that is not null.
bool isGiven(const QJsonObject &values, const QString &key);
/// Trimmed.
QString textAt(const QJsonObject &values, const QString &key);
/// Trimmed, without empty ones and repetitions; empty if there is none.
QStringList listAt(const QJsonObject &values, const QString &key);
/// The same as web addresses; what is none stays as it is, for the server to say so.
QStringList linksAt(const QJsonObject &values, const QString &key);
/// `embargo_length` in months.
int embargoIn(const QJsonObject &values);

} // namespace slipway::backends::nomad
