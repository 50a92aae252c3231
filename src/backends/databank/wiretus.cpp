// SPDX-License-Identifier: MIT
#include "backends/databank/wiretus.h"

#include "backends/databank/wire.h"

#include <QRegularExpression>

#include <utility>

namespace slipway::backends::databank {

namespace {

constexpr qint64 smallestPart = 5 * 1024 * 1024; // bytes; S3 takes no smaller ones but the last
constexpr qint64 mostParts = 10'000;

net::Request ofTus(net::Request request, const QString &doing)
{
    request.header("Tus-Resumable", "1.0.0").doing(doing);
    return request;
}

qint64 numberIn(const net::Response &response, const QByteArray &name)
{
    bool isNumber = false;
    const qint64 number = response.header(name).trimmed().toLongLong(&isNumber);
    return isNumber && number >= 0 ? number : -1;
}

/// True if the comma-separated list has this word.
bool lists(const QByteArray &list, const QByteArray &word)
{
    for (const QByteArray &one : list.split(',')) {
        if (one.trimmed().toLower() == word)
            return true;
    }
    return false;
}

} // namespace

qint64 smallestChunk(qint64 length)
{
    if (length <= smallestPart)
        return length;
    if (length <= smallestPart * mostParts)
        return smallestPart;
    return (length + mostParts - 1) / mostParts;
}

QUrl uploadUrl(const QUrl &root, const QString &uid)
{
    return urlBelow(root, "/files/" + QUrl::toPercentEncoding(uid));
}

QString uidIn(const net::Response &response)
{
    static const QRegularExpression id(QStringLiteral("\\A[A-Za-z0-9_-]{8,128}\\z"));
    QByteArray path = response.header("Location").trimmed();
    path = path.left(path.indexOf('?') < 0 ? path.size() : path.indexOf('?'));
    while (path.endsWith('/'))
        path.chop(1);
    const QString last = QString::fromLatin1(path.mid(path.lastIndexOf('/') + 1));
    return id.match(last).hasMatch() ? last : QString();
}

net::Request requestAbilities(const QUrl &root)
{
    return ofTus(net::Request::options(urlBelow(root, "/files/")), QStringLiteral("ask what the server can"));
}

TusAbilities abilitiesIn(const net::Response &response)
{
    TusAbilities abilities;
    const QByteArray extensions = response.header("Tus-Extension");
    abilities.sha256 =
        lists(extensions, "checksum") && lists(response.header("Tus-Checksum-Algorithm"), "sha256");
    abilities.termination = lists(extensions, "termination");
    abilities.largest = numberIn(response, "Tus-Max-Size");
    return abilities;
}

net::Request requestCreation(const QUrl &root, qint64 length, const QString &name)
{
    net::Request request =
        ofTus(net::Request::post(urlBelow(root, "/files/")), QStringLiteral("begin an upload"));
    request.header("Upload-Length", QByteArray::number(length))
        .header("Upload-Metadata", "filename " + name.toUtf8().toBase64());
    return request;
}

net::Request requestState(const QUrl &root, const QString &uid)
{
    return ofTus(net::Request::head(uploadUrl(root, uid)),
                 QStringLiteral("ask how much of the file has arrived"));
}

TusState stateIn(const net::Response &response)
{
    TusState state;
    state.offset = numberIn(response, "Upload-Offset");
    state.length = numberIn(response, "Upload-Length");
    return state;
}

net::Request requestChunk(const QUrl &root, const QString &uid, qint64 offset, net::GeneratedBody body,
                          const QByteArray &sha256)
{
    net::Request request =
        ofTus(net::Request::patch(uploadUrl(root, uid)), QStringLiteral("send a piece of the file"));
    request.header("Upload-Offset", QByteArray::number(offset))
        .body(std::move(body), "application/offset+octet-stream");
    if (!sha256.isEmpty())
        request.header("Upload-Checksum", "sha256 " + sha256.toBase64());
    return request;
}

net::Request requestDeletion(const QUrl &root, const QString &uid)
{
    return ofTus(net::Request::del(uploadUrl(root, uid)), QStringLiteral("delete the upload"));
}

net::Request requestPiece(const QUrl &root, const QString &uid, qint64 offset, qint64 size)
{
    net::Request request =
        ofTus(net::Request::get(uploadUrl(root, uid)), QStringLiteral("read a piece of the file back"));
    request
        .header("Range", "bytes=" + QByteArray::number(offset) + '-' + QByteArray::number(offset + size - 1))
        .header("Accept", "*/*");
    return request;
}

} // namespace slipway::backends::databank
