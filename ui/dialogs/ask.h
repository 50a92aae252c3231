// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

#include <functional>

class QUrl;
class QWidget;

namespace slipway::ui {

/// A question with a few answers, each a verb.
struct Question
{
    QString name; ///< objectName of the dialog
    QString title;
    QString text;
    QStringList choices;
    int safeChoice = 0; ///< taken with Escape and offered by Enter: the one that loses nothing
};

/// The one seam through which pages ask a person for something outside their page; tests answer instead.
///
/// Nothing here waits: `done` is called later, never if the parent is gone. Given up file dialogs call it
/// with an empty list or text.
class Ask
{
public:
    virtual ~Ask() = default;

    virtual void question(QWidget *parent, const Question &question, std::function<void(int)> done);
    virtual void files(QWidget *parent, const QString &title, std::function<void(QStringList)> done);
    virtual void folder(QWidget *parent, const QString &title, std::function<void(QString)> done);
    /// `filters` as QFileDialog wants them: "Page (*.html)".
    virtual void saveAs(QWidget *parent, const QString &title, const QString &name,
                        const QStringList &filters, std::function<void(QString)> done);
    /// False if nothing could be opened: there is no browser, or the address is no web page's.
    virtual bool openInBrowser(const QUrl &address);
};

} // namespace slipway::ui
