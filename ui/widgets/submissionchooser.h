// SPDX-License-Identifier: MIT
#pragma once

#include "domain/submission.h"

#include <QGroupBox>

class QLabel;
class QListView;
class QPushButton;

namespace slipway::ui {

class SubmissionsModel;

/// Chooses what the files are put into: a new submission, or an unpublished one to go on with. Says how many
/// the server allows, and offers to delete abandoned ones.
class SubmissionChooser final : public QGroupBox
{
    Q_OBJECT

public:
    explicit SubmissionChooser(QWidget *parent = nullptr);

    /// Shows the list and marks `id`; a new one if it is empty or not there.
    void setList(const domain::SubmissionList &list, const QString &id);
    void clear();
    /// True if Next may go on with what is marked.
    bool isChosen() const;
    /// The marked one's ID; empty for a new one.
    QString chosenId() const;
    QListView *view() const { return m_view; }

Q_SIGNALS:
    void changed();
    void deleteWanted(const slipway::domain::Submission &submission);

private:
    void tellState();

    bool m_loaded = false;
    SubmissionsModel *m_model;
    QListView *m_view;
    QLabel *m_slots;
    QPushButton *m_delete;
};

} // namespace slipway::ui
