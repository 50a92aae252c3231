// SPDX-License-Identifier: MIT
#include "session/withoutsecrets.h"

#include "base/secret.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

namespace slipway::session {

namespace {

/// Members that hold a secret, or what is as good as one: who knows the id of a tus upload can write to it.
bool isSecretName(const QString &name)
{
    static const QRegularExpression secret(
        QStringLiteral("token|secret|passw|credential|signature|authori|cookie|^api_?key$|^uid$|^urls?$"),
        QRegularExpression::CaseInsensitiveOption);
    return secret.match(name).hasMatch();
}

QString hidden()
{
    return QStringLiteral("[hidden]");
}

} // namespace

QString withoutSecrets(const QString &text, bool addressesToo)
{
    static const QRegularExpression address(QStringLiteral(R"((https?://[^\s/"'<>?#]+)[/?#][^\s"'<>]*)"),
                                            QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression uploadId(QStringLiteral("(/files/)[0-9A-Fa-f-]{16,}"));
    QString result = base::redact(text);
    result.replace(uploadId, QStringLiteral("\\1") + hidden()); // of tus: it alone lets somebody write
    if (addressesToo)
        result.replace(address, QStringLiteral("\\1/") + hidden());
    return result;
}

QJsonValue withoutSecrets(const QJsonValue &value, bool addressesToo)
{
    if (value.isString())
        return withoutSecrets(value.toString(), addressesToo);
    if (value.isArray()) {
        QJsonArray array;
        for (const QJsonValue &one : value.toArray())
            array.append(withoutSecrets(one, addressesToo));
        return array;
    }
    if (!value.isObject())
        return value;
    QJsonObject object;
    const QJsonObject all = value.toObject();
    for (auto it = all.constBegin(); it != all.constEnd(); ++it) {
        const bool isHidden = isSecretName(it.key()) && !it.value().isBool() && !it.value().isNull();
        object.insert(withoutSecrets(it.key(), addressesToo),
                      isHidden ? QJsonValue(hidden()) : withoutSecrets(it.value(), addressesToo));
    }
    return object;
}

} // namespace slipway::session
