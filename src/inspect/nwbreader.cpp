// SPDX-License-Identifier: MIT
#include "inspect/nwbreader.h"

#include "base/trfunctions.h"
#include "inspect/nwbprocess.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <deque>
#include <utility>
#include <vector>

namespace slipway::inspect {

namespace {

using base::Failure;
using base::Task;

/// HDF5 1.10 keeps a little of every file it has seen.
constexpr int filesPerProcess = 500;

SLIPWAY_TR_FUNCTIONS(NwbReader)

QString explain(const NwbAnswer &answer)
{
    switch (answer.kind()) {
    case NwbAnswer::Kind::Stalled:
        return tr("reading it took too long");
    case NwbAnswer::Kind::Answered:
        break;
    default:
        return tr("its content makes the HDF5 library fail");
    }
    const QString reason = answer.reply()[QStringLiteral("reason")].toString();
    if (reason == QLatin1String("not-hdf5"))
        return tr("it does not begin like an HDF5 file");
    if (reason == QLatin1String("not-a-file"))
        return tr("it is not an ordinary file or cannot be opened");
    return tr("it is damaged or not complete");
}

Failure unreadable(const QString &path, const NwbAnswer &answer)
{
    Failure failure(Failure::Kind::LocalFile, QStringLiteral("read an NWB file"));
    const QString sentence =
        tr("\"%1\" is not a readable NWB file: %2. Copy it again from its source or make it "
           "anew, or take it out of the list.");
    return failure.code("nwb-unreadable")
        .file(path)
        .detail(sentence.arg(QFileInfo(path).fileName(), explain(answer)));
}

Failure missingProgram(const QString &program)
{
    Failure failure(Failure::Kind::Internal, QStringLiteral("start the reader of NWB files"));
    return failure.code("nwb-reader-missing")
        .file(program)
        .detail(
            tr("A part of this program, \"%1\", is missing or cannot be started. Install the program again.")
                .arg(QFileInfo(program).fileName()));
}

} // namespace

/// The children and who waits for one; outlives the reader while somebody waits.
class NwbReader::Pool
{
public:
    using Process = std::shared_ptr<NwbProcess>;

    explicit Pool(Options options)
        : m_options(std::move(options))
    {}

    const Options &options() const { return m_options; }

    /// Comes back when a child is free for us; it must be given back.
    static Task<Process> borrow(std::shared_ptr<Pool> pool, std::stop_token stop)
    {
        base::throwIfStopped(stop);
        if (pool->m_closed)
            throw Failure::cancelled();
        if (pool->m_busy >= pool->m_options.processes) {
            base::Completion<bool> turn;
            pool->m_turns.push_back(turn);
            const base::CancelOnStop<bool> cancel(stop, turn);
            try {
                co_await turn; // whoever gives back leaves its place to us
            } catch (...) {
                pool->forget();
                throw;
            }
            if (stop.stop_requested() || pool->m_closed) {
                pool->leavePlace();
                throw Failure::cancelled();
            }
        } else {
            ++pool->m_busy;
        }
        co_return pool->take();
    }

    void giveBack(const Process &process)
    {
        if (!m_closed && process->isUsable() && process->asked() < filesPerProcess)
            m_idle.push_back(process);
        leavePlace();
    }

    /// A child that has read nothing yet, in the place of one that is used up.
    Process fresh() const { return std::make_shared<NwbProcess>(m_options.program); }

    void close()
    {
        m_closed = true;
        m_idle.clear();
        m_closing.request_stop();
        for (const auto &turn : std::exchange(m_turns, {}))
            turn.settle(Failure::cancelled());
    }

    std::stop_token closing() const { return m_closing.get_token(); }

private:
    Process take()
    {
        std::erase_if(m_idle, [](const Process &process) { return !process->isUsable(); });
        Process process;
        if (m_idle.empty()) {
            process = fresh();
        } else {
            process = m_idle.back();
            m_idle.pop_back();
        }
        return process;
    }

    void leavePlace()
    {
        while (!m_turns.empty()) {
            const auto turn = m_turns.front();
            m_turns.pop_front();
            if (turn.settle(true))
                return;
        }
        --m_busy;
    }

    void forget()
    {
        std::erase_if(m_turns, [](const base::Completion<bool> &turn) { return turn.isSettled(); });
    }

    Options m_options;
    std::vector<Process> m_idle;
    std::deque<base::Completion<bool>> m_turns;
    std::stop_source m_closing;
    int m_busy = 0;
    bool m_closed = false;
};

namespace {

/// A file is only called unreadable when a child that has read nothing else could not read it: the file
/// before may have harmed the child.
bool deservesFreshChild(const NwbAnswer &answer, const NwbProcess &process)
{
    return answer.kind() == NwbAnswer::Kind::Crashed && process.asked() > 1;
}

} // namespace

NwbReader::Options::Options()
    : program(defaultProgram())
    , bound(std::chrono::seconds(90))
{}

NwbReader::NwbReader(Options options)
    : m_pool(std::make_shared<Pool>(std::move(options)))
{}

NwbReader::~NwbReader()
{
    m_pool->close();
}

QString NwbReader::defaultProgram()
{
#ifdef Q_OS_WIN
    const QString name = QStringLiteral("slipway-nwb-reader.exe");
#else
    const QString name = QStringLiteral("slipway-nwb-reader");
#endif
    const QString folder = QCoreApplication::applicationDirPath();
    const QString helpers = folder + QStringLiteral("/../libexec/slipway/") + name;
    return QFileInfo::exists(folder + QLatin1Char('/') + name) || !QFileInfo::exists(helpers)
               ? folder + QLatin1Char('/') + name
               : helpers;
}

base::Task<domain::NwbMetadata> NwbReader::read(QString path, std::stop_token stop)
{
    auto pool = m_pool; // from here on without `this`
    std::stop_source either;
    const auto forward = [either]() mutable { either.request_stop(); };
    const std::stop_callback onStop(stop, forward);
    const std::stop_callback onClose(pool->closing(), forward);

    auto process = co_await Pool::borrow(pool, either.get_token());
    auto answer = co_await process->ask(path, pool->options().bound, either.get_token());
    if (deservesFreshChild(answer, *process)) {
        process = pool->fresh();
        answer = co_await process->ask(path, pool->options().bound, either.get_token());
    }
    pool->giveBack(process);

    if (answer.kind() == NwbAnswer::Kind::Stopped)
        throw Failure::cancelled();
    if (answer.kind() == NwbAnswer::Kind::NotStarted)
        throw missingProgram(pool->options().program);
    if (answer.kind() != NwbAnswer::Kind::Answered || !answer.reply()[QStringLiteral("ok")].toBool())
        throw unreadable(path, answer);
    co_return domain::NwbMetadata::fromJson(answer.reply()[QStringLiteral("metadata")].toObject());
}

} // namespace slipway::inspect
