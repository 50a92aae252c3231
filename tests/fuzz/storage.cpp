// SPDX-License-Identifier: MIT
#include "backends/dandi/wireuploads.h"
#include "net/retry.h"
#include "targets.h"
#include "tolerant.h"
#include "upload/storageerror.h"

namespace slipway::fuzz {

void feedStorage(const QByteArray &bytes)
{
    const net::Response answer = answerIn(bytes);
    upload::storageError(answer.body);
    tell(upload::storageFailure(answer, QStringLiteral("send a part")));
    tolerant([&] { backends::dandi::parseFinish(answer.body); });
    answer.contentType();
    const QDateTime now(QDate(2026, 11, 29), QTime(8, 0), Qt::UTC);
    for (const QByteArray &text : {answer.header("Retry-After"), bytes}) {
        const std::optional<std::chrono::seconds> pause = net::parseRetryAfter(text, now);
        require(!pause || pause->count() >= 0, "nobody is asked to wait less than nothing");
        net::RetryPolicy(4, std::chrono::milliseconds(500), std::chrono::minutes(1))
            .after(answer, 1, now, 0.5);
    }
}

} // namespace slipway::fuzz
