// SPDX-License-Identifier: MIT
#include "ui/pages/publishpage.h"

#include "ui/dialogs/ask.h"
#include "ui/language/serverwords.h"
#include "ui/models/submissiontexts.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/doibox.h"
#include "ui/widgets/factsgrid.h"
#include "ui/widgets/label.h"
#include "ui/widgets/problemsview.h"
#include "wording/failuretext.h"
#include "wording/format.h"

#include <QCheckBox>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace slipway::ui {

PublishPage::PublishPage(PageContext &context)
    : Page(Step::Publish, context)
    , m_headline(makeAnnounced(makeHeading()))
    , m_findings(new ProblemsView(QStringLiteral("publishFindings"), tr("What to know before publishing")))
    , m_doi(new DoiBox(context.session, context.ask))
{
    m_headline->setObjectName(QStringLiteral("publishHeadline"));
    body()->addWidget(m_headline);
    body()->addWidget(makeFacts());
    body()->addWidget(m_findings);
    body()->addWidget(makeOrder());
    body()->addWidget(m_doi);
    body()->addStretch(1);
    connect(m_doi, &DoiBox::busy, this,
            [this](const QString &what) { what.isEmpty() ? setIdle() : setBusy(what); });
    connect(m_doi, &DoiBox::failed, this, [this](const base::Failure &failure) { showFailure(failure); });
}

QWidget *PublishPage::makeFacts()
{
    auto *box = new QWidget;
    auto *facts = new FactsGrid;
    facts->setContentsMargins(0, 0, 0, 0);
    box->setLayout(facts);
    m_upload = facts->add(tr("Upload:"), "publishUpload");
    m_files = facts->add(tr("Files:"), "publishFiles");
    m_entries = facts->add(tr("Entries:"), "publishEntries");
    m_dataset = facts->add(tr("Dataset:"), "publishDataset");
    m_licence = facts->add(tr("Licence:"), "publishLicence");
    m_embargo = facts->add(tr("Embargo:"), "publishEmbargo");
    return box;
}

QWidget *PublishPage::makeOrder()
{
    m_order = new QWidget;
    m_final = makeLabel();
    m_final->setObjectName(QStringLiteral("publishFinal"));
    m_understood = new QCheckBox(tr("&I understand that this cannot be undone"));
    m_understood->setObjectName(QStringLiteral("understood"));
    m_publish = new QPushButton(tr("&Publish permanently"));
    m_publish->setObjectName(QStringLiteral("publishPermanently"));
    m_publish->setAutoDefault(false); // Enter publishes only from the button itself or after the promise
    auto *column = new QVBoxLayout(m_order);
    column->setContentsMargins(0, 6, 0, 0);
    column->addWidget(m_final);
    column->addWidget(m_understood);
    column->addWidget(m_publish, 0, Qt::AlignLeft);
    connect(m_understood, &QCheckBox::toggled, this, &PublishPage::showOrder);
    connect(m_publish, &QPushButton::clicked, this, &PublishPage::publish);
    return m_order;
}

bool PublishPage::isPublished() const
{
    return session().submission() && session().submission()->published;
}

void PublishPage::enter()
{
    banner()->clear();
    m_understood->setChecked(false);
    m_checked = false;
    m_problems.clear();
    showFacts();
    showOrder();
    if (m_waiting)
        return setBusy(tr("The server is publishing it\u2026"));
    if (session().isPublishOrdered() && !isPublished())
        publish(); // which only looks, for the order has been sent
    else if (!isPublished())
        check();
}

void PublishPage::leave()
{
    ++m_asked;
    hideSignIn();
    setIdle();
}

void PublishPage::check()
{
    const int number = ++m_asked;
    setBusy(tr("Looking at the upload on the server\u2026"));
    session().checkPublish(this, [this, number](const base::Outcome<domain::Problems> &outcome) {
        if (number == m_asked)
            checked(outcome);
    });
}

void PublishPage::checked(const base::Outcome<domain::Problems> &outcome)
{
    setIdle();
    if (!outcome) {
        showFailureOrSignIn(outcome.failure(), [this] {
            banner()->clear();
            check();
        });
        return showOrder();
    }
    m_checked = true;
    m_problems = outcome.value();
    showFacts();
    showOrder();
    moveKeyboard();
}

void PublishPage::showFacts()
{
    const domain::Processing look = session().lastProcessing();
    // The look is older than the publication.
    const domain::Submission submission = isPublished() || look.submission.id.isEmpty()
                                              ? session().submission().value_or(look.submission)
                                              : look.submission;
    m_upload->setText(submissionName(submission));
    qint64 bytes = 0;
    for (const domain::LocalFile &file : session().files())
        bytes += file.stamp.size();
    const int count = int(session().files().size());
    m_files->setText(submission.size < 0
                         ? tr("%n file(s) of yours, %1", nullptr, count).arg(wording::size(bytes))
                         : tr("%n file(s) of yours, %1; the server counts %2", nullptr, count)
                               .arg(wording::size(bytes), wording::size(submission.size)));
    m_entries->setText(entriesSentence(look));
    m_dataset->setText(session().dataset() ? session().dataset()->title : tr("none"));
    m_licence->setText(submission.licence.isEmpty() ? tr("the server\u2019s own") : submission.licence);
    m_embargo->setText(embargoSentence(submission.embargoMonths));
    m_findings->setProblems(isPublished() ? domain::Problems() : m_problems);
    const int lines = std::clamp(int(m_problems.size()) + 1, 2, 5);
    m_findings->tree()->setFixedHeight(lines * fontMetrics().lineSpacing() + 12);
}

QString PublishPage::orderSentence() const
{
    if (session().server().practice)
        return tr(
            "This is the practice server: nothing becomes public in truth. On a real server everything "
            "listed "
            "here would become public for good: files could not be changed, added or removed afterwards, and "
            "nobody could take the publication back.");
    return tr("Everything listed here becomes public for good. Files cannot be changed, added or removed "
              "afterwards, and nobody can take the publication back.");
}

void PublishPage::showOrder()
{
    const bool blocked = domain::hasErrors(m_problems);
    const bool open = !isPublished() && !m_waiting && !session().isPublishOrdered();
    m_order->setVisible(open);
    m_final->setText(
        blocked ? tr("It cannot be published as it is: see above. Go back and fix it, or continue without "
                     "publishing.")
                : orderSentence());
    m_understood->setVisible(!blocked);
    m_publish->setVisible(!blocked);
    m_understood->setEnabled(m_checked);
    m_publish->setEnabled(m_checked && !blocked && m_understood->isChecked());
    if (isPublished())
        m_headline->setText(
            session().server().practice
                ? tr("Published on the practice server. On a real one it would now be public.")
                : tr("Published. The server shows it."));
    else if (session().isPublishOrdered() || m_waiting)
        m_headline->setText(tr("The order to publish has been sent."));
    else
        m_headline->setText(tr("This is what would become public:"));
    announce(m_headline);
    if (isPublished())
        m_doi->refresh();
    else
        m_doi->hide();
    Q_EMIT changed();
}

void PublishPage::publish()
{
    const bool ordered = session().isPublishOrdered();
    if (m_waiting || (!ordered && !m_publish->isEnabled()))
        return;
    banner()->clear();
    m_waiting = true;
    setBusy(ordered ? tr("Looking whether it is published\u2026") : tr("The server is publishing it\u2026"));
    showOrder();
    session().publish(this, [this](const base::Outcome<domain::Submission> &outcome) { published(outcome); });
}

void PublishPage::published(const base::Outcome<domain::Submission> &outcome)
{
    m_waiting = false;
    setIdle();
    showFacts();
    showOrder();
    if (outcome)
        return moveKeyboard();
    const base::Failure &failure = outcome.failure();
    if (failure.kind() == base::Failure::Kind::SignIn)
        return showFailureOrSignIn(failure, [this] { session().isPublishOrdered() ? publish() : check(); });
    if (session().isPublishOrdered())
        return showDoubt(failure);
    // A refusal: what was shown may no longer hold.
    m_understood->setChecked(false);
    showFailure(failure, [this] {
        banner()->clear();
        check();
    });
}

void PublishPage::showDoubt(const base::Failure &failure)
{
    if (failure.isCancelled())
        return;
    const wording::FailureText words = wording::textFor(failure, inWords(session().server().name));
    banner()->show(
        {Banner::Tone::Careful, tr("It is not certain yet whether it is published"),
         tr("%1. The order may have arrived. Slipway looks at the server first and never sends twice what "
            "may have arrived. You may also close Slipway and look later.")
             .arg(words.title),
         words.details, tr("&Look again"), [this] { publish(); }});
    if (isVisible())
        banner()->findChild<QPushButton *>(QStringLiteral("bannerAction"))->setFocus(Qt::OtherFocusReason);
}

void PublishPage::moveKeyboard()
{
    if (!isVisible())
        return;
    QWidget *place = firstThing();
    if (!place || !place->isEnabled())
        place = window()->findChild<QPushButton *>(QStringLiteral("next"));
    place->setFocus(Qt::OtherFocusReason);
}

bool PublishPage::isComplete() const
{
    return !m_waiting;
}

bool PublishPage::mayGoBack() const
{
    return !m_waiting && (isPublished() || !session().isPublishOrdered());
}

QString PublishPage::nextText() const
{
    return isPublished() || session().isPublishOrdered() ? tr("&Next") : tr("&Not now");
}

QPushButton *PublishPage::primaryButton() const
{
    if (QPushButton *button = signInAgainButton())
        return button;
    return m_publish->isEnabled() && !m_order->isHidden() ? m_publish : nullptr;
}

QWidget *PublishPage::firstThing() const
{
    return !m_order->isHidden() && !m_understood->isHidden() && m_understood->isEnabled() ? m_understood
                                                                                          : nullptr;
}

bool PublishPage::isLeftOut() const
{
    return !isPublished() && !session().isPublishOrdered();
}

QString PublishPage::summary() const
{
    if (isPublished())
        return tr("published");
    return session().abilities().submissions && session().isPublishOrdered() ? tr("ordered") : QString();
}

} // namespace slipway::ui
