// SPDX-License-Identifier: MIT
#include "base/selfsigned.h"

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <algorithm>
#include <cstdint>
#include <memory>
#include <stdexcept>

namespace slipway::base {

namespace {

using Key = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;
using Certificate = std::unique_ptr<X509, decltype(&X509_free)>;
using Memory = std::unique_ptr<BIO, decltype(&BIO_free_all)>;

constexpr long secondsOfADay = 86'400;

[[noreturn]] void giveUp()
{
    throw std::runtime_error("cannot make a certificate");
}

QByteArray contentsOf(BIO *memory)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(memory, &data);
    return QByteArray(data, size);
}

void addExtension(X509 *certificate, int kind, const char *value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, certificate, certificate, nullptr, nullptr, 0);
    X509_EXTENSION *extension = X509V3_EXT_conf_nid(nullptr, &context, kind, value);
    if (!extension)
        giveUp();
    X509_add_ext(certificate, extension, -1);
    X509_EXTENSION_free(extension);
}

void setName(X509 *certificate, const QByteArray &name)
{
    X509_NAME *subject = X509_get_subject_name(certificate);
    X509_NAME_add_entry_by_txt(subject, "CN", MBSTRING_ASC,
                               reinterpret_cast<const unsigned char *>(name.constData()),
                               static_cast<int>(name.size()), -1, 0);
    X509_set_issuer_name(certificate, subject);
}

} // namespace

SelfSigned SelfSigned::make(const QByteArray &name, std::chrono::seconds life, const QByteArray &host)
{
    const Key key(EVP_EC_gen("P-256"), &EVP_PKEY_free);
    const Certificate certificate(X509_new(), &X509_free);
    if (!key || !certificate)
        giveUp();
    std::uint64_t serial = 1;
    RAND_bytes(reinterpret_cast<unsigned char *>(&serial), sizeof serial);
    X509_set_version(certificate.get(), 2);
    ASN1_INTEGER_set_uint64(X509_get_serialNumber(certificate.get()), serial >> 1U);
    const long end = static_cast<long>(life.count());
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), std::min(0L, end) - secondsOfADay);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), end);
    X509_set_pubkey(certificate.get(), key.get());
    setName(certificate.get(), name);
    addExtension(certificate.get(), NID_basic_constraints, "critical,CA:TRUE");
    const QByteArray names = "IP:127.0.0.1,DNS:localhost" + (host.isEmpty() ? host : ",DNS:" + host);
    addExtension(certificate.get(), NID_subject_alt_name, names.constData());
    if (X509_sign(certificate.get(), key.get(), EVP_sha256()) == 0)
        giveUp();
    const Memory certificateText(BIO_new(BIO_s_mem()), &BIO_free_all);
    const Memory keyText(BIO_new(BIO_s_mem()), &BIO_free_all);
    PEM_write_bio_X509(certificateText.get(), certificate.get());
    PEM_write_bio_PrivateKey(keyText.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    return {contentsOf(certificateText.get()), contentsOf(keyText.get())};
}

} // namespace slipway::base
