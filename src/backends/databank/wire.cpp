// SPDX-License-Identifier: MIT
#include "backends/databank/wire.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace slipway::backends::databank {

namespace {

QByteArray formOf(const Fields &fields)
{
    QByteArray form;
    for (const auto &[name, value] : fields) {
        if (!form.isEmpty())
            form += '&';
        form += QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value);
    }
    return form;
}

} // namespace

QUrl urlBelow(const QUrl &root, const QByteArray &encodedPath)
{
    return QUrl::fromEncoded(root.toEncoded(QUrl::FullyEncoded | QUrl::StripTrailingSlash) + encodedPath,
                             QUrl::StrictMode);
}

QUrl datafileUrl(const QUrl &root, const QString &key)
{
    return urlBelow(root, "/api/dataset/" + QUrl::toPercentEncoding(key) + "/datafile");
}

net::Request requestForm(const QUrl &root, const QString &key, const Fields &fields, const QString &doing)
{
    net::Request request = net::Request::post(datafileUrl(root, key));
    request.body(formOf(fields), "application/x-www-form-urlencoded").doing(doing);
    return request;
}

net::Request requestProbe(const QUrl &root, const QString &key)
{
    // With a name: without one, a server of the phases answers twice and falls over.
    const Fields fields = {{QStringLiteral("phase"), QStringLiteral("probe")},
                           {QStringLiteral("filename"), QStringLiteral("probe")}};
    return requestForm(root, key, fields, QStringLiteral("look whether key and token are good"));
}

std::optional<Protocol> protocolIn(const net::Response &response)
{
    const Answer answer = answerIn(response);
    if (answer.isPage)
        return std::nullopt;
    if (response.status == 400 && answer.text.startsWith(QLatin1String("invalid phase parameter")))
        return Protocol::Phases;
    if (response.status == 500 && answer.text == QLatin1String("invalid request"))
        return Protocol::Tus;
    if (response.status == 500 && answer.text.startsWith(QLatin1String("Encountered error while storing")))
        return Protocol::Next;
    return std::nullopt;
}

net::Request requestRegistration(const QUrl &root, const QString &key, const QUrl &upload,
                                 const QString &name, qint64 size)
{
    const Fields fields = {{QStringLiteral("tus_url"), QString::fromLatin1(upload.toEncoded())},
                           {QStringLiteral("filename"), name},
                           {QStringLiteral("size"), QString::number(size)}};
    return requestForm(root, key, fields, QStringLiteral("register the file with the dataset"));
}

net::Request requestPublicDataset(const QUrl &root, const QString &key)
{
    net::Request request =
        net::Request::get(urlBelow(root, "/datasets/" + QUrl::toPercentEncoding(key) + ".json"));
    // Repeated by us alone, if at all: for an unknown key this page answers 500.
    request.anonymous()
        .repeat(net::Request::Repeat::Never)
        .doing(QStringLiteral("look for the title of the dataset"));
    return request;
}

QString publicTitleIn(const net::Response &response)
{
    if (response.status != 200)
        return QString();
    return QJsonDocument::fromJson(response.body).object().value(QLatin1String("title")).toString().trimmed();
}

Answer answerIn(const net::Response &response)
{
    Answer answer;
    const QByteArray start = response.body.left(64).trimmed();
    answer.isPage = response.contentType() == "text/html" || start.toLower().startsWith("<!doctype html") ||
                    start.toLower().startsWith("<html");
    if (answer.isPage)
        return answer;
    if (start.startsWith('{')) {
        const QJsonDocument document = QJsonDocument::fromJson(response.body);
        answer.isJson = document.isObject();
        const QJsonObject object = document.object();
        answer.text = object.value(QLatin1String("error")).toString().trimmed();
        const QJsonValue progress = object.value(QLatin1String("progress"));
        answer.progress = progress.isDouble() ? progress.toInteger(-1) : -1;
    }
    if (!answer.isJson)
        answer.text = QString::fromUtf8(response.body.left(4000)).trimmed();
    return answer;
}

} // namespace slipway::backends::databank
