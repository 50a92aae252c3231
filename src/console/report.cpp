// SPDX-License-Identifier: MIT
#include "console/report.h"

#include "console/progressbar.h"
#include "wording/failuretext.h"
#include "wording/format.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonDocument>

#include <cstdio>

#ifdef Q_OS_UNIX
#include <sys/ioctl.h>
#include <unistd.h>
#endif

namespace slipway::console {

namespace {

constexpr qint64 betweenSentences = 5000; // milliseconds
constexpr qint64 betweenJson = 500;
constexpr int usualColumns = 80;

QString words(const char *text)
{
    return QCoreApplication::translate("Console", text);
}

bool isTerminal()
{
#ifdef Q_OS_UNIX
    return ::isatty(STDOUT_FILENO) == 1;
#else
    return false; // untried
#endif
}

int terminalColumns()
{
#ifdef Q_OS_UNIX
    winsize size = {};
    if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
        return size.ws_col;
#endif
    return usualColumns;
}

void put(std::FILE *stream, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stream);
    std::fflush(stream);
}

void writeReceipt(const domain::Receipt &receipt)
{
    const auto piece = [](const QByteArray &bytes) {
        std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stdout);
    };
    receipt.writeJson(piece, false);
    put(stdout, QStringLiteral("\n"));
}

QStringList uploadLines(const domain::Receipt &receipt)
{
    if (!receipt.upload)
        return {};
    const domain::ReceiptUpload &upload = *receipt.upload;
    QStringList lines;
    lines.append(receipt.published ? words("Published for good: %1").arg(upload.url)
                                   : words("Not published yet: %1").arg(upload.url));
    lines.append(words("%1 entries, of which %2 failed.")
                     .arg(wording::count(upload.entries), wording::count(upload.failed)));
    if (upload.embargoMonths > 0)
        lines.append(words("Embargo: %1 months.").arg(upload.embargoMonths));
    if (!receipt.doi.isEmpty())
        lines.append(words("DOI: %1").arg(QStringLiteral("https://doi.org/") + receipt.doi));
    return lines;
}

QStringList handedLines(const domain::Receipt &receipt)
{
    if (!receipt.handedOver)
        return {};
    QStringList lines{words("The files were handed to the dataset. It is not published yet.")};
    for (qsizetype i = 0; i < receipt.nextSteps.size(); ++i)
        lines.append(QStringLiteral("  %1. %2").arg(i + 1).arg(receipt.nextSteps.at(i)));
    return lines;
}

} // namespace

Report::Report(bool json)
    : m_json(json)
    , m_terminal(isTerminal())
{}

Report::~Report()
{
    clearBar();
}

void Report::write(const QString &line)
{
    clearBar();
    put(stdout, line + QLatin1Char('\n'));
}

void Report::writeError(const QString &line)
{
    clearBar();
    put(stderr, line + QLatin1Char('\n'));
}

void Report::writeJson(const QJsonObject &object)
{
    put(stdout, QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)) + QLatin1Char('\n'));
}

void Report::clearBar()
{
    if (!m_barShown)
        return;
    m_barShown = false;
    put(stdout, QStringLiteral("\r\033[K"));
}

void Report::say(const QString &event, QJsonObject data, const QString &line)
{
    if (m_json) {
        data.insert(u"event", event);
        writeJson(data);
    } else if (!line.isEmpty()) {
        write(line);
    }
}

void Report::lines(const QStringList &lines)
{
    if (m_json)
        return;
    for (const QString &line : lines)
        write(line);
}

void Report::note(const QString &sentence)
{
    QJsonObject data;
    data.insert(u"text", sentence);
    say(QStringLiteral("note"), data, sentence);
}

void Report::filesEnded(const domain::Snapshot &snapshot)
{
    for (const domain::FileProgress &file : snapshot.changed) {
        if (!domain::isFinal(file.stage))
            continue;
        QJsonObject data;
        data.insert(u"index", file.index);
        data.insert(u"state", stageName(file.stage));
        data.insert(u"reason", file.reason);
        if (file.inDoubt)
            data.insert(u"in_doubt", true);
        say(QStringLiteral("file"), data, QString());
    }
}

void Report::progress(const domain::Snapshot &snapshot)
{
    if (m_json)
        filesEnded(snapshot);
    const bool last = snapshot.state != domain::RunState::Running;
    const qint64 between = m_json ? betweenJson : m_terminal ? 0 : betweenSentences;
    if (!last && m_sinceProgress.isValid() && m_sinceProgress.elapsed() < between)
        return;
    m_sinceProgress.start();
    if (m_json) {
        say(QStringLiteral("progress"), progressJson(snapshot), QString());
    } else if (m_terminal) {
        put(stdout, QStringLiteral("\r\033[K") + progressLine(snapshot, terminalColumns()));
        m_barShown = true;
    } else if (snapshot.filesTotal > 0) {
        write(progressSentence(snapshot));
    }
}

void Report::processing(const domain::Processing &look)
{
    const QString entries =
        look.total > 0 ? words("%1 of %2 entries done")
                             .arg(wording::count(look.successful + look.failed), wording::count(look.total))
                       : QString();
    QStringList parts{look.stage, entries,
                      look.looksStuck ? words("this has not changed for long") : QString()};
    parts.removeAll(QString());
    const QString said = parts.join(QStringLiteral(", "));
    if (said == m_processing)
        return;
    m_processing = said;
    QJsonObject data;
    data.insert(u"running", look.isRunning());
    data.insert(u"stage", look.stage);
    data.insert(u"successful", look.successful);
    data.insert(u"failed", look.failed);
    data.insert(u"total", look.total);
    data.insert(u"stuck", look.looksStuck);
    say(QStringLiteral("processing"), data, words("The server: %1").arg(said));
}

void Report::receipt(const domain::Receipt &receipt)
{
    if (m_json)
        return writeReceipt(receipt);
    qint64 verified = 0;
    qint64 skipped = 0;
    QStringList failed;
    for (const domain::ReceiptFile &file : receipt.files) {
        verified += file.state == domain::ReceiptFile::State::Verified ? 1 : 0;
        skipped += file.state == domain::ReceiptFile::State::Skipped ? 1 : 0;
        if (file.isBad())
            failed.append(QStringLiteral("  %1: %2").arg(QDir::toNativeSeparators(file.local), file.reason));
    }
    write(receipt.title == receipt.dataset ? words("Dataset %1").arg(receipt.dataset)
                                           : words("Dataset %1, %2").arg(receipt.dataset, receipt.title));
    write(words("%1 verified, %2 skipped, %3 failed.")
              .arg(wording::count(verified), wording::count(skipped), wording::count(failed.size())));
    for (const QString &line : std::as_const(failed))
        write(line);
    for (const QString &line : uploadLines(receipt) + handedLines(receipt))
        write(line);
    if (receipt.practice)
        write(words("This was practice: nothing was really published."));
    write(words("See it at %1").arg(receipt.url));
}

void Report::result(const QJsonObject &object)
{
    if (m_json)
        writeJson(object);
}

void Report::failure(const base::Failure &failure, const QString &server, std::optional<ExitCode> exit)
{
    const wording::FailureText text = wording::textFor(failure, server);
    if (!m_json) {
        writeError(words("%1. %2").arg(text.title, text.explanation));
        return writeError(QStringLiteral("\u2192 ") + text.action);
    }
    QJsonObject data;
    data.insert(u"kind", QString::fromLatin1(base::Failure::kindName(failure.kind())));
    data.insert(u"code", QString::fromLatin1(failure.code()));
    data.insert(u"title", text.title);
    data.insert(u"explanation", text.explanation);
    data.insert(u"action", text.action);
    data.insert(u"details", text.details);
    if (!failure.file().isEmpty())
        data.insert(u"file", failure.file());
    if (!failure.field().isEmpty())
        data.insert(u"field", failure.field());
    data.insert(u"exit", static_cast<int>(exit.value_or(exitCodeFor(failure))));
    say(QStringLiteral("error"), data, QString());
}

void Report::interrupted(const QString &publication)
{
    QJsonObject data;
    data.insert(u"publication", publication);
    data.insert(u"exit", static_cast<int>(ExitCode::Interrupted));
    const QString how =
        publication.isEmpty()
            ? words("Interrupted. Nothing was begun.")
            : words("Interrupted. Everything so far is kept; continue with: slipway-cli resume %1")
                  .arg(publication);
    say(QStringLiteral("interrupted"), data, how);
}

} // namespace slipway::console
