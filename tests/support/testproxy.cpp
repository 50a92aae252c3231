// SPDX-License-Identifier: MIT
#include "tests/support/testproxy.h"

#include "tests/support/proxypassage.h"

#include <QUrl>

namespace slipway::tests {

namespace {

QByteArray headerNamed(const QByteArray &header, const QByteArray &name)
{
    const QList<QByteArray> lines = header.split('\n');
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.left(colon).compare(name, Qt::CaseInsensitive) == 0)
            return line.mid(colon + 1).trimmed();
    }
    return {};
}

/// The host in the first line of a request, for a tunnel or with a whole address.
QString hostIn(const QByteArray &header)
{
    const QString target = QString::fromLatin1(header.split(' ').value(1));
    return header.startsWith("CONNECT ") ? target.section(QLatin1Char(':'), 0, 0) : QUrl(target).host();
}

/// The request as the server wants it: its own path, nothing for the proxy, and one answer to a connection.
QByteArray forServer(const QByteArray &header)
{
    QList<QByteArray> lines = header.trimmed().split('\n');
    QList<QByteArray> first = lines.takeFirst().trimmed().split(' ');
    first[1] = QUrl::fromEncoded(first.value(1)).toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority);
    QByteArray result = first.join(' ') + "\r\n";
    for (const QByteArray &line : std::as_const(lines)) {
        const QByteArray lower = line.toLower();
        if (!lower.startsWith("proxy-") && !lower.startsWith("connection:"))
            result += line.trimmed() + "\r\n";
    }
    return result + "Connection: close\r\n\r\n";
}

} // namespace

class TestProxy::HttpPassage final : public Passage
{
public:
    HttpPassage(TestProxy &proxy, QTcpSocket *client, QObject *parent)
        : Passage(client, parent)
        , m_proxy(proxy)
    {}

private:
    void understand(QByteArray &read) override
    {
        const qsizetype end = read.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        const QByteArray header = read.left(end + 4);
        read.remove(0, end + 4);
        if (const int status = m_proxy.judge(header); status != 0)
            return refuse(status);
        const quint16 port = m_proxy.portFor(hostIn(header));
        if (port == 0)
            refuse(502);
        else if (header.startsWith("CONNECT "))
            lead(port, "HTTP/1.1 200 Connection established\r\n\r\n");
        else
            lead(port, QByteArray(), forServer(header));
    }

    void refuse(int status)
    {
        const QByteArray ask =
            status == 407 ? QByteArrayLiteral("Proxy-Authenticate: Basic realm=\"test\"\r\n") : QByteArray();
        leave("HTTP/1.1 " + QByteArray::number(status) + " Refused\r\n" + ask +
              "Content-Length: 0\r\nConnection: close\r\n\r\n");
    }

    TestProxy &m_proxy;
};

LeadingProxy::Passage *TestProxy::receive(QTcpSocket *client, QObject *parent)
{
    return new HttpPassage(*this, client, parent);
}

void TestProxy::wantSignIn(const QByteArray &user, const QByteArray &password)
{
    const QMutexLocker lock(&m_mutex);
    m_signIn = user.isEmpty() ? QByteArray() : (user + ':' + password).toBase64();
}

void TestProxy::refuseWith(int status)
{
    const QMutexLocker lock(&m_mutex);
    m_refusal = status;
}

QStringList TestProxy::seen() const
{
    const QMutexLocker lock(&m_mutex);
    return m_seen;
}

int TestProxy::signInsWanted() const
{
    const QMutexLocker lock(&m_mutex);
    return m_signInsWanted;
}

int TestProxy::judge(const QByteArray &header)
{
    const QMutexLocker lock(&m_mutex);
    m_seen.append(QString::fromLatin1(header.left(header.indexOf('\r'))));
    if (!m_signIn.isEmpty() && headerNamed(header, "Proxy-Authorization") != "Basic " + m_signIn) {
        ++m_signInsWanted;
        return 407;
    }
    return m_refusal;
}

} // namespace slipway::tests
