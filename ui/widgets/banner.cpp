// SPDX-License-Identifier: MIT
#include "ui/widgets/banner.h"

#include "ui/widgets/announce.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/label.h"
#include "wording/failuretext.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

namespace slipway::ui {

namespace {

QColor toneColour(Banner::Tone tone, const QPalette &palette)
{
    const Tones tones = Tones::of(palette);
    switch (tone) {
    case Banner::Tone::Note:
        return palette.color(QPalette::Highlight);
    case Banner::Tone::Careful:
        return tones.careful;
    case Banner::Tone::Bad:
        return tones.bad;
    }
    return {};
}

QString toneIcon(Banner::Tone tone)
{
    switch (tone) {
    case Banner::Tone::Note:
        return QStringLiteral("info");
    case Banner::Tone::Careful:
        return QStringLiteral("warning");
    case Banner::Tone::Bad:
        return QStringLiteral("error");
    }
    return {};
}

/// Failures that have to do with the way to a server.
bool isOfTheWay(const base::Failure &failure)
{
    using Kind = base::Failure::Kind;
    switch (failure.kind()) {
    case Kind::Offline:
    case Kind::Stalled:
    case Kind::Tls:
    case Kind::Proxy:
    case Kind::Protocol:
        return true;
    default:
        return false;
    }
}

constexpr int iconSize = 20;
constexpr int edge = 4;

} // namespace

Banner::Banner(QWidget *parent)
    : QFrame(parent)
    , m_title(makeHeading())
    , m_text(makeLabel())
    , m_details(makeHint())
    , m_more(new QToolButton)
    , m_action(new QPushButton)
{
    giveRole(this, spokenAtOnce);
    setObjectName(QStringLiteral("banner"));
    m_more->setText(tr("Details"));
    m_more->setObjectName(QStringLiteral("bannerDetails"));
    m_more->setAccessibleName(tr("Show details of the message"));
    m_more->setCheckable(true);
    m_more->setFocusPolicy(Qt::StrongFocus);
    m_action->setObjectName(QStringLiteral("bannerAction"));
    m_action->setAutoDefault(true);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse);

    auto *texts = new QVBoxLayout;
    texts->setSpacing(4);
    texts->addWidget(m_title);
    texts->addWidget(m_text);
    auto *top = new QHBoxLayout;
    top->addLayout(texts, 1);
    top->addWidget(m_action, 0, Qt::AlignTop);
    auto *bottom = new QHBoxLayout;
    bottom->addWidget(m_more);
    bottom->addWidget(makeHelp());
    bottom->addStretch();
    auto *column = new QVBoxLayout;
    column->setSpacing(4);
    column->addLayout(top);
    column->addWidget(m_details);
    column->addLayout(bottom);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(10, 8, 10, 8);
    row->setSpacing(0);
    row->addSpacing(edge + iconSize + 8); // no margin: it is on the other side from right to left
    row->addLayout(column, 1);

    setTabOrder(m_action, m_more); // as they are read
    setTabOrder(m_more, m_connection);
    setTabOrder(m_connection, m_report);
    connect(m_more, &QToolButton::toggled, m_details, &QWidget::setVisible);
    connect(m_action, &QPushButton::clicked, this, [this] {
        const std::function<void()> action = m_message.action;
        if (action)
            action();
    });
    hide();
}

QWidget *Banner::makeHelp()
{
    m_help = new QWidget;
    m_connection = new QToolButton;
    m_connection->setText(tr("Connection settings\u2026"));
    m_connection->setObjectName(QStringLiteral("bannerConnection"));
    m_report = new QToolButton;
    m_report->setText(tr("Save report\u2026"));
    m_report->setObjectName(QStringLiteral("bannerReport"));
    auto *row = new QHBoxLayout(m_help);
    row->setContentsMargins(0, 0, 0, 0);
    for (QToolButton *button : {m_connection, m_report}) {
        button->setFocusPolicy(Qt::StrongFocus);
        row->addWidget(button);
    }
    nameHelp();
    m_help->hide();
    connect(m_connection, &QToolButton::clicked, this, [this] { Q_EMIT connectionWanted(m_wantsSignIn); });
    connect(m_report, &QToolButton::clicked, this, &Banner::reportWanted);
    return m_help;
}

/// The page has buttons of the same words.
void Banner::nameHelp()
{
    for (QToolButton *button : {m_connection, m_report})
        button->setAccessibleName(tr("%1, for this message", "text of a button").arg(button->text()));
}

void Banner::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        nameHelp();
}

void Banner::show(const Message &message)
{
    const bool same = isVisible() && m_message.title == message.title && m_message.text == message.text;
    if (!same)
        m_help->hide(); // a button that has the keyboard keeps it while the message stays
    m_message = message;
    m_title->setText(message.title);
    setTextOrHide(m_text, message.text);
    m_details->setText(message.details);
    m_details->setVisible(m_more->isChecked() && !message.details.isEmpty());
    m_more->setVisible(!message.details.isEmpty());
    m_action->setText(message.actionText);
    m_action->setVisible(!message.actionText.isEmpty());
    setAccessibleName(message.title + QLatin1Char(' ') + message.text);
    setVisible(true);
    update();
    if (!same)
        announce();
}

void Banner::showFailure(const base::Failure &failure, const QString &server,
                         const std::function<void()> &retry)
{
    if (failure.isCancelled())
        return clear();
    const wording::FailureText words = wording::textFor(failure, server);
    Message message;
    message.tone = Tone::Bad;
    message.title = words.title;
    message.text = words.explanation;
    if (!words.action.isEmpty())
        message.text += (message.text.isEmpty() ? QString() : QStringLiteral("\n")) + words.action;
    message.details = words.details;
    message.actionText = retry ? tr("Tr&y again") : QString();
    message.action = retry;
    show(message);
    offerHelp(failure);
}

void Banner::offerHelp(const base::Failure &failure)
{
    m_wantsSignIn = failure.code() == "proxy-sign-in";
    m_connection->setVisible(isOfTheWay(failure));
    m_help->setVisible(m_offersHelp);
}

void Banner::clear()
{
    m_message = {};
    m_help->hide();
    m_more->setChecked(false);
    hide();
}

QString Banner::title() const
{
    return isHidden() ? QString() : m_title->text();
}

void Banner::announce()
{
    sendAnnouncement(this, accessibleName());
    QAccessibleEvent name(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&name);
}

void Banner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    const QColor colour = toneColour(m_message.tone, palette());
    QRect bar = rect();
    bar.setWidth(edge);
    painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), bar), colour);
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
    const QRect icon(edge + 9, 8, iconSize, iconSize);
    const QColor ink = m_message.tone == Tone::Note ? palette().color(QPalette::Text) : colour;
    drawIcon(painter, toneIcon(m_message.tone), QStyle::visualRect(layoutDirection(), rect(), icon), ink);
}

} // namespace slipway::ui
