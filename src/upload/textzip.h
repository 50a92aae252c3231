// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

namespace slipway::upload {

/// One text and its name in a zip.
struct ZipText
{
    QString name;
    QByteArray text;
};

/// A small zip, compressed, made in memory. Throws Failure of Kind::Internal.
QByteArray zipOfTexts(const QList<ZipText> &texts, const QDateTime &changed);

} // namespace slipway::upload
