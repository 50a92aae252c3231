// SPDX-License-Identifier: MIT
#include "tests/ui/everypage.h"

#include "tests/ui/fakesession.h"
#include "tests/ui/helpers.h"
#include "tests/ui/markeddata.h"
#include "tests/ui/spokenlanguage.h"
#include "tests/ui/truedata.h"
#include "ui/dialogs/addserverdialog.h"
#include "ui/dialogs/connectiondialog.h"
#include "ui/dialogs/createdatasetdialog.h"
#include "ui/dialogs/limitdialog.h"
#include "ui/dialogs/reportdialog.h"
#include "ui/dialogs/serversdialog.h"
#include "ui/language/serverwords.h"
#include "ui/pages/uploadpage.h"
#include "ui/widgets/banner.h"
#include "wording/failuretext.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace slipway::tests {

using domain::RunState;
using ui::Step;

namespace {

enum class Kind { Datasets, Submissions, DatasetSecrets };

domain::Problem problem(domain::Problem::Severity severity, const char *code, const char *what)
{
    domain::Problem one(severity, code, QLatin1String(what), QStringLiteral("Look at it, then check again."));
    one.file = QStringLiteral("/data/") + QLatin1String(code);
    return one;
}

domain::ReceiptFile receiptFile(const char *name, domain::ReceiptFile::State state)
{
    domain::ReceiptFile file;
    file.local = file.remote = QLatin1String(name);
    file.size = 100;
    file.state = state;
    file.serverStatus = QStringLiteral("Valid");
    file.how = QStringLiteral("size");
    if (file.isBad())
        file.reason = QStringLiteral("The server refused it.");
    return file;
}

void giveFiles(FakeSession &fake)
{
    fake.scanned = {makeFile(QStringLiteral("a.nwb"), 100), makeFile(QStringLiteral("b.nwb"), 300),
                    makeFile(QStringLiteral("c.nwb"), 500)};
    fake.scanned[1].problems = {
        problem(domain::Problem::Severity::Warning, "odd-name", "The name is unusual.")};
    fake.check.files = {session::CheckedFile(), session::CheckedFile()};
    fake.check.newFiles = 2;
    fake.check.bytesToSend = 400;
    fake.check.problems = {problem(domain::Problem::Severity::Error, "empty", "The file is empty."),
                           problem(domain::Problem::Severity::Warning, "odd", "The name is unusual."),
                           problem(domain::Problem::Severity::Note, "note", "The file is new.")};
    session::Unfinished before;
    before.id = QStringLiteral("20260101-abcd");
    before.title = QStringLiteral("Mouse brains at rest");
    before.serverName = QStringLiteral("Main archive");
    before.filesTotal = 2;
    fake.unfinished = {before};
}

void giveReview(FakeSession &fake, Kind kind)
{
    fake.review.dataset = makeDataset(QStringLiteral("000001"), QStringLiteral("Mouse brains at rest"));
    fake.review.files = {receiptFile("a.nwb", domain::ReceiptFile::State::Verified),
                         receiptFile("b.nwb", domain::ReceiptFile::State::Failed)};
    fake.review.serverFindings = {
        problem(domain::Problem::Severity::Warning, "server-validation", "A contact is missing.")};
    if (kind == Kind::DatasetSecrets) {
        fake.review.dataset = makeDataset(QStringLiteral("IDB-1000001"), QStringLiteral("IDB-1000001"));
        fake.review.dataset.status.clear();
        fake.review.dataset.page = QUrl(QStringLiteral("https://example.org/datasets/IDB-1000001/edit"));
    }
    if (kind != Kind::Datasets) // such a server tells neither
        fake.review.dataset.fileCount = fake.review.dataset.size = -1;
    if (kind != Kind::Submissions)
        return;
    fake.processing = makeProcessing(fake.submissions.submissions.first(), 2, 1);
    fake.review.processing = fake.processing;
    fake.publishProblems = {
        problem(domain::Problem::Severity::Warning, "entries-failed", "One entry failed.")};
    fake.detailFields[0].required = true;
    fake.details = {{QStringLiteral("references"), QJsonArray{QStringLiteral("https://example.org/a")}},
                    {QStringLiteral("coauthors"), QJsonArray{QStringLiteral("u-1")}}};
    nameCoauthors(fake);
}

/// The first file is the one that is sent, the last has arrived; what stands still sends nothing.
domain::Stage stageIn(RunState state, qsizetype file, qsizetype files)
{
    if (state == RunState::Finished || file + 1 == files)
        return domain::Stage::Verified;
    return state == RunState::Running && file == 0 ? domain::Stage::Sending : domain::Stage::Waiting;
}

/// As a run does it, with the words of the program.
void fail(domain::FileProgress &file, bool inDoubt)
{
    base::Failure failure(inDoubt ? base::Failure::Kind::Conflict : base::Failure::Kind::FileChanged,
                          QStringLiteral("send the file"));
    if (inDoubt)
        failure.code("registration-unknown").outcomeUnknown();
    file.stage = domain::Stage::Failed;
    file.evidence = domain::Evidence::Unknown;
    file.sent = inDoubt ? file.size : 0;
    file.reason = wording::textFor(failure).toSentence();
    file.inDoubt = inDoubt;
}

QJsonObject account(const char *name, const char *status)
{
    return {{QStringLiteral("name"), QLatin1String(name)},
            {QStringLiteral("username"), QString::fromLatin1(name).toLower()},
            {QStringLiteral("password"), QStringLiteral("practice")},
            {QStringLiteral("key"), QStringLiteral("practice-key")},
            {QStringLiteral("status"), QLatin1String(status)}};
}

void prepare(Kind kind, Contents contents, int server)
{
    FakeSession::reset();
    FakeSession &fake = FakeSession::get();
    fake.practiceAccounts = {account("Ada", "APPROVED"), account("Bob", "PENDING")};
    if (kind == Kind::Submissions)
        giveSubmissions();
    if (kind == Kind::DatasetSecrets)
        giveDatasetSecrets();
    giveFiles(fake);
    giveReview(fake, kind);
    if (contents == Contents::Marked) {
        markData(fake);
    } else {
        giveTrueData(fake);
        if (server == 0)
            giveGoodEnd(fake);
    }
    fake.profiles[0].own = true; // with the buttons to change and to remove it
}

/// The wizard, walked through by its own pages as far as a person has come.
class Scene
{
public:
    Scene(Kind kind, int server, Contents contents)
        : m_kind(kind)
        , m_isWell(contents == Contents::True && server == 0)
    {
        prepare(kind, contents, server);
        const FakeSession &fake = FakeSession::get();
        m_server = contents == Contents::True ? trueServer(fake, server) : fake.profiles.at(server);
        m_context.server = m_server.id;
        m_context.language = &spokenLanguage();
        m_context.examples = m_examples.path();
        for (const char *name : {"practice", "practice-nomad"})
            QDir(m_examples.path()).mkdir(QLatin1String(name));
        m_window = std::make_unique<ui::WizardWindow>(m_context);
        m_window->show();
        m_window->activateWindow();
        m_where = m_server.id + QStringLiteral(", ");
    }

    ui::WizardWindow &window() { return *m_window; }
    session::Session &session() { return m_session; }
    ui::Ask &ask() { return m_ask; }

    void walk(const Look &look);

private:
    void show(Step step);
    void press(const char *name);
    void look(const Look &look, const QString &state = QString());
    void lookAtSignIn(const Look &look);
    void lookAtUpload(const Look &look);
    void lookWithFailure(const Look &look);
    void send(RunState state, qint64 failed, bool inDoubt = false);

    Kind m_kind;
    bool m_isWell; ///< no file fails
    domain::Profile m_server;
    session::Session m_session{session::SessionOptions()};
    AnsweringAsk m_ask;
    QTemporaryDir m_examples;
    ui::PageContext m_context{m_session, m_ask, {}, {}, std::nullopt};
    std::unique_ptr<ui::WizardWindow> m_window;
    QString m_where;
};

void Scene::show(Step step)
{
    m_window->showStep(step);
    EXPECT_TRUE(waitUntil([&] { return m_window->step() == step && !m_window->page(step)->isBusy(); }));
}

void Scene::press(const char *name)
{
    auto *button = m_window->page(m_window->step())->findChild<QAbstractButton *>(QLatin1String(name));
    if (button && button->isVisible() && button->isEnabled())
        button->click();
    QApplication::processEvents();
}

void Scene::look(const Look &look, const QString &state)
{
    QApplication::processEvents();
    look(*m_window, m_where + QString::number(int(m_window->step()) + 1) + u' ' + keyOf(m_window->step()) +
                        (state.isEmpty() ? state : QStringLiteral(", ") + state));
}

void Scene::lookAtSignIn(const Look &each)
{
    press("whereIsTheKey");
    look(each, QStringLiteral("where the key is"));
    press("noDatasetYet");
    look(each, QStringLiteral("how to make a draft"));
    for (const auto &[name, text] :
         {std::pair{"apiKey", "0123456789012345678901234567890123456789"}, std::pair{"userName", "ada"},
          std::pair{"password", "secret"}, std::pair{"datasetKey", "IDB-1000001"},
          std::pair{"token", "0123456789abcdef0123456789abcdef"}}) {
        for (auto *field : m_window->page(Step::SignIn)->findChildren<QLineEdit *>(QLatin1String(name)))
            field->setText(QLatin1String(text));
    }
    child<QCheckBox>(m_window.get(), "remember")->setChecked(true);
    press("signIn");
    EXPECT_TRUE(waitUntil([&] { return m_session.account().has_value(); })) << qPrintable(m_where);
    EXPECT_TRUE(waitUntil([&] { return !m_window->page(Step::SignIn)->isBusy(); }));
    look(each, QStringLiteral("signed in"));
    if (m_kind != Kind::DatasetSecrets)
        m_session.chooseDataset(QStringLiteral("000001"), m_window.get(),
                                [](const base::Outcome<domain::Dataset> &) {});
    if (m_kind == Kind::Submissions)
        m_session.chooseSubmission(QStringLiteral("up-1"), m_window.get(),
                                   [](const base::Outcome<void> &) {});
}

void Scene::send(RunState state, qint64 failed, bool inDoubt)
{
    const domain::LocalFiles &files = m_session.files();
    const bool isDone = state == RunState::Finished;
    domain::Snapshot now;
    now.state = state;
    now.filesTotal = files.size();
    now.filesFailed = failed;
    for (qsizetype i = 0; i < files.size(); ++i) {
        domain::FileProgress file;
        file.index = i;
        file.size = files.at(i).stamp.size();
        file.stage = stageIn(state, i, files.size());
        file.sent = file.stage == domain::Stage::Verified ? file.size : i == 0 ? file.size * 2 / 5 : 0;
        file.hashed = i == 0 ? file.size : file.sent;
        file.evidence = m_kind == Kind::Submissions ? domain::Evidence::Sent : domain::Evidence::Verified;
        if (failed > 0 && i == 1)
            fail(file, inDoubt);
        now.bytesTotal += file.size;
        now.bytesDone +=
            file.stage == domain::Stage::Verified
                ? file.size
                : qMin(file.sent, file.size - qMax<qint64>(file.size / 100, 1)); // as a run counts
        now.filesDone += file.stage == domain::Stage::Verified;
        ++now.filesByStage[file.stage];
        now.changed.append(file);
    }
    now.rate = 110e6;
    now.secondsLeft = isDone ? 0 : qMax<qint64>(1, qint64(double(now.bytesTotal - now.bytesDone) / now.rate));
    if (state == RunState::Broken || state == RunState::WaitingForNetwork)
        now.failure =
            std::make_shared<base::Failure>(base::Failure::Kind::Offline, QStringLiteral("send a part"));
    Q_EMIT m_session.snapshot(now);
}

void Scene::lookAtUpload(const Look &each)
{
    m_session.start();
    show(Step::Upload);
    for (const auto &[state, name] :
         {std::pair{RunState::Running, "running"}, std::pair{RunState::WaitingForNetwork, "without network"},
          std::pair{RunState::Paused, "paused"}, std::pair{RunState::NeedsSignIn, "sign in again"},
          std::pair{RunState::Finished, "finished"}}) {
        send(state, m_isWell ? 0 : 1);
        if (state != RunState::Running && state != RunState::WaitingForNetwork)
            Q_EMIT m_session.runEnded(state);
        look(each, QLatin1String(name));
    }
    if (m_isWell || m_kind != Kind::DatasetSecrets)
        return;
    send(RunState::Finished, 1, true);
    look(each, QStringLiteral("in doubt"));
}

void Scene::lookWithFailure(const Look &each)
{
    base::Failure failure(base::Failure::Kind::Offline, QStringLiteral("ask the server about itself"));
    failure.http(503);
    ui::Banner *banner = m_window->page(m_window->step())->banner();
    banner->showFailure(failure, ui::inWords(m_server.name), [] {});
    press("bannerDetails");
    look(each, QStringLiteral("after a failure"));
    banner->clear();
}

void Scene::walk(const Look &each)
{
    show(Step::Where);
    look(each);
    lookWithFailure(each);
    m_session.chooseServer(m_server, m_window.get(), [](const base::Outcome<domain::Profile> &) {});
    for (const Step step : ui::stepsFor(FakeSession::get().abilities)) {
        if (step == Step::Where)
            continue;
        show(step);
        look(each);
        if (step == Step::SignIn)
            lookAtSignIn(each);
        if (step == Step::Upload)
            lookAtUpload(each);
        if (step == Step::Files) {
            m_session.addFiles({}, m_window.get(), [](const base::Outcome<void> &) {});
            show(step); // the list comes up to date
            look(each, QStringLiteral("with files"));
        }
        if (step == Step::Details) {
            press("verifyDetails");
            look(each, QStringLiteral("with a complaint"));
        }
        lookWithFailure(each);
    }
}

QList<domain::FieldSpec> creationFields()
{
    const QByteArray json = R"([
        {"key":"name","kind":"text","label":"Title","help":"What it is.","required":true,"placeholder":"Mice at rest"},
        {"key":"description","kind":"paragraph","label":"Description","required":true},
        {"key":"licence","kind":"choice","label":"Licence","choices":[{"value":"a","label":"CC0"},{"value":"b","label":"Other"}]},
        {"key":"keywords","kind":"words","label":"Keywords"},
        {"key":"parts","kind":"words","label":"Parts","choices":[{"value":"a","label":"Brain"},{"value":"b","label":"Other"}]},
        {"key":"until","kind":"date","label":"Embargo until"},
        {"key":"hidden","kind":"switch","label":"Under embargo","help":"Nobody else sees it."},
        {"key":"people","kind":"people","label":"People","required":true,
         "members":[{"key":"n","kind":"text","label":"Name","required":true}]}])";
    return marked(
        domain::FieldSpec::listFromJson(QJsonDocument::fromJson(json).array(), QStringLiteral("test")));
}

void lookAtServerDialog(Scene &scene, const Look &look)
{
    ui::AddServerDialog dialog(FakeSession::get().profiles, scene.ask(), &scene.window());
    dialog.show();
    look(dialog, QStringLiteral("Add a server"));
    child<QAbstractButton>(&dialog, "addServerAccept")->click();
    look(dialog, QStringLiteral("Add a server, with a complaint"));
    dialog.edit(FakeSession::get().profiles.first());
    look(dialog, QStringLiteral("Change a server"));
}

void lookAtCreation(Scene &scene, const Look &look)
{
    const QList<domain::FieldSpec> &given = FakeSession::get().creationFields;
    ui::CreateDatasetDialog dialog(scene.session(), given.isEmpty() ? creationFields() : given,
                                   &scene.window());
    dialog.show();
    look(dialog, QStringLiteral("Create new dataset"));
    child<QAbstractButton>(&dialog, "createAccept")->click();
    look(dialog, QStringLiteral("Create new dataset, with a complaint"));
}

void lookAtConnection(Scene &scene, const Look &look)
{
    FakeSession &fake = FakeSession::get();
    fake.proxy.way = domain::ProxyChoice::Way::Http;
    fake.proxy.user = QStringLiteral("ada");
    fake.connection.server = fake.profiles.first().name;
    for (int kind = 0; kind <= int(domain::ConnectionStep::Kind::Upload); ++kind) {
        domain::ConnectionStep step{domain::ConnectionStep::Kind(kind)};
        step.state =
            kind < 3 ? domain::ConnectionStep::State::Passed : domain::ConnectionStep::State::NotTried;
        if (kind == 3) { // the certificate
            step.state = domain::ConnectionStep::State::Failed;
            step.failure = std::make_shared<base::Failure>(base::Failure::Kind::Tls,
                                                           QStringLiteral("set up encryption"));
        }
        fake.connection.steps.append(step);
    }
    ui::ConnectionDialog dialog(scene.session(), fake.profiles.first(), &scene.window());
    dialog.show();
    look(dialog, QStringLiteral("Connection settings"));
    auto *copy = child<QAbstractButton>(&dialog, "copyCheck");
    child<QAbstractButton>(&dialog, "checkConnection")->click();
    EXPECT_TRUE(waitUntil([&] { return copy->isEnabled(); }));
    look(dialog, QStringLiteral("Connection settings, after a check"));
}

void lookAtReport(Scene &scene, const Look &look)
{
    FakeSession::get().report.files = {{QStringLiteral("versions.txt"), "Slipway\n"},
                                       {QStringLiteral("log/slipway.log"), "line one\nline two\n"}};
    ui::ReportDialog dialog(scene.session(), scene.ask(), &scene.window());
    dialog.show();
    auto *save = child<QAbstractButton>(&dialog, "reportSave");
    EXPECT_TRUE(waitUntil([&] { return save->isEnabled(); }));
    look(dialog, QStringLiteral("Report"));
}

void lookAtServers(Scene &scene, const Look &look)
{
    FakeSession &fake = FakeSession::get();
    const QString first = fake.profiles.first().id;
    fake.keptKeys = {{first, {}}, {first, QStringLiteral("IDB-1")}};
    ui::ServersDialog dialog(scene.session(), scene.ask(), first, &scene.window());
    dialog.show();
    EXPECT_TRUE(waitUntil([&] { return child<QListWidget>(&dialog, "keptKeys")->count() > 0; }));
    look(dialog, QStringLiteral("Servers and keys"));
}

void lookAtLimit(Scene &scene, const Look &look)
{
    domain::Bandwidth limit;
    limit.bytesPerSecond = 1'000'000;
    limit.hasTimes = true;
    limit.days = {1, 2};
    ui::LimitDialog dialog(limit, &scene.window());
    dialog.show();
    look(dialog, QStringLiteral("Speed limit"));
}

void lookAtQuestion(Scene &scene, const Look &look)
{
    ui::Question question;
    question.name = QStringLiteral("testQuestion");
    question.title = ui::UploadPage::tr("Cancel the upload?");
    question.text = ui::UploadPage::tr(
        "Files that are on the server already stay there. You can take the upload up again later.");
    question.choices = {ui::UploadPage::tr("&Keep uploading"), ui::UploadPage::tr("&Cancel the upload")};
    ui::Ask real;
    real.question(&scene.window(), question, [](int) {});
    auto *box = child<QMessageBox>(&scene.window(), "testQuestion");
    look(*box, QStringLiteral("Question"));
    box->close();
}

} // namespace

void withEverything(const Look &look, Contents contents)
{
    for (const Kind kind : {Kind::Datasets, Kind::Submissions, Kind::DatasetSecrets}) {
        for (int server = 0; server < 3; ++server) { // a real one, one for tests, practice
            Scene scene(kind, server, contents);
            scene.walk(look);
        }
    }
    withEveryDialog(look, contents);
}

void withEveryDialog(const Look &look, Contents contents)
{
    Scene scene(Kind::Datasets, 0, contents);
    for (const auto part : {lookAtServerDialog, lookAtCreation, lookAtConnection, lookAtReport, lookAtServers,
                            lookAtLimit, lookAtQuestion})
        part(scene, look);
}

} // namespace slipway::tests
