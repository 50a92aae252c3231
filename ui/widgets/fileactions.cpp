// SPDX-License-Identifier: MIT
#include "ui/widgets/fileactions.h"

#include "session/session.h"
#include "ui/models/transfermodel.h"
#include "ui/widgets/label.h"
#include "ui/widgets/wrappingrow.h"

#include <QAction>
#include <QEvent>
#include <QItemSelectionModel>
#include <QPushButton>
#include <QTableView>

namespace slipway::ui {

namespace {

bool isOpen(const TransferModel &model, int row)
{
    return !domain::isFinal(model.progress(row).stage);
}

bool mayWait(const TransferModel &model, int row)
{
    return isOpen(model, row) && !model.progress(row).held;
}

bool isHeld(const TransferModel &model, int row)
{
    return isOpen(model, row) && model.progress(row).held;
}

/// What is in doubt is not sent again before a person has looked.
bool mayBeTriedAgain(const TransferModel &model, int row)
{
    return model.progress(row).stage == domain::Stage::Failed && !model.progress(row).inDoubt;
}

} // namespace

FileActions::FileActions(session::Session &session, TransferModel &model, QTableView &table)
    : m_session(session)
    , m_model(model)
    , m_table(table)
{
    auto *row = new WrappingRow;
    setLayout(row);
    row->setContentsMargins(0, 0, 0, 0);
    auto *caption = new QLabel(tr("Selected files:"));
    caption->setBuddy(&table);
    row->addWidget(caption);
    m_notNow = makeAction("filesNotNow", tr("Not now"), tr("Let the selected files wait; the others go on."),
                          &FileActions::notNow);
    m_goOn =
        makeAction("filesGoOn", tr("Send now"), tr("Send the selected files that wait."), &FileActions::goOn);
    m_tryAgain = makeAction("filesTryAgain", tr("Try again"),
                            tr("Send the selected files that failed once more."), &FileActions::tryAgain);
    m_cancel = makeAction("filesCancel", tr("Cancel"), tr("Do not upload the selected files."),
                          &FileActions::cancel);
    m_table.setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(m_table.selectionModel(), &QItemSelectionModel::selectionChanged, this, &FileActions::refresh);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &FileActions::refresh);
    refresh();
}

QAction *FileActions::makeAction(const char *name, const QString &text, const QString &help,
                                 void (FileActions::*slot)())
{
    auto *action = new QAction(text, this);
    action->setObjectName(QLatin1String(name) + QStringLiteral("Action"));
    action->setToolTip(help);
    connect(action, &QAction::triggered, this, slot);
    m_table.addAction(action);
    auto *button = new QPushButton(text);
    button->setObjectName(QLatin1String(name));
    button->setAccessibleName(tr("%1, selected files").arg(text));
    button->setToolTip(help);
    button->setAutoDefault(false);
    button->setEnabled(false);
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    connect(action, &QAction::enabledChanged, button, &QWidget::setEnabled);
    action->setEnabled(false);
    layout()->addWidget(button);
    return action;
}

void FileActions::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    const QList<QPushButton *> buttons = findChildren<QPushButton *>(Qt::FindDirectChildrenOnly);
    for (QPushButton *button : buttons)
        button->setAccessibleName(tr("%1, selected files").arg(button->text()));
}

QList<qsizetype> FileActions::selected() const
{
    QList<qsizetype> rows;
    const QItemSelection ranges = m_table.selectionModel()->selection();
    for (const QItemSelectionRange &range : ranges) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.append(row);
    }
    return rows;
}

QList<qsizetype> FileActions::selectedWhere(bool (*fits)(const TransferModel &, int row)) const
{
    QList<qsizetype> rows = selected();
    rows.removeIf([this, fits](qsizetype row) { return !fits(m_model, int(row)); });
    return rows;
}

void FileActions::refresh()
{
    bool canWait = false;
    bool canGoOn = false;
    bool canBeTriedAgain = false;
    bool canBeCancelled = false;
    const bool runs = m_session.isRunning();
    const QItemSelection ranges = m_table.selectionModel()->selection();
    for (const QItemSelectionRange &range : ranges) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            canWait = canWait || mayWait(m_model, row);
            canGoOn = canGoOn || isHeld(m_model, row);
            canBeTriedAgain = canBeTriedAgain || mayBeTriedAgain(m_model, row);
            canBeCancelled = canBeCancelled || isOpen(m_model, row);
        }
    }
    m_notNow->setEnabled(runs && canWait);
    m_goOn->setEnabled(runs && canGoOn);
    m_tryAgain->setEnabled(canBeTriedAgain);
    m_cancel->setEnabled(runs && canBeCancelled);
}

void FileActions::notNow()
{
    m_session.holdFiles(selectedWhere(mayWait), true);
}

void FileActions::goOn()
{
    m_session.holdFiles(selectedWhere(isHeld), false);
}

void FileActions::tryAgain()
{
    m_session.retryFiles(selectedWhere(mayBeTriedAgain));
}

void FileActions::cancel()
{
    m_session.cancelFiles(selectedWhere(isOpen));
}

} // namespace slipway::ui
