// SPDX-License-Identifier: MIT
#include "ui/wizard/wizardwindow.h"

#include "ui/dialogs/ask.h"
#include "ui/dialogs/connectiondialog.h"
#include "ui/dialogs/reportdialog.h"
#include "ui/models/doubts.h"
#include "ui/pages/checkpage.h"
#include "ui/pages/datasetpage.h"
#include "ui/pages/detailspage.h"
#include "ui/pages/filespage.h"
#include "ui/pages/processingpage.h"
#include "ui/pages/publishpage.h"
#include "ui/pages/reviewpage.h"
#include "ui/pages/signinpage.h"
#include "ui/pages/uploadpage.h"
#include "ui/pages/wherepage.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/label.h"
#include "ui/wizard/markstrip.h"
#include "ui/wizard/pagescroll.h"
#include "ui/wizard/steplist.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QTimer>

#include <utility>

namespace slipway::ui {

WizardWindow::WizardWindow(PageContext context, QWidget *parent)
    : QDialog(parent, Qt::Window | Qt::WindowMinMaxButtonsHint | Qt::WindowCloseButtonHint)
    , m_context(std::move(context))
    , m_mark(new MarkStrip)
    , m_steps(new StepList)
    , m_title(makeLabel())
    , m_stack(new QStackedWidget)
    , m_busy(new QProgressBar)
    , m_busyText(makeAnnounced(makeLabel()))
    , m_buttons(new QHBoxLayout)
    , m_back(new QPushButton(tr("&Back")))
    , m_next(new QPushButton(tr("&Next")))
{
    m_context.doubts = new Doubts(m_context.session, this);
    mendContrast();
    setObjectName(QStringLiteral("wizard"));
    setWindowIcon(applicationIcon());
    setMinimumSize(720, 520);
    resize(900, 620);
    build();
    addPage(new WherePage(m_context));
    connect(m_back, &QPushButton::clicked, this, &WizardWindow::goBack);
    connect(m_next, &QPushButton::clicked, this, &WizardWindow::goNext);
    connect(&m_context.session, &session::Session::storeTroubleFound, this, &WizardWindow::showStoreTrouble);
    showStep(Step::Where);
    showStoreTrouble(m_context.session.storeTrouble());
}

WizardWindow::~WizardWindow()
{
    // A field that loses the keyboard now may still have something to say, to nobody.
    for (Page *page : std::as_const(m_pages))
        page->disconnect(this);
    hide();
}

void WizardWindow::build()
{
    QFont titleFont = m_title->font();
    titleFont.setPointSizeF(titleFont.pointSizeF() * 1.5);
    titleFont.setBold(true);
    m_title->setFont(titleFont);
    m_title->setObjectName(QStringLiteral("pageTitle"));
    m_busy->setRange(0, 0);
    m_busy->setFixedWidth(90);
    m_busy->setTextVisible(false);
    m_busy->setObjectName(QStringLiteral("busy"));
    m_busy->setAccessibleName(tr("Working"));
    m_back->setObjectName(QStringLiteral("back"));
    m_back->setAutoDefault(true);
    m_next->setObjectName(QStringLiteral("next"));
    m_next->setAutoDefault(true);

    m_buttons->addWidget(m_busy);
    m_buttons->addWidget(m_busyText, 1);
    m_buttons->addWidget(m_back);
    m_buttons->addWidget(m_next);

    auto *right = new QVBoxLayout;
    right->setContentsMargins(18, 14, 18, 14);
    right->setSpacing(10);
    right->addWidget(m_title);
    right->addWidget(m_stack, 1);
    right->addLayout(m_buttons);

    auto *columns = new QHBoxLayout;
    columns->setSpacing(0);
    columns->addWidget(m_steps);
    columns->addLayout(right, 1);

    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_mark);
    all->addLayout(columns, 1);
}

void WizardWindow::makeOtherPages()
{
    if (m_pages.size() > 1)
        return;
    addPage(new SignInPage(m_context));
    addPage(new DatasetPage(m_context));
    addPage(new FilesPage(m_context));
    addPage(new CheckPage(m_context));
    addPage(new UploadPage(m_context));
    addPage(new ProcessingPage(m_context));
    addPage(new DetailsPage(m_context));
    addPage(new PublishPage(m_context));
    addPage(new ReviewPage(m_context));
    showWayOn(); // in a window that is shown, what is added to it is shown by itself
}

Page *WizardWindow::page(Step step)
{
    if (step != Step::Where)
        makeOtherPages();
    return m_pages.at(qsizetype(step));
}

void WizardWindow::addPage(Page *page)
{
    m_pages.append(page);
    m_stack->addWidget(new PageScroll(page));
    if (QPushButton *wayOn = page->wayOn()) {
        m_buttons->insertWidget(m_buttons->indexOf(m_next), wayOn);
        setTabOrder(m_back, wayOn);
    }
    connect(page, &Page::changed, this, &WizardWindow::refresh);
    connect(page, &Page::serverChanged, m_mark, &MarkStrip::setServer);
    connect(page, &Page::serverChanged, this, [this](const domain::Profile &server) { m_server = server; });
    connect(page, &Page::connectionWanted, this, &WizardWindow::showConnection);
    connect(page, &Page::reportWanted, this, [this] { showReport(this); });
    // A late answer to a page that has been left must not turn pages.
    connect(page, &Page::advance, this, [this, page] {
        const qsizetype next = steps().indexOf(m_current) + 1;
        if (page->step() == m_current && next < steps().size())
            showStep(steps().at(next));
    });
    connect(page, &Page::goTo, this, [this, page](Step step) {
        if (page->step() == m_current)
            showStep(step);
    });
    connect(page, &Page::closeWanted, this, &QWidget::close);
}

void WizardWindow::showStep(Step step)
{
    if (step != m_current)
        page(m_current)->leave();
    m_current = step;
    Page *now = page(step);
    m_stack->setCurrentIndex(int(step));
    m_title->setText(titleOf(step));
    setWindowTitle(titleOf(step)); // the desktop adds the name of the program
    m_steps->setSteps(steps());
    m_steps->setCurrent(step);
    if (step != Step::Where)
        m_context.session.setPage(keyOf(step));
    now->enter();
    refresh();
    Q_EMIT now->topWanted();
    focusFirstThing();
}

void WizardWindow::refresh()
{
    const Page *now = page(m_current);
    m_busy->setVisible(now->isBusy());
    m_busyText->setText(now->busyText());
    announce(m_busyText);
    m_steps->setSteps(steps());
    m_back->setEnabled(m_current != Step::Where && now->mayGoBack());
    m_next->setText(now->nextText());
    m_next->setEnabled(now->isComplete() && !now->isBusy());
    showWayOn();
    QPushButton *primary = now->primaryButton();
    if (!primary || !primary->isEnabled() || primary->isHidden())
        primary = m_next;
    primary->setDefault(true);
    for (const Page *one : std::as_const(m_pages)) {
        m_steps->setSummary(one->step(), one->summary());
        m_steps->setLeftOut(one->step(), one->isLeftOut());
    }
}

void WizardWindow::showWayOn()
{
    const Page *now = page(m_current);
    for (const Page *one : std::as_const(m_pages)) {
        if (QPushButton *wayOn = one->wayOn())
            wayOn->setVisible(one == now && (wayOn->isEnabled() || !now->isComplete()));
    }
    m_next->setVisible(now->isComplete() || !now->wayOn());
}

QList<Step> WizardWindow::steps() const
{
    // The first page looks at servers, of which none is chosen before Next.
    return stepsFor(m_current == Step::Where ? session::abilitiesOf(m_server.kind)
                                             : m_context.session.abilities());
}

void WizardWindow::goBack()
{
    const qsizetype now = steps().indexOf(m_current);
    if (now > 0)
        showStep(steps().at(now - 1));
}

void WizardWindow::goNext()
{
    page(m_current)->next();
}

void WizardWindow::focusFirstThing()
{
    QWidget *first = page(m_current)->firstThing();
    if (!first || !first->isEnabled())
        first = m_next->isEnabled() ? m_next : m_back;
    first->setFocus(Qt::OtherFocusReason);
}

void WizardWindow::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    focusFirstThing();
}

void WizardWindow::paintEvent(QPaintEvent *event)
{
    QDialog::paintEvent(event);
    if (m_pages.size() == 1)
        QTimer::singleShot(0, this, &WizardWindow::makeOtherPages);
}

void WizardWindow::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && !m_pages.isEmpty())
        refresh();
    if (event->type() == QEvent::ApplicationPaletteChange) // the desktop went from light to dark
        mendContrast();
}

void WizardWindow::showStoreTrouble(const QString &sentence)
{
    if (!sentence.isEmpty())
        page(m_current)->banner()->show(
            {Banner::Tone::Careful, tr("Slipway’s memory of your publications"), sentence, {}, {}, {}});
}

void WizardWindow::showConnection(bool wantsSignIn)
{
    auto *dialog = new ConnectionDialog(m_context.session, m_server, this);
    connect(dialog, &QDialog::finished, dialog, &QObject::deleteLater);
    connect(dialog, &ConnectionDialog::reportWanted, dialog, [this, dialog] { showReport(dialog); });
    dialog->open();
    if (wantsSignIn)
        dialog->askForSignIn();
}

void WizardWindow::showReport(QWidget *above)
{
    auto *dialog = new ReportDialog(m_context.session, m_context.ask, above);
    connect(dialog, &QDialog::finished, dialog, &QObject::deleteLater);
    dialog->open();
}

void WizardWindow::closeEvent(QCloseEvent *event)
{
    if (!m_context.session.isRunning() || m_closing) {
        event->accept();
        return;
    }
    event->ignore();
    if (!m_asking)
        askBeforeClosing();
}

void WizardWindow::askBeforeClosing()
{
    m_asking = true;
    Question question;
    question.name = QStringLiteral("closeWhileRunning");
    question.title = tr("The upload is still running");
    question.text =
        tr("Nothing is lost if you pause: the next start offers to continue where it stood. If you "
           "cancel, nothing more is sent; files that are on the server already stay there, and you "
           "can take the upload up again later.");
    question.choices = {tr("&Keep uploading"), tr("&Pause and quit"), tr("&Cancel the upload")};
    question.safeChoice = 0;
    m_context.ask.question(this, question, [this](int choice) {
        m_asking = false;
        if (choice == 1)
            stopAndClose(&session::Session::pause);
        else if (choice == 2)
            stopAndClose(&session::Session::cancel);
    });
}

/// The window stays until the run has come to rest: only then the journal has all that was sent.
void WizardWindow::stopAndClose(void (session::Session::*stop)())
{
    m_closing = true;
    if (!m_context.session.isRunning()) {
        close();
        return;
    }
    connect(&m_context.session, &session::Session::runEnded, this, [this] { close(); });
    (m_context.session.*stop)();
}

} // namespace slipway::ui
