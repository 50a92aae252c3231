// SPDX-License-Identifier: MIT
#include "base/logwriter.h"

#include <QDir>
#include <QFileInfo>

#include <utility>

namespace slipway::base {

namespace {

constexpr qint64 largestFile = 1024 * 1024; // bytes
constexpr int filesKept = 4;                // besides the one being written
constexpr std::size_t mostWaiting = 20'000; // lines
constexpr auto lastWords = std::chrono::seconds(2);

QString kept(const QString &name, int number)
{
    return name + QLatin1Char('.') + QString::number(number);
}

} // namespace

LogWriter::~LogWriter()
{
    if (m_thread.joinable())
        m_thread.join();
}

bool LogWriter::end(std::chrono::milliseconds within)
{
    flush(within);
    std::unique_lock lock(m_mutex);
    m_isEnding = true;
    m_isOpen = false;
    const bool isStuck = m_isWriting;
    lock.unlock();
    m_said.notify_all();
    if (isStuck)
        m_thread.detach();
    return !isStuck;
}

bool LogWriter::open(const QString &file)
{
    flush(lastWords);
    std::unique_lock lock(m_mutex);
    m_isOpen = false; // nothing more comes: the thread leaves the file alone
    m_waiting.clear();
    m_written.wait(lock, [this] { return !m_isWriting; });
    lock.unlock(); // Qt may have something to say about the file
    m_file.close();
    QDir().mkpath(QFileInfo(file).absolutePath());
    m_file.setFileName(file);
    if (QFileInfo(file).size() > largestFile)
        turnOver();
    const bool isOpen = m_file.isOpen() || openForAppending();
    lock.lock();
    m_isOpen = isOpen;
    if (m_isOpen && !m_thread.joinable())
        m_thread = std::thread([this] { run(); });
    return m_isOpen;
}

bool LogWriter::write(const QByteArray &line)
{
    const std::lock_guard lock(m_mutex);
    if (!m_isOpen)
        return false;
    if (m_waiting.size() < mostWaiting)
        m_waiting.push_back(line);
    else
        ++m_leftOut;
    m_said.notify_one();
    return true;
}

void LogWriter::flush(std::chrono::milliseconds within)
{
    std::unique_lock lock(m_mutex);
    m_written.wait_for(lock, within, [this] { return m_waiting.empty() && !m_isWriting; });
}

void LogWriter::run()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_said.wait(lock, [this] { return m_isEnding || !m_waiting.empty(); });
        if (m_waiting.empty())
            return; // ending, and all is written
        QByteArray lines;
        for (const QByteArray &line : std::exchange(m_waiting, {}))
            lines += line;
        if (const qint64 leftOut = std::exchange(m_leftOut, 0); leftOut > 0)
            lines += "(" + QByteArray::number(leftOut) + " lines were left out: the disk did not keep up)\n";
        m_isWriting = true;
        lock.unlock();
        put(lines);
        lock.lock();
        m_isWriting = false;
        m_written.notify_all();
    }
}

void LogWriter::put(const QByteArray &lines)
{
    if (m_file.isOpen() && m_file.size() > largestFile)
        turnOver();
    if (!m_file.isOpen())
        return;
    m_file.write(lines);
    m_file.flush();
}

/// The newest of those kept is number 1.
void LogWriter::turnOver()
{
    const QString name = m_file.fileName();
    m_file.close();
    QFile::remove(kept(name, filesKept));
    for (int number = filesKept - 1; number >= 1; --number)
        QFile::rename(kept(name, number), kept(name, number + 1));
    QFile::rename(name, kept(name, 1));
    openForAppending();
}

bool LogWriter::openForAppending()
{
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::Append))
        return false;
    m_file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    return true;
}

} // namespace slipway::base
