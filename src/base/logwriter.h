// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QFile>
#include <QString>

#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace slipway::base {

/// Writes lines to a file that turns over, in a thread of its own. All functions may be called from any
/// thread.
class LogWriter
{
public:
    LogWriter() = default;
    /// Only after end() gave true, or if nothing was ever opened.
    ~LogWriter();
    LogWriter(const LogWriter &) = delete;
    LogWriter &operator=(const LogWriter &) = delete;

    /// From now on lines go to `file`; what was said before goes where it was to go. False if it cannot be
    /// written: lines are dropped then.
    bool open(const QString &file);
    /// Takes a line that ends with a line break; never waits for the disk. False if there is no file.
    bool write(const QByteArray &line);
    /// Waits until everything taken before is written, or the time is over.
    void flush(std::chrono::milliseconds within);
    /// Writes what is left and stops. False if the disk does not let it: the writer must not be destroyed
    /// then.
    bool end(std::chrono::milliseconds within);

private:
    void run();
    void put(const QByteArray &lines);
    void turnOver();
    bool openForAppending();

    std::mutex m_mutex;
    std::condition_variable m_said;
    std::condition_variable m_written;
    std::deque<QByteArray> m_waiting;
    qint64 m_leftOut = 0;
    bool m_isWriting = false;
    bool m_isEnding = false;
    bool m_isOpen = false;
    QFile m_file; // used by the thread, and by open() while there is nothing to write
    std::thread m_thread;
};

} // namespace slipway::base
