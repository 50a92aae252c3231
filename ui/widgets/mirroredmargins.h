// SPDX-License-Identifier: MIT
#pragma once

#include <QMargins>
#include <QObject>

class QWidget;

namespace slipway::ui {

/// Margins around what is in a widget, which change sides in a window that goes from right to left: Qt leaves
/// the left one on the left.
class MirroredMargins final : public QObject
{
    Q_OBJECT

public:
    explicit MirroredMargins(QWidget *widget, const QMargins &leftToRight = {});

    /// The margins as they are in a window that goes from left to right.
    void set(const QMargins &leftToRight);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void apply();

    QWidget *m_widget;
    QMargins m_margins;
};

} // namespace slipway::ui
