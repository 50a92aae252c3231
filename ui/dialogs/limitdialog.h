// SPDX-License-Identifier: MIT
#pragma once

#include "domain/bandwidth.h"

#include <QDialog>
#include <QList>

class QCheckBox;
class QDoubleSpinBox;
class QLabel;
class QPushButton;
class QRadioButton;
class QTimeEdit;

namespace slipway::ui {

/// How much of the line uploads may take, and when.
class LimitDialog final : public QDialog
{
    Q_OBJECT

public:
    LimitDialog(const domain::Bandwidth &now, QWidget *parent);

    domain::Bandwidth bandwidth() const;

private:
    QLayout *makeRate();
    void makeTimes();
    QLayout *makeButtons();
    void fill(const domain::Bandwidth &bandwidth);
    void refresh();

    QRadioButton *m_none;
    QRadioButton *m_always;
    QRadioButton *m_timed;
    QDoubleSpinBox *m_rate; ///< MB/s
    QWidget *m_times;
    QTimeEdit *m_from;
    QTimeEdit *m_to;
    QList<QCheckBox *> m_days; ///< Monday first
    QLabel *m_hint;
    QPushButton *m_accept;
};

} // namespace slipway::ui
