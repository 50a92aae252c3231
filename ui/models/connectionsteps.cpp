// SPDX-License-Identifier: MIT
#include "ui/models/connectionsteps.h"

#include "ui/widgets/icons.h"
#include "wording/connectiontext.h"

#include <QGuiApplication>

namespace slipway::ui {

namespace {

using domain::ConnectionStep;
using Kind = ConnectionStep::Kind;
using State = ConnectionStep::State;

QString iconName(State state)
{
    switch (state) {
    case State::Passed:
        return QStringLiteral("check");
    case State::Failed:
        return QStringLiteral("error");
    case State::NotTried:
        return QStringLiteral("info");
    case State::Waiting:
    case State::Running:
        break;
    }
    return QStringLiteral("wait");
}

QIcon iconFor(State state)
{
    const QPalette palette = QGuiApplication::palette();
    const QColor ink = state == State::Failed ? Tones::of(palette).bad : palette.color(QPalette::Text);
    return rowIcon(iconName(state), ink);
}

} // namespace

ConnectionSteps::ConnectionSteps(QObject *parent)
    : QAbstractListModel(parent)
{
    restart({});
}

void ConnectionSteps::restart(const QString &server)
{
    beginResetModel();
    m_server = server;
    m_steps.clear();
    for (const Kind kind : {Kind::Name, Kind::Connection, Kind::Proxy, Kind::Certificate, Kind::Answer,
                            Kind::SignIn, Kind::Upload})
        m_steps.append(ConnectionStep(kind));
    endResetModel();
}

void ConnectionSteps::show(const ConnectionStep &step)
{
    const int row = int(step.kind);
    m_steps[row] = step;
    Q_EMIT dataChanged(index(row), index(row));
}

QString ConnectionSteps::textOf(int row) const
{
    if (row < 0 || row >= m_steps.size())
        return {};
    const ConnectionStep &step = m_steps.at(row);
    const wording::StepText text = wording::textFor(step, m_server);
    QStringList lines{text.sentence};
    if (!text.action.isEmpty())
        lines.append(QStringLiteral("\u2192 ") + text.action);
    for (const auto &[caption, value] : step.facts)
        lines.append(QStringLiteral("%1: %2").arg(caption, value));
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

int ConnectionSteps::failedRow() const
{
    for (int row = 0; row < m_steps.size(); ++row) {
        if (m_steps.at(row).state == State::Failed)
            return row;
    }
    return -1;
}

int ConnectionSteps::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_steps.size());
}

QVariant ConnectionSteps::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    wording::StepText text = wording::textFor(m_steps.at(index.row()), m_server);
    if (m_server.isEmpty() && m_steps.at(index.row()).state == State::Waiting)
        text.state = tr("not tried yet"); // nothing runs that it could wait for
    switch (role) {
    case Qt::DisplayRole:
        return tr("%1: %2", "a step, and how it ended").arg(text.title, text.state);
    case Qt::DecorationRole:
        return iconFor(m_steps.at(index.row()).state);
    case Qt::ToolTipRole:
        return text.sentence;
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1: %2. %3 %4")
            .arg(text.title, text.state, text.sentence, text.action)
            .trimmed();
    default:
        return {};
    }
}

} // namespace slipway::ui
