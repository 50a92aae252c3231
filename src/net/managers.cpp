// SPDX-License-Identifier: MIT
#include "net/managers.h"

#include "net/proxies.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QThread>

#include <atomic>

namespace slipway::net {

namespace {

std::atomic<int> living = 0; // managers of this process

/// How many threads of managers this process has, by the name that Qt gives them; 0 where nobody tells.
int threadsOfManagers()
{
    int found = 0;
#ifdef Q_OS_LINUX
    const QDir tasks(QStringLiteral("/proc/self/task"));
    for (const QString &task : tasks.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QFile name(tasks.filePath(task) + QStringLiteral("/comm"));
        if (name.open(QIODevice::ReadOnly) && name.readAll().startsWith("QNetworkAccessM"))
            ++found;
    }
#endif
    return found;
}

} // namespace

Managers::~Managers()
{
    const QList<QNetworkAccessManager *> managers = all();
    qDeleteAll(managers);
    living.fetch_sub(int(managers.size()));
    // Not for ever: others may be made meanwhile.
    const QDeadlineTimer patience(std::chrono::seconds(2));
    while (threadsOfManagers() > living.load() && !patience.hasExpired())
        QThread::msleep(1);
}

QNetworkAccessManager *Managers::make(const Proxies &proxies)
{
    auto *manager = new QNetworkAccessManager(&m_owner);
    manager->setProxyFactory(proxies.newFactory());
    manager->setAutoDeleteReplies(false);
    living.fetch_add(1);
    return manager;
}

QList<QNetworkAccessManager *> Managers::all() const
{
    return m_owner.findChildren<QNetworkAccessManager *>();
}

} // namespace slipway::net
