// SPDX-License-Identifier: MIT
#include "tests/backends/example/wire.h"

#include "base/jsonview.h"

namespace slipway::example {

namespace {

using base::Failure;
using base::JsonView;

/// An address below the root; every segment is encoded, so that no name can leave its place.
QUrl below(const QUrl &root, const QStringList &segments)
{
    QByteArray address = root.toEncoded();
    for (const QString &segment : segments)
        address += '/' + QUrl::toPercentEncoding(segment);
    return QUrl::fromEncoded(address, QUrl::StrictMode);
}

domain::Dataset boxOf(const JsonView &view)
{
    domain::Dataset box;
    box.id = view[u"id"].text();
    box.title = view[u"title"].text();
    box.writable = view[u"mine"].boolean();
    box.size = -1; // the list does not say
    box.fileCount = -1;
    return box;
}

domain::RemoteFile fileOf(const JsonView &view)
{
    domain::RemoteFile file;
    file.path = view[u"path"].text();
    file.size = view[u"size"].integer();
    file.digests.insert(QStringLiteral("sha256"), view[u"sha256"].text().toLower());
    return file;
}

} // namespace

net::Request requestMe(const QUrl &root)
{
    return net::Request::get(below(root, {QStringLiteral("me")})).doing(QStringLiteral("sign in"));
}

domain::Account accountIn(const net::Response &response)
{
    const JsonView view = JsonView::parse(response.body, QStringLiteral("the account"));
    domain::Account account;
    account.userName = view[u"user"].text();
    account.name = account.userName;
    account.mayUpload = view[u"may_upload"].boolean();
    return account;
}

net::Request requestBoxes(const QUrl &root)
{
    return net::Request::get(below(root, {QStringLiteral("boxes")})).doing(QStringLiteral("list the boxes"));
}

QList<domain::Dataset> boxesIn(const net::Response &response)
{
    QList<domain::Dataset> boxes;
    for (const JsonView &each : JsonView::parse(response.body, QStringLiteral("the list of boxes")).items())
        boxes.append(boxOf(each));
    return boxes;
}

net::Request requestBox(const QUrl &root, const QString &id)
{
    return net::Request::get(below(root, {QStringLiteral("boxes"), id}))
        .doing(QStringLiteral("read the box"));
}

domain::Dataset boxIn(const net::Response &response)
{
    return boxOf(JsonView::parse(response.body, QStringLiteral("the box")));
}

domain::RemoteFiles filesIn(const net::Response &response)
{
    domain::RemoteFiles files;
    for (const JsonView &each : JsonView::parse(response.body, QStringLiteral("the box"))[u"files"].items()) {
        const domain::RemoteFile file = fileOf(each);
        files.insert(file.path, file);
    }
    return files;
}

net::Request requestFile(const QUrl &root, const QString &box, const QString &path)
{
    QStringList segments{QStringLiteral("boxes"), box, QStringLiteral("files")};
    segments += path.split(QLatin1Char('/'));
    return net::Request::put(below(root, segments)).doing(QStringLiteral("send the file"));
}

domain::RemoteFile fileIn(const net::Response &response)
{
    return fileOf(JsonView::parse(response.body, QStringLiteral("the file's entry")));
}

Failure failureFor(const net::Response &response, Step step, const QString &doing)
{
    const auto make = [&](Failure::Kind kind, const QByteArray &code) {
        Failure failure(kind, doing);
        failure.code(code).http(response.status).requestId(response.requestId);
        return failure;
    };
    if (response.status == 401)
        return make(Failure::Kind::SignIn, "wrong-key");
    if (response.status == 404)
        return make(Failure::Kind::NotFound, {});
    if (response.status == 413 && step == Step::Send)
        return make(Failure::Kind::TooLarge, {});
    if (response.status >= 500)
        return make(Failure::Kind::Server, {});
    return make(Failure::Kind::Protocol, {}).serverSays(QString::fromUtf8(response.body.left(300)));
}

} // namespace slipway::example
