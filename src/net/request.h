// SPDX-License-Identifier: MIT
#pragma once

#include "base/filestamp.h"
#include "net/bodysource.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QPair>
#include <QString>
#include <QUrl>

#include <chrono>
#include <functional>
#include <optional>

namespace slipway::net {

/// A range of a local file that is sent as a body: read ahead in a pool, never held in memory whole.
struct FileSlice
{
    QString path;
    qint64 offset = 0;                    ///< bytes
    qint64 size = 0;                      ///< bytes
    std::optional<base::FileStamp> stamp; ///< if set, a file that differs from it is not sent
};

/// One HTTP request as a value. Built with the named constructors and the fluent setters, sent by Client.
class Request
{
public:
    /// How often the client may send this request by itself.
    enum class Repeat {
        Never,    ///< it has an effect that must not happen twice: sent once, with a body that cannot be
                  ///< replayed
        WhenSafe, ///< repeating does no harm: sent again on trouble that passes, within the retry policy
    };

    static Request get(const QUrl &url);
    static Request head(const QUrl &url);
    static Request put(const QUrl &url);
    static Request post(const QUrl &url);  ///< Repeat::Never unless said otherwise
    static Request patch(const QUrl &url); ///< Repeat::Never unless said otherwise
    static Request del(const QUrl &url);
    static Request options(const QUrl &url);

    /// What is being done, in plain English, for Failure::doing: "create the dandiset".
    Request &doing(QString text);
    Request &header(const QByteArray &name, const QByteArray &value);
    Request &body(QByteArray bytes, const QByteArray &contentType);
    Request &json(const QJsonObject &object);
    Request &body(FileSlice slice, const QByteArray &contentType = QByteArray());
    /// A body that is made while it is sent; it is treated as a file's: read ahead, throttled, one of few at
    /// a time.
    Request &body(GeneratedBody generated, const QByteArray &contentType);
    Request &repeat(Repeat value);
    /// Sends no credential although the origin may have one: for presigned URLs.
    Request &anonymous();
    /// The address was handed out by the server at `api`: what client.trust() says of that server holds for
    /// this request, and what it says of the address itself does not.
    Request &handedOutBy(const QUrl &api);
    /// Sends a streamed body over a connection that nothing was sent on before and nothing is sent on after:
    /// where boxes on the way cut connections after so many bytes or seconds, it has all of them to itself.
    Request &onFreshConnection(bool wished = true);
    /// How long the server may think after it has the whole request; default 60 s.
    Request &answerWithin(std::chrono::milliseconds time);
    /// Called in the client's thread with the bytes of the body handed over so far; it starts again at 0 on a
    /// repeat.
    Request &onSent(std::function<void(qint64 bytes)> callback);

    /// The same request to another address, for a redirect within the origin.
    Request movedTo(const QUrl &url) const;

    const QByteArray &method() const { return m_method; }
    const QUrl &url() const { return m_url; }
    const QString &doing() const { return m_doing; }
    const QList<QPair<QByteArray, QByteArray>> &headers() const { return m_headers; }
    const QByteArray &contentType() const { return m_contentType; }
    const std::optional<QByteArray> &bytes() const { return m_bytes; }
    const std::optional<FileSlice> &slice() const { return m_slice; }
    const std::optional<GeneratedBody> &generated() const { return m_generated; }
    /// True if the body may be large and is read while it is sent.
    bool isStreamed() const { return m_slice || m_generated; }
    Repeat repeat() const { return m_repeat; }
    bool isAnonymous() const { return m_anonymous; }
    /// Empty: nobody but the caller knows the address.
    const QUrl &handedOutBy() const { return m_handedOutBy; }
    bool isOnFreshConnection() const { return m_onFreshConnection; }
    std::chrono::milliseconds answerWithin() const { return m_answerWithin; }
    const std::function<void(qint64)> &onSent() const { return m_onSent; }

private:
    Request(QByteArray method, QUrl url, Repeat repeat);

    QByteArray m_method;
    QUrl m_url;
    QString m_doing;
    QList<QPair<QByteArray, QByteArray>> m_headers;
    QByteArray m_contentType;
    std::optional<QByteArray> m_bytes;
    std::optional<FileSlice> m_slice;
    std::optional<GeneratedBody> m_generated;
    Repeat m_repeat;
    bool m_anonymous = false;
    QUrl m_handedOutBy;
    bool m_onFreshConnection = false;
    std::chrono::milliseconds m_answerWithin{60'000};
    std::function<void(qint64)> m_onSent;
};

} // namespace slipway::net
