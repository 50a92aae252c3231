// SPDX-License-Identifier: MIT
#include "ui/pages/detailspage.h"

#include "ui/forms/form.h"
#include "ui/widgets/label.h"
#include "ui/widgets/mirroredmargins.h"
#include "ui/widgets/taborder.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QPushButton>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

namespace slipway::ui {

namespace {

constexpr std::chrono::milliseconds rememberAfter{400}; ///< one line in the journal per word, not per letter

/// True if there is something in the value that could be emptied.
bool isFilled(const QJsonValue &value)
{
    return (value.isString() && !value.toString().isEmpty()) ||
           (value.isArray() && !value.toArray().isEmpty());
}

} // namespace

DetailsPage::DetailsPage(PageContext &context)
    : Page(Step::Details, context)
    , m_intro(makeLabel())
    , m_scroll(new QScrollArea)
    , m_verify(new QPushButton(tr("&Check with the server")))
    , m_remember(new QTimer(this))
{
    m_intro->setObjectName(QStringLiteral("detailsIntro"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_verify->setObjectName(QStringLiteral("verifyDetails"));
    m_verify->setToolTip(tr("Asks the server whether it would take what is typed. Changes nothing there."));
    body()->addWidget(m_intro);
    body()->addWidget(m_scroll, 1);
    body()->addWidget(m_verify, 0, Qt::AlignLeft);
    m_remember->setSingleShot(true);
    m_remember->setInterval(rememberAfter);
    connect(m_remember, &QTimer::timeout, this, &DetailsPage::remember);
    connect(m_verify, &QPushButton::clicked, this, &DetailsPage::verify);
    // A long form scrolls with the keyboard.
    connect(qApp, &QApplication::focusChanged, m_scroll, [this](QWidget *, QWidget *now) {
        if (now && m_form && m_form->isAncestorOf(now))
            m_scroll->ensureWidgetVisible(now, 0, 60);
    });
}

void DetailsPage::enter()
{
    banner()->clear();
    m_applied = false;
    const QString id = session().submission() ? session().submission()->id : QString();
    const bool published = session().submission() && session().submission()->published;
    m_intro->setText(
        published ? tr("The upload is published; its details are shown as they were written.")
                  : tr("Describe your data. Nothing becomes public here: Next writes the details to the "
                       "upload, and publishing is a step of its own."));
    if (!m_form || m_isInOtherWords || m_formFor != id)
        load();
    setEditable(!published);
}

void DetailsPage::languageChanged()
{
    if (m_form)
        remember();
    m_isInOtherWords = true;
}

void DetailsPage::leave()
{
    if (m_form)
        remember();
    hideSignIn();
    setIdle();
}

void DetailsPage::load()
{
    delete m_scroll->takeWidget();
    m_form = nullptr;
    setBusy(tr("Asking the server what it wants to know\u2026"));
    setEditable(false);
    const QString id = session().submission() ? session().submission()->id : QString();
    session().detailFields(this, [this, id](const base::Outcome<QList<domain::FieldSpec>> &outcome) {
        setIdle();
        if (!outcome)
            return showFailureOrSignIn(outcome.failure(), [this] {
                banner()->clear();
                load();
            });
        m_formFor = id;
        m_isInOtherWords = false;
        showFields(outcome.value());
    });
}

void DetailsPage::showFields(const QList<domain::FieldSpec> &fields)
{
    delete m_scroll->takeWidget(); // a second answer replaces the first
    m_form = new Form(fields);
    new MirroredMargins(m_form, {2, 2, 12, 2});
    m_form->setLookUp([this](const QString &field, const QString &text, QObject *asking,
                             const session::Reply<QList<domain::FieldChoice>> &reply) {
        session().lookUp(field, text, asking, reply);
    });
    m_form->setValues(session().details());
    m_scroll->setWidget(m_form);
    setTabOrder(lastInTabOrder(m_form), m_verify);
    connect(m_form, &Form::changed, this, [this] {
        m_remember->start();
        m_applied = false;
    });
    setEditable(!session().submission() || !session().submission()->published);
    if (isVisible())
        m_form->focusFirstField();
    Q_EMIT changed();
}

void DetailsPage::setEditable(bool editable)
{
    if (m_form)
        m_form->setEnabled(editable && !isBusy());
    m_verify->setEnabled(m_form && editable && !isBusy());
}

QJsonObject DetailsPage::values() const
{
    QJsonObject values = m_form->values();
    for (const domain::FieldSpec &field : m_form->fields()) {
        if (!values.contains(field.key) && isFilled(field.initial) && domain::isShown(field, values))
            values.insert(field.key,
                          field.initial.isArray() ? QJsonValue(QJsonArray()) : QJsonValue(QString()));
    }
    return values;
}

void DetailsPage::remember()
{
    m_remember->stop();
    if (m_form && values() != session().details())
        session().setDetails(values());
}

bool DetailsPage::checkHere()
{
    const domain::Problems problems = session().checkDetails(m_form->fields(), values());
    domain::Problems errors;
    for (const domain::Problem &problem : problems) {
        if (problem.isError())
            errors.append(problem);
    }
    showProblems(errors);
    return errors.isEmpty();
}

void DetailsPage::showProblems(const domain::Problems &problems)
{
    const domain::Problems others = m_form->showProblems(problems);
    if (problems.isEmpty())
        return banner()->clear();
    QStringList lines;
    if (others.size() < problems.size())
        lines.append(tr("Look at the fields marked below."));
    for (const domain::Problem &problem : others)
        lines.append(problem.remedy.isEmpty() ? problem.what
                                              : problem.what + QLatin1Char(' ') + problem.remedy);
    banner()->show({Banner::Tone::Bad,
                    tr("The details need another look", "title above a form"),
                    lines.join(QLatin1Char('\n')),
                    {},
                    {},
                    {}});
    if (isVisible())
        m_form->focusFirstProblem();
}

void DetailsPage::verify()
{
    if (isBusy() || !m_form)
        return;
    remember();
    if (!checkHere())
        return;
    setBusy(tr("The server is checking the details\u2026"));
    setEditable(false);
    session().verifyDetails(values(), this, [this](const base::Outcome<domain::Problems> &outcome) {
        setIdle();
        setEditable(true);
        if (!outcome)
            return showFailureOrSignIn(
                outcome.failure(), [this] { verify(); }, m_verify);
        showProblems(outcome.value());
        if (!outcome.value().isEmpty())
            return;
        banner()->show({Banner::Tone::Note,
                        tr("The server takes the details as they are"),
                        tr("Nothing has been changed yet. Press Next to write them."),
                        {},
                        {},
                        {}});
        if (isVisible())
            window()->findChild<QPushButton *>(QStringLiteral("next"))->setFocus(Qt::OtherFocusReason);
    });
}

void DetailsPage::next()
{
    if (isBusy() || !m_form)
        return;
    if (session().submission() && session().submission()->published)
        return advance();
    if (m_applied)
        return advance();
    remember();
    if (checkHere())
        apply();
}

void DetailsPage::apply()
{
    setBusy(tr("Writing the details and reading them back\u2026"));
    setEditable(false);
    session().applyDetails(values(), this, [this](const base::Outcome<domain::Problems> &outcome) {
        setIdle();
        setEditable(true);
        if (!outcome)
            return showFailureOrSignIn(outcome.failure(), [this] { apply(); });
        showProblems(outcome.value());
        if (domain::hasErrors(outcome.value()))
            return;
        m_applied = true;
        // What is only worth knowing is shown once; the next Next goes on.
        if (outcome.value().isEmpty())
            Q_EMIT advance();
        else
            Q_EMIT changed();
    });
}

bool DetailsPage::isComplete() const
{
    return m_form != nullptr;
}

QWidget *DetailsPage::firstThing() const
{
    return m_form && m_form->isEnabled() ? m_form->firstField() : nullptr;
}

QString DetailsPage::summary() const
{
    return m_applied ? tr("written") : QString();
}

} // namespace slipway::ui
