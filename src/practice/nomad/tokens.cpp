// SPDX-License-Identifier: MIT
#include "practice/nomad/tokens.h"

#include "practice/digest.h"

#include <QJsonDocument>

#include <algorithm>

namespace slipway::practice::nomad {

using namespace Qt::StringLiterals;

namespace {

constexpr std::string_view personalPrefix = "nomad_pat_";

Response invalidAccessToken()
{
    Response response = detail(401, "Could not validate credentials. The given token is invalid.");
    response.headers.add("WWW-Authenticate", "Bearer");
    return response;
}

/// Generation 2 adds the header that generation 1 leaves out (contract 2.3).
Response invalidAppToken(Generation generation, const std::string &text)
{
    Response response = detail(401, text);
    if (generation == Generation::Two)
        response.headers.add("WWW-Authenticate", "Bearer");
    return response;
}

std::optional<std::string> bearer(const std::string &value)
{
    const std::size_t blank = value.find(' ');
    if (blank == std::string::npos || !sameIgnoringCase(value.substr(0, blank), "bearer"))
        return std::nullopt;
    const std::size_t begin = value.find_first_not_of(' ', blank);
    return begin == std::string::npos ? std::nullopt : std::optional(value.substr(begin));
}

/// The header, or a cookie of the same name with the value url-quoted (contract 2.2).
std::optional<std::string> bearerToken(const Request &request)
{
    if (const auto header = request.headers.value("Authorization"))
        return bearer(*header);
    const std::string cookies = request.headers.value("Cookie").value_or("");
    std::size_t begin = 0;
    while (begin < cookies.size()) {
        const std::size_t end = std::min(cookies.find(';', begin), cookies.size());
        std::string cookie = cookies.substr(begin, end - begin);
        cookie.erase(0, cookie.find_first_not_of(' '));
        if (cookie.starts_with("Authorization=")) {
            std::string value = cookie.substr(cookie.find('=') + 1);
            std::erase(value, '"');
            return bearer(percentDecoded(value, false));
        }
        begin = end + 1;
    }
    return std::nullopt;
}

std::string encoded(const QJsonObject &object)
{
    return base64Url(QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString());
}

} // namespace

bool Caller::mayUse(const std::string &scope) const
{
    return credential != Credential::PersonalToken || scope.empty() ||
           std::find(scopes.begin(), scopes.end(), scope) != scopes.end();
}

std::string Tokens::signedToken(const QJsonObject &payload) const
{
    const std::string text = encoded({{"alg"_L1, u"HS256"_s}, {"typ"_L1, u"JWT"_s}}) + '.' + encoded(payload);
    return text + '.' + base64Url(hmacSha256(m_deployment.secret, text));
}

std::string Tokens::access(const Account &account, std::int64_t seconds) const
{
    const qint64 now = m_deployment.clock.now() / 1'000'000;
    return signedToken({{"exp"_L1, now + static_cast<qint64>(seconds)},
                        {"iat"_L1, now},
                        {"jti"_L1, q(newUuid())},
                        {"iss"_L1, q(m_deployment.origin + "/fairdi/keycloak/auth/realms/practice")},
                        {"sub"_L1, q(account.userId)},
                        {"typ"_L1, u"Bearer"_s},
                        {"epoch"_L1, static_cast<qint64>(account.tokenEpoch)},
                        {"azp"_L1, u"nomad_public"_s},
                        {"name"_L1, q(account.name())},
                        {"preferred_username"_L1, q(account.username)},
                        {"email"_L1, q(account.email)}});
}

std::string Tokens::app(const Account &account, std::int64_t seconds) const
{
    const qint64 now = m_deployment.clock.now() / 1'000'000;
    return signedToken({{"user"_L1, q(account.userId)}, {"exp"_L1, now + static_cast<qint64>(seconds)}});
}

std::string Tokens::signature(const Account &account) const
{
    return app(account, 10);
}

std::string Tokens::upload(const Account &account) const
{
    return base64Url(account.userId) + '.' +
           base64Url(hmacSha256(m_deployment.secret, "upload " + account.userId));
}

std::optional<QJsonObject> Tokens::payload(const std::string &token, bool &signatureGood) const
{
    const std::size_t first = token.find('.');
    const std::size_t last = token.rfind('.');
    if (first == std::string::npos || first == last || token.find('.', first + 1) != last)
        return std::nullopt;
    signatureGood =
        base64Url(hmacSha256(m_deployment.secret, token.substr(0, last))) == token.substr(last + 1);
    const QByteArray middle = QByteArray::fromBase64(
        QByteArray::fromStdString(token.substr(first + 1, last - first - 1)), QByteArray::Base64UrlEncoding);
    const QJsonDocument document = QJsonDocument::fromJson(middle);
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

bool Tokens::ended(const QJsonObject &payload) const
{
    return payload["exp"_L1].toInteger() <= m_deployment.clock.now() / 1'000'000;
}

Caller Tokens::byAccessToken(const std::string &token) const
{
    bool good = false;
    const auto content = payload(token, good);
    Account *account = content && good ? m_deployment.store.account(s((*content)["sub"_L1])) : nullptr;
    if (!account || ended(*content) || (*content)["epoch"_L1].toInteger() != account->tokenEpoch)
        throw Refusal(invalidAccessToken());
    Caller result;
    result.account = account;
    result.credential = Credential::AccessToken;
    return result;
}

Caller Tokens::byAppToken(const QJsonObject &content, bool signatureGood) const
{
    const Generation generation = m_deployment.generation;
    if (!signatureGood)
        throw Refusal(invalidAppToken(generation, "Invalid token."));
    if (ended(content))
        throw Refusal(invalidAppToken(generation, "Expired token."));
    Caller result;
    result.account = m_deployment.store.account(s(content["user"_L1]));
    result.credential = Credential::AppToken;
    if (!result.account)
        throw Refusal(invalidAppToken(generation, "Token with invalid/unexpected payload."));
    return result;
}

/// An unknown, expired or revoked one leaves the caller anonymous (contract 2.4).
Caller Tokens::byPersonalToken(const std::string &token) const
{
    Caller result;
    const std::string digest = toHex(sha256(token));
    for (auto &[id, known] : m_deployment.store.tokens) {
        const bool alive = !known.revoked && (known.expires == 0 || known.expires > m_deployment.clock.now());
        if (known.digest != digest || !alive)
            continue;
        known.lastUsed = m_deployment.clock.now();
        result.account = m_deployment.store.account(known.userId);
        result.credential = Credential::PersonalToken;
        result.scopes = known.scopes;
    }
    return result;
}

Account *Tokens::byUploadToken(const std::string &token) const
{
    const std::string user =
        QByteArray::fromBase64(QByteArray::fromStdString(token.substr(0, token.find('.'))),
                               QByteArray::Base64UrlEncoding)
            .toStdString();
    Account *account = m_deployment.store.account(user);
    if (account && upload(*account) == token)
        return account;
    throw Refusal(detail(401, m_deployment.one() ? "A invalid upload token was supplied."
                                                 : "An invalid upload token was supplied."));
}

Caller Tokens::caller(const Request &request, bool takesUploadToken) const
{
    if (const auto token = bearerToken(request)) {
        if (m_deployment.two() && token->starts_with(personalPrefix))
            return byPersonalToken(*token);
        bool good = false;
        const auto content = payload(*token, good);
        const bool simple =
            content && content->size() == 2 && content->contains("user"_L1) && content->contains("exp"_L1);
        return simple ? byAppToken(*content, good) : byAccessToken(*token);
    }
    Caller result;
    if (!takesUploadToken)
        return result;
    const auto token =
        m_deployment.one() ? request.query.value("token") : request.headers.value("Upload-Token");
    if (token) {
        result.account = byUploadToken(*token);
        result.credential = Credential::UploadToken;
    }
    return result;
}

} // namespace slipway::practice::nomad
