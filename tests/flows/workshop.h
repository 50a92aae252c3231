// SPDX-License-Identifier: MIT
#pragma once

#include "cli.h"
#include "practicehost.h"

#include <QJsonArray>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace slipway::tests {

/// A folder with data, a practice server and a data folder for the command line: what each flow starts from.
class Workshop : public ::testing::Test
{
protected:
    /// `more`: further arguments of the practice server.
    explicit Workshop(const QStringList &more = {});

    QString at(const QString &name) const { return m_folder.filePath(name); }
    QString dataFolder() const { return at(QStringLiteral("slipway")); }
    /// A small real NWB file of session 1 or 2; `variant` changes its bytes but not what it says.
    QString makeNwb(const QString &name, const QByteArray &variant = QByteArray(), int session = 1);
    /// The same, made as large as `bytes` without using the disk.
    QString makeLargeNwb(const QString &name, qint64 bytes, int session = 1);
    void write(const QString &name, const QByteArray &bytes);

    QJsonObject plan(const QJsonArray &files) const;
    QJsonObject planToCreate(const QString &name, const QJsonArray &files) const;
    /// A file of a plan with the path it shall have.
    static QJsonObject file(const QString &local, const QString &remote);
    QString save(const QJsonObject &plan, const QString &name = QStringLiteral("plan.json"));

    Cli cli() const;

    QTemporaryDir m_folder;
    PracticeHost m_host;
    QString m_dandiset;
};

} // namespace slipway::tests
