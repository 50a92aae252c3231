// SPDX-License-Identifier: MIT
#include "net/request.h"

#include <QJsonDocument>

#include <utility>

namespace slipway::net {

Request::Request(QByteArray method, QUrl url, Repeat repeat)
    : m_method(std::move(method))
    , m_url(std::move(url))
    , m_repeat(repeat)
{}

Request Request::get(const QUrl &url)
{
    return Request(QByteArrayLiteral("GET"), url, Repeat::WhenSafe);
}

Request Request::head(const QUrl &url)
{
    return Request(QByteArrayLiteral("HEAD"), url, Repeat::WhenSafe);
}

Request Request::put(const QUrl &url)
{
    return Request(QByteArrayLiteral("PUT"), url, Repeat::WhenSafe);
}

Request Request::post(const QUrl &url)
{
    return Request(QByteArrayLiteral("POST"), url, Repeat::Never);
}

Request Request::patch(const QUrl &url)
{
    return Request(QByteArrayLiteral("PATCH"), url, Repeat::Never);
}

Request Request::del(const QUrl &url)
{
    return Request(QByteArrayLiteral("DELETE"), url, Repeat::WhenSafe);
}

Request Request::options(const QUrl &url)
{
    return Request(QByteArrayLiteral("OPTIONS"), url, Repeat::WhenSafe);
}

Request &Request::doing(QString text)
{
    m_doing = std::move(text);
    return *this;
}

Request &Request::header(const QByteArray &name, const QByteArray &value)
{
    m_headers.append({name, value});
    return *this;
}

Request &Request::body(QByteArray bytes, const QByteArray &contentType)
{
    m_bytes = std::move(bytes);
    m_slice.reset();
    m_generated.reset();
    m_contentType = contentType;
    return *this;
}

Request &Request::json(const QJsonObject &object)
{
    return body(QJsonDocument(object).toJson(QJsonDocument::Compact), QByteArrayLiteral("application/json"));
}

Request &Request::body(FileSlice slice, const QByteArray &contentType)
{
    m_slice = std::move(slice);
    m_bytes.reset();
    m_generated.reset();
    m_contentType = contentType;
    return *this;
}

Request &Request::body(GeneratedBody generated, const QByteArray &contentType)
{
    m_generated = std::move(generated);
    m_bytes.reset();
    m_slice.reset();
    m_contentType = contentType;
    return *this;
}

Request &Request::repeat(Repeat value)
{
    m_repeat = value;
    return *this;
}

Request &Request::anonymous()
{
    m_anonymous = true;
    return *this;
}

Request &Request::handedOutBy(const QUrl &api)
{
    m_handedOutBy = api;
    return *this;
}

Request &Request::onFreshConnection(bool wished)
{
    m_onFreshConnection = wished;
    return *this;
}

Request &Request::answerWithin(std::chrono::milliseconds time)
{
    m_answerWithin = time;
    return *this;
}

Request &Request::onSent(std::function<void(qint64)> callback)
{
    m_onSent = std::move(callback);
    return *this;
}

Request Request::movedTo(const QUrl &url) const
{
    Request moved = *this;
    moved.m_url = url;
    return moved;
}

} // namespace slipway::net
