// SPDX-License-Identifier: MIT
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QString>
#include <QStringList>

namespace slipway::tests {

/// A running slipway-practice, and the hand that steers it.
class PracticeHost
{
public:
    /// Starts the program with its data in `stateFolder`; throws std::runtime_error if it does not get ready.
    /// `kind`: which of its servers is meant, "dandi", "nomad" or "databank"; `more`: further arguments.
    explicit PracticeHost(const QString &stateFolder, const QString &kind = QStringLiteral("dandi"),
                          const QStringList &more = {});
    ~PracticeHost();

    /// Where the command line finds it.
    QString api() const;
    /// From now on the command line finds it through this port; 0: directly.
    void reachThrough(quint16 port) { m_through = port; }
    quint16 port() const;
    quint16 storagePort() const; ///< only of DANDI
    /// The key of the account of this name: "practice", "colleague", "pending".
    QString key(const QString &name) const;
    /// The password of this person of the practice NOMAD: "alice", "bob", "carol".
    QString password(const QString &username) const;
    qint64 processId() const { return m_process.processId(); }

    /// {"action", "match": {"method", "path"}, "nth", "times"}
    void fault(const QJsonObject &description);
    void clearFaults();
    /// How many requests the faults have hit so far.
    int faultHits();
    /// POST to a command of the practice NOMAD: "settings", "end-tokens", "finish".
    void nomad(const QString &command, const QJsonObject &body);
    QJsonObject nomadState();
    /// A token for this person, as a sign-in by password gives it.
    QString nomadToken(const QString &username);
    /// A command of the practice Data Bank: GET, or POST of a body: "datasets", "datasets/KEY?sha256=1".
    QJsonObject databank(const QString &command);
    QJsonObject databank(const QString &command, const QJsonObject &body);
    /// The key works no longer; gives the new one of its owner.
    QString revoke(const QString &accountKey);
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
    /// GET below the API, as this account; NOMAD's accounts are named by a token.
    QJsonObject get(const QString &path, const QString &accountKey);
    /// The bytes of a file below the API, redirects followed.
    QByteArray download(const QString &path, const QString &accountKey = QString());
    /// URLs of the storage that were signed until now have ended.
    void expireUrls();
    /// POST of JSON below the API of the practice NOMAD.
    QJsonObject post(const QString &path, const QJsonObject &body, const QString &token);

private:
    QJsonObject account(const char *member, const QString &name) const;
    QByteArray call(const QByteArray &method, const QString &address, const QByteArray &body,
                    const QString &accountKey = QString(),
                    const QString &type = QStringLiteral("application/json"));
    QString control(const QString &name) const;

    QProcess m_process;
    QString direct() const;

    QString m_kind;
    quint16 m_through = 0;
    QJsonObject m_description;
};

} // namespace slipway::tests
