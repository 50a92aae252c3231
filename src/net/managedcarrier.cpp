// SPDX-License-Identifier: MIT
#include "net/managedcarrier.h"

#include "net/transportfailure.h"

#include <utility>

namespace slipway::net {

ManagedCarrier::ManagedCarrier(QNetworkAccessManager &manager, QNetworkRequest prepared, QByteArray method,
                               std::unique_ptr<OneShotBody> body)
    : m_manager(manager)
    , m_prepared(std::move(prepared))
    , m_method(std::move(method))
    , m_unsentBody(std::move(body))
{}

ManagedCarrier::~ManagedCarrier()
{
    if (!m_reply)
        return;
    m_reply->disconnect(this); // abort() emits finished() at once
    m_reply->abort();
    m_reply->deleteLater();
}

void ManagedCarrier::start()
{
    m_body = m_unsentBody.release();
    m_reply = hand(m_body);
    if (m_body)
        m_body->setParent(m_reply);
    connect(m_reply, &QNetworkReply::finished, this, &ManagedCarrier::onFinished);
    connect(m_reply, &QNetworkReply::requestSent, this, &Carrier::requestSent);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &Carrier::answerMoved);
    connect(m_reply, &QNetworkReply::readyRead, this, &Carrier::answerMoved);
    connect(m_reply, &QNetworkReply::sslErrors, this,
            [this](const QList<QSslError> &errors) { m_tlsErrors = errors; });
    // With an empty body this is the only sign that the head went out.
    connect(m_reply, &QNetworkReply::uploadProgress, this, &Carrier::sent);
}

QNetworkReply *ManagedCarrier::hand(OneShotBody *body)
{
    if (m_method == "GET" && !body)
        return m_manager.get(m_prepared);
    if (m_method == "HEAD" && !body)
        return m_manager.head(m_prepared);
    if (m_method == "DELETE" && !body)
        return m_manager.deleteResource(m_prepared);
    if (m_method == "POST")
        return m_manager.post(m_prepared, body);
    if (m_method == "PUT")
        return m_manager.put(m_prepared, body);
    return m_manager.sendCustomRequest(m_prepared, m_method, body);
}

void ManagedCarrier::onFinished()
{
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    auto failure = transportFailure(m_reply->error(), status, m_reply->errorString(), m_tlsErrors);
    if (failure) {
        Q_EMIT broke(failure->http(status), neverReachedServer(m_reply->error()));
        return;
    }
    Response response;
    response.status = status;
    for (const auto &[name, value] : m_reply->rawHeaderPairs())
        response.headers.append({name, value});
    response.body = m_reply->readAll();
    Q_EMIT answered(response);
}

} // namespace slipway::net
