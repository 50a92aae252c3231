// SPDX-License-Identifier: MIT
#pragma once

#include "ui/wizard/page.h"

#include <QDialog>
#include <QList>

class QHBoxLayout;
class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace slipway::ui {

class MarkStrip;
class StepList;

/// The wizard: the list of steps, one page at a time, Back and Next. A QDialog only for its Enter key: it is
/// a window of its own that can be resized and minimised.
class WizardWindow final : public QDialog
{
    Q_OBJECT

public:
    explicit WizardWindow(PageContext context, QWidget *parent = nullptr);
    ~WizardWindow() override;

    Step step() const { return m_current; }
    /// Makes the pages first if they are not there yet: the first alone comes with the window.
    Page *page(Step step);
    void showStep(Step step);

    /// Escape does not throw away an upload: only closing the window closes it.
    void reject() override {}

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void addPage(Page *page);
    /// All but the first, which alone is made with the window so that it is there sooner.
    void makeOtherPages();
    void refresh();
    /// Next, or the page's own way on (Page::wayOn).
    void showWayOn();
    QList<Step> steps() const;
    void goBack();
    void goNext();
    void focusFirstThing();
    void askBeforeClosing();
    void stopAndClose(void (session::Session::*stop)());
    void showStoreTrouble(const QString &sentence);
    void showConnection(bool wantsSignIn);
    void showReport(QWidget *above);

    PageContext m_context;
    Step m_current = Step::Where;
    domain::Profile m_server; ///< selected or chosen last
    QList<Page *> m_pages;
    MarkStrip *m_mark;
    StepList *m_steps;
    QLabel *m_title;
    QStackedWidget *m_stack;
    QProgressBar *m_busy;
    QLabel *m_busyText;
    QHBoxLayout *m_buttons;
    QPushButton *m_back;
    QPushButton *m_next;
    bool m_asking = false;
    bool m_closing = false;
};

} // namespace slipway::ui
