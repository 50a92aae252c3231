// SPDX-License-Identifier: MIT
#pragma once

#include "cli.h"
#include "practicehost.h"

#include <QJsonArray>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace slipway::tests {

/// A practice NOMAD of this generation, in a folder of its own.
class NomadHost : public PracticeHost
{
public:
    NomadHost(const QString &stateFolder, int generation);

    /// Requests with this method whose path ends like this, below the API.
    int times(const QString &method, const QString &pathEnd);
};

/// A folder with two calculations, a practice NOMAD and a data folder for the command line: what each flow to
/// NOMAD starts from. The parameter is the generation.
class NomadWorkshop : public ::testing::TestWithParam<int>
{
protected:
    explicit NomadWorkshop(int generation = GetParam());

    QString at(const QString &name) const { return m_folder.filePath(name); }
    QString dataFolder() const { return at(QStringLiteral("slipway")); }
    void write(const QString &name, const QByteArray &bytes);
    /// A calculation that a NOMAD recognises, with a file beside it; one that is not `good` fails there.
    void makeCalculation(const QString &folder, bool good = true);

    /// Puts the folder "data" into a new dataset, describes it and publishes.
    QJsonObject plan() const;
    static QJsonObject with(QJsonObject plan, const QString &key, const QJsonValue &value);
    QString save(const QJsonObject &plan, const QString &name = QStringLiteral("plan.json"));
    /// A command line with Alice's password.
    Cli &alice(Cli &cli) { return cli.key(m_host.password(QStringLiteral("alice"))); }
    int run(Cli &cli, const QJsonObject &plan);
    int resume(Cli &cli);

    /// One upload, one dataset, published this often.
    void expectExactly(int published);
    static std::string said(const Cli &cli)
    {
        return cli.output().toStdString() + cli.errors().toStdString();
    }
    static std::string code(const Cli &cli) { return cli.lastJson().value(u"code").toString().toStdString(); }

    QTemporaryDir m_folder;
    NomadHost m_host;
};

} // namespace slipway::tests
