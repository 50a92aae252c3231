// SPDX-License-Identifier: MIT
#pragma once

#include "domain/fieldspec.h"

#include <QJsonArray>
#include <QWidget>

class QListWidget;
class QPushButton;

namespace slipway::ui {

/// What has been chosen for a field of several values, with a button that takes one out again. Hidden while
/// empty.
class ChosenList final : public QWidget
{
    Q_OBJECT

public:
    explicit ChosenList(const domain::FieldSpec &spec, QWidget *parent = nullptr);

    /// Adds the value once; says whether it was new.
    bool add(const domain::FieldChoice &choice);
    bool holds(const QString &value) const;
    void clear();
    QJsonArray values() const;
    bool isEmpty() const;

Q_SIGNALS:
    void changed();
    /// The last one was taken out: the keyboard has to go elsewhere.
    void emptied();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void removeCurrent();
    void fit();

    QListWidget *m_list;
    QPushButton *m_remove;
};

} // namespace slipway::ui
