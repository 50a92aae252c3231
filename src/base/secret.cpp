// SPDX-License-Identifier: MIT
#include "base/secret.h"

#include <QMutex>
#include <QRegularExpression>
#include <QSet>

#include <openssl/crypto.h>

#include <map>
#include <string>

namespace slipway::base {

namespace {

constexpr qsizetype shortestHidden = 4; // hiding shorter values would eat ordinary words

struct Registry
{
    QMutex mutex;
    std::map<std::string, int> living;
};

Registry &registry()
{
    static Registry *const all = new Registry; // never destroyed: a secret may live in another static object
    return *all;
}

} // namespace

class Secret::Buffer
{
public:
    explicit Buffer(const QByteArray &value)
        : m_value(value.constData(), static_cast<std::size_t>(value.size()))
    {
        const QMutexLocker lock(&registry().mutex);
        ++registry().living[m_value];
    }
    ~Buffer()
    {
        const QMutexLocker lock(&registry().mutex);
        const auto found = registry().living.find(m_value);
        if (found != registry().living.end() && --found->second == 0) {
            auto node = registry().living.extract(found);
            OPENSSL_cleanse(node.key().data(), node.key().size());
        }
        OPENSSL_cleanse(m_value.data(), m_value.size());
    }
    Buffer(const Buffer &) = delete;
    Buffer &operator=(const Buffer &) = delete;

    const std::string &value() const { return m_value; }

private:
    std::string m_value;
};

Secret::Secret(const QByteArray &value)
{
    if (!value.isEmpty())
        m_buffer = std::make_shared<Buffer>(value);
}

bool Secret::isEmpty() const
{
    return !m_buffer;
}

QByteArray Secret::reveal() const
{
    return m_buffer ? QByteArray::fromStdString(m_buffer->value()) : QByteArray();
}

bool operator==(const Secret &left, const Secret &right)
{
    return left.reveal() == right.reveal();
}

QString redact(const QString &text)
{
    static const QRegularExpression query(QStringLiteral(R"((https?://[^\s"'?]+)\?[^\s"'<>]*)"));
    static const QRegularExpression userInfo(QStringLiteral(R"((https?://)[^\s/@]+@)"));
    static const QRegularExpression header(
        QStringLiteral(
            R"(((?:authorization|x-[a-z-]*token|[a-z_-]*(?:password|secret|api[_-]?key|signature))["']?\s*[:=]\s*["']?)(?:(?:token|bearer|basic)\s+)?[^\s"',;}]+)"),
        QRegularExpression::CaseInsensitiveOption);
    const QString hidden = QStringLiteral("[hidden]");
    QString result = text;
    {
        const QMutexLocker lock(&registry().mutex);
        for (const auto &[value, count] : registry().living) {
            if (static_cast<qsizetype>(value.size()) >= shortestHidden)
                result.replace(QString::fromStdString(value), hidden);
        }
    }
    result.replace(query, QStringLiteral("\\1?") + hidden);
    result.replace(userInfo, QStringLiteral("\\1"));
    result.replace(header, QStringLiteral("\\1") + hidden);
    return result;
}

} // namespace slipway::base
