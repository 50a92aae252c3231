// SPDX-License-Identifier: MIT
#include "ui/widgets/filereason.h"

#include "ui/models/transfermodel.h"
#include "ui/widgets/label.h"

#include <QItemSelectionModel>
#include <QTableView>
#include <QVBoxLayout>

namespace slipway::ui {

FileReason::FileReason(TransferModel &model, QTableView &table)
    : m_model(model)
    , m_table(table)
    , m_text(makeHint())
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_text->setObjectName(QStringLiteral("fileReason"));
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(m_text);
    connect(m_table.selectionModel(), &QItemSelectionModel::selectionChanged, this, &FileReason::refresh);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &FileReason::refresh);
    refresh();
}

int FileReason::row() const
{
    const QItemSelection ranges = m_table.selectionModel()->selection();
    for (const QItemSelectionRange &range : ranges) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            if (!m_model.progress(row).reason.isEmpty())
                return row;
        }
    }
    return m_model.firstNotUploaded();
}

void FileReason::setQuiet(bool quiet)
{
    m_quiet = quiet;
    refresh();
}

void FileReason::refresh()
{
    const int row = m_quiet ? -1 : this->row();
    const bool says = row >= 0 && !m_model.progress(row).reason.isEmpty();
    if (says) {
        const QString file = m_model.index(row, TransferModel::FileColumn).data().toString();
        m_text->setText(
            tr("%1: %2", "file, why it was not uploaded").arg(file, m_model.progress(row).reason));
    }
    setVisible(says);
}

} // namespace slipway::ui
