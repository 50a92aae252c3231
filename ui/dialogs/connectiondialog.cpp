// SPDX-License-Identifier: MIT
#include "ui/dialogs/connectiondialog.h"

#include "session/session.h"
#include "ui/language/serverwords.h"
#include "ui/models/connectionsteps.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/proxyedit.h"
#include "wording/connectiontext.h"

#include <QClipboard>
#include <QComboBox>
#include <QGroupBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QListView>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace slipway::ui {

ConnectionDialog::ConnectionDialog(session::Session &session, const domain::Profile &server, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_servers(session.profiles())
    , m_banner(new Banner)
    , m_steps(new ConnectionSteps(this))
{
    setObjectName(QStringLiteral("connectionDialog"));
    setWindowTitle(tr("Connection settings"));
    m_copy = new QPushButton(tr("Copy for your &IT department"));
    m_copy->setObjectName(QStringLiteral("copyCheck"));
    m_copy->setEnabled(false);
    auto *report = new QPushButton(tr("Save &report\u2026"));
    report->setObjectName(QStringLiteral("connectionReport"));
    auto *close = new QPushButton(tr("C&lose"));
    close->setObjectName(QStringLiteral("connectionClose"));
    for (QPushButton *button : {m_copy, report, close})
        button->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_copy);
    buttons->addWidget(report);
    buttons->addStretch();
    buttons->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_banner);
    column->addWidget(makeProxyBox());
    column->addWidget(makeCheckBox(server), 1);
    column->addLayout(buttons);
    resize(620, 640);
    connect(m_copy, &QPushButton::clicked, this, &ConnectionDialog::copy);
    connect(report, &QPushButton::clicked, this, &ConnectionDialog::reportWanted);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(&m_session, &session::Session::connectionStep, this, [this](const domain::ConnectionStep &step) {
        if (m_isChecking)
            m_steps->show(step);
        showSelected();
    });
    m_proxy->firstField()->setFocus(Qt::OtherFocusReason);
}

ConnectionDialog::~ConnectionDialog() = default;

QWidget *ConnectionDialog::makeProxyBox()
{
    auto *box = new QGroupBox(tr("Proxy"));
    m_proxy = new ProxyEdit;
    m_proxy->setChoice(m_session.proxy());
    m_use = new QPushButton(tr("Use these &settings"));
    m_use->setObjectName(QStringLiteral("useProxy"));
    m_use->setAutoDefault(true);
    m_use->setDefault(true);
    auto *column = new QVBoxLayout(box);
    column->addWidget(m_proxy);
    column->addWidget(m_use, 0, Qt::AlignRight);
    connect(m_use, &QPushButton::clicked, this, &ConnectionDialog::useProxy);
    return box;
}

QWidget *ConnectionDialog::makeCheckBox(const domain::Profile &server)
{
    auto *box = new QGroupBox(tr("Connection check"));
    m_server = new QComboBox;
    m_server->setObjectName(QStringLiteral("checkServer"));
    m_server->setAccessibleName(tr("Server to check"));
    for (const domain::Profile &one : std::as_const(m_servers)) {
        m_server->addItem(inWords(one.name));
        if (one.id == server.id)
            m_server->setCurrentIndex(m_server->count() - 1);
    }
    m_check = new QPushButton(tr("Chec&k connection"));
    m_check->setObjectName(QStringLiteral("checkConnection"));
    m_check->setAutoDefault(true);
    m_busy = new QProgressBar;
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setFixedWidth(90);
    m_busy->setAccessibleName(tr("Working"));
    m_busy->hide();
    m_list = new QListView;
    m_list->setObjectName(QStringLiteral("connectionSteps"));
    m_list->setAccessibleName(tr("Steps of the connection check"));
    m_list->setModel(m_steps);
    m_list->setIconSize({rowIconSize, rowIconSize});
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_text = new QPlainTextEdit;
    m_text->setObjectName(QStringLiteral("connectionStepText"));
    m_text->setAccessibleName(tr("What was found in the selected step"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setMinimumHeight(46);

    auto *caption = new QLabel(tr("Ser&ver"));
    caption->setBuddy(m_server);
    auto *row = new QHBoxLayout;
    row->addWidget(caption);
    row->addWidget(m_server, 1);
    row->addWidget(m_busy);
    row->addWidget(m_check);
    auto *column = new QVBoxLayout(box);
    column->addLayout(row);
    m_list->setFixedHeight(m_steps->rowCount() * m_list->sizeHintForRow(0) + 2 * m_list->frameWidth());
    column->addWidget(m_list);
    column->addWidget(m_text, 1);
    connect(m_check, &QPushButton::clicked, this, &ConnectionDialog::check);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ConnectionDialog::showSelected);
    connect(m_server, &QComboBox::currentIndexChanged, this, [this] {
        m_report.reset();
        m_copy->setEnabled(false);
        m_steps->restart({});
        showSelected();
    });
    return box;
}

void ConnectionDialog::askForSignIn()
{
    m_banner->show({Banner::Tone::Careful,
                    tr("The proxy wants a sign-in"),
                    tr("Enter the user name and the password of the proxy, use these settings, then continue "
                       "where you were."),
                    {},
                    {},
                    {}});
    m_proxy->focusSignIn();
}

void ConnectionDialog::useProxy()
{
    m_banner->clear();
    if (m_proxy->focusWhatIsMissing())
        return m_banner->show({Banner::Tone::Bad,
                               tr("The proxy has no host"),
                               tr("Enter its name, for example proxy.example.org, and its port."),
                               {},
                               {},
                               {}});
    m_use->setEnabled(false);
    const auto kept = [this](const base::Outcome<session::KeptSecret> &outcome) {
        m_use->setEnabled(true);
        if (!outcome)
            return m_banner->showFailure(outcome.failure(), {});
        QString text = tr("They hold from now on, also for what is under way.");
        if (outcome.value().remembered)
            text += QLatin1Char(' ') + tr("The password is in the system keychain.");
        else if (!outcome.value().trouble.isEmpty())
            text += QLatin1Char(' ') + outcome.value().trouble;
        m_proxy->clearPassword();
        m_proxy->setChoice(m_session.proxy());
        m_banner->show({Banner::Tone::Note, tr("The settings are used"), text, {}, {}, {}});
    };
    m_session.setProxy(m_proxy->choice(), m_proxy->password(), m_proxy->isToBeRemembered(), this, kept);
}

void ConnectionDialog::check()
{
    if (m_isChecking)
        return m_session.stopConnectionCheck();
    const int index = m_server->currentIndex();
    if (index < 0)
        return;
    session::ConnectionWish wish;
    wish.server = m_servers.at(index);
    m_banner->clear();
    m_report.reset();
    m_steps->restart(inWords(wish.server.name));
    setChecking(true);
    const auto done = [this](const base::Outcome<domain::ConnectionReport> &outcome) {
        setChecking(false);
        if (outcome)
            checked(outcome.value());
        else
            m_banner->showFailure(outcome.failure(), {});
    };
    m_session.checkConnection(wish, this, done);
}

void ConnectionDialog::setChecking(bool checking)
{
    m_isChecking = checking;
    m_busy->setVisible(checking);
    m_check->setText(checking ? tr("Stop chec&k") : tr("Chec&k connection"));
    m_server->setEnabled(!checking);
    m_copy->setEnabled(m_report.has_value());
}

void ConnectionDialog::checked(const domain::ConnectionReport &report)
{
    m_report = report;
    for (const domain::ConnectionStep &step : report.steps)
        m_steps->show(step);
    const int failed = m_steps->failedRow();
    m_list->setCurrentIndex(m_steps->index(failed < 0 ? 0 : failed));
    m_copy->setEnabled(true);
    showSelected();
    if (failed < 0)
        return m_banner->show({Banner::Tone::Note,
                               tr("The connection works"),
                               tr("Nothing failed on the way to %1.").arg(inWords(report.server)),
                               {},
                               {},
                               {}});
    const wording::StepText text = wording::textFor(report.steps.at(failed), inWords(report.server));
    m_banner->show({Banner::Tone::Bad, tr("Failed at: %1").arg(text.title), text.action, {}, {}, {}});
    if (report.steps.at(failed).failure->code() == "proxy-sign-in")
        m_proxy->focusSignIn();
    else
        m_list->setFocus(Qt::OtherFocusReason);
}

void ConnectionDialog::showSelected()
{
    m_text->setPlainText(m_steps->textOf(m_list->currentIndex().row()));
}

void ConnectionDialog::copy()
{
    if (m_report)
        QGuiApplication::clipboard()->setText(wording::plainText(*m_report));
}

void ConnectionDialog::done(int result)
{
    if (m_isChecking)
        m_session.stopConnectionCheck();
    QDialog::done(result);
}

} // namespace slipway::ui
