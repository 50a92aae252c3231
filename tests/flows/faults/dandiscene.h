// SPDX-License-Identifier: MIT
#pragma once

#include "../workshop.h"
#include "scene.h"

namespace slipway::tests {

/// A publication to the practice DANDI that makes its dandiset.
class DandiScene final : public Scene, public Workshop
{
public:
    DandiScene();

    QString largeFile() const override { return at(QStringLiteral("data/large.dat")); }
    void revoke() override;
    void expireUrls() override { m_host.expireUrls(); }

private:
    void TestBody() override {}
    QString name() const override { return QStringLiteral("dandi"); }
    QString folder() const override { return dataFolder(); }
    QString secret() const override { return m_key; }
    QString prepare(qint64 size, int files) override;
    qint64 sizeFor(const Row &row) const override;
    void install(const Hit &hit) override;
    void lift() override { m_host.clearFaults(); }
    int faultHits() override { return m_host.faultHits(); }
    void expectSound() override;
    void expectWhole() override;

    /// "path sha256" of each file of the dandiset that the plan makes, sorted.
    QStringList assets();

    QString m_key;       ///< another one once it was revoked
    QStringList m_small; ///< "path sha256"
};

} // namespace slipway::tests
