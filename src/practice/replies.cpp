// SPDX-License-Identifier: MIT
#include "practice/replies.h"

#include <QJsonDocument>

namespace slipway::practice {

using namespace Qt::StringLiterals;

QString q(const std::string &text)
{
    return QString::fromStdString(text);
}

std::string s(const QJsonValue &value)
{
    return value.toString().toStdString();
}

std::string jsonText(const QJsonValue &value)
{
    // QJsonDocument writes only arrays and objects at the top.
    const QByteArray text = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return text.mid(1, text.size() - 2).toStdString();
}

Response json(const QJsonValue &value, int status)
{
    Response response;
    response.status = status;
    response.contentType = "application/json";
    response.body = jsonText(value);
    return response;
}

Response noContent(int status)
{
    Response response;
    response.status = status;
    return response;
}

Response html(int status, const std::string &body)
{
    Response response;
    response.status = status;
    response.contentType = "text/html; charset=utf-8";
    response.body = body;
    return response;
}

Response redirect(int status, const std::string &location)
{
    Response response = html(status, "");
    response.headers.add("Location", location);
    return response;
}

Response detailError(int status, const std::string &text)
{
    return json(QJsonObject{{"detail"_L1, q(text)}}, status);
}

Response bareError(int status, const std::string &text)
{
    return json(q(text), status);
}

Response listError(int status, const std::string &text)
{
    return json(QJsonArray{q(text)}, status);
}

Response fieldError(const std::string &field, const std::string &text)
{
    return json(QJsonObject{{q(field), QJsonArray{q(text)}}}, 400);
}

Response emptyForbidden()
{
    return html(403, "");
}

Response htmlError(int status)
{
    const std::string title = std::string(reasonPhrase(status));
    const std::string more = status == 404 ? "The requested resource was not found on this server." : "";
    return html(status, "\n<!doctype html>\n<html lang=\"en\">\n<head>\n  <title>" + title +
                            "</title>\n</head>\n<body>\n  <h1>" + title + "</h1><p>" + more +
                            "</p>\n</body>\n</html>\n");
}

Response notImplemented(const std::string &what)
{
    return detailError(501, "The practice server does not imitate this part of the archive: " + what);
}

Response notFound()
{
    return detailError(404, "Not found.");
}

Response notAuthenticated(const std::string &text)
{
    Response response = detailError(401, text);
    response.headers.add("WWW-Authenticate", "Bearer realm=\"api\"");
    return response;
}

Response permissionDenied()
{
    return detailError(403, "You do not have permission to perform this action.");
}

} // namespace slipway::practice
