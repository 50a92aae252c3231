// SPDX-License-Identifier: MIT
#include "tolerant.h"

#include "wording/failuretext.h"

#include <cstdio>
#include <cstdlib>

namespace slipway::fuzz {

void require(bool holds, const char *what)
{
    if (holds)
        return;
    std::fprintf(stderr, "does not hold: %s\n", what);
    std::abort();
}

void tell(const base::Failure &failure)
{
    require(!failure.toLogLine().isEmpty(), "a failure has a line for the log");
    const wording::FailureText text = wording::textFor(failure, QStringLiteral("Practice"));
    require(!text.title.isEmpty() && !text.explanation.isEmpty() && !text.action.isEmpty(),
            "a failure has words and something to do");
}

net::Response answerIn(const QByteArray &bytes)
{
    net::Response response;
    response.url = QUrl(QStringLiteral("https://example.org/api/dandisets/000123/"));
    const int status = bytes.left(3).toInt();
    if (status < 100 || status > 599) {
        response.status = 200;
        response.body = bytes;
        return response;
    }
    response.status = status;
    const qsizetype end = bytes.indexOf("\n\n");
    const QByteArray head = bytes.mid(3, end < 0 ? -1 : end - 3);
    for (const QByteArray &line : head.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0)
            response.headers.append(qMakePair(line.left(colon).trimmed(), line.mid(colon + 1).trimmed()));
    }
    if (end >= 0)
        response.body = bytes.mid(end + 2);
    return response;
}

} // namespace slipway::fuzz
