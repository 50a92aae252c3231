// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>
#include <QWidget>

namespace slipway::ui {

/// A frame around a view that takes local files and folders dropped on it.
class DropArea final : public QWidget
{
    Q_OBJECT

public:
    explicit DropArea(QWidget *content, QWidget *parent = nullptr);

Q_SIGNALS:
    void dropped(const QStringList &paths);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    bool m_hovering = false;
};

} // namespace slipway::ui
