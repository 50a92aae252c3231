// SPDX-License-Identifier: MIT
#include "backends/nomad/wirefiles.h"

#include "backends/nomad/wire.h"

namespace slipway::backends::nomad {

using base::JsonView;
using net::Request;

Request requestFolder(const QUrl &api, const QString &uploadId, const QString &path, const QString &after)
{
    Query query = {{QStringLiteral("page_size"), QStringLiteral("1000")}};
    if (!after.isEmpty())
        query.append({QStringLiteral("page_after_value"), after});
    return asJson(
        Request::get(apiUrl(api, "/uploads/" + segment(uploadId) + "/rawdir/" + segments(path), query)),
        QStringLiteral("look which files the server has"));
}

FolderPage parseFolder(const QByteArray &body)
{
    const JsonView view = JsonView::parse(body, QStringLiteral("the files of the upload"));
    const QString path = view[u"path"].textOr(QString());
    FolderPage page;
    if (const JsonView file = view[u"file_metadata"]; !file.isNull()) {
        domain::RemoteFile self;
        self.path = path;
        self.size = file[u"size"].integerOr(-1);
        page.self = self;
        return page;
    }
    const JsonView folder = view[u"directory_metadata"];
    page.size = folder[u"size"].integerOr(0);
    page.after = nextPage(view);
    const QString before = path.isEmpty() ? QString() : path + QLatin1Char('/');
    for (const JsonView &item : folder[u"content"].items()) {
        const QString whole = before + item[u"name"].text();
        if (!item[u"is_file"].boolean()) {
            page.folders.append(whole);
            continue;
        }
        domain::RemoteFile file;
        file.path = whole;
        file.id = item[u"entry_id"].textOr(QString());
        file.size = item[u"size"].integerOr(-1);
        page.files.append(file);
    }
    return page;
}

} // namespace slipway::backends::nomad
