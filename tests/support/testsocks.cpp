// SPDX-License-Identifier: MIT
#include "tests/support/testsocks.h"

#include "tests/support/proxypassage.h"

namespace slipway::tests {

namespace {

constexpr char openToAll = 0x00;
constexpr char byPassword = 0x02;
constexpr char noneFits = char(0xff);
constexpr char granted = 0x00;
constexpr char hostUnreachable = 0x04;

/// A field whose length stands in the byte before it; null if not all of it is there.
QByteArray fieldAt(const QByteArray &bytes, qsizetype at)
{
    if (bytes.size() <= at)
        return {};
    const qsizetype length = uchar(bytes.at(at));
    return bytes.size() < at + 1 + length ? QByteArray() : bytes.mid(at + 1, length);
}

/// The answer to a request; of the address it was connected from nobody makes use.
QByteArray reply(char code)
{
    return QByteArray("\x05", 1) + code + QByteArray("\x00\x01\x7f\x00\x00\x01\x00\x00", 8);
}

} // namespace

class TestSocks::SocksPassage final : public Passage
{
public:
    SocksPassage(TestSocks &proxy, QTcpSocket *client, QObject *parent)
        : Passage(client, parent)
        , m_proxy(proxy)
    {}

private:
    enum class Step { Greeting, SignIn, Request };

    void understand(QByteArray &read) override
    {
        while (m_step == Step::Greeting ? greet(read)
               : m_step == Step::SignIn ? signIn(read)
                                        : request(read)) {
        }
    }

    // One message of the client each; false if it is not all there yet, or was the last.
    bool greet(QByteArray &read)
    {
        const QByteArray ways = fieldAt(read, 1);
        if (ways.isNull())
            return false;
        read.remove(0, 2 + ways.size());
        const char way = m_proxy.wantsSignIn() ? byPassword : openToAll;
        if (!ways.contains(way)) {
            if (way == byPassword)
                m_proxy.countTurnedAway();
            leave(QByteArray("\x05", 1) + noneFits);
            return false;
        }
        say(QByteArray("\x05", 1) + way);
        m_step = way == byPassword ? Step::SignIn : Step::Request;
        return true;
    }

    bool signIn(QByteArray &read)
    {
        const QByteArray user = fieldAt(read, 1);
        const QByteArray password = user.isNull() ? QByteArray() : fieldAt(read, 2 + user.size());
        if (password.isNull())
            return false;
        read.remove(0, 3 + user.size() + password.size());
        if (!m_proxy.admits(user, password)) {
            m_proxy.countTurnedAway();
            leave(QByteArray("\x01\x01", 2));
            return false;
        }
        say(QByteArray("\x01\x00", 2));
        m_step = Step::Request;
        return true;
    }

    /// CONNECT to a host by its name, or to an IPv4 address.
    bool request(QByteArray &read)
    {
        const bool isName = read.size() > 3 && read.at(3) == 0x03;
        const QByteArray host = isName ? fieldAt(read, 4) : read.mid(4, 4);
        const qsizetype length = 4 + (isName ? 1 : 0) + host.size() + 2;
        if (host.isEmpty() || read.size() < length)
            return false;
        read.remove(0, length);
        const quint16 port = isName ? m_proxy.portFor(QString::fromLatin1(host)) : quint16(0);
        if (port == 0)
            leave(reply(hostUnreachable));
        else
            lead(port, reply(granted));
        return false;
    }

    TestSocks &m_proxy;
    Step m_step = Step::Greeting;
};

LeadingProxy::Passage *TestSocks::receive(QTcpSocket *client, QObject *parent)
{
    return new SocksPassage(*this, client, parent);
}

void TestSocks::wantSignIn(const QByteArray &user, const QByteArray &password)
{
    const QMutexLocker lock(&m_mutex);
    m_user = user;
    m_password = password;
}

int TestSocks::turnedAway() const
{
    const QMutexLocker lock(&m_mutex);
    return m_turnedAway;
}

void TestSocks::countTurnedAway()
{
    const QMutexLocker lock(&m_mutex);
    ++m_turnedAway;
}

bool TestSocks::wantsSignIn() const
{
    const QMutexLocker lock(&m_mutex);
    return !m_user.isEmpty();
}

bool TestSocks::admits(const QByteArray &user, const QByteArray &password)
{
    const QMutexLocker lock(&m_mutex);
    return user == m_user && password == m_password;
}

} // namespace slipway::tests
