// SPDX-License-Identifier: MIT
#include "ui/widgets/announce.h"

#include <QAccessibleWidget>
#include <QLabel>
#include <QVariant>

#include <utility>

namespace slipway::ui {

namespace {

constexpr const char *ownRole = "slipwayRole";
constexpr const char *saidLast = "slipwaySaidLast";

AnnouncementListener listening = nullptr;

class WithOwnRole final : public QAccessibleWidget
{
public:
    explicit WithOwnRole(QWidget *widget)
        : QAccessibleWidget(widget, QAccessible::Role(widget->property(ownRole).toInt()))
    {}

    QString text(QAccessible::Text what) const override
    {
        const QString own = QAccessibleWidget::text(what);
        const auto *label = qobject_cast<const QLabel *>(widget());
        return what == QAccessible::Name && own.isEmpty() && label ? label->text() : own;
    }
};

QAccessibleInterface *makeWithOwnRole(const QString &, QObject *object)
{
    if (!object || !object->isWidgetType() || !object->property(ownRole).isValid())
        return nullptr;
    return new WithOwnRole(static_cast<QWidget *>(object));
}

} // namespace

void giveRole(QWidget *widget, QAccessible::Role role)
{
    static const bool installed = (QAccessible::installFactory(makeWithOwnRole), true);
    Q_UNUSED(installed)
    widget->setProperty(ownRole, int(role));
}

QLabel *makeAnnounced(QLabel *label)
{
    giveRole(label, spokenAtOnce);
    return label;
}

void announce(QLabel *label)
{
    const QString text = label->text();
    if (text.isEmpty())
        label->setProperty(saidLast, text); // the same again is news after nothing
    if (text.isEmpty() || !label->isVisible() || label->property(saidLast).toString() == text)
        return;
    label->setProperty(saidLast, text);
    sendAnnouncement(label, text);
}

AnnouncementListener listenToAnnouncements(AnnouncementListener listener)
{
    return std::exchange(listening, listener);
}

void sendAnnouncement(QWidget *widget, const QString &text)
{
    if (listening)
        listening(text);
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QAccessibleAnnouncementEvent said(widget, text);
    QAccessible::updateAccessibility(&said);
#else
    // Windows and macOS listen to the alert, the bridge of Linux to what appears.
    QAccessibleEvent alert(widget, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
    QAccessibleEvent shown(widget, QAccessible::ObjectShow);
    QAccessible::updateAccessibility(&shown);
#endif
}

} // namespace slipway::ui
