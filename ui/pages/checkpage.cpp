// SPDX-License-Identifier: MIT
#include "ui/pages/checkpage.h"

#include "ui/dialogs/ask.h"
#include "ui/language/serverwords.h"
#include "ui/models/parttexts.h"
#include "ui/models/places.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/factsgrid.h"
#include "ui/widgets/label.h"
#include "ui/widgets/problemsview.h"
#include "ui/widgets/savefile.h"
#include "wording/format.h"

#include <QComboBox>
#include <QDateTime>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTreeView>
#include <QVBoxLayout>

namespace slipway::ui {

CheckPage::CheckPage(PageContext &context)
    : Page(Step::Check, context)
    , m_headline(makeAnnounced(makeHeading()))
    , m_problems(new ProblemsView(QStringLiteral("problems"), tr("Problems")))
{
    m_headline->setObjectName(QStringLiteral("checkHeadline"));
    body()->addLayout(makeFacts());
    body()->addWidget(makePolicy());
    body()->addWidget(m_headline);
    body()->addWidget(m_problems, 1);
    body()->addLayout(makeParts());
    body()->addLayout(makeButtons());
    body()->addStretch(0);
}

QLayout *CheckPage::makeFacts()
{
    m_facts = new FactsGrid;
    m_target = m_facts->add(tr("The files go to:"), "factTarget");
    m_newFiles = m_facts->add(tr("New:"), "factNew");
    m_compared = m_facts->add(tr("To compare:"), "factCompare");
    m_replaced = m_facts->add(tr("To replace:"), "factReplace");
    m_left = m_facts->add(tr("Left as they are:"), "factSkip");
    m_archives = m_facts->add(tr("Archives:"), "factArchives");
    m_bytes = m_facts->add(tr("To send:"), "factBytes");
    m_life = m_facts->add(tr("Token:"), "factSecretLife");
    m_shipping = makeHint();
    m_shipping->setObjectName(QStringLiteral("checkShipping"));
    m_shipping->hide();
    m_facts->addWidget(m_shipping, m_facts->rowCount(), 0, 1, 2);
    return m_facts;
}

QWidget *CheckPage::makePolicy()
{
    m_policy = new QComboBox;
    m_policy->setObjectName(QStringLiteral("existingPolicy"));
    m_policy->addItem(tr("leave the one on the server"), int(domain::Existing::Skip));
    m_policy->addItem(tr("replace the one on the server"), int(domain::Existing::Replace));
    m_policy->addItem(tr("stop, so that I can look"), int(domain::Existing::Error));
    m_policyCaption = makeLabel();
    m_policyCaption->setBuddy(m_policy);
    connect(m_policy, &QComboBox::activated, this, &CheckPage::policyChosen);
    m_policyRow = new QWidget;
    auto *row = new QHBoxLayout(m_policyRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_policyCaption, 1);
    row->addWidget(m_policy);
    return m_policyRow;
}

QLayout *CheckPage::makeParts()
{
    m_parts = makeLabel();
    m_parts->setObjectName(QStringLiteral("parts"));
    m_parts->hide();
    m_firstPart = new QPushButton(tr("Publish the &first part only"));
    m_firstPart->setObjectName(QStringLiteral("publishFirstPart"));
    m_firstPart->setAccessibleName(tr("Publish the first part only"));
    m_firstPart->hide();
    connect(m_firstPart, &QPushButton::clicked, this, &CheckPage::takeFirstPart);
    auto *row = new QHBoxLayout;
    row->addWidget(m_parts, 1);
    row->addWidget(m_firstPart);
    return row;
}

QLayout *CheckPage::makeButtons()
{
    m_start = new QPushButton(tr("&Start upload"));
    m_start->setObjectName(QStringLiteral("startUpload"));
    m_again = new QPushButton(tr("Check &again"));
    m_again->setObjectName(QStringLiteral("checkAgain"));
    m_save = new QPushButton(tr("Save &plan\u2026"));
    m_save->setObjectName(QStringLiteral("savePlan"));
    m_save->setToolTip(tr("Keeps what you decided as a file that slipway-cli can run on another computer."));
    connect(m_start, &QPushButton::clicked, this, &CheckPage::start);
    connect(m_again, &QPushButton::clicked, this, &CheckPage::check);
    connect(m_save, &QPushButton::clicked, this, &CheckPage::savePlan);
    auto *row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(m_again);
    row->addWidget(m_save);
    return row;
}

void CheckPage::enter()
{
    const QSignalBlocker blocker(m_policy);
    m_policy->setCurrentIndex(m_policy->findData(int(session().existing())));
    m_policy->setEnabled(session().abilities().replaceFiles);
    m_policyRow->setVisible(session().abilities().replaceFiles || session().abilities().listFiles);
    const bool submissions = session().abilities().submissions;
    m_policyCaption->setText(submissions ? tr("If the upload has an&other file of the same name:")
                                         : tr("If the &dataset has another file of the same name:"));
    m_policy->setAccessibleName(submissions ? tr("If the upload has another file of the same name")
                                            : tr("If the dataset has another file of the same name"));
    check();
}

void CheckPage::leave()
{
    ++m_asked;
    setIdle();
}

void CheckPage::check()
{
    banner()->clear();
    m_result.reset();
    m_shares.clear();
    showResult();
    const session::Abilities can = session().abilities();
    setBusy(!can.listFiles    ? tr("Checking your files and the dataset\u2026")
            : can.submissions ? tr("Comparing your files with the upload\u2026")
                              : tr("Comparing your files with the dataset\u2026"));
    const int number = ++m_asked;
    session().check(this, [this, number](const base::Outcome<session::CheckResult> &outcome) {
        if (number == m_asked)
            checked(outcome);
    });
}

void CheckPage::checked(const base::Outcome<session::CheckResult> &outcome)
{
    setIdle();
    if (!outcome) {
        showResult();
        return showFailure(outcome.failure(), [this] { check(); });
    }
    m_result = outcome.value();
    showResult();
    announce(m_headline);
    if (isVisible())
        (m_start->isEnabled() ? static_cast<QWidget *>(m_start) : m_problems->tree())
            ->setFocus(Qt::OtherFocusReason);
    if (m_result->mayStart())
        return;
    const int number = m_asked;
    session().shares(this, [this, number](const base::Outcome<domain::Shares> &found) {
        if (number != m_asked || !found)
            return; // without an offer the advice among the problems remains
        m_shares = found.value();
        showParts();
    });
}

void CheckPage::showParts()
{
    const QString offer = offerSentence(m_shares);
    const std::optional<session::Part> &part = session().part();
    QStringList sentences{part ? partSentence(*part) : QString(), offer};
    sentences.removeAll(QString());
    setTextOrHide(m_parts, sentences.join(QLatin1Char(' ')));
    m_firstPart->setVisible(!offer.isEmpty());
}

void CheckPage::takeFirstPart()
{
    if (isBusy())
        return;
    setBusy(tr("Keeping the rest for later\u2026"));
    const int number = ++m_asked;
    session().splitOff(this, [this, number](const base::Outcome<void> &outcome) {
        if (number != m_asked)
            return;
        setIdle();
        if (!outcome)
            return showFailure(outcome.failure(), [this] { check(); });
        check();
    });
}

QString CheckPage::target() const
{
    const QString server = inWords(session().server().name);
    const std::optional<domain::Dataset> &dataset = session().dataset();
    if (!dataset)
        return server;
    if (!session().abilities().submissions)
        return tr("%1: %2", "server, dataset").arg(server, datasetText(*dataset));
    const std::optional<domain::Submission> &submission = session().submission();
    if (!submission)
        return tr("%1: a new upload, in the dataset \u201c%2\u201d").arg(server, dataset->title);
    return tr("%1: the upload \u201c%2\u201d, in the dataset \u201c%3\u201d")
        .arg(server, submission->title.isEmpty() ? submission->id : submission->title, dataset->title);
}

void CheckPage::showResult()
{
    m_target->setText(target());
    const session::CheckResult result = m_result.value_or(session::CheckResult());
    showCounts(result);
    m_facts->show(m_archives, archives());
    m_facts->show(m_life, m_result ? secretLife() : QString());
    const QString size = wording::size(result.bytesToSend);
    const QString time = wording::duration(result.secondsEstimate);
    m_bytes->setText(!m_result        ? QString()
                     : time.isEmpty() ? tr("at most %1").arg(size)
                                      : tr("at most %1, %2").arg(size, time));
    setTextOrHide(m_shipping, result.shipping);
    context().shipping = result.shipping;
    m_problems->setProblems(result.problems);
    m_headline->setText(m_result ? m_problems->headline() : QString());
    showParts();
    m_start->setEnabled(m_result && m_result->mayStart());
    Q_EMIT changed();
}

void CheckPage::showCounts(const session::CheckResult &result)
{
    const auto count = [this](qint64 number) { return m_result ? wording::count(number) : QString(); };
    m_newFiles->setText(count(result.newFiles));
    m_compared->setText(result.compareFiles == 0
                            ? count(0)
                            : tr("%1; name and size are the same, skipped if the content is the same, too")
                                  .arg(count(result.compareFiles)));
    m_replaced->setText(count(result.replaceFiles));
    m_left->setText(count(result.skipFiles));
    // A server that lists nothing gives nothing to compare: what is always 0 is no fact.
    const bool lists = session().abilities().listFiles;
    m_facts->setShown(m_compared, lists || result.compareFiles > 0);
    m_facts->setShown(m_replaced, lists || result.replaceFiles > 0);
    m_facts->setShown(m_left, lists || result.skipFiles > 0);
}

QString CheckPage::archives() const
{
    QStringList names;
    QHash<QString, qint64> files;
    for (const domain::LocalFile &file : session().files()) {
        if (!file.archive.isEmpty() && files[file.archive]++ == 0)
            names.append(file.archive);
    }
    constexpr qsizetype shown = 3;
    QStringList parts;
    for (const QString &name : names.mid(0, shown))
        parts.append(tr("%1 of %n file(s)", "name of an archive", int(files.value(name))).arg(name));
    if (names.size() > shown)
        parts.append(tr("%n more", nullptr, int(names.size() - shown)));
    return parts.isEmpty() ? QString()
                           : tr("%1; made while they are sent").arg(parts.join(QStringLiteral(", ")));
}

QString CheckPage::secretLife() const
{
    const std::optional<domain::Account> &account = session().account();
    if (!account || !account->secretEnds.isValid() || session().credentialSpec().documentedDays == 0)
        return {};
    // Whether that is enough for the upload is said among the problems.
    const qint64 left = QDateTime::currentDateTimeUtc().secsTo(account->secretEnds);
    return left > 0 ? tr("%1 left, by the server\u2019s documents").arg(wording::duration(left))
                    : tr("older than the server\u2019s documents allow; the server may keep it longer");
}

void CheckPage::policyChosen()
{
    session().setExisting(domain::Existing(m_policy->currentData().toInt()));
    check();
}

bool CheckPage::isComplete() const
{
    // A run that was begun can be looked at again.
    return !m_startedFor.isEmpty() && m_startedFor == session().publicationId();
}

QWidget *CheckPage::firstThing() const
{
    if (m_start->isEnabled())
        return m_start;
    return m_policyRow->isHidden() ? static_cast<QWidget *>(m_again) : m_policy;
}

QString CheckPage::summary() const
{
    return m_result && m_result->bytesToSend > 0 ? wording::size(m_result->bytesToSend) : QString();
}

void CheckPage::start()
{
    if (!m_result || !m_result->mayStart())
        return;
    m_startedFor = session().publicationId();
    session().start();
    Q_EMIT advance();
}

void CheckPage::savePlan()
{
    ask().saveAs(this, tr("Save plan"), tr("publication.json"), {tr("Plan (*.json)")},
                 [this](const QString &path) {
                     if (path.isEmpty())
                         return;
                     const QByteArray bytes = QJsonDocument(session().plan().toJson()).toJson();
                     saveInBackground(path, bytes, this, [this, path](const base::Outcome<void> &outcome) {
                         if (!outcome)
                             return showFailure(outcome.failure(), [this] { savePlan(); });
                         banner()->show({Banner::Tone::Note,
                                         tr("The plan is saved"),
                                         tr("%1\nIt holds no key. Run it with: slipway-cli run").arg(path),
                                         {},
                                         {},
                                         {}});
                     });
                 });
}

} // namespace slipway::ui
