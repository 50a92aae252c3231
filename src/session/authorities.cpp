// SPDX-License-Identifier: MIT
#include "session/authorities.h"

#include "base/failure.h"
#include "session/authorityfile.h"

namespace slipway::session {

namespace {

QList<QSslCertificate> readFrom(const QString &file)
{
    QList<QSslCertificate> authorities =
        QSslCertificate::fromPath(file, QSsl::Pem, QSslCertificate::PatternSyntax::FixedString);
    if (!authorities.isEmpty())
        return authorities;
    base::Failure failure(base::Failure::Kind::LocalFile,
                          QStringLiteral("read the certificates of a server"));
    throw failure.code("no-certificates").file(file);
}

} // namespace

QList<QSslCertificate> authoritiesOf(const domain::Profile &profile)
{
    return profile.certificates.isEmpty() ? QList<QSslCertificate>() : readFrom(profile.certificates);
}

QStringList authoritiesIn(const QString &file)
{
    QStringList names;
    for (const QSslCertificate &certificate : readFrom(file))
        names.append(certificate.subjectDisplayName());
    return names;
}

} // namespace slipway::session
