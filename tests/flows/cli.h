// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QProcess>
#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

namespace slipway::tests {

/// One run of the real slipway-cli, with its own data folder and without the person's environment.
class Cli
{
public:
    /// `program`: "slipway-cli", or "slipway-cli-hurried" (see hurried/), whose clocks run faster.
    explicit Cli(QString dataFolder, QString program = QStringLiteral("slipway-cli"));
    ~Cli();

    Cli &key(const QString &secret);
    Cli &environment(const QString &name, const QString &value);
    Cli &standardInput(const QByteArray &bytes);
    /// Starts and waits for the end; gives the exit code, or -1 if it crashed or did not end within the
    /// bound.
    int run(const QStringList &arguments, int boundSeconds = 120);

    /// The system may write pictures of its memory into `folder`, which it is started in.
    Cli &allowCoreDumps(const QString &folder);

    void start(const QStringList &arguments);
    bool waitForEnd(int boundSeconds = 120);
    /// Waits, while it runs, until the condition holds.
    bool waitUntil(const std::function<bool()> &condition, int boundSeconds = 60);
    /// Takes what it has said meanwhile; false once it has ended.
    bool poll();
    void kill();
    void signal(int number);
    qint64 processId() const { return m_process.processId(); }
    bool isRunning() const { return m_process.state() != QProcess::NotRunning; }

    int exitCode() const;
    const QByteArray &output() const { return m_output; }
    const QByteArray &errors() const { return m_errors; }
    /// All lines of standard output that are JSON objects.
    std::vector<QJsonObject> json() const;
    QJsonObject lastJson() const;
    /// The states of the receipt's files, sorted: "failed skipped verified".
    std::string states() const;

private:
    void collect();

    QString m_dataFolder;
    QString m_program;
    QProcess m_process;
    QByteArray m_input;
    QByteArray m_output;
    QByteArray m_errors;
};

} // namespace slipway::tests
