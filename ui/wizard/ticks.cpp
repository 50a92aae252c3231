// SPDX-License-Identifier: MIT
#include "ui/wizard/ticks.h"

#include "session/session.h"

#include <QWidget>

namespace slipway::ui {

Ticks::Ticks(const QString &file, session::Session &session, QWidget &window)
    : m_upload(file, QStringLiteral("upload"))
    , m_way(file, QStringLiteral("whole way"))
    , m_idle(file, QStringLiteral("idle thread"))
{
    m_idle.moveToThread(&m_thread);
    m_thread.start();
    QObject::connect(&session, &session::Session::snapshot, &m_upload, [this, &session] {
        if (!session.isRunning())
            return;
        m_upload.start();
        QMetaObject::invokeMethod(&m_idle, &TickProbe::start);
    });
    QObject::connect(&session, &session::Session::runEnded, &m_upload, [this] {
        m_upload.stop();
        QMetaObject::invokeMethod(&m_idle, &TickProbe::stop);
    });
    QObject::connect(&window, &QWidget::windowTitleChanged, &m_way, &TickProbe::setPlace);
    m_way.start();
}

Ticks::~Ticks()
{
    m_way.stop();
    QMetaObject::invokeMethod(&m_idle, &TickProbe::stop, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

} // namespace slipway::ui
