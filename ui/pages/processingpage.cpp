// SPDX-License-Identifier: MIT
#include "ui/pages/processingpage.h"

#include "ui/dialogs/ask.h"
#include "ui/models/entriesmodel.h"
#include "ui/models/submissiontexts.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/label.h"
#include "ui/widgets/tables.h"
#include "wording/format.h"

#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QProgressBar>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace slipway::ui {

using domain::Processing;

ProcessingPage::ProcessingPage(PageContext &context)
    : Page(Step::Processing, context)
    , m_model(new EntriesModel(this))
    , m_state(makeAnnounced(makeHeading()))
    , m_progress(new QProgressBar)
    , m_numbers(makeLabel())
    , m_hint(makeHint(
          tr("The server works on its own: you may close Slipway and come back, even days later. The "
             "next start offers to continue here.")))
    , m_table(makeTable())
    , m_reason(makeHint())
{
    m_state->setObjectName(QStringLiteral("processingState"));
    m_progress->setObjectName(QStringLiteral("processingProgress"));
    m_progress->setAccessibleName(tr("Entries processed"));
    m_progress->setTextVisible(false); // the line below has the figures
    m_numbers->setObjectName(QStringLiteral("processingNumbers"));
    m_hint->setObjectName(QStringLiteral("processingHint"));
    m_reason->setObjectName(QStringLiteral("entryReason"));
    m_reason->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_reason->setMinimumHeight(2 * m_reason->fontMetrics().lineSpacing());
    m_reason->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    body()->addWidget(m_state);
    body()->addWidget(m_progress);
    body()->addWidget(m_numbers);
    body()->addWidget(m_hint);
    body()->addLayout(makeButtons());
    body()->addWidget(m_table, 1);
    body()->addWidget(m_reason);
    connect(&context.session, &session::Session::processingSeen, this, [this](const Processing &now) {
        if (m_watching)
            showLook(now);
    });
}

QTableView *ProcessingPage::makeTable()
{
    QTableView *table = makeTableView(QStringLiteral("entries"), tr("Entries"));
    table->setModel(m_model);
    const int state =
        table->fontMetrics().horizontalAdvance(entryStateWord(domain::Entry::State::Processing));
    setColumnShares(table, {36, 22, 0, 42}, {{EntriesModel::StateColumn, state + 20}});
    connect(table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ProcessingPage::tellCurrent);
    return table;
}

QLayout *ProcessingPage::makeButtons()
{
    const auto button = [this](const QString &text, const char *name, void (ProcessingPage::*slot)()) {
        auto *one = new QPushButton(text);
        one->setObjectName(QLatin1String(name));
        connect(one, &QPushButton::clicked, this, slot);
        return one;
    };
    m_wait = button(tr("&Keep waiting"), "keepWaiting", &ProcessingPage::keepWaiting);
    m_again = button(tr("Process &again"), "processAgain", &ProcessingPage::processAgain);
    m_open = new QPushButton(tr("&Open in browser"));
    m_open->setObjectName(QStringLiteral("openSubmission"));
    connect(m_open, &QPushButton::clicked, this, [this] {
        if (m_now)
            openInBrowser(m_now->submission.page);
    });
    m_delete = button(tr("&Delete the upload\u2026"), "deleteUpload", &ProcessingPage::deleteSubmission);
    auto *row = new QHBoxLayout;
    row->addWidget(m_wait);
    row->addWidget(m_again);
    row->addWidget(m_open);
    row->addStretch();
    row->addWidget(m_delete);
    return row;
}

void ProcessingPage::enter()
{
    const QString id = session().submission() ? session().submission()->id : QString();
    if (m_now && m_now->submission.id != id)
        m_now.reset();
    m_toldStuck.clear();
    banner()->clear();
    watch();
}

void ProcessingPage::leave()
{
    ++m_watch;
    if (m_watching)
        session().stopWatching();
    m_watching = false;
    hideSignIn();
    setIdle();
}

void ProcessingPage::watch()
{
    const int number = ++m_watch;
    m_watching = true;
    showProgress();
    session().watchProcessing(this, [this, number](const base::Outcome<Processing> &outcome) {
        if (number == m_watch)
            watched(outcome);
    });
}

void ProcessingPage::watched(const base::Outcome<Processing> &outcome)
{
    m_watching = false;
    if (!outcome) {
        showProgress();
        return showFailureOrSignIn(outcome.failure(), [this] {
            banner()->clear();
            watch();
        });
    }
    showLook(outcome.value());
    if (!isVisible())
        return;
    if (isComplete())
        window()->findChild<QPushButton *>(QStringLiteral("next"))->setFocus(Qt::OtherFocusReason);
    else if (QPushButton *button = primaryButton())
        button->setFocus(Qt::OtherFocusReason);
}

void ProcessingPage::showLook(const Processing &processing)
{
    m_now = processing;
    m_model->setEntries(processing.entries);
    if (!m_table->currentIndex().isValid() && m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(0, 0));
    tellCurrent();
    showProgress();
    showMessage();
}

bool ProcessingPage::isUsable() const
{
    return m_now && m_now->state == Processing::State::Succeeded && m_now->total > 0;
}

QString ProcessingPage::stateSentence() const
{
    if (!m_now)
        return tr("Asking the server what it makes of the files\u2026");
    const QString stage = m_now->stage.isEmpty() ? tr("working") : m_now->stage;
    switch (m_now->state) {
    case Processing::State::Untouched:
        return tr("The processing is about to begin.");
    case Processing::State::Running:
        return tr("The server is processing the files: %1", "the server's own words for what it does")
            .arg(stage);
    case Processing::State::Succeeded:
        if (m_now->total == 0)
            return tr("Processed, but the server recognised nothing.");
        return m_now->failed == 0
                   ? tr("The server has processed everything.")
                   : tr("Processed, but %1 of %n entr(ies) failed.", nullptr, int(m_now->total))
                         .arg(wording::count(m_now->failed));
    case Processing::State::Failed:
        return tr("The processing has failed.");
    }
    return {};
}

void ProcessingPage::showProgress()
{
    const Processing now = m_now.value_or(Processing());
    const bool runs = m_watching && now.state != Processing::State::Failed;
    const bool done = m_now && now.state == Processing::State::Succeeded;
    m_state->setText(stateSentence());
    m_state->setAccessibleName(m_state->text());
    announce(m_state);
    const int total = int(qMin<qint64>(now.total, 1'000'000'000));
    const int ready = int(qMin<qint64>(now.successful + now.failed, total));
    m_progress->setRange(0, total == 0 && runs && !done ? 0 : qMax(1, total));
    m_progress->setValue(total == 0 ? (done ? 1 : 0) : ready);
    m_numbers->setText(m_now ? tr("%1 processed, %2 failed, of %n entr(ies)", nullptr, int(now.total))
                                   .arg(wording::count(now.successful), wording::count(now.failed))
                             : QString());
    if (m_now && now.entries.size() > 0 && now.total > now.entries.size())
        m_numbers->setText(m_numbers->text() + QStringLiteral(" \u00b7 ") +
                           tr("the first %n {is|are} listed", nullptr, int(now.entries.size())));
    m_hint->setVisible(!m_now || m_watching);
    const bool stuck = m_now && now.looksStuck && now.isRunning();
    const bool failed = m_now && now.state == Processing::State::Failed;
    m_wait->setVisible(stuck && m_toldStuck != now.stage);
    m_again->setVisible(m_now && (stuck || failed || (done && (now.failed > 0 || now.total == 0))));
    m_open->setVisible(m_now && !now.submission.page.isEmpty());
    m_delete->setVisible(m_now && !now.submission.published && (stuck || failed || (done && now.total == 0)));
    Q_EMIT changed();
}

void ProcessingPage::showMessage()
{
    if (m_now->state == Processing::State::Failed)
        showFailed();
    else if (m_now->isRunning() && m_now->looksStuck)
        showStuck();
    else if (m_now->state == Processing::State::Succeeded && m_now->total == 0)
        banner()->show(
            {Banner::Tone::Careful,
             tr("The server recognised nothing in these files"),
             tr("Without at least one entry an upload cannot be published. Go back to Files and add the "
                "main files of your calculations or measurements, each in a folder of its own with what "
                "belongs to it."),
             m_now->warnings.join(QLatin1Char('\n')),
             {},
             {}});
    else if (m_now->state == Processing::State::Succeeded && m_now->failed > 0)
        banner()->show(
            {Banner::Tone::Careful,
             m_now->failed == m_now->total ? tr("Every entry failed") : tr("Some entries failed"),
             tr("The files themselves are on the server. Look at the reasons below. You can go back and "
                "replace files, process again, or continue: failed entries are published with the rest."),
             m_now->warnings.join(QLatin1Char('\n')),
             {},
             {}});
    else
        banner()->clear();
}

void ProcessingPage::showStuck()
{
    if (m_toldStuck == m_now->stage)
        return banner()->clear();
    banner()->show(
        {Banner::Tone::Careful,
         tr("The server has said nothing new for a long time"),
         tr("Large uploads can take hours, so waiting may be right. You can also look at it in the "
            "browser, have it processed again, or delete it and begin anew."),
         {},
         {},
         {}});
}

void ProcessingPage::showFailed()
{
    QString reasons = m_now->errors.join(QLatin1Char('\n'));
    if (reasons.isEmpty())
        reasons = m_now->stage;
    banner()->show({Banner::Tone::Bad,
                    tr("The server could not process the upload"),
                    tr("It says: %1\nTry \u201cProcess again\u201d. If that fails, too, look at it in the "
                       "browser, or go "
                       "back to Files and fix what it names. Nothing has been published.")
                        .arg(reasons),
                    m_now->warnings.join(QLatin1Char('\n')),
                    {},
                    {}});
}

void ProcessingPage::tellCurrent()
{
    m_reason->setText(m_model->wholeText(m_table->currentIndex().row()));
}

bool ProcessingPage::isComplete() const
{
    return isUsable() && !m_watching;
}

QPushButton *ProcessingPage::primaryButton() const
{
    if (QPushButton *button = signInAgainButton())
        return button;
    if (!m_wait->isHidden())
        return m_wait;
    if (m_now && m_now->state == Processing::State::Failed && !m_again->isHidden())
        return m_again;
    return nullptr;
}

QWidget *ProcessingPage::firstThing() const
{
    return isComplete() ? nullptr : primaryButton();
}

QString ProcessingPage::summary() const
{
    if (!m_now || m_now->total == 0)
        return {};
    return m_now->failed == 0
               ? tr("%n entr(ies)", nullptr, int(m_now->total))
               : tr("%1 of %2 failed").arg(wording::count(m_now->failed), wording::count(m_now->total));
}

void ProcessingPage::keepWaiting()
{
    m_toldStuck = m_now ? m_now->stage : QString();
    banner()->clear();
    showProgress();
}

void ProcessingPage::processAgain()
{
    banner()->clear();
    if (m_watching)
        session().stopWatching();
    ++m_watch;
    m_watching = false;
    setBusy(tr("Asking the server to process everything again\u2026"));
    session().processAgain(this, [this](const base::Outcome<void> &outcome) {
        setIdle();
        if (!outcome)
            return showFailureOrSignIn(
                outcome.failure(), [this] { processAgain(); }, m_again);
        m_toldStuck.clear();
        if (m_now)
            m_now->state = Processing::State::Untouched;
        watch();
    });
}

void ProcessingPage::deleteSubmission()
{
    if (!m_now)
        return;
    Question question;
    question.name = QStringLiteral("deleteSubmissionQuestion");
    question.title =
        tr("Delete the upload \u201c%1\u201d on the server?").arg(submissionName(m_now->submission));
    question.text =
        tr("Its files are deleted on the server for good. Your own files stay as they are, and the "
           "dataset stays, too.");
    question.choices = {tr("&Keep it"), tr("&Delete it")};
    ask().question(this, question, [this, id = m_now->submission.id](int choice) {
        if (choice != 1)
            return;
        if (m_watching)
            session().stopWatching();
        ++m_watch;
        m_watching = false;
        setBusy(tr("The server is deleting it\u2026"));
        session().removeSubmission(id, this, [this](const base::Outcome<void> &outcome) {
            setIdle();
            if (!outcome)
                return showFailureOrSignIn(outcome.failure(), [this] { watch(); });
            m_now.reset();
            m_model->setEntries({});
            Q_EMIT goTo(Step::Dataset);
        });
    });
}

} // namespace slipway::ui
