// SPDX-License-Identifier: MIT
#include "practicehost.h"

#include "tests/support/places.h"

#include <QEventLoop>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QUrl>

#include <stdexcept>

namespace slipway::tests {

PracticeHost::PracticeHost(const QString &stateFolder, const QString &kind, const QStringList &more)
    : m_kind(kind)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(builtProgram(u"slipway-practice"),
                    QStringList{QStringLiteral("--state"), stateFolder, QStringLiteral("--validation-delay"),
                                QStringLiteral("100"), QStringLiteral("--hash-delay"), QStringLiteral("50")} +
                        more);
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(20'000))
            throw std::runtime_error("slipway-practice did not get ready");
    }
    m_description = QJsonDocument::fromJson(m_process.readLine()).object().value(kind).toObject();
}

PracticeHost::~PracticeHost()
{
    m_process.terminate();
    if (!m_process.waitForFinished(5000)) {
        m_process.kill();
        m_process.waitForFinished(5000);
    }
}

QString PracticeHost::direct() const
{
    return m_description.value(u"api").toString();
}

QString PracticeHost::api() const
{
    if (!m_through)
        return direct();
    QUrl url(direct());
    url.setPort(m_through);
    return url.toString();
}

quint16 PracticeHost::port() const
{
    return static_cast<quint16>(QUrl(direct()).port());
}

quint16 PracticeHost::storagePort() const
{
    return static_cast<quint16>(m_description.value(u"storage_port").toInt());
}

QJsonObject PracticeHost::account(const char *member, const QString &name) const
{
    const QJsonArray accounts = m_description.value(u"accounts").toArray();
    for (const QJsonValue &one : accounts) {
        if (one.toObject().value(QLatin1String(member)).toString() == name)
            return one.toObject();
    }
    throw std::runtime_error("the practice server has no such account");
}

QString PracticeHost::key(const QString &name) const
{
    return account("name", name).value(u"key").toString();
}

QString PracticeHost::password(const QString &username) const
{
    return account("username", username).value(u"password").toString();
}

QString PracticeHost::control(const QString &name) const
{
    QUrl url(direct());
    url.setPath(QStringLiteral("/__practice/") + name.section(QLatin1Char('?'), 0, 0));
    url.setQuery(name.section(QLatin1Char('?'), 1));
    return url.toString();
}

QByteArray PracticeHost::call(const QByteArray &method, const QString &address, const QByteArray &body,
                              const QString &accountKey, const QString &type)
{
    const bool isNomad = m_kind == QLatin1String("nomad");
    QNetworkAccessManager network;
    QNetworkRequest request{QUrl(address)};
    request.setHeader(QNetworkRequest::ContentTypeHeader, type);
    request.setRawHeader("Accept", "application/json");
    if (!accountKey.isEmpty())
        request.setRawHeader("Authorization", (isNomad ? "Bearer " : "token ") + accountKey.toUtf8());
    QNetworkReply *reply = network.sendCustomRequest(request, method, body);
    QEventLoop loop;
    QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    if (reply->error() != QNetworkReply::NoError)
        throw std::runtime_error("the practice server refused: " + reply->errorString().toStdString());
    return reply->readAll();
}

void PracticeHost::fault(const QJsonObject &description)
{
    call("POST", control(QStringLiteral("faults")), QJsonDocument(description).toJson());
}

void PracticeHost::clearFaults()
{
    call("DELETE", control(QStringLiteral("faults")), QByteArray());
}

int PracticeHost::faultHits()
{
    const QJsonArray faults =
        QJsonDocument::fromJson(call("GET", control(QStringLiteral("faults")), QByteArray())).array();
    int hits = 0;
    for (const QJsonValue &fault : faults)
        hits += fault.toObject().value(u"hits").toInt();
    return hits;
}

void PracticeHost::nomad(const QString &command, const QJsonObject &body)
{
    call("POST", control(QStringLiteral("nomad/") + command), QJsonDocument(body).toJson());
}

QJsonObject PracticeHost::nomadState()
{
    const QString address = control(QStringLiteral("nomad/state"));
    return QJsonDocument::fromJson(call("GET", address, QByteArray())).object();
}

QJsonObject PracticeHost::databank(const QString &command)
{
    return QJsonDocument::fromJson(call("GET", control(QStringLiteral("databank/") + command), QByteArray()))
        .object();
}

QJsonObject PracticeHost::databank(const QString &command, const QJsonObject &body)
{
    const QByteArray bytes = QJsonDocument(body).toJson();
    return QJsonDocument::fromJson(call("POST", control(QStringLiteral("databank/") + command), bytes))
        .object();
}

QString PracticeHost::nomadToken(const QString &username)
{
    const QByteArray form = "grant_type=password&username=" + QUrl::toPercentEncoding(username) +
                            "&password=" + QUrl::toPercentEncoding(password(username));
    const QByteArray answer = call("POST", direct() + QStringLiteral("/auth/token"), form, QString(),
                                   QStringLiteral("application/x-www-form-urlencoded"));
    return QJsonDocument::fromJson(answer).object().value(u"access_token").toString();
}

QJsonObject PracticeHost::post(const QString &path, const QJsonObject &body, const QString &token)
{
    const QByteArray bytes = body.isEmpty() ? QByteArray() : QJsonDocument(body).toJson();
    return QJsonDocument::fromJson(call("POST", direct() + path, bytes, token)).object();
}

QString PracticeHost::revoke(const QString &accountKey)
{
    QJsonObject body;
    body.insert(u"key", accountKey);
    const QByteArray answer =
        call("POST", control(QStringLiteral("revoke-key")), QJsonDocument(body).toJson());
    return QJsonDocument::fromJson(answer).object().value(u"key").toString();
}

QJsonArray PracticeHost::requests()
{
    return QJsonDocument::fromJson(call("GET", control(QStringLiteral("requests")), QByteArray())).array();
}

int PracticeHost::count(const QString &method, const QString &part)
{
    int found = 0;
    const QJsonArray all = requests();
    for (const QJsonValue &one : all) {
        const QJsonObject request = one.toObject();
        if (request.value(u"method").toString() == method && request.value(u"path").toString().contains(part))
            ++found;
    }
    return found;
}

qint64 PracticeHost::bytesStored()
{
    qint64 bytes = 0;
    const QJsonArray all = requests();
    for (const QJsonValue &one : all) {
        if (one.toObject().value(u"method").toString() == QLatin1String("PUT") &&
            !one.toObject().value(u"path").toString().startsWith(QLatin1String("/api/")))
            bytes += one.toObject().value(u"bytes_in").toInteger();
    }
    return bytes;
}

int PracticeHost::partsStored()
{
    int parts = 0;
    const QJsonArray all = requests();
    for (const QJsonValue &one : all) {
        if (one.toObject().value(u"method").toString() == QLatin1String("PUT") &&
            !one.toObject().value(u"path").toString().startsWith(QLatin1String("/api/")) &&
            one.toObject().value(u"status").toInt() == 200)
            ++parts;
    }
    return parts;
}

QJsonObject PracticeHost::state()
{
    return QJsonDocument::fromJson(call("GET", control(QStringLiteral("state")), QByteArray())).object();
}

QString PracticeHost::makeDandiset(const QString &name, const QString &owner)
{
    QJsonObject body;
    body.insert(u"name", name);
    body.insert(u"owner", owner);
    const QByteArray answer =
        call("POST", control(QStringLiteral("dandisets")), QJsonDocument(body).toJson());
    return QJsonDocument::fromJson(answer).object().value(u"identifier").toString();
}

QJsonObject PracticeHost::get(const QString &path, const QString &accountKey)
{
    return QJsonDocument::fromJson(download(path, accountKey)).object();
}

QByteArray PracticeHost::download(const QString &path, const QString &accountKey)
{
    return call("GET", direct() + path, QByteArray(), accountKey);
}

void PracticeHost::expireUrls()
{
    call("POST", control(QStringLiteral("expire-urls")), QByteArray("{}"));
}

} // namespace slipway::tests
