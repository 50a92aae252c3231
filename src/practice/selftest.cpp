// SPDX-License-Identifier: MIT
#include "practice/selftest.h"

#include "practice/server.h"

#include <QDir>
#include <QTemporaryDir>
#include <QUrl>

#include <memory>
#include <stdexcept>

#include <openssl/bio.h>
#include <openssl/crypto.h>
#include <openssl/ssl.h>
#include <openssl/x509_vfy.h>

namespace slipway::practice {

using namespace Qt::StringLiterals;

namespace {

using base::Finding;

/// The first line of the answer to a GET, over TLS with nothing but `certificate` trusted.
QByteArray statusLine(const QUrl &url, const QByteArray &certificate)
{
    const std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)> context(SSL_CTX_new(TLS_client_method()),
                                                                    SSL_CTX_free);
    if (!context || SSL_CTX_load_verify_file(context.get(), certificate.constData()) != 1)
        throw std::runtime_error("the certificate cannot be read");
    SSL_CTX_set_verify(context.get(), SSL_VERIFY_PEER, nullptr);
    const std::unique_ptr<BIO, decltype(&BIO_free_all)> connection(BIO_new_ssl_connect(context.get()),
                                                                   BIO_free_all);
    SSL *tls = nullptr;
    BIO_get_ssl(connection.get(), &tls);
    const QByteArray host = url.host().toLatin1();
    X509_VERIFY_PARAM_set1_ip_asc(SSL_get0_param(tls), host.constData());
    const QByteArray address = host + ':' + QByteArray::number(url.port());
    BIO_set_conn_hostname(connection.get(), address.constData());
    if (BIO_do_connect(connection.get()) != 1)
        throw std::runtime_error("the TLS handshake with it failed");
    const QByteArray request =
        "GET " + url.path().toLatin1() + " HTTP/1.1\r\nHost: " + address + "\r\nConnection: close\r\n\r\n";
    BIO_write(connection.get(), request.constData(), static_cast<int>(request.size()));
    char answer[256];
    const int got = BIO_read(connection.get(), answer, sizeof answer);
    return got > 0 ? QByteArray(answer, got).split('\r').first() : QByteArray("no answer");
}

Finding lookAtServer()
{
    const QTemporaryDir folder;
    if (!folder.isValid())
        return {Finding::Kind::Broken, folder.errorString()};
    Options options;
    options.stateDirectory = QDir(folder.path()).filePath(u"state"_s);
    options.tls = true;
    Server server(options);
    server.start();
    const QJsonObject description = server.description();
    const auto of = [&description](const QString &service, const QString &what) {
        return description[service].toObject()[what].toString();
    };
    const QByteArray certificate = QFile::encodeName(of(u"dandi"_s, u"certificate"_s));
    const QStringList pages{of(u"dandi"_s, u"api"_s) + u"/info/"_s, of(u"nomad"_s, u"api"_s) + u"/info"_s,
                            of(u"databank"_s, u"web"_s) + u'/'};
    for (const QString &page : pages) {
        const QByteArray status = statusLine(QUrl(page), certificate);
        if (!status.startsWith("HTTP/1.1 200"))
            return {Finding::Kind::Broken, u"%1 answers: %2"_s.arg(page, QString::fromLatin1(status))};
    }
    server.stop();
    return {Finding::Kind::Fine, u"DANDI, NOMAD and the Data Bank answered over TLS (%1)"_s.arg(
                                     QString::fromLatin1(OpenSSL_version(OPENSSL_VERSION)))};
}

} // namespace

void addLooks(base::SelfTest &test)
{
    test.add(u"Practice server"_s, lookAtServer);
}

} // namespace slipway::practice
