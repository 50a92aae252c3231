// SPDX-License-Identifier: MIT
#pragma once

#include "ui/models/datasetsmodel.h"
#include "ui/wizard/page.h"

#include <QJsonObject>

class QLabel;
class QLineEdit;
class QListView;

namespace slipway::ui {

class SubmissionChooser;

/// Chooses the dataset that the files go to, or makes a new one.
class DatasetPage final : public Page
{
    Q_OBJECT

public:
    explicit DatasetPage(PageContext &context);

    void enter() override;
    void leave() override;
    bool isComplete() const override;
    void next() override;
    QPushButton *primaryButton() const override;
    QWidget *firstThing() const override;
    QString summary() const override;

protected:
    void languageChanged() override { tellState(); }

private:
    void load();
    void loaded(const base::Outcome<QList<domain::Dataset>> &outcome);
    void filter(const QString &text);
    void select(const QString &id);
    void tellState();
    void choose(const QString &id);
    void chosen(const domain::Dataset &dataset);
    void loadSubmissions();
    void chooseSubmission();
    void deleteSubmission(const domain::Submission &submission);
    void create();
    void openCreation(const QList<domain::FieldSpec> &fields);
    void created(const domain::Dataset &dataset);
    void takeExisting(const QString &title);
    /// The ID to be used: of the selected row, or typed and not in the list.
    QString wantedId() const;

    QString m_loadedFor; ///< server and account the list belongs to
    QJsonObject m_draft; ///< what was typed into a creation dialog that was closed
    DatasetsModel *m_model;
    QLineEdit *m_search;
    QListView *m_list;
    QLabel *m_state;
    QPushButton *m_create;
    QPushButton *m_reload;
    SubmissionChooser *m_submissions;
    QString m_taken; ///< title of an existing dataset to be marked once the list is there
};

} // namespace slipway::ui
