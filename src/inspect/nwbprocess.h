// SPDX-License-Identifier: MIT
#pragma once

#include "base/task.h"

#include <QByteArray>
#include <QJsonObject>
#include <QObject>
#include <QProcess>
#include <QString>
#include <QTimer>

#include <chrono>
#include <optional>
#include <stop_token>

namespace slipway::inspect {

/// What came back from the child process for one question.
class NwbAnswer
{
public:
    enum class Kind { Answered, Crashed, Stalled, Nonsense, NotStarted, Stopped };

    NwbAnswer(Kind kind, QJsonObject reply);

    Kind kind() const { return m_kind; }
    const QJsonObject &reply() const { return m_reply; }

private:
    Kind m_kind;
    QJsonObject m_reply;
};

/// One running slipway-nwb-reader: asked one question at a time, in the thread that made it.
class NwbProcess : public QObject
{
    Q_OBJECT

public:
    explicit NwbProcess(const QString &program);
    /// Ends the child at once and waits for that, shortly.
    ~NwbProcess() override;

    /// Sends one request and waits for its line; anything but Answered means that this process is used up.
    ///
    /// Never throws, never waits longer than `bound`.
    base::Task<NwbAnswer> ask(QString path, std::chrono::milliseconds bound, std::stop_token stop);

    /// False once it failed, or while a question is open that nobody waits for any more.
    bool isUsable() const { return m_usable && !m_waiting; }
    /// How many questions it has been asked.
    int asked() const { return m_asked; }
    /// The number the system gave the child; 0 if it does not run.
    qint64 processId() const { return m_process->processId(); }

private:
    void readLines();
    void settle(NwbAnswer::Kind kind, const QJsonObject &reply = {});

    QProcess *m_process;
    QTimer m_clock;
    QByteArray m_received;
    std::optional<base::Completion<NwbAnswer>> m_waiting;
    int m_asked = 0;
    bool m_usable = true;
};

} // namespace slipway::inspect
