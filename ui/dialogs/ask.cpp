// SPDX-License-Identifier: MIT
#include "ui/dialogs/ask.h"

#include "ui/widgets/icons.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QScreen>
#include <QStandardPaths>
#include <QUrl>

#include <utility>

namespace slipway::ui {

namespace {

QFileDialog *fileDialog(QWidget *parent, const QString &title, const QString &name)
{
    static QString lastFolder;
    if (lastFolder.isEmpty())
        lastFolder = QStandardPaths::writableLocation(QStandardPaths::HomeLocation);
    auto *dialog = new QFileDialog(parent, title, lastFolder);
    dialog->setObjectName(name);
    QObject::connect(dialog, &QFileDialog::finished, dialog, &QObject::deleteLater);
    QObject::connect(dialog, &QFileDialog::accepted, dialog,
                     [dialog] { lastFolder = dialog->directory().absolutePath(); });
    return dialog;
}

void openThen(QFileDialog *dialog, std::function<void(QStringList)> done)
{
    QObject::connect(dialog, &QFileDialog::finished, dialog->parent(),
                     [dialog, done = std::move(done)](int result) {
                         done(result == QDialog::Accepted ? dialog->selectedFiles() : QStringList());
                     });
    dialog->open();
}

} // namespace

void Ask::question(QWidget *parent, const Question &question, std::function<void(int)> done)
{
    auto *box = new QMessageBox(QMessageBox::Question, QGuiApplication::applicationDisplayName(),
                                question.title, QMessageBox::NoButton, parent);
    box->setObjectName(question.name);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(question.text);
    box->setIconPixmap(iconPixmap(QStringLiteral("question"), 40, box->devicePixelRatioF(),
                                  box->palette().color(QPalette::Text)));
    if (auto *words = box->findChild<QLabel *>(QStringLiteral("qt_msgbox_informativelabel")))
        words->setMinimumWidth(
            qMin(box->fontMetrics().averageCharWidth() * 60, // or it would be a narrow column
                 box->screen()->availableGeometry().width() * 3 / 5));
    QObject::connect(box, &QMessageBox::finished, box, &QObject::deleteLater);
    QList<QAbstractButton *> buttons;
    for (const QString &choice : question.choices) {
        QPushButton *button = box->addButton(choice, QMessageBox::ActionRole);
        button->setObjectName(QStringLiteral("choice%1").arg(buttons.size()));
        buttons.append(button);
    }
    box->setDefaultButton(qobject_cast<QPushButton *>(buttons.at(question.safeChoice)));
    box->setEscapeButton(buttons.at(question.safeChoice));
    const int safe = question.safeChoice;
    QObject::connect(box, &QMessageBox::finished, parent, [box, buttons, safe, done = std::move(done)] {
        const qsizetype choice = buttons.indexOf(box->clickedButton());
        done(choice < 0 ? safe : int(choice));
    });
    box->open();
}

void Ask::files(QWidget *parent, const QString &title, std::function<void(QStringList)> done)
{
    QFileDialog *dialog = fileDialog(parent, title, QStringLiteral("addFilesDialog"));
    dialog->setFileMode(QFileDialog::ExistingFiles);
    openThen(dialog, std::move(done));
}

void Ask::folder(QWidget *parent, const QString &title, std::function<void(QString)> done)
{
    QFileDialog *dialog = fileDialog(parent, title, QStringLiteral("addFolderDialog"));
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    openThen(dialog, [done = std::move(done)](const QStringList &chosen) { done(chosen.value(0)); });
}

void Ask::saveAs(QWidget *parent, const QString &title, const QString &name, const QStringList &filters,
                 std::function<void(QString)> done)
{
    QFileDialog *dialog = fileDialog(parent, title, QStringLiteral("saveDialog"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setNameFilters(filters);
    dialog->selectFile(name);
    openThen(dialog, [done = std::move(done)](const QStringList &chosen) { done(chosen.value(0)); });
}

bool Ask::openInBrowser(const QUrl &address)
{
    // Addresses come from servers: nothing but a web page is opened.
    const bool isPage =
        address.scheme() == QLatin1String("https") || address.scheme() == QLatin1String("http");
    return isPage && QDesktopServices::openUrl(address);
}

} // namespace slipway::ui
