// SPDX-License-Identifier: MIT
#pragma once

#include "domain/fieldspec.h"
#include "ui/wizard/page.h"

#include <QJsonObject>

class QLabel;
class QScrollArea;
class QTimer;

namespace slipway::ui {

class Form;

/// Describes the submission with the fields that the server has for it. What is typed is remembered at once;
/// Next has the server check it and writes it.
class DetailsPage final : public Page
{
    Q_OBJECT

public:
    explicit DetailsPage(PageContext &context);

    void enter() override;
    void leave() override;
    bool isComplete() const override;
    void next() override;
    QPushButton *primaryButton() const override { return signInAgainButton(); }
    QWidget *firstThing() const override;
    QString summary() const override;

protected:
    void languageChanged() override;

private:
    void load();
    void showFields(const QList<domain::FieldSpec> &fields);
    /// What is typed; a field that was emptied gives an empty value, so that the server empties it, too.
    QJsonObject values() const;
    bool checkHere();
    void verify();
    void apply();
    void showProblems(const domain::Problems &problems);
    void remember();
    void setEditable(bool editable);

    QString m_formFor;             ///< ID of the submission the form was made for
    bool m_isInOtherWords = false; ///< the form was made when another language was spoken
    bool m_applied = false;
    QLabel *m_intro;
    QScrollArea *m_scroll;
    Form *m_form = nullptr;
    QPushButton *m_verify;
    QTimer *m_remember;
};

} // namespace slipway::ui
