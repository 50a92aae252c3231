// SPDX-License-Identifier: MIT
#pragma once

#include "tests/backends/databankfixture.h"

#include <QCryptographicHash>

namespace slipway::tests {

inline const QByteArray uid = "9f0123456789abcdef0123456789abcd";

/// A server of tus and the registration call, with one upload, that keeps what it gets in memory. `odd` may
/// answer instead of it.
class DatabankTus : public DatabankUploading
{
protected:
    Script answerTo(const SeenRequest &request) override
    {
        if (odd) {
            if (const std::optional<Script> script = odd(request))
                return *script;
        }
        if (request.target.startsWith("/api/dataset/"))
            return api(request);
        if (request.method == "OPTIONS")
            return Script::answer(204, {}, abilities);
        if (request.method == "POST") {
            ++created;
            length = request.header("Upload-Length").toLongLong();
            stored.clear();
            return Script::answer(201, {}, {{"Location", location}});
        }
        if (request.method == "HEAD")
            return Script::answer(204, {}, state());
        if (request.method == "PATCH")
            return patch(request);
        if (request.method == "GET")
            return piece(request);
        return Script::answer(405);
    }

    Script api(const SeenRequest &request)
    {
        if (!isRegistration(request))
            return text(500, "invalid request");
        ++registered;
        return text(200, "successfully uploaded run.bin\nsee in dataset at http://x/datasets/IDB-1234567 \n");
    }

    Script patch(const SeenRequest &request)
    {
        const qint64 offset = request.header("Upload-Offset").toLongLong();
        if (offset != stored.size())
            return Script::answer(409, "Upload-Offset header doesn't match current offset");
        const qint64 size = request.header("Content-Length").toLongLong();
        const qint64 kept = size < smallest && offset + size < length ? 0 : size;
        const QByteArray sum = request.header("Upload-Checksum");
        if (!sum.isEmpty()) {
            ++sums;
            if (request.bodySize == request.body.size()) {
                const QByteArray right = QCryptographicHash::hash(request.body, QCryptographicHash::Sha256);
                EXPECT_EQ(sum, "sha256 " + right.toBase64());
            }
        }
        if (kept > 0) {
            stored += request.body;
            // Only the beginning of a large body is kept: all bytes of such a file are alike here.
            stored += QByteArray(request.bodySize - request.body.size(), request.body.back());
        }
        return Script::answer(204, {}, state());
    }

    static bool isRegistration(const SeenRequest &request) { return request.body.contains("tus_url"); }

    Script::Headers state() const
    {
        return {{"Upload-Offset", QByteArray::number(stored.size())},
                {"Upload-Length", QByteArray::number(length)}};
    }

    Script piece(const SeenRequest &request)
    {
        const QList<QByteArray> range = request.header("Range").mid(6).split('-');
        const qint64 from = range.value(0).toLongLong();
        const qint64 to = range.value(1).toLongLong();
        ++pieces;
        return Script::answer(206, stored.mid(from, to - from + 1),
                              {{"Content-Type", "application/octet-stream"}});
    }

    QList<SeenRequest> registrations() const
    {
        QList<SeenRequest> all;
        for (const SeenRequest &request : seen("POST", "/api/dataset/")) {
            if (isRegistration(request))
                all.append(request);
        }
        return all;
    }

    Answer odd;
    Script::Headers abilities = {
        {"Tus-Version", "1.0.0"},
        {"Tus-Extension", "creation,creation-defer-length,termination,expiration,concatenation,checksum"},
        {"Tus-Max-Size", "2199023255552"},
        {"Tus-Checksum-Algorithm", "sha1,sha256,sha384,sha512,md5,crc32"}};
    QByteArray location = "http://elsewhere.example/files/" + uid;
    QByteArray stored;
    qint64 length = 0;
    qint64 smallest = 0; ///< of a chunk, for anything of it to be kept
    int created = 0;
    int registered = 0;
    int sums = 0;
    int pieces = 0;
};

} // namespace slipway::tests
