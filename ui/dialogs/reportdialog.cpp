// SPDX-License-Identifier: MIT
#include "ui/dialogs/reportdialog.h"

#include "session/session.h"
#include "ui/dialogs/ask.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/label.h"
#include "wording/format.h"

#include <QDir>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTextOption>
#include <QVBoxLayout>

namespace slipway::ui {

namespace {

constexpr qsizetype mostShown = 200'000; // bytes of one text: the window stays quick

} // namespace

ReportDialog::ReportDialog(session::Session &session, Ask &ask, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_ask(ask)
    , m_banner(new Banner)
    , m_files(new QListWidget)
    , m_text(new QPlainTextEdit)
    , m_busy(new QProgressBar)
    , m_save(new QPushButton(tr("&Save report\u2026")))
{
    setObjectName(QStringLiteral("reportDialog"));
    setWindowTitle(tr("Report for somebody who helps"));
    m_files->setObjectName(QStringLiteral("reportFiles"));
    m_files->setAccessibleName(tr("Contents of the report"));
    m_files->setMinimumWidth(210);
    m_text->setObjectName(QStringLiteral("reportText"));
    m_text->setAccessibleName(tr("Text of the selected part"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setFixedWidth(90);
    m_busy->setAccessibleName(tr("Working"));
    m_save->setObjectName(QStringLiteral("reportSave"));
    m_save->setDefault(true);
    auto *close = new QPushButton(tr("&Close"));
    close->setObjectName(QStringLiteral("reportClose"));
    close->setAutoDefault(false);

    auto *middle = new QHBoxLayout;
    middle->addWidget(m_files);
    middle->addWidget(m_text, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_busy);
    buttons->addStretch();
    buttons->addWidget(m_save);
    buttons->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_banner);
    column->addWidget(
        makeLabel(tr("This is all that will be in the report; nothing is sent anywhere. Keys, "
                     "tokens, passwords and the addresses of uploads have been taken out. Names "
                     "of files, folders and datasets are in it.")));
    column->addLayout(middle, 1);
    column->addLayout(buttons);
    resize(820, 560);
    connect(m_files, &QListWidget::currentRowChanged, this, &ReportDialog::showSelected);
    connect(m_save, &QPushButton::clicked, this, &ReportDialog::save);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    make();
}

void ReportDialog::setBusy(bool busy)
{
    m_busy->setVisible(busy);
    m_save->setEnabled(!busy && !m_report.files.isEmpty());
}

void ReportDialog::make()
{
    setBusy(true);
    m_session.makeReport(this, [this](const base::Outcome<session::SupportReport> &outcome) {
        if (outcome)
            made(outcome.value());
        else
            m_banner->showFailure(outcome.failure(), {}, [this] { make(); });
        setBusy(false);
    });
}

void ReportDialog::made(const session::SupportReport &report)
{
    m_report = report;
    m_files->clear();
    for (const session::ReportFile &file : report.files)
        m_files->addItem(QStringLiteral("%1 (%2)").arg(file.name, wording::size(file.text.size())));
    m_files->setCurrentRow(0);
}

void ReportDialog::showSelected()
{
    const int row = m_files->currentRow();
    if (row < 0 || row >= m_report.files.size())
        return m_text->clear();
    const QByteArray &text = m_report.files.at(row).text;
    // The end is where the trouble is.
    const QString end = QString::fromUtf8(text.right(mostShown));
    m_text->setPlainText(text.size() > mostShown
                             ? tr("(the end of it; the report has all of it)") + QLatin1Char('\n') + end
                             : end);
}

void ReportDialog::save()
{
    m_ask.saveAs(this, tr("Save report"), m_report.fileName(), {tr("Zip archive (*.zip)")},
                 [this](const QString &file) {
                     if (!file.isEmpty())
                         saveAs(file);
                 });
}

void ReportDialog::saveAs(const QString &file)
{
    m_banner->clear();
    setBusy(true);
    m_session.saveReport(m_report, file, this, [this, file](const base::Outcome<void> &outcome) {
        setBusy(false);
        if (!outcome)
            return m_banner->showFailure(outcome.failure(), {});
        m_banner->show(
            {Banner::Tone::Note, tr("The report is saved"), QDir::toNativeSeparators(file), {}, {}, {}});
    });
}

} // namespace slipway::ui
