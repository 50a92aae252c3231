// SPDX-License-Identifier: MIT
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QString>

namespace slipway::tests {

/// A running slipway-practice, and the hand that steers it.
class PracticeHost
{
public:
    /// Starts the program with its data in `stateFolder`; throws std::runtime_error if it does not get ready.
    explicit PracticeHost(const QString &stateFolder);
    ~PracticeHost();

    QString api() const;
    /// The key of the account of this name: "practice", "colleague", "pending".
    QString key(const QString &name) const;
    qint64 processId() const { return m_process.processId(); }

    /// {"action", "match": {"method", "path"}, "nth", "times"}
    void fault(const QJsonObject &description);
    void clearFaults();
    void revoke(const QString &accountKey);
    QJsonArray requests();
    /// How many requests with this method have a path that contains `part`.
    int count(const QString &method, const QString &part);
    /// Bytes of all bodies that the storage has received.
    qint64 bytesStored();
    /// PUTs that the storage has answered with 200.
    int partsStored();
    QJsonObject state();
    /// Makes a dandiset of this account and gives its identifier.
    QString makeDandiset(const QString &name, const QString &owner = QStringLiteral("practice"));
    /// GET below the API, as this account.
    QJsonObject get(const QString &path, const QString &accountKey);

private:
    QByteArray call(const QByteArray &method, const QString &address, const QByteArray &body,
                    const QString &accountKey = QString());
    QString control(const QString &name) const;

    QProcess m_process;
    QJsonObject m_description;
};

} // namespace slipway::tests
