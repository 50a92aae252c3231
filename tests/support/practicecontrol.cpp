// SPDX-License-Identifier: MIT
#include "tests/support/practicecontrol.h"

#include <QEventLoop>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>

#include <stdexcept>

namespace slipway::tests {

PracticeControl::PracticeControl(const QUrl &api)
    : m_api(api)
{}

QString PracticeControl::revoke(const QString &key)
{
    QJsonObject body;
    body.insert(u"key", key);
    const QByteArray answer = call("POST", QStringLiteral("revoke-key"), body);
    return QJsonDocument::fromJson(answer).object().value(u"key").toString();
}

QJsonArray PracticeControl::requests() const
{
    return QJsonDocument::fromJson(call("GET", QStringLiteral("requests"), {})).array();
}

int PracticeControl::count(const QString &method, const QString &part) const
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

int PracticeControl::partsStored() const
{
    return int(stored().size());
}

qint64 PracticeControl::bytesStored() const
{
    qint64 bytes = 0;
    const QJsonArray all = stored();
    for (const QJsonValue &one : all)
        bytes += one.toObject().value(u"bytes_in").toInteger();
    return bytes;
}

QJsonArray PracticeControl::stored() const
{
    QJsonArray found;
    const QJsonArray all = requests();
    for (const QJsonValue &one : all) {
        const QJsonObject request = one.toObject();
        if (request.value(u"method").toString() == QLatin1String("PUT") &&
            request.value(u"service").toString() == QLatin1String("storage") &&
            request.value(u"status").toInt() == 200)
            found.append(one);
    }
    return found;
}

void PracticeControl::addFault(const QJsonObject &fault) const
{
    call("POST", QStringLiteral("faults"), fault);
}

QJsonObject PracticeControl::bankDataset(const QString &key) const
{
    const QByteArray answer = call("GET", QStringLiteral("databank/datasets/") + key, {});
    return QJsonDocument::fromJson(answer).object();
}

QJsonArray PracticeControl::bankRecords(const QString &key) const
{
    const QByteArray answer =
        call("GET", QStringLiteral("databank/datasets/") + key, {}, QStringLiteral("sha256=1"));
    return QJsonDocument::fromJson(answer).object().value(u"records").toArray();
}

QString PracticeControl::replaceBankToken(const QString &key) const
{
    const QByteArray answer = call("POST", QStringLiteral("databank/datasets/%1/token").arg(key), {});
    return QJsonDocument::fromJson(answer).object().value(u"token").toString();
}

QByteArray PracticeControl::call(const QByteArray &method, const QString &name, const QJsonObject &body,
                                 const QString &query) const
{
    QUrl url = m_api;
    url.setPath(QStringLiteral("/__practice/") + name);
    url.setQuery(query);
    QNetworkAccessManager network;
    QNetworkRequest request(url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    const QByteArray bytes = body.isEmpty() ? QByteArray() : QJsonDocument(body).toJson();
    QNetworkReply *reply = network.sendCustomRequest(request, method, bytes);
    QEventLoop loop;
    QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    if (reply->error() != QNetworkReply::NoError)
        throw std::runtime_error("the practice server refused: " + reply->errorString().toStdString());
    return reply->readAll();
}

} // namespace slipway::tests
