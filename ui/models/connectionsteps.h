// SPDX-License-Identifier: MIT
#pragma once

#include "domain/connectionreport.h"

#include <QAbstractListModel>

namespace slipway::ui {

/// The steps of a connection check: what they are and how they ended; textOf() has the rest.
class ConnectionSteps final : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit ConnectionSteps(QObject *parent = nullptr);

    /// All steps, waiting; without a server none has begun.
    void restart(const QString &server);
    void show(const domain::ConnectionStep &step);
    /// The step in words, with the next action and its facts.
    QString textOf(int row) const;
    /// The first that failed; -1: none.
    int failedRow() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QString m_server;
    QList<domain::ConnectionStep> m_steps;
};

} // namespace slipway::ui
