// SPDX-License-Identifier: MIT
#pragma once

#include "../databankworkshop.h"
#include "scene.h"

namespace slipway::tests {

/// An upload to a draft of the practice Data Bank.
class DatabankScene final : public Scene, public DatabankWorkshop
{
public:
    explicit DatabankScene(const char *protocol);

    QString largeFile() const override { return at(QStringLiteral("large.bin")); }
    void revoke() override;

private:
    void TestBody() override {}
    QString name() const override { return QLatin1String(m_protocol); }
    QString folder() const override { return dataFolder(); }
    QString secret() const override { return token(); }
    QString prepare(qint64 size, int files) override;
    qint64 sizeFor(const Row &row) const override;
    void install(const Hit &hit) override;
    void settle(const QJsonObject &settings) override
    {
        m_host.databank(QStringLiteral("settings"), settings);
    }
    void lift() override;
    int faultHits() override { return m_host.faultHits(); }
    void expectSound() override;
    void expectWhole() override;
    int putRight(QString &how) override;

    bool byPhases() const { return m_name == QLatin1String("phases"); }
    int calls();
    QStringList ours();
    QStringList look(const Cli &cli);

    const char *m_protocol;
    QString m_name;
    QStringList m_small; ///< "name sha256"
};

} // namespace slipway::tests
