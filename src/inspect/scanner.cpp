// SPDX-License-Identifier: MIT
#include "inspect/scanner.h"

#include "base/trfunctions.h"
#include "inspect/folderlisting.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>

#include <atomic>
#include <chrono>
#include <memory>
#include <utility>
#include <vector>

namespace slipway::inspect {

namespace {

using base::FileStamp;
using base::Task;
using domain::LocalFile;
using domain::Problem;
using Severity = Problem::Severity;

constexpr auto betweenReports = std::chrono::milliseconds(100);

SLIPWAY_TR_FUNCTIONS(Scanner)

Problem problemWith(const QString &path, const char *code, const QString &what, const QString &remedy,
                    Severity severity = Severity::Error)
{
    Problem problem(severity, code, what, remedy);
    problem.file = path;
    return problem;
}

/// Names that start with a dot, and what operating systems leave in every folder.
bool isJunk(const QString &name)
{
    static const QSet<QString> junk = {QStringLiteral("thumbs.db"), QStringLiteral("desktop.ini"),
                                       QStringLiteral("__macosx"), QStringLiteral("$recycle.bin"),
                                       QStringLiteral("system volume information")};
    return name.startsWith(QLatin1Char('.')) || junk.contains(name.toLower());
}

/// Carries reports from the pool to the thread of the caller, and falls silent when the caller has gone on.
class Relay
{
public:
    explicit Relay(std::function<void(ScanProgress)> progress)
        : m_progress(std::move(progress))
        , m_context(new QObject)
    {}
    ~Relay() { m_context->deleteLater(); }
    Relay(const Relay &) = delete;
    Relay &operator=(const Relay &) = delete;

    static void report(const std::shared_ptr<Relay> &relay, const ScanProgress &progress)
    {
        if (!relay->m_progress || relay->m_silent)
            return;
        auto deliver = [relay, progress] {
            if (!relay->m_silent)
                relay->m_progress(progress);
        };
        QMetaObject::invokeMethod(relay->m_context, std::move(deliver), Qt::QueuedConnection);
    }

    void fallSilent() { m_silent = true; }

private:
    std::function<void(ScanProgress)> m_progress;
    QObject *m_context; // its thread is the caller's
    std::atomic<bool> m_silent = false;
};

/// One scan, in one pool thread; owns all it touches.
class Scan
{
public:
    Scan(std::shared_ptr<Relay> relay, std::stop_token stop)
        : m_relay(std::move(relay))
        , m_stop(std::move(stop))
    {}

    ScanResult run(const QStringList &paths)
    {
        for (const QString &path : paths) {
            const QString absolute = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
            if (QFileInfo(absolute).isDir())
                takeFolder(absolute);
            else if (QFileInfo(absolute).isFile())
                takeFile(absolute, QFileInfo(absolute).fileName(), false);
            else
                refuseNamed(absolute);
        }
        return std::move(m_result);
    }

private:
    struct Folder
    {
        QString path;
        QString relative; // empty, or ends with '/'
    };

    void takeFolder(const QString &path)
    {
        std::vector<Folder> pending;
        pending.push_back(Folder{path, QString()});
        while (!pending.empty()) {
            base::throwIfStopped(m_stop);
            const Folder folder = std::move(pending.back());
            pending.pop_back();
            const auto entries = listFolder(folder.path);
            if (!entries) {
                addProblem(problemWith(folder.path, "unreadable-folder",
                                       tr("The folder cannot be opened; nothing in it was found."),
                                       tr("Give yourself the right to read it, or leave it out.")));
                continue;
            }
            const auto first = pending.size();
            for (const FolderEntry &entry : *entries)
                takeEntry(folder, entry, &pending);
            std::reverse(pending.begin() + static_cast<std::ptrdiff_t>(first), pending.end());
            reportNowAndThen(folder.path);
        }
    }

    void takeEntry(const Folder &folder, const FolderEntry &entry, std::vector<Folder> *pending)
    {
        const QString path = folder.path +
                             (folder.path.endsWith(QLatin1Char('/')) ? QString() : QStringLiteral("/")) +
                             entry.name();
        if (isJunk(entry.name())) {
            ++m_result.skipped;
            return;
        }
        if (entry.kind() == FolderEntry::Kind::Folder)
            pending->push_back(Folder{path, folder.relative + entry.name() + QLatin1Char('/')});
        else if (entry.kind() == FolderEntry::Kind::File)
            takeFile(path, folder.relative + entry.name(), true);
        else
            refuse(path, entry.kind());
        if ((m_result.files.size() & 0xff) == 0)
            reportNowAndThen(folder.path);
    }

    void takeFile(const QString &path, const QString &relative, bool inFolder)
    {
        if (m_seen.contains(path))
            return;
        LocalFile file;
        file.path = path;
        file.relative = relative.normalized(QString::NormalizationForm_C);
        file.inFolder = inFolder;
        try {
            file.stamp = FileStamp::of(path);
        } catch (const base::Failure &failure) { // gone since the folder was read
            addProblem(
                problemWith(path, "unreadable-file", failure.detail(), tr("Put it back, or leave it out.")));
            return;
        }
        if (!isReadable(path))
            file.problems.append(problemWith(path, "unreadable-file", tr("The file may not be read."),
                                             tr("Give yourself the right to read it, or leave it out.")));
        if (file.stamp.size() == 0)
            file.problems.append(problemWith(path, "empty-file", tr("The file is empty (0 bytes)."),
                                             tr("Check whether it was copied completely, or leave it out."),
                                             Severity::Warning));
        m_seen.insert(path);
        m_bytes += file.stamp.size();
        m_result.files.append(std::move(file));
    }

    void refuse(const QString &path, FolderEntry::Kind kind)
    {
        using Kind = FolderEntry::Kind;
        if (kind == Kind::LinkToFolder)
            addProblem(problemWith(
                path, "link-to-folder", tr("This is a link to a folder; it was not followed."),
                tr("Add the folder itself if its files belong to the dataset."), Severity::Warning));
        else if (kind == Kind::BrokenLink)
            addProblem(problemWith(path, "broken-link", tr("This link leads to a file that is not there."),
                                   tr("Put the file back, or remove the link.")));
        else if (kind == Kind::BadName)
            addProblem(problemWith(path, "name-encoding",
                                   tr("The name has bytes that are no text; the file was left out."),
                                   tr("Rename the file.")));
        else
            addProblem(problemWith(
                path, "no-ordinary-file", tr("This is not an ordinary file and was left out."),
                tr("Nothing needs to be done unless you expected data here."), Severity::Warning));
    }

    void refuseNamed(const QString &path)
    {
        if (QFileInfo(path).isSymLink())
            refuse(path, FolderEntry::Kind::BrokenLink);
        else if (QFileInfo::exists(path))
            refuse(path, FolderEntry::Kind::Other);
        else
            addProblem(problemWith(path, "missing-file", tr("There is no such file or folder."),
                                   tr("Check the name, or connect the disk on which it lies.")));
    }

    void addProblem(const Problem &problem) { m_result.problems.append(problem); }

    void reportNowAndThen(const QString &folder)
    {
        base::throwIfStopped(m_stop);
        const auto now = std::chrono::steady_clock::now();
        if (now - m_reported < betweenReports)
            return;
        m_reported = now;
        Relay::report(m_relay, ScanProgress(m_result.files.size(), m_bytes, folder));
    }

    std::shared_ptr<Relay> m_relay;
    std::stop_token m_stop;
    ScanResult m_result;
    QSet<QString> m_seen;
    qint64 m_bytes = 0;
    std::chrono::steady_clock::time_point m_reported = std::chrono::steady_clock::now();
};

/// Silences the relay when the waiting ends, however it ends.
class Silence
{
public:
    explicit Silence(std::shared_ptr<Relay> relay)
        : m_relay(std::move(relay))
    {}
    ~Silence() { m_relay->fallSilent(); }
    Silence(const Silence &) = delete;
    Silence &operator=(const Silence &) = delete;

private:
    std::shared_ptr<Relay> m_relay;
};

Task<ScanResult> scanInPool(QThreadPool *pool, QStringList paths, std::function<void(ScanProgress)> progress,
                            std::stop_token stop)
{
    const auto relay = std::make_shared<Relay>(std::move(progress));
    const Silence atEnd(relay);
    auto work = [relay, paths, stop] { return Scan(relay, stop).run(paths); };
    co_return co_await base::inPool(*pool, std::move(work), stop);
}

} // namespace

ScanProgress::ScanProgress(qint64 files, qint64 bytes, QString folder)
    : m_files(files)
    , m_bytes(bytes)
    , m_folder(std::move(folder))
{}

Scanner::Scanner(QThreadPool *pool)
    : m_pool(pool)
{}

base::Task<ScanResult> Scanner::scan(QStringList paths, std::function<void(ScanProgress)> progress,
                                     std::stop_token stop)
{
    return scanInPool(m_pool, std::move(paths), std::move(progress), std::move(stop));
}

} // namespace slipway::inspect
