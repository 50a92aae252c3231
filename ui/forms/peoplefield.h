// SPDX-License-Identifier: MIT
#pragma once

#include "ui/forms/fieldeditor.h"

class QFrame;
class QPushButton;
class QVBoxLayout;

namespace slipway::ui {

class Form;

/// A list of people, or of anything with a few fields each: a small form for every one.
class PeopleField final : public FieldEditor
{
    Q_OBJECT

public:
    explicit PeopleField(const domain::FieldSpec &spec, QWidget *parent = nullptr);

    QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;
    void showProblem(const domain::Problem &problem, const QString &path) override;
    void clearProblem() override;
    void focusProblem() override;
    bool hasProblem() const override;

private:
    struct Entry
    {
        QFrame *frame;
        Form *form;
    };

    void add(const QJsonObject &values);
    void remove(QFrame *frame);
    void nameControls();

    QVBoxLayout *m_rows;
    QPushButton *m_add;
    QList<Entry> m_entries;
};

} // namespace slipway::ui
