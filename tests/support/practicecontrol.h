// SPDX-License-Identifier: MIT
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QUrl>

namespace slipway::tests {

/// The hand that steers a practice server somebody else has started.
class PracticeControl
{
public:
    /// `api` is the address of its DANDI API.
    explicit PracticeControl(const QUrl &api);

    /// Makes the key invalid and gives the new one of its owner.
    QString revoke(const QString &key);
    QJsonArray requests() const;
    /// How many requests with this method have a path that contains `part`.
    int count(const QString &method, const QString &part) const;
    /// PUTs that the storage has answered with 200, and the bytes of their bodies.
    int partsStored() const;
    qint64 bytesStored() const;
    /// Makes something go wrong from now on: {"action","match",…}.
    void addFault(const QJsonObject &fault) const;
    /// A dataset of the practice Data Bank as its admin sees it: {"key","token","state","records",…}.
    QJsonObject bankDataset(const QString &key) const;
    /// The same of a dataset's records alone, each with the "sha256" of the bytes that are there.
    QJsonArray bankRecords(const QString &key) const;
    /// Gives a dataset of the practice Data Bank a new token; the old one counts no longer.
    QString replaceBankToken(const QString &key) const;

private:
    QByteArray call(const QByteArray &method, const QString &name, const QJsonObject &body,
                    const QString &query = QString()) const;
    QJsonArray stored() const;

    QUrl m_api;
};

} // namespace slipway::tests
