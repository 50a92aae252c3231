// SPDX-License-Identifier: MIT
#include "inspect/nwbprocess.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QProcessEnvironment>

#include <utility>

namespace slipway::inspect {

namespace {

/// The child bounds every text and list; more than this is no answer.
constexpr qsizetype longestAnswer = qsizetype(64) * 1024 * 1024;
constexpr int patienceWithKilled = 3000; // milliseconds

/// The child opens files of strangers: it needs none of our secrets and must load no plug-ins.
QProcessEnvironment barrenEnvironment()
{
    const QProcessEnvironment ours = QProcessEnvironment::systemEnvironment();
    QProcessEnvironment environment;
    for (const QString &name :
         {QStringLiteral("PATH"), QStringLiteral("LD_LIBRARY_PATH"), QStringLiteral("DYLD_LIBRARY_PATH"),
          QStringLiteral("LANG"), QStringLiteral("LC_ALL"), QStringLiteral("LC_CTYPE"),
          QStringLiteral("HOME"), QStringLiteral("SystemRoot"), QStringLiteral("TEMP"),
          QStringLiteral("ASAN_OPTIONS"), QStringLiteral("UBSAN_OPTIONS"), QStringLiteral("LSAN_OPTIONS")}) {
        if (ours.contains(name))
            environment.insert(name, ours.value(name));
    }
    // The child asks whether we are still there: in a container we may be process 1, as is whoever adopts an
    // orphan.
    environment.insert(QStringLiteral("SLIPWAY_PARENT"), QString::number(QCoreApplication::applicationPid()));
    return environment;
}

} // namespace

NwbAnswer::NwbAnswer(Kind kind, QJsonObject reply)
    : m_kind(kind)
    , m_reply(std::move(reply))
{}

NwbProcess::NwbProcess(const QString &program)
    : m_process(new QProcess(this))
    , m_clock(this)
{
    m_clock.setSingleShot(true);
    m_process->setProcessEnvironment(barrenEnvironment());
    m_process->setStandardErrorFile(QProcess::nullDevice());
    connect(&m_clock, &QTimer::timeout, this, [this] { settle(NwbAnswer::Kind::Stalled); });
    connect(m_process, &QProcess::readyReadStandardOutput, this, &NwbProcess::readLines);
    connect(m_process, &QProcess::finished, this, [this] { settle(NwbAnswer::Kind::Crashed); });
    connect(m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            settle(NwbAnswer::Kind::NotStarted);
    });
    m_process->start(program, {});
}

NwbProcess::~NwbProcess()
{
    m_process->disconnect(this);
    settle(NwbAnswer::Kind::Stopped);
    if (m_process->state() == QProcess::NotRunning)
        return;
    m_process->kill();
    if (!m_process->waitForFinished(patienceWithKilled))
        m_process->setParent(
            nullptr); // it hangs inside the system (a dead network disk); do not hang with it
}

base::Task<NwbAnswer> NwbProcess::ask(QString path, std::chrono::milliseconds bound, std::stop_token stop)
{
    if (!isUsable()) {
        const auto kind = m_process->error() == QProcess::FailedToStart ? NwbAnswer::Kind::NotStarted
                                                                        : NwbAnswer::Kind::Crashed;
        co_return NwbAnswer(kind, {});
    }
    ++m_asked;
    m_waiting.emplace();
    const auto waiting = *m_waiting;
    QJsonObject request;
    request[QStringLiteral("id")] = m_asked;
    request[QStringLiteral("path")] = path;
    m_process->write(QJsonDocument(request).toJson(QJsonDocument::Compact) + '\n');
    m_clock.start(bound);
    const auto settleStopped = [waiting] { waiting.settle(NwbAnswer(NwbAnswer::Kind::Stopped, {})); };
    const std::stop_callback onStop(stop, settleStopped);
    // Nothing of `this` is touched after the waiting: a stop may come together with our end.
    co_return co_await waiting;
}

void NwbProcess::readLines()
{
    const qsizetype searched = m_received.size();
    m_received += m_process->readAllStandardOutput();
    const qsizetype end = m_received.indexOf('\n', searched);
    if (end < 0) {
        if (m_received.size() > longestAnswer)
            settle(NwbAnswer::Kind::Nonsense);
        return;
    }
    const QJsonObject reply = QJsonDocument::fromJson(m_received.left(end)).object();
    const bool isAnswer = m_waiting && end + 1 == m_received.size() &&
                          reply[QStringLiteral("id")].toInt() == m_asked &&
                          reply[QStringLiteral("ok")].isBool();
    m_received.clear();
    settle(isAnswer ? NwbAnswer::Kind::Answered : NwbAnswer::Kind::Nonsense, reply);
}

void NwbProcess::settle(NwbAnswer::Kind kind, const QJsonObject &reply)
{
    m_clock.stop();
    m_usable = m_usable && kind == NwbAnswer::Kind::Answered;
    if (const auto waiting = std::exchange(m_waiting, std::nullopt))
        waiting->settle(NwbAnswer(kind, reply));
}

} // namespace slipway::inspect
