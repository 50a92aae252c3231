// SPDX-License-Identifier: MIT
#include "ui/forms/lookupfield.h"

#include "ui/forms/chosenlist.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/label.h"
#include "wording/failuretext.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

namespace slipway::ui {

namespace {

constexpr std::chrono::milliseconds quietTime{350}; ///< no question per letter
constexpr int leastLetters = 2;
constexpr int mostRows = 5;

} // namespace

LookupField::LookupField(const domain::FieldSpec &spec, QWidget *parent)
    : FieldEditor(spec, parent)
    , m_known(spec.choices)
    , m_wait(new QTimer(this))
    , m_edit(new QLineEdit)
    , m_results(new QListWidget)
    , m_state(makeAnnounced(makeHint()))
    , m_chosen(new ChosenList(spec))
{
    m_edit->setPlaceholderText(spec.placeholder.isEmpty() ? tr("Type the beginning of a name")
                                                          : spec.placeholder);
    m_edit->setClearButtonEnabled(true);
    m_edit->installEventFilter(this);
    m_results->setObjectName(QStringLiteral("results-") + spec.key);
    m_results->setAccessibleName(tr("Found on the server: %1").arg(spec.label));
    m_results->setUniformItemSizes(true);
    m_results->installEventFilter(this);
    m_results->hide();
    m_state->setObjectName(QStringLiteral("lookup-") + spec.key);
    m_state->hide();
    auto *found = new QVBoxLayout;
    found->setSpacing(2);
    found->addWidget(m_edit);
    found->addWidget(m_state);
    found->addWidget(m_results);
    place(m_edit, found);
    column()->addWidget(m_chosen);
    m_wait->setSingleShot(true);
    m_wait->setInterval(quietTime);
    connect(m_wait, &QTimer::timeout, this, &LookupField::look);
    connect(m_edit, &QLineEdit::textEdited, this, &LookupField::typed);
    connect(m_edit, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.isEmpty())
            typed(text); // also by the button that clears
    });
    connect(m_results, &QListWidget::itemClicked, this, &LookupField::choose);
    connect(m_chosen, &ChosenList::changed, this, &FieldEditor::changed);
    connect(m_chosen, &ChosenList::emptied, this, [this] { m_edit->setFocus(Qt::OtherFocusReason); });
}

void LookupField::typed(const QString &text)
{
    ++m_asked;
    clearProblem();
    m_results->hide();
    m_results->clear();
    const bool enough = text.trimmed().size() >= leastLetters;
    setTextOrHide(m_state, enough ? tr("Looking\u2026") : QString());
    if (enough)
        m_wait->start();
    else
        m_wait->stop();
}

void LookupField::look()
{
    m_wait->stop();
    const QString text = m_edit->text().trimmed();
    if (!m_lookUp || text.size() < leastLetters)
        return;
    const int number = ++m_asked;
    m_lookUp(spec().key, text, this,
             [this, number, text](const base::Outcome<QList<domain::FieldChoice>> &outcome) {
                 if (number == m_asked)
                     found(text, outcome);
             });
}

void LookupField::found(const QString &text, const base::Outcome<QList<domain::FieldChoice>> &outcome)
{
    m_results->clear();
    if (!outcome) {
        m_results->hide();
        return setTextOrHide(m_state, wording::textFor(outcome.failure()).toSentence());
    }
    for (const domain::FieldChoice &choice : outcome.value()) {
        m_known.append(choice);
        if (m_chosen->holds(choice.value))
            continue;
        auto *item = new QListWidgetItem(choice.label.isEmpty() ? choice.value : choice.label, m_results);
        item->setData(Qt::UserRole, choice.value);
    }
    const int count = m_results->count();
    m_results->setVisible(count > 0);
    if (count > 0) {
        m_results->setCurrentRow(0);
        fitResults();
        setTextOrHide(m_state,
                      tr("%n found. Enter takes the marked one, Down goes to the list.", nullptr, count));
    } else if (outcome.value().isEmpty()) {
        setTextOrHide(m_state, tr("The server knows nothing that begins with \u201c%1\u201d.").arg(text));
    } else {
        setTextOrHide(m_state, tr("Chosen already."));
    }
    announce(m_state);
}

void LookupField::fitResults()
{
    const int rows = qBound(1, m_results->count(), mostRows);
    m_results->setFixedHeight(rows * qMax(m_results->sizeHintForRow(0), 18) + 2 * m_results->frameWidth());
    // What was found may lie below the edge of a long form.
    QTimer::singleShot(0, m_results, [this] {
        for (QWidget *around = parentWidget(); around; around = around->parentWidget()) {
            if (auto *scroll = qobject_cast<QScrollArea *>(around))
                return scroll->ensureWidgetVisible(m_results, 0, 8);
        }
    });
}

void LookupField::choose()
{
    const QListWidgetItem *item = m_results->currentItem();
    if (!item)
        return;
    const domain::FieldChoice choice{item->data(Qt::UserRole).toString(), item->text()};
    m_edit->setFocus(Qt::OtherFocusReason); // before its list disappears
    m_edit->clear();
    m_chosen->add(choice);
}

QJsonValue LookupField::value() const
{
    const QJsonArray values = m_chosen->values();
    return values.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(values);
}

QString LookupField::labelFor(const QString &value) const
{
    for (const domain::FieldChoice &choice : m_known) {
        if (choice.value == value && !choice.label.isEmpty())
            return choice.label;
    }
    return value;
}

void LookupField::setValue(const QJsonValue &value)
{
    m_chosen->clear();
    const QJsonArray values = value.toArray();
    for (const QJsonValue &one : values)
        m_chosen->add({one.toString(), labelFor(one.toString())});
    Q_EMIT changed();
}

bool LookupField::keyInField(int key)
{
    if (key == Qt::Key_Down && !m_results->isHidden()) {
        m_results->setFocus(Qt::OtherFocusReason);
        return true;
    }
    if ((key != Qt::Key_Return && key != Qt::Key_Enter) || m_edit->text().isEmpty())
        return false;
    if (!m_results->isHidden())
        choose();
    else if (m_wait->isActive())
        look();
    return true; // Enter in a half-typed name must not leave the page
}

bool LookupField::keyInResults(int key)
{
    if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space) {
        choose();
        return true;
    }
    if (key == Qt::Key_Escape || (key == Qt::Key_Up && m_results->currentRow() <= 0)) {
        m_edit->setFocus(Qt::OtherFocusReason);
        return true;
    }
    return false;
}

bool LookupField::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if ((watched == m_edit && keyInField(key)) || (watched == m_results && keyInResults(key)))
            return true;
    }
    return FieldEditor::eventFilter(watched, event);
}

} // namespace slipway::ui
