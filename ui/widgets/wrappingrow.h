// SPDX-License-Identifier: MIT
#pragma once

#include <QLayout>
#include <QList>

namespace slipway::ui {

/// A row of buttons, and perhaps their caption, that goes on in a second line where the window or the
/// language leaves no room.
class WrappingRow final : public QLayout
{
    Q_OBJECT

public:
    WrappingRow() = default;
    ~WrappingRow() override;

    void addItem(QLayoutItem *item) override { m_items.append(item); }
    int count() const override { return int(m_items.size()); }
    QLayoutItem *itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return arrange({0, 0, width, 0}, false); }
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect &room) override;

private:
    /// Gives the items their places in `room` if `place` is set; the height that they need.
    int arrange(const QRect &room, bool place) const;

    QList<QLayoutItem *> m_items;
};

} // namespace slipway::ui
