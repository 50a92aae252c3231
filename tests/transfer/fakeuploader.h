// SPDX-License-Identifier: MIT
#pragma once

#include "upload/fileuploader.h"

#include <QHash>
#include <QList>

#include <functional>
#include <optional>
#include <vector>

namespace slipway::tests {

/// An uploader that does what the test has written down for each file, try by try, and then succeeds.
class FakeUploader final : public upload::FileUploader
{
public:
    base::Task<upload::FileResult> upload(upload::FileJob job, upload::FileObserver *observer,
                                          std::stop_token stop) override;
    base::Task<> probe(std::stop_token stop) override;

    /// The next tries of this file end like this.
    void willFail(qint64 id, const base::Failure &failure, int times = 1);
    /// The next probes end like this.
    void probeWillFail(const base::Failure &failure, int times = 1);
    /// The probe after those written down so far succeeds.
    void probeWillSucceed() { m_probeFailures.append(std::nullopt); }
    /// Uploads wait from now on until release() or a stop.
    void hold() { m_holds = true; }
    void release();

    QList<qint64> started; ///< ids, in the order of the tries
    QList<QJsonObject> memories;
    int running = 0;
    int mostRunning = 0;
    int probes = 0;
    int unwound = 0;       ///< uploads that ended by a stop
    qint64 sendsFirst = 0; ///< bytes told before a try ends
    bool skips = false;
    QHash<qint64, QString> digests; ///< that were compared, by id
    std::function<void(qint64)> onStart;

private:
    QHash<qint64, QList<base::Failure>> m_failures;
    QList<std::optional<base::Failure>> m_probeFailures;
    bool m_holds = false;
    std::vector<base::Completion<void>> m_held;
};

/// Jobs with the ids 1, 2, … and these sizes.
QList<upload::FileJob> jobsOf(const QList<qint64> &sizes);

} // namespace slipway::tests
