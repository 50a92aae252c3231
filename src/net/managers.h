// SPDX-License-Identifier: MIT
#pragma once

#include <QNetworkAccessManager>
#include <QObject>

namespace slipway::net {

class Proxies;

/// Owns the managers of a client, also those that nothing is asked of any more but that may still be at work.
///
/// Each has a thread. Qt stops waiting for it shortly before its very end, where OpenSSL gives back what it
/// keeps for the thread: a program that ended in between would leave that behind, or take OpenSSL away under
/// it. So this goes only when the threads have gone, on Linux; for other systems it is untried.
class Managers
{
public:
    Managers() = default;
    ~Managers();
    Managers(const Managers &) = delete;
    Managers &operator=(const Managers &) = delete;

    QNetworkAccessManager *make(const Proxies &proxies);
    QList<QNetworkAccessManager *> all() const;

private:
    QObject m_owner;
};

} // namespace slipway::net
