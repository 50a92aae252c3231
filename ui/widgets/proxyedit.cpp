// SPDX-License-Identifier: MIT
#include "ui/widgets/proxyedit.h"

#include "ui/widgets/label.h"
#include "ui/widgets/secretedit.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QSpinBox>

namespace slipway::ui {

namespace {

using domain::ProxyChoice;
using Way = ProxyChoice::Way;

constexpr int usualPort = 8080;
constexpr int highestPort = 65'535;

QLabel *caption(const QString &text, QWidget *buddy)
{
    auto *label = new QLabel(text);
    label->setBuddy(buddy);
    return label;
}

} // namespace

ProxyEdit::ProxyEdit(QWidget *parent)
    : QWidget(parent)
    , m_way(new QComboBox)
    , m_host(new QLineEdit)
    , m_port(new QSpinBox)
    , m_user(new QLineEdit)
    , m_password(new SecretEdit)
    , m_remember(new QCheckBox(tr("Remember the password in the system key&chain")))
    , m_hint(makeHint())
{
    m_way->setObjectName(QStringLiteral("proxyWay"));
    m_way->setAccessibleName(tr("Proxy"));
    m_way->addItem(tr("As this computer is set up"), int(Way::System));
    m_way->addItem(tr("No proxy"), int(Way::None));
    m_way->addItem(tr("This HTTP proxy"), int(Way::Http));
    m_way->addItem(tr("This SOCKS5 proxy"), int(Way::Socks5));
    m_host->setObjectName(QStringLiteral("proxyHost"));
    m_host->setAccessibleName(tr("Proxy host"));
    m_host->setPlaceholderText(QStringLiteral("proxy.example.org"));
    m_port->setObjectName(QStringLiteral("proxyPort"));
    m_port->setAccessibleName(tr("Proxy port"));
    m_port->setRange(1, highestPort);
    m_port->setValue(usualPort);
    m_port->setGroupSeparatorShown(false);
    m_user->setObjectName(QStringLiteral("proxyUser"));
    m_user->setAccessibleName(tr("Proxy user name"));
    m_user->setInputMethodHints(Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    m_password->setKeepsSpaces(true);
    m_password->setLabel(tr("Proxy password"));
    m_password->field()->setObjectName(QStringLiteral("proxyPassword"));
    m_remember->setObjectName(QStringLiteral("rememberProxyPassword"));
    m_hint->setObjectName(QStringLiteral("proxyHint"));

    m_hostLabel = caption(tr("H&ost"), m_host);
    m_portLabel = caption(tr("Por&t"), m_port);
    m_userLabel = caption(tr("&User name"), m_user);
    m_passwordLabel = caption(tr("Pass&word"), m_password->field());
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setColumnStretch(1, 1);
    grid->addWidget(caption(tr("&Proxy"), m_way), 0, 0);
    grid->addWidget(m_way, 0, 1, 1, 3);
    grid->addWidget(m_hostLabel, 1, 0);
    grid->addWidget(m_host, 1, 1);
    grid->addWidget(m_portLabel, 1, 2);
    grid->addWidget(m_port, 1, 3);
    grid->addWidget(m_userLabel, 2, 0);
    grid->addWidget(m_user, 2, 1, 1, 3);
    grid->addWidget(m_passwordLabel, 3, 0);
    grid->addWidget(m_password, 3, 1, 1, 3);
    grid->addWidget(m_remember, 4, 1, 1, 3);
    grid->addWidget(m_hint, 5, 1, 1, 3);

    connect(m_way, &QComboBox::currentIndexChanged, this, &ProxyEdit::showFitting);
    connect(m_user, &QLineEdit::textChanged, this, &ProxyEdit::showFitting);
    connect(m_host, &QLineEdit::textChanged, this, &ProxyEdit::changed);
    connect(m_port, &QSpinBox::valueChanged, this, &ProxyEdit::changed);
    connect(m_password, &SecretEdit::changed, this, &ProxyEdit::changed);
    showFitting();
}

void ProxyEdit::setChoice(const ProxyChoice &choice)
{
    m_way->setCurrentIndex(m_way->findData(int(choice.way)));
    m_host->setText(choice.host);
    m_port->setValue(choice.port > 0 ? choice.port : usualPort);
    m_user->setText(choice.user);
    m_password->field()->setPlaceholderText(choice.user.isEmpty() ? QString() : tr("unchanged"));
}

ProxyChoice ProxyEdit::choice() const
{
    ProxyChoice choice;
    choice.way = Way(m_way->currentData().toInt());
    if (choice.isManual()) {
        choice.host = m_host->text().trimmed();
        choice.port = m_port->value();
    }
    if (choice.way != Way::None)
        choice.user = m_user->text().trimmed();
    return choice;
}

std::optional<base::Secret> ProxyEdit::password() const
{
    if (m_password->isEmpty() || choice().user.isEmpty())
        return std::nullopt;
    return m_password->secret();
}

bool ProxyEdit::isToBeRemembered() const
{
    return m_remember->isChecked();
}

void ProxyEdit::clearPassword()
{
    m_password->clear();
}

bool ProxyEdit::focusWhatIsMissing()
{
    if (choice().isWhole())
        return false;
    m_host->setFocus(Qt::OtherFocusReason);
    return true;
}

void ProxyEdit::focusSignIn()
{
    QWidget *place = m_user->text().isEmpty() ? static_cast<QWidget *>(m_user) : m_password->field();
    place->setFocus(Qt::OtherFocusReason);
}

QWidget *ProxyEdit::firstField() const
{
    return m_way;
}

void ProxyEdit::showFitting()
{
    const Way way = Way(m_way->currentData().toInt());
    const bool isManual = way == Way::Http || way == Way::Socks5;
    for (QWidget *widget : {static_cast<QWidget *>(m_hostLabel), static_cast<QWidget *>(m_host),
                            static_cast<QWidget *>(m_portLabel), static_cast<QWidget *>(m_port)})
        widget->setVisible(isManual);
    for (QWidget *widget : {static_cast<QWidget *>(m_userLabel), static_cast<QWidget *>(m_user)})
        widget->setVisible(way != Way::None);
    const bool signsIn = way != Way::None && !m_user->text().trimmed().isEmpty();
    for (QWidget *widget : {static_cast<QWidget *>(m_passwordLabel), static_cast<QWidget *>(m_password),
                            static_cast<QWidget *>(m_remember)})
        widget->setVisible(signsIn);
    setTextOrHide(m_hint, way == Way::None
                              ? QString()
                              : tr("User name and password only if the proxy asks for them. This "
                                   "computer itself is always reached without a proxy."));
    Q_EMIT changed();
}

} // namespace slipway::ui
