// SPDX-License-Identifier: MIT
#pragma once

#include "cli.h"
#include "noise.h"
#include "practicehost.h"

#include <QJsonArray>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <string>

namespace slipway::tests {

/// A practice Data Bank with a draft of our own, files, and a data folder for the command line: what each
/// flow to the Data Bank starts from. The parameter is the protocol.
class DatabankWorkshop : public ::testing::TestWithParam<const char *>
{
protected:
    explicit DatabankWorkshop(const char *protocol = GetParam());

    QString at(const QString &name) const { return m_folder.filePath(name); }
    QString dataFolder() const { return at(QStringLiteral("slipway")); }
    void write(const QString &name, const QByteArray &bytes);
    static QString sha256(const QByteArray &bytes);

    /// {"key","token","state"} of a new dataset.
    QJsonObject makeDataset(const QString &state = QStringLiteral("draft"));
    QString key() const { return m_dataset.value(u"key").toString(); }
    QString token() const { return m_dataset.value(u"token").toString(); }

    /// Brings these files or folders to our draft.
    QJsonObject plan(const QStringList &names) const;
    static QJsonObject with(QJsonObject plan, const QString &key, const QJsonValue &value);
    QString save(const QJsonObject &plan, const QString &name = QStringLiteral("plan.json"));
    int run(Cli &cli, const QJsonObject &plan);
    int resume(Cli &cli, const QStringList &more = {});

    /// "name sha256" of each complete record of our draft, sorted; a record that is not complete says so.
    QStringList records(const QString &datasetKey = QString());
    /// The bytes of the one record of this name.
    QByteArray content(const QString &name);
    /// "path sha256" of each file in the archive of these bytes, sorted.
    QStringList listOf(const QByteArray &archive, const QString &name);

    static std::string said(const Cli &cli)
    {
        return cli.output().toStdString() + cli.errors().toStdString();
    }
    static std::string code(const Cli &cli) { return cli.lastJson().value(u"code").toString().toStdString(); }
    /// A plain sentence with what to do; no code, no markup.
    static void expectPlain(const Cli &cli);

    QTemporaryDir m_folder;
    PracticeHost m_host;
    QJsonObject m_dataset;
};

} // namespace slipway::tests
