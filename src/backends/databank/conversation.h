// SPDX-License-Identifier: MIT
#pragma once

#include "backends/databank/protocol.h"
#include "backends/databank/wireerrors.h"
#include "backends/databank/wiretus.h"
#include "base/clock.h"
#include "base/task.h"
#include "net/client.h"
#include "upload/lineendurance.h"

#include <QString>
#include <QUrl>

#include <chrono>
#include <memory>
#include <optional>
#include <stop_token>

namespace slipway::backends::databank {

/// Requests and answers with one Data Bank about one dataset, and what was found out about both.
class Conversation
{
public:
    /// `forced`: the protocol is not asked for; `remembered`: it is believed where the answer is unclear.
    Conversation(net::Client &client, QUrl root, std::optional<Protocol> forced,
                 std::optional<Protocol> remembered, base::Clock &clock = base::Clock::system());

    net::Client &client() { return m_client; }
    base::Clock &clock() { return m_clock; }
    /// What all files have learned of the way to this server.
    const std::shared_ptr<upload::LineEndurance> &line() const { return m_line; }
    const QUrl &root() const { return m_root; }
    /// The dataset signed in to; empty: none.
    const QString &key() const { return m_key; }
    void setKey(const QString &key) { m_key = key; }

    /// The answer, whatever it is. A redirect is no answer: the client throws.
    base::Task<net::Response> tell(net::Request request, std::stop_token stop);

    /// Asks the server what it thinks of `key` and the token, and how it takes files, with a call that has no
    /// effect (Data Bank contract 2.5). Trouble that passes is tried again `tries` times in all.
    ///
    /// Failure codes: "no-such-draft", "wrong-key", "not-a-databank".
    base::Task<Protocol> probe(QString key, int tries, std::stop_token stop);
    /// As probe(), but what was found in the last half minute is believed.
    base::Task<Protocol> probeUnlessJust(QString key, int tries, std::stop_token stop);
    /// The protocol as it was last found; tus before anything was asked.
    Protocol protocol() const { return m_protocol.value_or(Protocol::Tus); }
    bool isProtocolKnown() const { return m_protocol.has_value(); }

    /// What a server of tus says it can; asked once for each sign-in.
    base::Task<TusAbilities> abilities(std::stop_token stop);
    void forgetAbilities() { m_abilities.reset(); }

private:
    base::Task<Protocol> settle(net::Response response, QString doing, std::stop_token stop);
    base::Task<net::Response> probeOnce(QString key, std::stop_token stop);

    net::Client &m_client;
    QUrl m_root;
    base::Clock &m_clock;
    std::shared_ptr<upload::LineEndurance> m_line = std::make_shared<upload::LineEndurance>();
    std::optional<Protocol> m_forced;
    std::optional<Protocol> m_remembered;
    std::optional<Protocol> m_protocol;
    std::optional<std::chrono::milliseconds> m_probed; // when the dataset signed in to was last found well
    QString m_key;
    std::optional<TusAbilities> m_abilities;
};

} // namespace slipway::backends::databank
