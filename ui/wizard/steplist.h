// SPDX-License-Identifier: MIT
#pragma once

#include "ui/wizard/step.h"

#include <QList>
#include <QWidget>

namespace slipway::ui {

/// The list of steps beside the page: which are done, which is now, and in a few words what was decided.
/// It only shows; Back and Next move.
class StepList final : public QWidget
{
    Q_OBJECT

public:
    explicit StepList(QWidget *parent = nullptr);

    /// Shows these steps; the current one is among them.
    void setSteps(const QList<Step> &steps);
    void setCurrent(Step step);
    void setSummary(Step step, const QString &text);
    /// A step that was passed without doing what it is for has no tick.
    void setLeftOut(Step step, bool leftOut);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void paintStep(QPainter &painter, qsizetype number, const QRect &room) const;
    int rowHeight() const;
    QRect rowOf(qsizetype number) const;
    void tellPlace();

    Step m_current = Step::Where;
    QList<Step> m_steps;
    QList<Step> m_leftOut;
    QStringList m_summaries; ///< one for each of all steps, shown or not
};

} // namespace slipway::ui
