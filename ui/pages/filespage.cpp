// SPDX-License-Identifier: MIT
#include "ui/pages/filespage.h"

#include "ui/dialogs/ask.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/droparea.h"
#include "ui/widgets/filereason.h"
#include "ui/widgets/label.h"
#include "ui/widgets/tables.h"
#include "wording/format.h"

#include <QComboBox>
#include <QDir>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QShortcut>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

namespace slipway::ui {

namespace {

constexpr std::chrono::milliseconds refreshEvery{200};

} // namespace

FilesPage::FilesPage(PageContext &context)
    : Page(Step::Files, context)
    , m_state(makeAnnounced(makeLabel()))
    , m_refresh(new QTimer(this))
{
    auto &session = context.session;
    m_model = new FilesModel(
        [&session]() -> const domain::LocalFiles & { return session.files(); },
        [&session](qsizetype row, const QString &remote) { session.setRemotePath(row, remote); }, this);
    m_state->setObjectName(QStringLiteral("filesState"));
    body()->addWidget(makeLabel(
        tr("Add what you want to publish, or drop files and folders here. A name on the server can be "
           "changed: choose it and press F2.")));
    body()->addLayout(makeButtons());
    body()->addWidget(makeFolders());
    body()->addWidget(makeTable(), 1);
    m_remarks = new FileReason(
        *m_table, FilesModel::LocalColumn, [this](int row) { return m_model->remarks(row); },
        [this] { return m_firstRemarked; });
    body()->addWidget(m_remarks);
    body()->addLayout(makeState());

    m_refresh->setSingleShot(true);
    m_refresh->setInterval(refreshEvery);
    connect(m_refresh, &QTimer::timeout, this, &FilesPage::refresh);
    connect(&session, &session::Session::filesChanged, this, &FilesPage::refreshSoon);
    connect(&session, &session::Session::scanProgress, this, [this](qint64 found) {
        m_found = found;
        refreshSoon();
    });
}

QLayout *FilesPage::makeButtons()
{
    m_addFiles = new QPushButton(tr("Add f&iles\u2026"));
    m_addFiles->setObjectName(QStringLiteral("addFiles"));
    m_addFolder = new QPushButton(tr("Add f&older\u2026"));
    m_addFolder->setObjectName(QStringLiteral("addFolder"));
    m_remove = new QPushButton(tr("&Remove from the list"));
    m_remove->setObjectName(QStringLiteral("removeFiles"));
    m_stop = new QPushButton(tr("S&top looking"));
    m_stop->setObjectName(QStringLiteral("stopScan"));
    auto *row = new QHBoxLayout;
    row->addWidget(m_addFiles);
    row->addWidget(m_addFolder);
    row->addStretch();
    row->addWidget(m_stop);
    row->addWidget(m_remove);
    connect(m_addFiles, &QPushButton::clicked, this, &FilesPage::addFiles);
    connect(m_addFolder, &QPushButton::clicked, this, &FilesPage::addFolder);
    connect(m_remove, &QPushButton::clicked, this, &FilesPage::removeSelected);
    connect(m_stop, &QPushButton::clicked, this, [this] { session().stopScan(); });
    return row;
}

QLayout *FilesPage::makeState()
{
    m_addExamples = new QPushButton(tr("Add &example files", "for somebody who practises"));
    m_addExamples->setObjectName(QStringLiteral("addExamples"));
    m_addExamples->hide();
    connect(m_addExamples, &QPushButton::clicked, this, [this] { add({examples()}); });
    auto *row = new QHBoxLayout;
    row->addWidget(m_state, 1);
    row->addWidget(m_addExamples);
    return row;
}

QString FilesPage::examples() const
{
    if (!session().server().practice || context().examples.isEmpty())
        return {};
    const QDir folder(context().examples);
    const QString name =
        session().abilities().submissions ? QStringLiteral("practice-nomad") : QStringLiteral("practice");
    return folder.exists(name) ? folder.filePath(name) : QString();
}

QWidget *FilesPage::makeFolders()
{
    m_folders = new QComboBox;
    m_folders->setObjectName(QStringLiteral("folderForm"));
    m_folders->setAccessibleName(tr("Folders"));
    m_folders->setAccessibleDescription(tr("The server takes no folders: what becomes of yours"));
    m_folders->addItem(tr("as ZIP (recommended)"), int(domain::FolderForm::Zip));
    m_folders->addItem(tr("as TAR"), int(domain::FolderForm::Tar));
    m_folders->addItem(tr("files without their folders"), int(domain::FolderForm::Files));
    connect(m_folders, &QComboBox::activated, this, &FilesPage::foldersChosen);
    auto *caption = new QLabel(tr("Fol&ders:"));
    caption->setBuddy(m_folders);
    auto *hint = makeHint(
        tr("The server takes no folders: each becomes an archive, made while it is sent. A few files "
           "without further folders go one by one."));
    m_foldersRow = new QWidget;
    auto *row = new QHBoxLayout(m_foldersRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(caption);
    row->addWidget(m_folders);
    row->addWidget(hint, 1);
    return m_foldersRow;
}

void FilesPage::showFolders()
{
    m_foldersRow->setVisible(session().abilities().folderArchives);
    m_folders->setCurrentIndex(m_folders->findData(int(session().folderForm())));
}

void FilesPage::foldersChosen()
{
    session().setFolderForm(domain::FolderForm(m_folders->currentData().toInt()));
    refresh();
}

QWidget *FilesPage::makeTable()
{
    m_table = makeTableView(QStringLiteral("files"), tr("Files"));
    m_table->setModel(m_model);
    m_table->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked |
                             QAbstractItemView::SelectedClicked);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    setColumnShares(m_table, {39, 20, 40, 0, 19}, {{FilesModel::SizeColumn, 80}});
    showAsNumbers(m_table, FilesModel::SizeColumn);
    elideAtEnd(m_table, FilesModel::RemarkColumn);
    auto *remove = new QShortcut(QKeySequence::Delete, m_table);
    remove->setContext(Qt::WidgetShortcut);
    connect(remove, &QShortcut::activated, this, &FilesPage::removeSelected);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this] { m_remove->setEnabled(m_table->selectionModel()->hasSelection() && m_scans == 0); });
    m_empty = makeHint(tr("Drop files and folders here"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    (new QVBoxLayout(m_table->viewport()))->addWidget(m_empty);
    auto *drop = new DropArea(m_table);
    connect(drop, &DropArea::dropped, this, &FilesPage::add);
    return drop;
}

void FilesPage::enter()
{
    showFolders();
    refresh();
    const QStringList given = std::exchange(context().paths, {});
    if (!given.isEmpty())
        add(given);
}

void FilesPage::addFiles()
{
    ask().files(this, tr("Add files"), [this](const QStringList &paths) { add(paths); });
}

void FilesPage::addFolder()
{
    ask().folder(this, tr("Add a folder"), [this](const QString &path) {
        if (!path.isEmpty())
            add({path});
    });
}

void FilesPage::add(const QStringList &paths)
{
    if (paths.isEmpty())
        return;
    QList<domain::PlannedFile> planned;
    for (const QString &path : paths)
        planned.append({path, QString()});
    banner()->clear();
    ++m_scans;
    m_found = 0;
    tellState();
    session().addFiles(planned, this, [this](const base::Outcome<void> &outcome) {
        --m_scans;
        refresh();
        announce(m_state);
        if (!outcome && !outcome.failure().isCancelled())
            showFailure(outcome.failure(), {}, m_addFiles);
    });
}

void FilesPage::removeSelected()
{
    QList<qsizetype> rows;
    const QModelIndexList selected = m_table->selectionModel()->selectedRows();
    for (const QModelIndex &index : selected)
        rows.append(index.row());
    if (rows.isEmpty() || m_scans > 0)
        return;
    m_table->clearSelection();
    session().removeFiles(rows);
    refresh();
}

void FilesPage::refreshSoon()
{
    if (!m_refresh->isActive())
        m_refresh->start();
}

void FilesPage::refresh()
{
    m_refresh->stop();
    m_model->refresh();
    lookAtFiles();
    tellState();
    m_remarks->refresh();
}

/// While files are looked for only their number is told: they come in tens of thousands a second.
void FilesPage::lookAtFiles()
{
    m_bytes = 0;
    m_remarked = 0;
    m_firstRemarked = -1;
    if (m_scans > 0)
        return;
    bool archives = false;
    const domain::LocalFiles &files = session().files();
    for (qsizetype row = 0; row < files.size(); ++row) {
        const domain::LocalFile &file = files.at(row);
        m_bytes += qMax<qint64>(0, file.stamp.size());
        archives = archives || !file.archive.isEmpty();
        if (!file.problems.isEmpty() && m_remarked++ == 0)
            m_firstRemarked = int(row);
    }
    showColumn(m_table, FilesModel::ArchiveColumn, archives && session().abilities().folderArchives);
}

void FilesPage::tellState()
{
    const domain::LocalFiles &files = session().files();
    m_stop->setVisible(m_scans > 0);
    m_addExamples->setVisible(files.isEmpty() && m_scans == 0 && !examples().isEmpty());
    m_empty->setVisible(files.isEmpty() && m_scans == 0);
    m_remove->setEnabled(m_table->selectionModel()->hasSelection() && m_scans == 0);
    m_folders->setEnabled(m_scans == 0);
    if (m_scans > 0) {
        m_state->setText(tr("Looking for files\u2026 %n found so far.", nullptr,
                            int(qMax<qint64>(m_found, files.size()))));
    } else if (files.isEmpty()) {
        m_state->setText(tr("No files yet."));
    } else {
        const QString count = tr("%n file(s), %1.", nullptr, int(files.size())).arg(wording::size(m_bytes));
        m_state->setText(
            m_remarked == 0 ? count : count + QLatin1Char(' ') + tr("%n with remarks.", nullptr, m_remarked));
    }
    Q_EMIT changed();
}

bool FilesPage::isComplete() const
{
    return m_scans == 0 && !session().files().isEmpty();
}

QWidget *FilesPage::firstThing() const
{
    return m_addFiles;
}

QString FilesPage::summary() const
{
    const qsizetype count = session().files().size();
    return count == 0 ? QString() : tr("%n file(s)", nullptr, int(count));
}

} // namespace slipway::ui
