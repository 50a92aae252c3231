// SPDX-License-Identifier: MIT
#include "backends/backend.h"

#include "base/failure.h"

namespace slipway::backends {

base::Task<base::Secret> Backend::secretFor(QString, base::Secret, std::stop_token)
{
    base::Failure failure(base::Failure::Kind::SignIn, QStringLiteral("sign in by password"));
    throw failure.code("no-password-sign-in");
    co_return base::Secret(); // makes this a coroutine
}

domain::DatasetCredential Backend::credentialIn(const QString &) const
{
    return {};
}

base::Task<domain::Account> Backend::signInTo(QString, base::Secret, std::stop_token)
{
    base::Failure failure(base::Failure::Kind::SignIn, QStringLiteral("sign in to a dataset"));
    throw failure.code("no-dataset-sign-in");
    co_return domain::Account(); // makes this a coroutine
}

base::Task<QString> Backend::introduce(std::stop_token)
{
    co_return QString();
}

base::Task<bool> Backend::tryUpload(qint64, std::stop_token)
{
    co_return false;
}

domain::Shares Backend::shares(const domain::LocalFiles &) const
{
    return {};
}

domain::Shipping Backend::shipping(const domain::LocalFiles &) const
{
    return {};
}

} // namespace slipway::backends
