// SPDX-License-Identifier: MIT
#include "domain/profile.h"

#include "base/failure.h"
#include "base/jsonview.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QRegularExpression>

namespace slipway::domain {

namespace {

using base::Failure;

bool isThisMachine(const QString &host)
{
    static const QRegularExpression loopback(QStringLiteral("^(localhost|::1|127(\\.\\d{1,3}){3})$"));
    return loopback.match(host).hasMatch();
}

/// An address as it stands in a file: what is read from it again is equal, which pretty forms do not promise.
QString written(const QUrl &address)
{
    return address.toString(QUrl::FullyEncoded);
}

/// A page that a person is sent to, without a user, whose name could pass for the host; what is no web
/// address is left out.
QUrl pageIn(const base::JsonView &view)
{
    QUrl page(view.textOr(QString()));
    page.setUserInfo(QString());
    const bool isWeb = page.scheme() == QLatin1String("https") || page.scheme() == QLatin1String("http");
    return page.isValid() && isWeb && !page.host().isEmpty() ? QUrl(written(page)) : QUrl();
}

Failure unusable(const QString &text, const QString &detail)
{
    Failure failure(Failure::Kind::Plan, QStringLiteral("read a server address"));
    return failure.field(text).detail(detail);
}

} // namespace

QUrl normalisedAddress(const QString &text)
{
    QString cleaned = text.trimmed();
    if (!cleaned.contains(QLatin1String("://"))) {
        const bool local =
            isThisMachine(cleaned.section(QLatin1Char('/'), 0, 0).section(QLatin1Char(':'), 0, 0));
        cleaned.prepend(local ? QStringLiteral("http://") : QStringLiteral("https://"));
    }
    QUrl url(cleaned, QUrl::StrictMode);
    const QString scheme = url.scheme().toLower();
    if (!url.isValid() || url.host().isEmpty() ||
        (scheme != QLatin1String("https") && scheme != QLatin1String("http")))
        throw unusable(text, QCoreApplication::translate("Profile", "This is not a web address."));
    if (scheme == QLatin1String("http") && !isThisMachine(url.host()))
        throw unusable(text,
                       QCoreApplication::translate(
                           "Profile", "This address is not encrypted: your key could be read on the way. "
                                      "Use an address that begins with https://."));
    url.setScheme(scheme);
    url.setUserInfo(QString());
    url.setQuery(QString());
    url.setFragment(QString());
    QString path = url.path(QUrl::FullyEncoded);
    while (path.endsWith(QLatin1Char('/')))
        path.chop(1);
    url.setPath(path, QUrl::StrictMode);
    return url;
}

Profile Profile::fromJson(const QJsonObject &object, const QString &what)
{
    const base::JsonView view(object, what);
    Profile profile;
    profile.id = view[u"id"].text();
    profile.kind = view[u"kind"].text();
    profile.name = view[u"name"].textOr(profile.id);
    profile.description = view[u"description"].textOr(QString());
    const QString api = view[u"api"].textOr(QString());
    profile.practice = view[u"practice"].booleanOr(false);
    if (!api.isEmpty() || !profile.practice)
        profile.api = normalisedAddress(api);
    if (const QString web = view[u"web"].textOr(QString()); !web.isEmpty())
        profile.web = normalisedAddress(web);
    profile.keyPage = pageIn(view[u"key_page"]);
    if (!view[u"key_steps"].isNull())
        profile.keySteps = view[u"key_steps"].texts();
    profile.newDatasetPage = pageIn(view[u"new_dataset_page"]);
    if (!view[u"new_dataset_steps"].isNull())
        profile.newDatasetSteps = view[u"new_dataset_steps"].texts();
    if (!view[u"next_steps"].isNull())
        profile.nextSteps = view[u"next_steps"].texts();
    profile.contact = view[u"contact"].textOr(QString());
    profile.test = view[u"test"].booleanOr(false);
    profile.own = view[u"own"].booleanOr(false);
    profile.certificates = view[u"certificates"].textOr(QString());
    if (!view[u"options"].isNull())
        profile.options = view[u"options"].object();
    return profile;
}

QJsonObject Profile::toJson() const
{
    QJsonObject object;
    object.insert(u"id", id);
    object.insert(u"kind", kind);
    object.insert(u"name", name);
    object.insert(u"description", description);
    object.insert(u"api", written(api));
    object.insert(u"web", written(web));
    object.insert(u"key_page", written(keyPage));
    object.insert(u"key_steps", QJsonArray::fromStringList(keySteps));
    object.insert(u"new_dataset_page", written(newDatasetPage));
    object.insert(u"new_dataset_steps", QJsonArray::fromStringList(newDatasetSteps));
    object.insert(u"next_steps", QJsonArray::fromStringList(nextSteps));
    object.insert(u"contact", contact);
    object.insert(u"test", test);
    object.insert(u"practice", practice);
    object.insert(u"own", own);
    object.insert(u"certificates", certificates);
    object.insert(u"options", options);
    return object;
}

} // namespace slipway::domain
