// SPDX-License-Identifier: MIT
#include "ui/language/serverwords.h"

#include <QCoreApplication>

namespace slipway::ui {

QString inWords(const QString &ofServer)
{
    return ofServer.isEmpty() ? ofServer
                              : QCoreApplication::translate("Profiles", ofServer.toUtf8().constData());
}

QStringList inWords(const QStringList &ofServer)
{
    QStringList words;
    for (const QString &one : ofServer)
        words.append(inWords(one));
    return words;
}

} // namespace slipway::ui
