// SPDX-License-Identifier: MIT
#include "cli.h"

#include "tests/support/places.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcessEnvironment>

#include <csignal>

#include <sys/resource.h>

namespace slipway::tests {

Cli::Cli(QString dataFolder, QString program)
    : m_dataFolder(std::move(dataFolder))
    , m_program(std::move(program))
{
    QProcessEnvironment clean;
    const QProcessEnvironment own = QProcessEnvironment::systemEnvironment();
    for (const QString &name : own.keys()) {
        if (name == QLatin1String("PATH") || name.startsWith(QLatin1String("ASAN")) ||
            name.startsWith(QLatin1String("UBSAN")) || name.startsWith(QLatin1String("LSAN")))
            clean.insert(name, own.value(name));
    }
    clean.insert(QStringLiteral("HOME"), m_dataFolder);
    clean.insert(QStringLiteral("LANG"), QStringLiteral("C.UTF-8"));
    m_process.setProcessEnvironment(clean);
}

Cli::~Cli()
{
    if (isRunning()) {
        m_process.kill();
        m_process.waitForFinished(5000);
    }
}

Cli &Cli::key(const QString &secret)
{
    return environment(QStringLiteral("SLIPWAY_SECRET"), secret);
}

Cli &Cli::environment(const QString &name, const QString &value)
{
    QProcessEnvironment changed = m_process.processEnvironment();
    changed.insert(name, value);
    m_process.setProcessEnvironment(changed);
    return *this;
}

Cli &Cli::standardInput(const QByteArray &bytes)
{
    m_input = bytes;
    return *this;
}

Cli &Cli::allowCoreDumps(const QString &folder)
{
    m_process.setWorkingDirectory(folder);
    m_process.setChildProcessModifier([] {
        rlimit limit = {};
        getrlimit(RLIMIT_CORE, &limit);
        limit.rlim_cur = limit.rlim_max;
        setrlimit(RLIMIT_CORE, &limit);
    });
    return *this;
}

void Cli::start(const QStringList &arguments)
{
    m_output.clear();
    m_errors.clear();
    m_process.start(builtProgram(m_program),
                    QStringList{QStringLiteral("--data-folder"), m_dataFolder} + arguments);
    m_process.waitForStarted(10'000);
    m_process.write(m_input);
    m_process.closeWriteChannel();
}

void Cli::collect()
{
    m_output += m_process.readAllStandardOutput();
    m_errors += m_process.readAllStandardError();
}

bool Cli::waitForEnd(int boundSeconds)
{
    const bool ended = !isRunning() || m_process.waitForFinished(boundSeconds * 1000);
    if (!ended) {
        m_process.kill();
        m_process.waitForFinished(5000);
    }
    collect();
    return ended;
}

bool Cli::waitUntil(const std::function<bool()> &condition, int boundSeconds)
{
    QElapsedTimer clock;
    clock.start();
    while (clock.elapsed() < boundSeconds * 1000) {
        if (condition())
            return true;
        if (!isRunning())
            break;
        m_process.waitForReadyRead(20);
        collect();
    }
    return condition();
}

bool Cli::poll()
{
    if (isRunning())
        m_process.waitForReadyRead(1);
    collect();
    return isRunning();
}

void Cli::kill()
{
    m_process.kill();
    m_process.waitForFinished(10'000);
    collect();
}

void Cli::signal(int number)
{
    ::kill(static_cast<pid_t>(m_process.processId()), number);
}

int Cli::exitCode() const
{
    return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
}

int Cli::run(const QStringList &arguments, int boundSeconds)
{
    start(arguments);
    return waitForEnd(boundSeconds) ? exitCode() : -1;
}

std::vector<QJsonObject> Cli::json() const
{
    std::vector<QJsonObject> objects;
    for (const QByteArray &line : m_output.split('\n')) {
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        if (!object.isEmpty())
            objects.push_back(object);
    }
    return objects;
}

QJsonObject Cli::lastJson() const
{
    const QByteArray trimmed = m_output.trimmed();
    return QJsonDocument::fromJson(trimmed.mid(trimmed.lastIndexOf('\n') + 1)).object();
}

std::string Cli::states() const
{
    QStringList states;
    const QJsonArray files = lastJson().value(u"files").toArray();
    for (const QJsonValue &file : files)
        states.append(file.toObject().value(u"state").toString());
    states.sort();
    return states.join(QLatin1Char(' ')).toStdString();
}

} // namespace slipway::tests
