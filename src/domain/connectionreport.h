// SPDX-License-Identifier: MIT
#pragma once

#include "base/failure.h"

#include <QDateTime>
#include <QList>
#include <QPair>
#include <QString>

#include <algorithm>
#include <memory>

namespace slipway::domain {

/// One step on the way to a server, as a connection check found it.
struct ConnectionStep
{
    enum class Kind {
        Name,        ///< the address behind a name, of the proxy if there is one
        Connection,  ///< TCP, to the proxy if there is one
        Proxy,       ///< whether it leads on to the server
        Certificate, ///< TLS
        Answer,      ///< whether what answers is the kind of server it should be
        SignIn,
        Upload, ///< of a megabyte that is taken away again
    };
    enum class State { Waiting, Running, Passed, Failed, NotTried };

    ConnectionStep() = default;
    explicit ConnectionStep(Kind which)
        : kind(which)
    {}

    Kind kind = Kind::Name;
    State state = State::Waiting;
    QString note;                                 ///< a sentence: what was found, or why it was not tried
    std::shared_ptr<const base::Failure> failure; ///< with State::Failed
    QList<QPair<QString, QString>> facts;         ///< caption and value, for whoever runs the network
    qint64 milliseconds = 0;                      ///< how long it took
};

/// What a connection check found. Holds no secret.
struct ConnectionReport
{
    ConnectionReport() = default;

    QString server;  ///< its name
    QString address; ///< of its API
    QString proxy;   ///< "host:port", with what it is; empty: none
    QDateTime at;
    QList<ConnectionStep> steps; ///< always all of them, in order

    /// True if nothing failed and the server gave a proper answer.
    bool isWell() const
    {
        return std::none_of(steps.cbegin(), steps.cend(), [](const ConnectionStep &step) {
            return step.state == ConnectionStep::State::Failed;
        });
    }
    /// The step where it ends; null if all is well.
    const ConnectionStep *firstFailure() const
    {
        for (const ConnectionStep &step : steps) {
            if (step.state == ConnectionStep::State::Failed)
                return &step;
        }
        return nullptr;
    }
};

} // namespace slipway::domain
