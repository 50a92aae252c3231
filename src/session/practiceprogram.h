// SPDX-License-Identifier: MIT
#pragma once

#include "base/outcome.h"

#include <QJsonObject>
#include <QObject>
#include <QProcess>
#include <QString>
#include <QTimer>

#include <functional>

namespace slipway::session {

/// The practice server as a child program: started when first needed, ended with this object and also when
/// this whole program is killed.
class PracticeProgram final : public QObject
{
    Q_OBJECT

public:
    using Ready = std::function<void(base::Outcome<QJsonObject>)>;

    /// `program` may be empty: then slipway-practice beside this program. `stateFolder` keeps its data.
    PracticeProgram(QString program, QString stateFolder, QObject *parent = nullptr);
    /// Asks it to end and waits for that, at most two seconds.
    ~PracticeProgram() override;

    /// Gives the line that the program prints when it is ready; at once if it runs already. The failure is of
    /// Kind::Internal, code "practice-failed", with what the program said.
    void start(Ready ready);

private:
    void launch();
    void readLine();
    void settle(const base::Outcome<QJsonObject> &outcome);
    void fail(const QString &detail);

    QString m_program;
    QString m_stateFolder;
    QProcess m_process;
    QTimer m_patience;
    QJsonObject m_description;
    QList<Ready> m_waiting;
};

} // namespace slipway::session
