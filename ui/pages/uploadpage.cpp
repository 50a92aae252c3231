// SPDX-License-Identifier: MIT
#include "ui/pages/uploadpage.h"

#include "ui/dialogs/ask.h"
#include "ui/dialogs/limitdialog.h"
#include "ui/language/serverwords.h"
#include "ui/models/doubts.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/doubtbox.h"
#include "ui/widgets/fileactions.h"
#include "ui/widgets/filereason.h"
#include "ui/widgets/label.h"
#include "ui/widgets/progressdelegate.h"
#include "ui/widgets/tables.h"
#include "wording/failuretext.h"
#include "wording/format.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace slipway::ui {

using domain::RunState;

UploadPage::UploadPage(PageContext &context)
    : Page(Step::Upload, context)
    , m_model(new TransferModel(this))
    , m_state(makeAnnounced(makeHeading()))
    , m_overall(new QProgressBar)
    , m_percent(new QLabel)
    , m_numbers(makeLabel())
    , m_stages(makeHint())
    , m_shipping(makeHint())
{
    m_state->setObjectName(QStringLiteral("runState"));
    m_numbers->setObjectName(QStringLiteral("runNumbers"));
    m_stages->setObjectName(QStringLiteral("runStages"));
    m_table = makeTableView(QStringLiteral("transfers"), tr("Files of this upload"));
    m_table->setModel(m_model);
    m_table->setItemDelegateForColumn(TransferModel::ProgressColumn, new ProgressDelegate(m_table));
    setColumnShares(m_table, {64, 0, 0, 36},
                    {{TransferModel::SizeColumn, 72}, {TransferModel::ProgressColumn, 112}});
    showAsNumbers(m_table, TransferModel::SizeColumn);
    elideAtEnd(m_table, TransferModel::StageColumn);
    body()->addWidget(m_state);
    body()->addLayout(makeOverall());
    body()->addWidget(m_numbers);
    body()->addWidget(m_stages);
    m_shipping->setObjectName(QStringLiteral("uploadShipping"));
    body()->addWidget(m_shipping);
    body()->addWidget(makeDoubts());
    body()->addLayout(makeButtons());
    body()->addWidget(m_table, 1);
    m_fileActions = new FileActions(session(), *m_model, *m_table);
    m_reason = new FileReason(
        *m_table, TransferModel::FileColumn, [this](int row) { return m_model->progress(row).reason; },
        [this] { return m_model->firstNotUploaded(); });
    body()->addWidget(m_reason);
    body()->addWidget(m_fileActions);
    connect(&context.session, &session::Session::snapshot, this, &UploadPage::apply);
    connect(&context.session, &session::Session::runEnded, this, &UploadPage::ended);
}

QLayout *UploadPage::makeOverall()
{
    m_overall->setObjectName(QStringLiteral("overallProgress"));
    m_overall->setAccessibleName(tr("Overall progress"));
    m_overall->setRange(0, 1000);
    m_overall->setTextVisible(false);
    m_percent->setObjectName(QStringLiteral("overallPercent"));
    m_percent->setMinimumWidth(m_percent->fontMetrics().horizontalAdvance(percentText(1000)));
    m_percent->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    auto *row = new QHBoxLayout;
    row->addWidget(m_overall, 1);
    row->addWidget(m_percent);
    return row;
}

QLayout *UploadPage::makeButtons()
{
    const auto button = [this](const QString &text, const char *name, void (UploadPage::*slot)()) {
        auto *one = new QPushButton(text);
        one->setObjectName(QLatin1String(name));
        connect(one, &QPushButton::clicked, this, slot);
        return one;
    };
    m_pause = button(tr("&Pause"), "pause", &UploadPage::pause);
    m_continue = button(tr("&Continue"), "continueUpload", &UploadPage::continueRun);
    m_retry = button(tr("T&ry failed again"), "retryFailed", &UploadPage::retryFailed);
    m_retry->hide(); // until something has failed: all five never stand here together
    m_limit = button(tr("Speed &limit\u2026"), "speedLimit", &UploadPage::askForLimit);
    m_limit->setAutoDefault(false);
    m_cancel = button(tr("Cancel &upload"), "cancelUpload", &UploadPage::cancel);
    auto *row = new QHBoxLayout;
    row->addWidget(m_pause);
    row->addWidget(m_continue);
    row->addWidget(m_retry);
    row->addStretch();
    row->addWidget(m_limit);
    row->addWidget(m_cancel);
    return row;
}

DoubtBox *UploadPage::makeDoubts()
{
    m_doubts = new DoubtBox(*context().doubts);
    connect(m_doubts, &DoubtBox::openWanted, this, [this] {
        if (session().dataset())
            openInBrowser(session().dataset()->page);
    });
    connect(m_doubts, &DoubtBox::busy, this,
            [this](const QString &what) { what.isEmpty() ? setIdle() : setBusy(what); });
    connect(m_doubts, &DoubtBox::failed, this,
            [this](const base::Failure &failure) { showFailure(failure); });
    connect(context().doubts, &Doubts::settled, this, &UploadPage::doubtSettled);
    connect(context().doubts, &Doubts::changed, this, &UploadPage::showState);
    return m_doubts;
}

void UploadPage::enter()
{
    m_model->setHandsOver(!session().abilities().listFiles);
    keepWhole(m_table, TransferModel::StageColumn, m_model->stageTexts());
    const bool runs = session().isRunning();
    const bool other =
        m_publication != session().publicationId() || m_model->rowCount() != session().files().size();
    if (runs || other) {
        m_publication = session().publicationId();
        m_model->setFiles(session().files());
        m_now = {};
        m_begun = runs;
    }
    if (runs)
        m_now.state = RunState::Running;
    showLimit();
    showState();
}

void UploadPage::apply(const domain::Snapshot &snapshot)
{
    if (m_model->rowCount() != session().files().size())
        m_model->setFiles(session().files());
    m_model->apply(snapshot.changed);
    m_fileActions->refresh();
    m_reason->refresh();
    const bool same = m_now.state == snapshot.state && m_now.filesFailed == snapshot.filesFailed &&
                      m_now.filesHeld == snapshot.filesHeld;
    m_now = snapshot;
    m_now.changed.clear();
    if (same)
        showNumbers();
    else
        showState();
}

void UploadPage::ended(RunState state)
{
    m_now.state = state;
    m_fileActions->refresh();
    showState();
    if (!isVisible())
        return;
    if (state == RunState::NeedsSignIn)
        askToSignIn([this] { continueRun(); });
    else if (state == RunState::Finished && m_now.filesFailed == 0)
        window()->findChild<QPushButton *>(QStringLiteral("next"))->setFocus(Qt::OtherFocusReason);
    else if (QPushButton *button = primaryButton())
        button->setFocus(Qt::OtherFocusReason);
}

QString UploadPage::target() const
{
    if (session().submission())
        return session().submission()->title.isEmpty() ? session().submission()->id
                                                       : session().submission()->title;
    if (session().abilities().submissions || !session().dataset())
        return inWords(session().server().name);
    return session().dataset()->id;
}

QString UploadPage::stateSentence() const
{
    switch (m_now.state) {
    case RunState::Idle:
        return tr("The upload stands still. Press Continue to take it up where it stood.");
    case RunState::Running:
        return tr("Uploading to %1.").arg(target());
    case RunState::Pausing:
        return tr("Pausing: the pieces under way are being finished\u2026");
    case RunState::Paused:
        if (m_now.filesHeld > 0)
            return tr("%n file(s) {waits|wait} because you said \u201cnot now\u201d. Press Continue to send "
                      "{it|them}.",
                      nullptr, int(m_now.filesHeld));
        return tr("Paused. Nothing is lost; you may close the window and continue another day.");
    case RunState::WaitingForNetwork:
        if (m_now.waitingSince.isValid())
            return tr("Waiting for the network since %1.")
                .arg(wording::moment(m_now.waitingSince, QDateTime::currentDateTime()));
        return tr("Waiting for the network.");
    case RunState::NeedsSignIn:
        if (session().credentialSpec().byDataset)
            return tr("Waiting for a new token.");
        return session().credentialSpec().byPassword ? tr("Waiting for a new sign-in.")
                                                     : tr("Waiting for a new key.");
    case RunState::Cancelled:
        return tr("Cancelled. Files that are on the server stay there; Continue takes the upload up again.");
    case RunState::Finished:
        return finishedSentence();
    case RunState::Broken:
        return tr("The upload had to stop.");
    }
    return {};
}

QString UploadPage::finishedSentence() const
{
    const qint64 inDoubt = context().doubts->fileCount();
    const qint64 failed = qMax<qint64>(0, m_now.filesFailed - inDoubt);
    QStringList sentences;
    if (failed > 0)
        sentences.append(tr("Done, but %n file(s) could not be uploaded.", nullptr, int(failed)));
    if (inDoubt > 0)
        sentences.append(tr("It is unclear whether %n file(s) arrived.", nullptr, int(inDoubt)));
    if (!sentences.isEmpty())
        return sentences.join(QLatin1Char(' '));
    return session().abilities().listFiles ? tr("All files are on the server.")
                                           : tr("All files were handed to the dataset.");
}

void UploadPage::showState()
{
    const RunState state = m_now.state;
    const bool runs = state == RunState::Running || state == RunState::WaitingForNetwork;
    const bool waits = state == RunState::Paused || state == RunState::Cancelled ||
                       state == RunState::Broken || state == RunState::Idle;
    setTextOrHide(m_shipping, state == RunState::Finished ? QString() : this->context().shipping);
    m_state->setText(stateSentence());
    m_state->setAccessibleName(m_state->text());
    announce(m_state);
    if (state != RunState::NeedsSignIn)
        hideSignIn();
    else if (!signInAgainButton())
        askToSignIn([this] { continueRun(); });
    m_reason->setQuiet(state == RunState::NeedsSignIn); // the box above needs the room
    m_fileActions->setVisible(state != RunState::NeedsSignIn);
    m_pause->setVisible(!waits && state != RunState::Finished);
    m_pause->setEnabled(runs);
    m_continue->setVisible(waits);
    // What is in doubt is not sent again before a person has looked.
    m_retry->setVisible(state == RunState::Finished && m_now.filesFailed > context().doubts->fileCount());
    m_cancel->setEnabled(runs || state == RunState::Pausing || state == RunState::Paused);
    m_cancel->setVisible(state != RunState::Finished);
    showTrouble();
    showNumbers();
    Q_EMIT changed();
}

void UploadPage::showTrouble()
{
    if (m_now.state == RunState::WaitingForNetwork) {
        Banner::Message message{
            Banner::Tone::Careful,
            tr("No connection to the server at the moment"),
            tr("Slipway tries again by itself and goes on as soon as the network is back. Nothing is lost."),
            {},
            {},
            {}};
        if (m_now.failure)
            message.details = wording::textFor(*m_now.failure, inWords(session().server().name)).details;
        banner()->show(message);
        if (m_now.failure)
            banner()->offerHelp(*m_now.failure);
    } else if (m_now.state == RunState::Broken && m_now.failure) {
        showFailure(*m_now.failure);
    } else {
        banner()->clear();
    }
}

void UploadPage::showNumbers()
{
    const qint64 total = m_now.bytesTotal;
    const bool all = m_now.state == RunState::Finished && m_now.filesFailed == 0;
    m_overall->setValue(all ? 1000 : total > 0 ? int(m_now.bytesDone * 1000 / total) : 0);
    m_percent->setText(percentText(m_overall->value()));
    QStringList parts;
    if (total > 0)
        parts.append(tr("%1 of %2").arg(wording::size(m_now.bytesDone), wording::size(total)));
    parts.append(tr("%1 of %n file(s)", nullptr, int(qMax<qint64>(m_now.filesTotal, m_model->rowCount())))
                     .arg(wording::count(m_now.filesDone)));
    if (m_now.state == RunState::Running) {
        if (m_now.rate > 0)
            parts.append(wording::rate(m_now.rate));
        const qint64 limit = session().bandwidth().limitAt(QDateTime::currentDateTime());
        if (limit > 0)
            parts.append(tr("limited to %1").arg(wording::rate(double(limit))));
        if (m_now.secondsLeft >= 0)
            parts.append(tr("%1 left").arg(wording::duration(m_now.secondsLeft)));
        parts.append(m_now.quietMilliseconds < 3000
                         ? tr("last activity just now")
                         : tr("last activity %1 s ago").arg(m_now.quietMilliseconds / 1000));
    }
    m_numbers->setText(parts.join(QStringLiteral(" \u00b7 ")));
    QStringList stages;
    if (m_now.filesHeld > 0)
        stages.append(tr("Not now: %1", "number of files").arg(wording::count(m_now.filesHeld)));
    QMap<domain::Stage, qint64> byStage = m_now.filesByStage;
    const qint64 inDoubt = qMin(context().doubts->fileCount(), byStage.value(domain::Stage::Failed));
    byStage[domain::Stage::Waiting] -= qMin(m_now.filesHeld, byStage.value(domain::Stage::Waiting));
    if (inDoubt > 0) {
        byStage[domain::Stage::Failed] -= inDoubt;
        stages.append(tr("In doubt: %1", "number of files").arg(wording::count(inDoubt)));
    }
    for (auto it = byStage.cbegin(); it != byStage.cend(); ++it) {
        if (it.value() <= 0)
            continue;
        // Where sizes are all that a server tells, nothing more is claimed.
        const bool bySize = it.key() == domain::Stage::Verified && session().abilities().submissions;
        const QString word = bySize ? TransferModel::tr("Uploaded, size checked")
                                    : stageWord(it.key(), !session().abilities().listFiles);
        stages.append(tr("%1: %2", "stage, number of files").arg(word, wording::count(it.value())));
    }
    m_stages->setText(stages.join(QStringLiteral(" \u00b7 ")));
    Q_EMIT changed();
}

QPushButton *UploadPage::primaryButton() const
{
    if (QPushButton *button = signInAgainButton())
        return button;
    if (!m_doubts->isHidden() && m_now.state == RunState::Finished)
        return m_doubts->firstButton();
    if (!m_continue->isHidden())
        return m_continue;
    if (!m_retry->isHidden())
        return m_retry;
    return nullptr;
}

QWidget *UploadPage::firstThing() const
{
    if (!m_pause->isHidden() && m_pause->isEnabled())
        return m_pause;
    return primaryButton();
}

bool UploadPage::isComplete() const
{
    return m_now.state == RunState::Finished;
}

QString UploadPage::summary() const
{
    if (m_now.filesTotal == 0)
        return {};
    return tr("%1 of %n file(s)", nullptr, int(m_now.filesTotal)).arg(wording::count(m_now.filesDone));
}

void UploadPage::pause()
{
    m_now.state = RunState::Pausing;
    showState();
    session().pause();
}

void UploadPage::continueRun()
{
    banner()->clear();
    if (m_begun)
        session().resume();
    else
        session().start();
    m_begun = true;
    m_now.state = RunState::Running;
    showState();
    m_pause->setFocus(Qt::OtherFocusReason);
}

void UploadPage::cancel()
{
    Question question;
    question.name = QStringLiteral("cancelUploadQuestion");
    question.title = tr("Cancel the upload?");
    question.text =
        tr("Files that are on the server already stay there. You can take the upload up again later.");
    question.choices = {tr("&Keep uploading"), tr("&Cancel the upload")};
    ask().question(this, question, [this](int choice) {
        if (choice == 1)
            session().cancel();
    });
}

void UploadPage::doubtSettled(bool)
{
    countRows();
    showState();
    if (!isVisible())
        return;
    if (m_now.filesFailed == 0 && m_now.state == RunState::Finished)
        window()->findChild<QPushButton *>(QStringLiteral("next"))->setFocus(Qt::OtherFocusReason);
    else if (QPushButton *button = primaryButton())
        button->setFocus(Qt::OtherFocusReason);
}

void UploadPage::countRows()
{
    m_now.filesFailed = m_model->count(domain::Stage::Failed);
    m_now.filesDone = m_model->count(domain::Stage::Verified) + m_model->count(domain::Stage::Skipped);
}

/// Whatever runs goes on meanwhile, and at the new speed from the moment it is set.
void UploadPage::askForLimit()
{
    auto *dialog = new LimitDialog(session().bandwidth(), this);
    connect(dialog, &QDialog::finished, dialog, &QObject::deleteLater);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        session().setBandwidth(dialog->bandwidth(), true);
        showLimit();
        showNumbers();
    });
    dialog->open();
}

void UploadPage::showLimit()
{
    const QString limit = wording::limit(session().bandwidth());
    m_limit->setToolTip(limit.isEmpty() ? tr("There is no limit.") : limit);
    m_limit->setAccessibleDescription(m_limit->toolTip());
}

void UploadPage::retryFailed()
{
    session().retryFailed();
    m_now.state = RunState::Running;
    m_now.filesFailed = 0;
    showState();
    m_pause->setFocus(Qt::OtherFocusReason);
}

} // namespace slipway::ui
