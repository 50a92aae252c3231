// SPDX-License-Identifier: MIT
#include "session/practiceprogram.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>

#include <chrono>

namespace slipway::session {

namespace {

using base::Failure;

constexpr auto startWithin = std::chrono::seconds(15);
constexpr int endWithinMilliseconds = 2000;

QString besideThisProgram()
{
#ifdef Q_OS_WIN
    const QString name = QStringLiteral("slipway-practice.exe");
#else
    const QString name = QStringLiteral("slipway-practice");
#endif
    return QDir(QCoreApplication::applicationDirPath()).filePath(name);
}

} // namespace

PracticeProgram::PracticeProgram(QString program, QString stateFolder, QObject *parent)
    : QObject(parent)
    , m_program(program.isEmpty() ? besideThisProgram() : std::move(program))
    , m_stateFolder(std::move(stateFolder))
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this,
            [this] { fail(QStringLiteral("It did not get ready in time.")); });
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &PracticeProgram::readLine);
    connect(&m_process, &QProcess::errorOccurred, this, [this] { fail(m_process.errorString()); });
    connect(&m_process, &QProcess::finished, this, [this] {
        m_description = QJsonObject();
        fail(QString::fromUtf8(m_process.readAllStandardError()).simplified());
    });
}

PracticeProgram::~PracticeProgram()
{
    m_process.disconnect(this);
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.closeWriteChannel();
    m_process.terminate();
    if (m_process.waitForFinished(endWithinMilliseconds))
        return;
    m_process.kill();
    m_process.waitForFinished(endWithinMilliseconds);
}

void PracticeProgram::start(Ready ready)
{
    m_waiting.append(std::move(ready));
    if (!m_description.isEmpty())
        return settle(m_description);
    if (m_process.state() == QProcess::NotRunning)
        launch();
}

void PracticeProgram::launch()
{
    if (!QFileInfo(m_program).isExecutable())
        return fail(QStringLiteral("%1 is not there.").arg(QDir::toNativeSeparators(m_program)));
    QDir().mkpath(m_stateFolder);
    m_patience.start(startWithin);
    // If this program is killed, the system closes the child's standard input, and the child ends too.
    m_process.start(m_program,
                    {QStringLiteral("--state"), m_stateFolder, QStringLiteral("--end-with-input")});
}

void PracticeProgram::readLine()
{
    if (!m_process.canReadLine() || !m_description.isEmpty())
        return;
    m_description = QJsonDocument::fromJson(m_process.readLine()).object();
    if (m_description.isEmpty())
        return fail(QStringLiteral("Its first line makes no sense."));
    settle(m_description);
}

void PracticeProgram::settle(const base::Outcome<QJsonObject> &outcome)
{
    m_patience.stop();
    const QList<Ready> waiting = std::exchange(m_waiting, {});
    for (const Ready &ready : waiting)
        ready(outcome);
}

void PracticeProgram::fail(const QString &detail)
{
    Failure failure(Failure::Kind::Internal, QStringLiteral("start the practice server"));
    settle(failure.code("practice-failed").detail(detail));
}

} // namespace slipway::session
