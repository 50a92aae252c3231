// SPDX-License-Identifier: MIT
#include "ui/dialogs/limitdialog.h"

#include "ui/widgets/label.h"
#include "ui/widgets/mirroredmargins.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QRadioButton>
#include <QTimeEdit>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace slipway::ui {

namespace {

constexpr double million = 1e6;

QTimeEdit *makeTime(const char *objectName, const QString &name)
{
    auto *edit = new QTimeEdit;
    edit->setDisplayFormat(QStringLiteral("HH:mm"));
    edit->setObjectName(QLatin1String(objectName));
    edit->setAccessibleName(name);
    return edit;
}

QRadioButton *makeChoice(const char *objectName, const QString &text)
{
    auto *choice = new QRadioButton(text);
    choice->setObjectName(QLatin1String(objectName));
    return choice;
}

} // namespace

LimitDialog::LimitDialog(const domain::Bandwidth &now, QWidget *parent)
    : QDialog(parent)
    , m_none(makeChoice("limitNone", tr("&No limit")))
    , m_always(makeChoice("limitAlways", tr("&Always at most")))
    , m_timed(makeChoice("limitTimed", tr("At most, at &these times")))
    , m_rate(new QDoubleSpinBox)
    , m_times(new QWidget)
    , m_hint(makeHint())
    , m_accept(new QPushButton(tr("&Set limit")))
{
    setObjectName(QStringLiteral("limitDialog"));
    setWindowTitle(tr("Speed limit"));
    makeTimes();
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_none);
    column->addWidget(m_always);
    column->addWidget(m_timed);
    column->addLayout(makeRate());
    column->addWidget(m_times);
    column->addWidget(m_hint);
    column->addStretch(1);
    column->addLayout(makeButtons());
    fill(now);
    for (QRadioButton *choice : {m_none, m_always, m_timed})
        connect(choice, &QRadioButton::toggled, this, &LimitDialog::refresh);
    for (QCheckBox *day : std::as_const(m_days))
        connect(day, &QCheckBox::toggled, this, &LimitDialog::refresh);
    connect(m_from, &QTimeEdit::timeChanged, this, &LimitDialog::refresh);
    connect(m_to, &QTimeEdit::timeChanged, this, &LimitDialog::refresh);
    refresh();
}

QLayout *LimitDialog::makeRate()
{
    m_rate->setObjectName(QStringLiteral("limitRate"));
    m_rate->setAccessibleName(tr("Speed in MB per second"));
    m_rate->setDecimals(1);
    m_rate->setRange(0.1, 100'000);
    m_rate->setSuffix(tr(" MB/s"));
    auto *label = new QLabel(tr("S&peed:"));
    label->setBuddy(m_rate);
    auto *row = new QHBoxLayout;
    row->addSpacing(20);
    row->addWidget(label);
    row->addWidget(m_rate);
    row->addStretch();
    return row;
}

void LimitDialog::makeTimes()
{
    m_from = makeTime("limitFrom", tr("From"));
    m_to = makeTime("limitTo", tr("To"));
    auto *from = new QLabel(tr("From"));
    from->setBuddy(m_from);
    auto *to = new QLabel(tr("to"));
    to->setBuddy(m_to);
    auto *times = new QHBoxLayout;
    times->addWidget(from);
    times->addWidget(m_from);
    times->addWidget(to);
    times->addWidget(m_to);
    times->addStretch();
    auto *days = new QHBoxLayout;
    for (int day = 1; day <= 7; ++day) {
        auto *check = new QCheckBox(QLocale().standaloneDayName(day, QLocale::ShortFormat));
        check->setObjectName(QStringLiteral("limitDay%1").arg(day));
        check->setAccessibleName(QLocale().standaloneDayName(day, QLocale::LongFormat));
        days->addWidget(check);
        m_days.append(check);
    }
    days->addStretch();
    auto *column = new QVBoxLayout(m_times);
    column->setContentsMargins(0, 0, 0, 0);
    new MirroredMargins(m_times, {20, 0, 0, 0});
    column->addLayout(times);
    column->addLayout(days);
}

QLayout *LimitDialog::makeButtons()
{
    auto *cancel = new QPushButton(tr("&Cancel"));
    cancel->setObjectName(QStringLiteral("limitCancel"));
    cancel->setAutoDefault(false);
    m_accept->setObjectName(QStringLiteral("limitAccept"));
    m_accept->setDefault(true);
    auto *row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(m_accept);
    row->addWidget(cancel);
    connect(m_accept, &QPushButton::clicked, this, &QDialog::accept);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    return row;
}

void LimitDialog::fill(const domain::Bandwidth &bandwidth)
{
    m_none->setChecked(!bandwidth.isLimited());
    m_always->setChecked(bandwidth.isLimited() && !bandwidth.hasTimes);
    m_timed->setChecked(bandwidth.isLimited() && bandwidth.hasTimes);
    m_rate->setValue(bandwidth.isLimited() ? double(bandwidth.bytesPerSecond) / million : 5);
    m_from->setTime(bandwidth.hasTimes ? bandwidth.from : QTime(8, 0));
    m_to->setTime(bandwidth.hasTimes ? bandwidth.to : QTime(18, 0));
    const QSet<int> days = bandwidth.hasTimes ? bandwidth.days : QSet<int>{1, 2, 3, 4, 5};
    for (int day = 1; day <= 7; ++day)
        m_days.at(day - 1)->setChecked(days.contains(day));
}

void LimitDialog::refresh()
{
    m_rate->setEnabled(!m_none->isChecked());
    m_times->setEnabled(m_timed->isChecked());
    const bool anyDay =
        std::any_of(m_days.cbegin(), m_days.cend(), [](const QCheckBox *day) { return day->isChecked(); });
    m_accept->setEnabled(!m_timed->isChecked() || anyDay);
    QString hint =
        tr("It holds for everything that Slipway sends from this computer, also after a new start.");
    if (m_timed->isChecked() && !anyDay)
        hint = tr("Choose at least one day.");
    else if (m_timed->isChecked() && m_to->time() <= m_from->time())
        hint = tr("This time ends on the day after. Outside of it there is no limit.");
    else if (m_timed->isChecked())
        hint = tr("Outside of this time there is no limit.");
    m_hint->setText(hint);
}

domain::Bandwidth LimitDialog::bandwidth() const
{
    domain::Bandwidth bandwidth;
    if (m_none->isChecked())
        return bandwidth;
    bandwidth.bytesPerSecond = qRound64(m_rate->value() * million);
    bandwidth.hasTimes = m_timed->isChecked();
    if (!bandwidth.hasTimes)
        return bandwidth;
    bandwidth.from = m_from->time();
    bandwidth.to = m_to->time();
    for (int day = 1; day <= 7; ++day) {
        if (m_days.at(day - 1)->isChecked())
            bandwidth.days.insert(day);
    }
    return bandwidth;
}

} // namespace slipway::ui
