// SPDX-License-Identifier: MIT
#include "ui/pages/reviewpage.h"

#include "ui/dialogs/ask.h"
#include "ui/language/serverwords.h"
#include "ui/models/datasetsmodel.h"
#include "ui/models/doubts.h"
#include "ui/models/parttexts.h"
#include "ui/models/places.h"
#include "ui/models/submissiontexts.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/doubtbox.h"
#include "ui/widgets/factsgrid.h"
#include "ui/widgets/filereason.h"
#include "ui/widgets/label.h"
#include "ui/widgets/problemsview.h"
#include "ui/widgets/savefile.h"
#include "ui/widgets/stepsbox.h"
#include "ui/widgets/tables.h"
#include "wording/format.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QIODevice>
#include <QLocale>
#include <QPushButton>
#include <QTableView>
#include <QTimer>
#include <QTreeView>
#include <QVBoxLayout>

namespace slipway::ui {

namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds firstPause = 10s;
constexpr std::chrono::milliseconds longestPause = 120s;

} // namespace

ReviewPage::ReviewPage(PageContext &context)
    : Page(Step::Review, context)
    , m_timer(new QTimer(this))
    , m_model(new ReceiptModel(this))
    , m_headline(makeAnnounced(makeHeading()))
    , m_publishing(makeHint())
    , m_findingsHead(makeLabel())
    , m_findings(new ProblemsView(QStringLiteral("serverFindings"), tr("What the server found")))
{
    m_headline->setObjectName(QStringLiteral("reviewHeadline"));
    m_findings->tree()->setFixedHeight(4 * fontMetrics().lineSpacing() + 12);
    m_findingsHead->setBuddy(m_findings->tree());
    m_findingsHead->hide();
    m_nextSteps = new StepsBox(tr("What to do next, in the browser"), QStringLiteral("nextSteps"));
    body()->addLayout(makeHead());
    body()->addLayout(makeRemaining());
    body()->addWidget(makeDoubts());
    body()->addLayout(makeOverview());
    body()->addWidget(makeTable(), 1);
    m_reason = new FileReason(
        *m_table, ReceiptModel::FileColumn, [this](int row) { return m_model->reason(row); },
        [this] { return m_model->firstBad(); });
    body()->addWidget(m_reason);
    body()->addWidget(m_findingsHead);
    body()->addWidget(m_findings);
    body()->addWidget(m_publishing);
    body()->addWidget(m_nextSteps, 3); // the table can be scrolled, what is to be done next should be seen
    body()->addLayout(makeButtons());
    m_timer->setSingleShot(true);
    connect(m_timer, &QTimer::timeout, this, &ReviewPage::look);
}

QTableView *ReviewPage::makeTable()
{
    m_table = makeTableView(QStringLiteral("uploadedFiles"), tr("Uploaded files"));
    m_table->setModel(m_model);
    setColumnShares(m_table, {55, 0, 45, 0, 0},
                    {{ReceiptModel::SizeColumn, 80},
                     {ReceiptModel::ServerColumn,
                      m_table->fontMetrics().horizontalAdvance(tr("Server\u2019s check")) + 16}});
    showAsNumbers(m_table, ReceiptModel::SizeColumn);
    elideAtEnd(m_table, ReceiptModel::StateColumn);
    fitProofs();
    return m_table;
}

void ReviewPage::fitProofs()
{
    constexpr int column = ReceiptModel::DigestColumn;
    int width = m_table->horizontalHeader()->sectionSizeHint(column);
    for (const QString &proof : m_model->proofs())
        width = qMax(width, m_table->fontMetrics().horizontalAdvance(proof) + 12);
    fixColumnWidth(m_table, column, width);
}

QLayout *ReviewPage::makeOverview()
{
    m_facts = new FactsGrid;
    const auto add = [this](const QString &caption, const char *name) {
        QLabel *value = m_facts->add(caption, name);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        return value;
    };
    m_title = add(tr("Dataset:"), "reviewTitle");
    m_status = add(tr("State:"), "reviewStatus");
    m_contents = add(tr("Contents:"), "reviewContents");
    m_address = add(tr("Address:"), "reviewAddress");
    m_upload = add(tr("Upload:"), "reviewUpload");
    m_entries = add(tr("Entries:"), "reviewEntries");
    m_uploadAddress = add(tr("Upload\u2019s address:"), "reviewUploadAddress");
    m_doi = add(tr("DOI:"), "reviewDoi");
    return m_facts;
}

QLayout *ReviewPage::makeRemaining()
{
    m_remaining = makeLabel();
    m_remaining->setObjectName(QStringLiteral("remainingParts"));
    m_nextPart = new QPushButton;
    m_nextPart->setObjectName(QStringLiteral("nextPart"));
    connect(m_nextPart, &QPushButton::clicked, this, &ReviewPage::openNextPart);
    auto *row = new QHBoxLayout;
    row->addWidget(m_remaining, 1);
    row->addWidget(m_nextPart);
    return row;
}

QLayout *ReviewPage::makeHead()
{
    m_again = new QPushButton(tr("&Look again"));
    m_again->setObjectName(QStringLiteral("lookAgain"));
    connect(m_again, &QPushButton::clicked, this, &ReviewPage::look);
    auto *row = new QHBoxLayout;
    row->addWidget(m_headline, 1);
    row->addWidget(m_again, 0, Qt::AlignTop);
    return row;
}

QLayout *ReviewPage::makeButtons()
{
    m_open = new QPushButton(tr("&Open in browser"));
    m_open->setObjectName(QStringLiteral("openInBrowser"));
    m_save = new QPushButton(tr("&Save receipt\u2026"));
    m_save->setObjectName(QStringLiteral("saveReceipt"));
    connect(m_open, &QPushButton::clicked, this, [this] { openInBrowser(QUrl(m_address->text())); });
    connect(m_save, &QPushButton::clicked, this, &ReviewPage::saveReceipt);
    m_openUpload = new QPushButton(tr("Open the &upload"));
    m_openUpload->setObjectName(QStringLiteral("openUpload"));
    connect(m_openUpload, &QPushButton::clicked, this,
            [this] { openInBrowser(QUrl(m_uploadAddress->text())); });
    auto *row = new QHBoxLayout;
    row->addWidget(m_open);
    row->addWidget(m_openUpload);
    row->addWidget(m_save);
    row->addStretch();
    return row;
}

DoubtBox *ReviewPage::makeDoubts()
{
    m_doubts = new DoubtBox(*context().doubts);
    m_doubts->showOpenButton(false); // it is among the buttons below
    connect(m_doubts, &DoubtBox::busy, this,
            [this](const QString &what) { what.isEmpty() ? setIdle() : setBusy(what); });
    connect(m_doubts, &DoubtBox::failed, this,
            [this](const base::Failure &failure) { showFailure(failure); });
    connect(context().doubts, &Doubts::settled, this, &ReviewPage::doubtSettled);
    return m_doubts;
}

void ReviewPage::doubtSettled(bool isThere)
{
    if (!isVisible())
        return;
    look();
    if (!isThere)
        banner()->show({Banner::Tone::Careful,
                        tr("It is not in the dataset"),
                        tr("Go back to Upload and press \u201cTry failed again\u201d: it is registered "
                           "once more."),
                        {},
                        tr("Bac&k to Upload"),
                        [this] { Q_EMIT goTo(Step::Upload); }});
}

void ReviewPage::showKind()
{
    m_open->setText(handsOver() ? tr("Open the &edit page") : tr("&Open in browser"));
    m_model->setHandsOver(handsOver());
    m_nextSteps->setSteps(inWords(session().server().nextSteps));
    m_nextSteps->setVisible(handsOver() && m_nextSteps->isUseful());
}

void ReviewPage::showRemaining()
{
    const session::Part part = session().part().value_or(session::Part());
    setTextOrHide(m_remaining, remainSentence(part));
    m_nextPart->setText(tr("Continue &with part %1").arg(part.number + 1));
    m_nextPart->setVisible(!m_remaining->isHidden());
    m_nextPart->setEnabled(m_read && !m_looking);
}

void ReviewPage::openNextPart()
{
    m_timer->stop();
    setBusy(tr("Opening the next part\u2026"));
    m_looking = true; // nobody looks at this one any more while another takes its place
    showRemaining();
    session().openNextPart(this, [this](const base::Outcome<void> &outcome) {
        m_looking = false;
        setIdle();
        showRemaining();
        if (!outcome)
            return showFailure(outcome.failure());
        Q_EMIT goTo(Step::Check);
    });
}

void ReviewPage::enter()
{
    showKind();
    m_pause = firstPause;
    m_read = false;
    m_save->setEnabled(false);
    m_open->setEnabled(false);
    showSubmission({});
    showRemaining();
    look();
}

void ReviewPage::leave()
{
    m_timer->stop();
    setIdle();
}

void ReviewPage::look()
{
    if (m_looking)
        return;
    m_timer->stop();
    m_looking = true;
    showRemaining();
    if (!m_read)
        setBusy(handsOver() ? tr("Looking at the dataset\u2026")
                            : tr("Reading the dataset back from the server\u2026"));
    session().review(this, [this](const base::Outcome<domain::Review> &outcome) {
        m_looking = false;
        looked(outcome);
    });
}

void ReviewPage::looked(const base::Outcome<domain::Review> &outcome)
{
    setIdle();
    showRemaining();
    if (!outcome) {
        if (outcome.failure().kind() != base::Failure::Kind::SignIn)
            lookAgainLater(); // a short trouble of the network mends itself
        return showFailureOrSignIn(outcome.failure(), [this] { look(); });
    }
    const bool first = !m_read;
    if (first || !handsOver())
        banner()->clear();
    m_read = true;
    showReview(outcome.value());
    showRemaining();
    if (!outcome.value().remark.isEmpty())
        banner()->show({Banner::Tone::Careful,
                        tr("The dataset could not be looked at once more"),
                        outcome.value().remark,
                        {},
                        {},
                        {}});
    if (outcome.value().stillChecking)
        lookAgainLater();
    if (first && isVisible()) {
        m_save->setFocus(Qt::OtherFocusReason);
        Q_EMIT topWanted(); // there is read what has become of the files
    }
    Q_EMIT changed();
}

void ReviewPage::lookAgainLater()
{
    if (!isVisible())
        return;
    m_timer->start(m_pause);
    m_pause = std::min(m_pause * 3 / 2, longestPause);
}

QString ReviewPage::headlineFor(const domain::Review &review) const
{
    qint64 failed = 0;
    for (const domain::ReceiptFile &file : review.files)
        failed += file.isBad();
    const qint64 inDoubt = context().doubts->fileCount();
    if (failed > 0 && failed <= inDoubt)
        return tr("It is unclear whether %n file(s) arrived.", nullptr, int(failed));
    if (failed > 0)
        return tr("%n file(s) of this run {is|are} not on the server.", nullptr, int(failed));
    const bool practice = session().server().practice;
    if (handsOver())
        return practice ? tr("Done. On a real server your files would now be in the draft.")
                        : tr("Done. Your files are handed to the dataset. Now you continue in the browser.");
    if (review.processing && review.processing->submission.published)
        return practice ? tr("Done. On a real server your data would now be published.")
                        : tr("Done. Your data are published.");
    if (review.processing)
        return tr("The server has your files. They are not published.");
    return practice ? tr("Done. On a real server your files would now be in the dataset.")
                    : tr("Done. The server has your files.");
}

void ReviewPage::showSubmission(const domain::Review &review)
{
    const bool there = session().abilities().submissions;
    const domain::Processing look = review.processing.value_or(domain::Processing());
    const domain::Submission &submission = look.submission;
    const bool known = there && review.processing.has_value();
    m_facts->show(m_upload, known ? tr("%1 \u00b7 %2", "name of the upload, state")
                                        .arg(submissionName(submission), publishedSentence(submission))
                                  : QString());
    m_facts->show(m_entries, known ? entriesSentence(look) : QString());
    m_facts->show(m_uploadAddress, known ? submission.page.toString() : QString());
    const QString doi = review.dataset.doi;
    m_facts->show(m_doi, known && !doi.isEmpty() ? QStringLiteral("https://doi.org/") + doi : QString());
    // Where there are entries, they say it; and a server that lists nothing says nothing.
    showColumn(m_table, ReceiptModel::ServerColumn, !there && !handsOver());
    m_openUpload->setVisible(there);
    m_openUpload->setEnabled(!submission.page.isEmpty());
    setTextOrHide(m_publishing, !m_read || submission.published ? QString() : publishingSentence());
}

QString ReviewPage::publishingSentence() const
{
    if (handsOver())
        return tr(
            "The server shows Slipway no list of files. Only the edit page can show that each of them is "
            "listed, under which name, and what else is in the dataset.");
    if (session().abilities().submissions)
        return tr("The upload waits on the server. It can be published later: go back to Publish, or use the "
                  "web site.");
    return tr(
        "The files are in the draft of the dataset. To publish a version for good, open the dataset in the "
        "browser and press Publish there, as soon as the server has no complaints.");
}

void ReviewPage::showReview(const domain::Review &review)
{
    const domain::Dataset &dataset = review.dataset;
    m_headline->setText(headlineFor(review));
    announce(m_headline);
    m_title->setText(datasetText(dataset));
    QStringList status{dataset.status, datasetMark(dataset)};
    if (review.stillChecking)
        status.append(tr("the server is still checking"));
    status.removeAll(QString());
    status.removeDuplicates();
    m_facts->show(m_status, status.join(QStringLiteral(" \u00b7 ")));
    QStringList contents;
    if (dataset.fileCount >= 0)
        contents.append(tr("%n file(s)", nullptr, int(dataset.fileCount)));
    if (dataset.size >= 0)
        contents.append(wording::size(dataset.size));
    if (dataset.modified.isValid())
        contents.append(
            tr("changed %1").arg(QLocale().toString(dataset.modified.toLocalTime(), QLocale::ShortFormat)));
    m_facts->show(m_contents, contents.join(QStringLiteral(" \u00b7 ")));
    m_address->setText(dataset.page.toString());
    showSubmission(review);
    m_model->setFiles(review.files);
    fitProofs();
    m_reason->refresh();
    m_findings->setProblems(review.serverFindings);
    setTextOrHide(m_findingsHead, review.serverFindings.isEmpty() ? QString()
                                  : review.processing ? tr("What the server says about the entries:")
                                  : review.stillChecking
                                      ? tr("The server is still checking. So far it says:")
                                      : tr("The server has checked the dataset and says:"));
    m_open->setEnabled(!dataset.page.isEmpty());
    m_save->setEnabled(true);
}

QString ReviewPage::nextText() const
{
    return tr("&Finish");
}

QWidget *ReviewPage::firstThing() const
{
    return m_save->isEnabled() ? m_save : m_again;
}

void ReviewPage::next()
{
    session().finish();
    Q_EMIT closeWanted();
}

void ReviewPage::saveReceipt()
{
    const QString name =
        tr("receipt-%1.html", "file name").arg(session().dataset() ? session().dataset()->id : QString());
    const QStringList filters{tr("Page to read and print (*.html)"), tr("Data for programs (*.json)")};
    ask().saveAs(this, tr("Save receipt"), name, filters, [this](const QString &path) {
        if (path.isEmpty())
            return;
        const bool json = path.endsWith(QLatin1String(".json"), Qt::CaseInsensitive);
        // The texts of very many files are made where they hold up no window.
        const auto write = [json, receipt = session().receipt()](QIODevice &file) {
            const auto piece = [&file](const QByteArray &bytes) { file.write(bytes); };
            json ? receipt.writeJson(piece, true) : receipt.writeHtml(piece);
        };
        saveInBackground(path, write, this, [this, path](const base::Outcome<void> &outcome) {
            if (!outcome)
                return showFailure(outcome.failure(), [this] { saveReceipt(); });
            banner()->show({Banner::Tone::Note, tr("The receipt is saved"), path, {}, {}, {}});
        });
    });
}

} // namespace slipway::ui
