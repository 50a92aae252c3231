// SPDX-License-Identifier: MIT
#include "ui/widgets/filereason.h"

#include "ui/widgets/label.h"

#include <QItemSelectionModel>
#include <QTableView>
#include <QVBoxLayout>

#include <utility>

namespace slipway::ui {

namespace {

constexpr int mostLookedAt = 1000; // selected rows: this is asked several times a second

} // namespace

FileReason::FileReason(QTableView &table, int name, ReasonOf reasonOf, FirstRow first)
    : m_table(table)
    , m_name(name)
    , m_reasonOf(std::move(reasonOf))
    , m_first(std::move(first))
    , m_text(makeHint())
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_text->setObjectName(table.objectName() + QStringLiteral("Reason"));
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(m_text);
    connect(m_table.selectionModel(), &QItemSelectionModel::selectionChanged, this, &FileReason::refresh);
    connect(m_table.model(), &QAbstractItemModel::modelReset, this, &FileReason::refresh);
    refresh();
}

int FileReason::row() const
{
    int left = mostLookedAt;
    const QItemSelection ranges = m_table.selectionModel()->selection();
    for (const QItemSelectionRange &range : ranges) {
        for (int row = range.top(); row <= range.bottom() && left > 0; ++row, --left) {
            if (!m_reasonOf(row).isEmpty())
                return row;
        }
    }
    return m_first();
}

void FileReason::setQuiet(bool quiet)
{
    m_quiet = quiet;
    refresh();
}

void FileReason::refresh()
{
    const int row = m_quiet ? -1 : this->row();
    const QString reason = row < 0 ? QString() : m_reasonOf(row);
    if (!reason.isEmpty()) {
        const QString file = m_table.model()->index(row, m_name).data().toString();
        m_text->setText(tr("%1: %2", "file, why it was not uploaded").arg(file, reason));
    }
    setVisible(!reason.isEmpty());
}

} // namespace slipway::ui
