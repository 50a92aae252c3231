// SPDX-License-Identifier: MIT
#pragma once

#include "tests/support/run.h"
#include "ui/dialogs/ask.h"
#include "ui/wizard/wizardwindow.h"

#include <QApplication>
#include <QKeyEvent>
#include <QUrl>

namespace slipway::tests {

/// Answers in a person's place, as the test has decided.
class AnsweringAsk final : public ui::Ask
{
public:
    void question(QWidget *, const ui::Question &question, std::function<void(int)> done) override
    {
        asked.append(question.name);
        last = question;
        done(answer);
    }
    void files(QWidget *, const QString &, std::function<void(QStringList)> done) override { done(paths); }
    void folder(QWidget *, const QString &, std::function<void(QString)> done) override
    {
        done(paths.value(0));
    }
    void saveAs(QWidget *, const QString &, const QString &, const QStringList &,
                std::function<void(QString)> done) override
    {
        done(savePath);
    }
    bool openInBrowser(const QUrl &address) override
    {
        opened.append(address);
        return hasBrowser;
    }

    int answer = 0;
    QStringList asked;
    ui::Question last; ///< as it was put
    QStringList paths;
    QString savePath;
    QList<QUrl> opened;
    bool hasBrowser = true;
};

/// The widget with this objectName below `parent`; the test ends if there is none.
template <typename T>
T *child(QWidget *parent, const char *name)
{
    T *found = parent->findChild<T *>(QLatin1String(name));
    if (!found)
        qFatal("no widget is called %s", name);
    return found;
}

/// Everything that the keyboard or a pointer can reach below `parent` and that is not hidden by the page.
inline QList<QWidget *> touchable(QWidget *parent)
{
    QList<QWidget *> found;
    const QList<QWidget *> all = parent->findChildren<QWidget *>();
    for (QWidget *widget : all) {
        if ((widget->focusPolicy() & Qt::TabFocus) && widget->isVisibleTo(parent) && !widget->focusProxy())
            found.append(widget);
    }
    return found;
}

} // namespace slipway::tests
