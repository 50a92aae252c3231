// SPDX-License-Identifier: MIT
#pragma once

#include "../nomadworkshop.h"
#include "scene.h"

namespace slipway::tests {

/// A publication to the practice NOMAD: a dataset, an upload, files, details, and published.
class NomadScene final : public Scene, public NomadWorkshop
{
public:
    explicit NomadScene(int generation);

    QString largeFile() const override { return at(QStringLiteral("data/large.dat")); }
    void revoke() override;

private:
    void TestBody() override {}
    QString name() const override { return QStringLiteral("nomad %1").arg(m_generation); }
    QString folder() const override { return dataFolder(); }
    QString secret() const override { return m_host.password(QStringLiteral("alice")); }
    QString prepare(qint64 size, int files) override;
    qint64 sizeFor(const Row &) const override { return 100'000; }
    void install(const Hit &hit) override;
    void settle(const QJsonObject &settings) override;
    void lift() override;
    int faultHits() override { return m_host.faultHits(); }
    void expectSound() override;
    void expectWhole() override;

    /// "path sha256" of each file of the upload, sorted.
    QStringList files();

    int m_generation;
    QStringList m_small; ///< "path sha256"
};

} // namespace slipway::tests
