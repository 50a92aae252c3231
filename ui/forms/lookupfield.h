// SPDX-License-Identifier: MIT
#pragma once

#include "base/outcome.h"
#include "ui/forms/fieldeditor.h"

#include <functional>

class QLabel;
class QLineEdit;
class QListWidget;
class QTimer;

namespace slipway::ui {

class ChosenList;

/// Asks the server what it knows for a field and a beginning of a word; answers later, in this thread, not if
/// `context` is gone.
using LookUp = std::function<void(const QString &field, const QString &text, QObject *context,
                                  std::function<void(base::Outcome<QList<domain::FieldChoice>>)> reply)>;

/// A list of values that only the server knows, for example people: found while typing, chosen from what was
/// found.
class LookupField final : public FieldEditor
{
    Q_OBJECT

public:
    explicit LookupField(const domain::FieldSpec &spec, QWidget *parent = nullptr);

    void setLookUp(LookUp lookUp) { m_lookUp = std::move(lookUp); }
    QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void typed(const QString &text);
    void look();
    void found(const QString &text, const base::Outcome<QList<domain::FieldChoice>> &outcome);
    void choose();
    void fitResults();
    bool keyInField(int key);
    bool keyInResults(int key);
    QString labelFor(const QString &value) const;

    LookUp m_lookUp;
    QList<domain::FieldChoice> m_known; ///< all that was ever found or described
    int m_asked = 0;                    ///< number of the last question: earlier answers are out of date
    QTimer *m_wait;
    QLineEdit *m_edit;
    QListWidget *m_results;
    QLabel *m_state;
    ChosenList *m_chosen;
};

} // namespace slipway::ui
