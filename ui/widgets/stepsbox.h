// SPDX-License-Identifier: MIT
#pragma once

#include <QGroupBox>
#include <QStringList>
#include <QUrl>

class QPlainTextEdit;
class QPushButton;

namespace slipway::ui {

/// What a person does in the browser, one numbered step each, and perhaps a button that opens the page where
/// it begins. Takes the room that the steps need; where there is less, they can be scrolled.
class StepsBox final : public QGroupBox
{
    Q_OBJECT

public:
    /// `name` is the objectName of the steps; with "open-" before it, of the button.
    StepsBox(const QString &title, const QString &name, QWidget *parent = nullptr);

    /// An empty address: no button. A box without steps and address says nothing: see isUseful().
    void setSteps(const QStringList &steps, const QUrl &page = {}, const QString &buttonText = {});
    bool isUseful() const;
    QPushButton *button() const { return m_open; }

Q_SIGNALS:
    /// The button was pressed.
    void openWanted(const QUrl &page);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fit();
    void align();

    QStringList m_list;
    QUrl m_page;
    QPlainTextEdit *m_steps;
    QPushButton *m_open;
};

} // namespace slipway::ui
