// SPDX-License-Identifier: MIT
#include "ui/pages/datasetpage.h"

#include "ui/dialogs/ask.h"
#include "ui/dialogs/createdatasetdialog.h"
#include "ui/models/submissiontexts.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/carddelegate.h"
#include "ui/widgets/label.h"
#include "ui/widgets/submissionchooser.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace slipway::ui {

DatasetPage::DatasetPage(PageContext &context)
    : Page(Step::Dataset, context)
    , m_model(new DatasetsModel(this))
    , m_search(new QLineEdit)
    , m_list(new QListView)
    , m_state(makeAnnounced(makeLabel()))
    , m_create(new QPushButton(tr("&Create new dataset\u2026")))
    , m_reload(new QPushButton(tr("&Reload")))
    , m_submissions(new SubmissionChooser)
{
    m_search->setObjectName(QStringLiteral("searchDatasets"));
    m_search->setAccessibleName(tr("Search datasets"));
    m_search->setPlaceholderText(tr("Search by title or ID"));
    m_search->setClearButtonEnabled(true);
    m_list->setObjectName(QStringLiteral("datasets"));
    m_list->setAccessibleName(tr("Datasets"));
    m_list->setModel(m_model);
    showCards(*m_list);
    m_create->setObjectName(QStringLiteral("createDataset"));
    m_reload->setObjectName(QStringLiteral("reloadDatasets"));
    m_state->setObjectName(QStringLiteral("datasetState"));

    auto *head = makeLabel(tr("Choose the dataset that your &files go to:"));
    head->setBuddy(m_search);
    auto *top = new QHBoxLayout;
    top->addWidget(m_search, 1);
    top->addWidget(m_create);
    auto *bottom = new QHBoxLayout;
    bottom->addWidget(m_state, 1);
    bottom->addWidget(m_reload);
    body()->addWidget(head);
    body()->addLayout(top);
    body()->addWidget(m_list, 1);
    body()->addLayout(bottom);
    body()->addWidget(m_submissions, 1);

    connect(m_search, &QLineEdit::textChanged, this, &DatasetPage::filter);
    connect(m_create, &QPushButton::clicked, this, &DatasetPage::create);
    connect(m_reload, &QPushButton::clicked, this, &DatasetPage::load);
    connect(m_list, &QListView::doubleClicked, this, &DatasetPage::next);
    connect(m_submissions, &SubmissionChooser::changed, this, &Page::changed);
    connect(m_submissions, &SubmissionChooser::deleteWanted, this, &DatasetPage::deleteSubmission);
    connect(m_submissions->view(), &QListView::doubleClicked, this, &DatasetPage::next);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &DatasetPage::tellState);
}

void DatasetPage::enter()
{
    const session::Abilities abilities = session().abilities();
    m_create->setVisible(abilities.createDataset);
    m_submissions->setVisible(abilities.submissions);
    const QString owner = session().server().id + QLatin1Char('\n') +
                          (session().account() ? session().account()->userName : QString());
    if (owner == m_loadedFor) {
        if (abilities.submissions)
            loadSubmissions(); // what was sent meanwhile is among them
        return;
    }
    m_loadedFor = owner;
    m_search->clear();
    m_model->setDatasets({});
    m_submissions->clear();
    load();
}

void DatasetPage::leave()
{
    setIdle();
}

void DatasetPage::load()
{
    banner()->clear();
    setBusy(tr("Loading your datasets\u2026"));
    tellState();
    session().datasets(this,
                       [this](const base::Outcome<QList<domain::Dataset>> &outcome) { loaded(outcome); });
}

void DatasetPage::loaded(const base::Outcome<QList<domain::Dataset>> &outcome)
{
    setIdle();
    if (!outcome) {
        m_loadedFor.clear(); // the next visit tries again
        tellState();
        return showFailureOrSignIn(outcome.failure(), [this] { load(); });
    }
    const QString before = session().dataset() ? session().dataset()->id : wantedId();
    m_model->setDatasets(outcome.value());
    select(before);
    if (!m_taken.isEmpty()) {
        takeExisting(m_taken);
        m_taken.clear();
    }
    tellState();
    announce(m_state);
    if (session().abilities().submissions)
        loadSubmissions();
}

void DatasetPage::loadSubmissions()
{
    setBusy(tr("Looking for your unpublished uploads\u2026"));
    session().submissions(this, [this](const base::Outcome<domain::SubmissionList> &outcome) {
        setIdle();
        if (!outcome)
            return showFailureOrSignIn(outcome.failure(), [this] { loadSubmissions(); });
        const QString before =
            session().submission() ? session().submission()->id : m_submissions->chosenId();
        m_submissions->setList(outcome.value(), before);
    });
}

void DatasetPage::deleteSubmission(const domain::Submission &submission)
{
    Question question;
    question.name = QStringLiteral("deleteSubmissionQuestion");
    question.title = tr("Delete the upload \u201c%1\u201d on the server?").arg(submissionName(submission));
    question.text = tr("%1\nIts files are deleted on the server for good. Your own files stay as they are.")
                        .arg(submissionLine(submission));
    question.choices = {tr("&Keep it"), tr("&Delete it")};
    ask().question(this, question, [this, id = submission.id](int choice) {
        if (choice != 1)
            return;
        banner()->clear();
        setBusy(tr("The server is deleting it\u2026"));
        session().removeSubmission(id, this, [this](const base::Outcome<void> &outcome) {
            setIdle();
            if (!outcome)
                return showFailureOrSignIn(outcome.failure(), [this] { loadSubmissions(); });
            loadSubmissions();
            m_submissions->view()->setFocus(Qt::OtherFocusReason);
        });
    });
}

void DatasetPage::filter(const QString &text)
{
    const QString before = wantedId();
    m_model->setFilter(text);
    select(before);
    tellState();
}

void DatasetPage::select(const QString &id)
{
    QModelIndex index = m_model->find(id);
    if (!index.isValid() && m_model->rowCount() > 0)
        index = m_model->index(0);
    m_list->setCurrentIndex(index);
    if (index.isValid())
        m_list->scrollTo(index);
}

QString DatasetPage::wantedId() const
{
    static const QRegularExpression sixDigits(QStringLiteral("^\\d{6}$"));
    const QModelIndex current = m_list->currentIndex();
    if (current.isValid())
        return m_model->at(current).id;
    const QString typed = m_search->text().trimmed();
    return sixDigits.match(typed).hasMatch() && !session().abilities().submissions ? typed : QString();
}

void DatasetPage::tellState()
{
    const QModelIndex current = m_list->currentIndex();
    const QString typed = m_search->text().trimmed();
    if (isBusy())
        m_state->clear();
    else if (current.isValid())
        m_state->setText(session().abilities().submissions
                             ? tr("The dataset will be \u201c%1\u201d.").arg(m_model->at(current).title)
                             : tr("Your files will go to %1.").arg(m_model->at(current).id));
    else if (!wantedId().isEmpty())
        m_state->setText(
            tr("%1 is not among your datasets. Press Next to ask the server for it.").arg(typed));
    else if (!typed.isEmpty() && session().abilities().submissions)
        m_state->setText(tr("No dataset of yours has \u201c%1\u201d in its title or ID.").arg(typed));
    else if (!typed.isEmpty())
        m_state->setText(
            tr("No dataset of yours has \u201c%1\u201d in its title or ID. An ID has six digits, like "
               "000123.")
                .arg(typed));
    else
        m_state->setText(m_loadedFor.isEmpty() ? QString()
                                               : tr("You have no dataset on this server yet. Create one."));
    Q_EMIT changed();
}

bool DatasetPage::isComplete() const
{
    return !wantedId().isEmpty() && (!session().abilities().submissions || m_submissions->isChosen());
}

/// Who has no dataset yet has nothing to choose: the way on is to make one.
QPushButton *DatasetPage::primaryButton() const
{
    const bool hasNone =
        !isBusy() && !m_loadedFor.isEmpty() && m_model->rowCount() == 0 && m_search->text().isEmpty();
    return hasNone && session().abilities().createDataset ? m_create : nullptr;
}

QWidget *DatasetPage::firstThing() const
{
    return m_search;
}

QString DatasetPage::summary() const
{
    if (!session().dataset())
        return {};
    return session().abilities().submissions ? session().dataset()->title : session().dataset()->id;
}

void DatasetPage::next()
{
    const QString id = wantedId();
    if (id.isEmpty() || isBusy())
        return;
    if (!session().dataset() || session().dataset()->id != id)
        choose(id);
    else if (session().abilities().submissions)
        chooseSubmission();
    else
        Q_EMIT advance();
}

void DatasetPage::chooseSubmission()
{
    const QString id = m_submissions->chosenId();
    if (session().submission() && session().submission()->id == id)
        return advance();
    banner()->clear();
    setBusy(tr("Getting ready\u2026"));
    session().chooseSubmission(id, this, [this](const base::Outcome<void> &outcome) {
        setIdle();
        if (outcome)
            Q_EMIT advance();
        else
            showFailureOrSignIn(
                outcome.failure(), [this] { chooseSubmission(); }, m_submissions->view());
    });
}

void DatasetPage::choose(const QString &id)
{
    banner()->clear();
    setBusy(tr("Asking the server for %1\u2026").arg(id));
    session().chooseDataset(id, this, [this](const base::Outcome<domain::Dataset> &outcome) {
        setIdle();
        if (outcome)
            chosen(outcome.value());
        else
            showFailureOrSignIn(
                outcome.failure(), [this] { next(); }, m_search);
    });
}

void DatasetPage::chosen(const domain::Dataset &dataset)
{
    if (!dataset.writable) {
        banner()->show({Banner::Tone::Bad,
                        tr("%1 belongs to somebody else").arg(dataset.id),
                        tr("Ask an owner to add you, or choose another dataset."),
                        {},
                        {},
                        {}});
        return;
    }
    m_model->put(dataset);
    select(dataset.id);
    if (session().abilities().submissions)
        chooseSubmission();
    else
        Q_EMIT advance();
}

void DatasetPage::create()
{
    banner()->clear();
    setBusy(tr("Asking the server what a new dataset needs\u2026"));
    session().creationFields(this, [this](const base::Outcome<QList<domain::FieldSpec>> &outcome) {
        setIdle();
        if (!outcome)
            return showFailure(outcome.failure(), [this] { create(); });
        if (isVisible())
            openCreation(outcome.value());
    });
}

void DatasetPage::openCreation(const QList<domain::FieldSpec> &fields)
{
    auto *dialog = new CreateDatasetDialog(session(), fields, this);
    dialog->setValues(m_draft);
    connect(dialog, &CreateDatasetDialog::created, this, &DatasetPage::created);
    connect(dialog, &CreateDatasetDialog::existingWanted, this, &DatasetPage::takeExisting);
    connect(dialog, &QDialog::finished, this, [this, dialog](int result) {
        m_draft = result == QDialog::Accepted ? QJsonObject() : dialog->values();
        dialog->deleteLater();
    });
    dialog->open();
}

void DatasetPage::created(const domain::Dataset &dataset)
{
    m_search->clear();
    m_model->put(dataset);
    select(dataset.id);
    tellState();
    banner()->show({Banner::Tone::Note,
                    tr("\u201c%1\u201d was created").arg(dataset.title),
                    tr("Its ID is %1. It is chosen; press Next to add your files.").arg(dataset.id),
                    {},
                    {},
                    {}});
    m_list->setFocus(Qt::OtherFocusReason);
}

void DatasetPage::takeExisting(const QString &title)
{
    m_search->clear();
    for (const domain::Dataset &dataset : m_model->all()) {
        if (dataset.title != title)
            continue;
        select(dataset.id);
        banner()->show(
            {Banner::Tone::Note,
             tr("The existing dataset is chosen"),
             tr("\u201c%1\u201d is marked in the list. Press Next to continue with it.").arg(title),
             {},
             {},
             {}});
        return m_list->setFocus(Qt::OtherFocusReason);
    }
    if (m_taken == title)
        return; // the list has just been read and has none of this name
    m_taken = title;
    load();
}

} // namespace slipway::ui
