// SPDX-License-Identifier: MIT
#include "console/secretsource.h"

#include "base/failure.h"

#include <QByteArray>
#include <QtGlobal>

#include <array>
#include <cstdio>

namespace slipway::console {

namespace {

constexpr qsizetype longestSecret = 16 * 1024;

QByteArray taken(const char *variable)
{
    const QByteArray value = qgetenv(variable);
    qunsetenv(variable);
    return value;
}

} // namespace

base::Secret secretFromStandardInput()
{
    QByteArray line;
    std::array<char, 1024> buffer;
    while (line.size() < longestSecret && !line.contains('\n') &&
           std::fgets(buffer.data(), static_cast<int>(buffer.size()), stdin))
        line.append(buffer.data());
    const QByteArray value = line.trimmed();
    line.fill('\0');
    buffer.fill('\0');
    if (!value.isEmpty())
        return base::Secret(value);
    base::Failure failure(base::Failure::Kind::SignIn, QStringLiteral("read the key from standard input"));
    throw failure.code("no-secret");
}

std::optional<base::Secret> secretFromEnvironment()
{
    const QByteArray value = taken("SLIPWAY_SECRET").trimmed();
    if (value.isEmpty())
        return std::nullopt;
    return base::Secret(value);
}

base::Secret proxySecretFromEnvironment()
{
    return base::Secret(taken("SLIPWAY_PROXY_SECRET")); // a password may begin or end with a blank
}

} // namespace slipway::console
