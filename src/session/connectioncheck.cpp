// SPDX-License-Identifier: MIT
#include "session/connectioncheck.h"

#include "base/trfunctions.h"

#include <QElapsedTimer>
#include <QLocale>

#include <array>
#include <chrono>
#include <utility>

namespace slipway::session {

using base::Failure;
using base::Task;
using domain::ConnectionReport;
using domain::ConnectionStep;
using State = ConnectionStep::State;

namespace {

constexpr auto patience = std::chrono::seconds(15); // for each step; a person waits
constexpr qint64 trialBytes = 1'000'000;
using Kind = ConnectionStep::Kind;
constexpr std::array way{Kind::Name,   Kind::Connection, Kind::Proxy, Kind::Certificate,
                         Kind::Answer, Kind::SignIn,     Kind::Upload};

SLIPWAY_TR_FUNCTIONS(ConnectionCheck)

net::ClientOptions impatient(net::ClientOptions options)
{
    options.attempts = 1; // the first trouble is what is looked for
    options.connectWithin = patience;
    options.stallAfter = patience;
    return options;
}

QString dated(const QDateTime &moment)
{
    return QLocale::c().toString(moment.toUTC(), QStringLiteral("yyyy-MM-dd HH:mm 'UTC'"));
}

} // namespace

QString proxyText(const QNetworkProxy &proxy)
{
    if (proxy.type() == QNetworkProxy::NoProxy)
        return {};
    const QString kind =
        proxy.type() == QNetworkProxy::Socks5Proxy ? QStringLiteral("SOCKS5") : QStringLiteral("HTTP");
    return QStringLiteral("%1:%2 (%3)").arg(proxy.hostName()).arg(proxy.port()).arg(kind);
}

ConnectionCheck::ConnectionCheck(ConnectionWish wish, const net::Proxies &proxies, net::ClientOptions options,
                                 QList<QSslCertificate> authorities, const MakeBackend &makeBackend,
                                 Told told)
    : m_wish(std::move(wish))
    , m_authorities(std::move(authorities))
    , m_told(std::move(told))
    , m_client(impatient(std::move(options)))
    , m_backend(makeBackend(m_client))
    , m_proxy(proxies.proxyFor(m_wish.server.api))
    , m_probe(m_wish.server.api, m_proxy, patience)
{
    m_client.setProxies(proxies);
    if (!m_authorities.isEmpty())
        m_client.trust(net::Origin(m_wish.server.api), m_authorities);
}

ConnectionCheck::~ConnectionCheck() = default;

bool ConnectionCheck::isEncrypted() const
{
    return m_wish.server.api.scheme() == QLatin1String("https");
}

void ConnectionCheck::notTried(const QString &why)
{
    m_step.state = State::NotTried;
    m_step.note = why;
}

void ConnectionCheck::fact(const QString &caption, const QString &value)
{
    if (!value.isEmpty())
        m_step.facts.append({caption, value});
}

Task<ConnectionReport> ConnectionCheck::run(std::stop_token stop)
{
    ConnectionReport report;
    report.server = m_wish.server.name;
    report.address = m_wish.server.api.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery);
    report.proxy = proxyText(m_proxy);
    report.at = QDateTime::currentDateTimeUtc();
    bool goesOn = true;
    for (const Kind kind : way) {
        m_step = ConnectionStep(kind);
        if (!goesOn) {
            notTried(tr("Not tried: a step before it failed."));
        } else {
            m_step.state = State::Running;
            m_told(m_step);
            QElapsedTimer clock;
            clock.start();
            try {
                auto performing = perform(kind, stop);
                co_await std::move(performing);
                if (m_step.state == State::Running)
                    m_step.state = State::Passed;
            } catch (const Failure &failure) {
                if (failure.isCancelled())
                    throw;
                m_step.state = State::Failed;
                m_step.failure = std::make_shared<const Failure>(failure);
                goesOn = false;
            }
            m_step.milliseconds = clock.elapsed();
        }
        m_told(m_step);
        report.steps.append(m_step);
    }
    co_return ConnectionReport(report);
}

Task<> ConnectionCheck::perform(Kind kind, std::stop_token stop)
{
    switch (kind) {
    case Kind::Name:
        return name(std::move(stop));
    case Kind::Connection:
        return connection(std::move(stop));
    case Kind::Proxy:
        return proxy(std::move(stop));
    case Kind::Certificate:
        return certificate(std::move(stop));
    case Kind::Answer:
        return answer(std::move(stop));
    case Kind::SignIn:
        return signIn(std::move(stop));
    case Kind::Upload:
        break;
    }
    return upload(std::move(stop));
}

Task<> ConnectionCheck::name(std::stop_token stop)
{
    fact(tr("Name"), m_probe.nextHost());
    auto looking = m_probe.lookUpName(stop);
    const QStringList addresses = co_await std::move(looking);
    fact(tr("Addresses"), addresses.join(QStringLiteral(", ")));
    m_step.note = m_probe.hasProxy()
                      ? tr("The address of the proxy “%1” was found; it looks up the server itself.")
                            .arg(m_probe.nextHost())
                      : tr("The address of “%1” was found.").arg(m_probe.nextHost());
}

Task<> ConnectionCheck::connection(std::stop_token stop)
{
    fact(tr("Port"), QString::number(m_probe.nextPort()));
    auto opening = m_probe.openConnection(stop);
    co_await std::move(opening);
    m_step.note =
        m_probe.hasProxy() ? tr("The proxy accepts connections.") : tr("The server accepts connections.");
}

Task<> ConnectionCheck::proxy(std::stop_token stop)
{
    if (!m_probe.hasProxy()) {
        notTried(tr("Not needed: no proxy stands on this way."));
        co_return;
    }
    fact(tr("Proxy"), proxyText(m_proxy));
    fact(tr("User"), m_proxy.user());
    fact(tr("Server"), m_probe.serverHost() + QLatin1Char(':') + QString::number(m_probe.serverPort()));
    if (!isEncrypted()) {
        notTried(tr("Not tried by itself: without encryption each request is handed to the proxy whole."));
        co_return;
    }
    auto opening = m_probe.openThroughProxy(stop);
    co_await std::move(opening);
    m_step.note = tr("The proxy leads on to the server.");
}

Task<> ConnectionCheck::certificate(std::stop_token stop)
{
    if (!isEncrypted()) {
        notTried(tr("Not needed: the connection to this address is not encrypted."));
        co_return;
    }
    auto encrypting = m_probe.encrypt(m_authorities, stop);
    const net::TlsFacts facts = co_await std::move(encrypting);
    fact(tr("Certificate for"), facts.subject);
    fact(tr("Other names"), facts.names.join(QStringLiteral(", ")));
    fact(tr("Issued by"), facts.issuer);
    if (facts.from.isValid())
        fact(tr("Valid"), tr("from %1 to %2").arg(dated(facts.from), dated(facts.until)));
    fact(tr("SHA-256"), facts.fingerprint);
    fact(tr("Encryption"),
         facts.version.isEmpty() ? QString() : facts.version + QLatin1Char(' ') + facts.cipher);
    if (facts.trouble)
        throw *facts.trouble;
    m_step.note = tr("The certificate was issued by “%1”, is valid until %2 and is trusted (%3).")
                      .arg(facts.issuer, dated(facts.until), facts.version);
}

Task<> ConnectionCheck::answer(std::stop_token stop)
{
    auto asking = m_backend->introduce(stop);
    const QString said = co_await std::move(asking);
    fact(tr("Server says"), said);
    m_step.note = said.isEmpty() ? tr("The server answers as it should.")
                                 : tr("The server answers as it should: %1.").arg(said);
}

Task<> ConnectionCheck::signIn(std::stop_token stop)
{
    if (!m_wish.secret || m_wish.secret->isEmpty()) {
        notTried(tr("Not tried: no key or token of this server is known here. Sign in first."));
        co_return;
    }
    domain::Account account;
    if (m_backend->credentialSpec().byDataset) {
        auto signing = m_backend->signInTo(m_wish.dataset, *m_wish.secret, stop);
        account = co_await std::move(signing);
    } else {
        base::Secret secret = *m_wish.secret;
        if (!m_wish.user.isEmpty()) {
            auto exchanging = m_backend->secretFor(m_wish.user, secret, stop);
            secret = co_await std::move(exchanging);
        }
        auto signing = m_backend->signIn(secret, stop);
        account = co_await std::move(signing);
    }
    m_isSignedIn = true;
    m_step.note = tr("The key or token is accepted.");
    fact(tr("Signed in as"), account.userName);
}

Task<> ConnectionCheck::upload(std::stop_token stop)
{
    if (!m_isSignedIn) {
        notTried(tr("Not tried: it needs a sign-in."));
        co_return;
    }
    auto trying = m_backend->tryUpload(trialBytes, stop);
    const bool wasTried = co_await std::move(trying);
    if (wasTried)
        m_step.note = tr("1 MB was sent and taken away again.");
    else
        notTried(tr("Not tried: this server has no place for a trial that leaves nothing behind."));
}

} // namespace slipway::session
