// SPDX-License-Identifier: MIT
#pragma once

#include "ui/models/filesmodel.h"
#include "ui/wizard/page.h"

class QComboBox;
class QLabel;
class QTableView;
class QTimer;

namespace slipway::ui {

class FileReason;

/// Collects the files: added, dropped, scanned in the background, renamed and removed.
class FilesPage final : public Page
{
    Q_OBJECT

public:
    explicit FilesPage(PageContext &context);

    void enter() override;
    bool isComplete() const override;
    QWidget *firstThing() const override;
    QString summary() const override;

private:
    QWidget *makeTable();
    QLayout *makeButtons();
    QLayout *makeState();
    QWidget *makeFolders();
    void showFolders();
    void foldersChosen();
    void addFiles();
    void addFolder();
    /// What a person without files practises with; empty where nobody practises.
    QString examples() const;
    void add(const QStringList &paths);
    void removeSelected();
    void refreshSoon();
    void refresh();
    void lookAtFiles();
    void tellState();

    FilesModel *m_model;
    QTableView *m_table;
    QLabel *m_state;
    QLabel *m_empty; ///< in the table while it is empty
    FileReason *m_remarks;
    QWidget *m_foldersRow; ///< only where the server takes no folders
    QComboBox *m_folders;
    QPushButton *m_addFiles;
    QPushButton *m_addFolder;
    QPushButton *m_remove;
    QPushButton *m_stop;
    QPushButton *m_addExamples;
    QTimer *m_refresh; ///< so that a scan of 57,000 files a second paints five times a second
    int m_scans = 0;
    qint64 m_found = 0;
    qint64 m_bytes = 0;       ///< of all files
    int m_remarked = 0;       ///< files with remarks
    int m_firstRemarked = -1; ///< row; -1: no file has a remark
};

} // namespace slipway::ui
