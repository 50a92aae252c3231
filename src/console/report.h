// SPDX-License-Identifier: MIT
#pragma once

#include "base/failure.h"
#include "console/exitcode.h"
#include "domain/progress.h"
#include "domain/receipt.h"
#include "domain/submission.h"

#include <QElapsedTimer>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>

namespace slipway::console {

/// Everything the program says: lines for a person, or JSON lines. Errors of a person's run go to standard
/// error.
class Report
{
public:
    explicit Report(bool json);
    ~Report();

    /// Something worth knowing; `event` and `data` are for JSON, `line` is for a person (may be empty:
    /// silent).
    void say(const QString &event, QJsonObject data, const QString &line);
    void lines(const QStringList &lines);
    /// A warning sentence.
    void note(const QString &sentence);
    void progress(const domain::Snapshot &snapshot);
    /// The last line of a run.
    void receipt(const domain::Receipt &receipt);
    /// The last line of anything else.
    void result(const QJsonObject &object);
    /// `exit` is what the program ends with, if it is not what the failure says by itself.
    void failure(const base::Failure &failure, const QString &server,
                 std::optional<ExitCode> exit = std::nullopt);
    /// A look at a submission on its way through the server.
    void processing(const domain::Processing &look);
    void interrupted(const QString &publication);

    bool isJson() const { return m_json; }

private:
    void write(const QString &line);
    void writeError(const QString &line);
    void writeJson(const QJsonObject &object);
    void clearBar();
    void filesEnded(const domain::Snapshot &snapshot);

    bool m_json;
    bool m_terminal;
    bool m_barShown = false;
    QElapsedTimer m_sinceProgress;
    QString m_processing; // what was said of it last
};

} // namespace slipway::console
