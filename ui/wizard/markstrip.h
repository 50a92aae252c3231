// SPDX-License-Identifier: MIT
#pragma once

#include "domain/profile.h"

#include <QColor>
#include <QWidget>

class QLabel;

namespace slipway::ui {

/// The strip across the window that says, in colour and in words, that this is a test or practice server.
class MarkStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit MarkStrip(QWidget *parent = nullptr);

    /// Hidden for a server where publications are real.
    void setServer(const domain::Profile &server);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_text;
    QColor m_colour;
};

} // namespace slipway::ui
