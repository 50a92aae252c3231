// SPDX-License-Identifier: MIT
#pragma once

#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusUnixFileDescriptor>
#include <QList>
#include <QObject>
#include <QStringList>

namespace slipway::tests {

/// A login manager on the system bus that this process sees: it grants inhibitors as logind does, by a pipe
/// whose other end it watches.
class FakeLogin final : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Manager")

public:
    FakeLogin();
    ~FakeLogin() override;

    bool isThere() const { return m_isThere; }
    /// Inhibitors whose file is still open somewhere.
    int held() const;

    QStringList asked;   ///< "what|who|mode" of every call
    QStringList refused; ///< of these "what" nothing is granted
    bool late = false;   ///< answers wait for answerNow()
    void answerNow();

public Q_SLOTS:
    QDBusUnixFileDescriptor Inhibit(const QString &what, const QString &who, const QString &why,
                                    const QString &mode);

private:
    QDBusUnixFileDescriptor grant();

    QDBusConnection m_bus;
    bool m_isThere = false;
    QList<int> m_readEnds;
    QList<QDBusMessage> m_waiting;
};

} // namespace slipway::tests
