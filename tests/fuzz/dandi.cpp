// SPDX-License-Identifier: MIT
#include "backends/dandi/wireaccount.h"
#include "backends/dandi/wireassets.h"
#include "backends/dandi/wiredandisets.h"
#include "backends/dandi/wireerrors.h"
#include "backends/dandi/wireuploads.h"
#include "targets.h"
#include "tolerant.h"
#include "upload/storageerror.h"

namespace slipway::fuzz {

using namespace backends::dandi;

namespace {

constexpr Step steps[] = {Step::Other,          Step::ListDandisets, Step::ReadDandiset,
                          Step::CreateDandiset, Step::FindBlob,      Step::InitializeUpload,
                          Step::CompleteUpload, Step::FinishUpload,  Step::ValidateUpload,
                          Step::ReadAssets,     Step::RegisterAsset, Step::ReplaceAsset};

void readBodies(const QByteArray &body)
{
    const QUrl web(QStringLiteral("https://example.org"));
    tolerant([&] { parseAccount(body, QStringLiteral("help@example.org")); });
    tolerant([&] { schemaVersionFor(parseInfo(body)); });
    tolerant([&] { parseAsset(body); });
    tolerant([&] { parseAssets(body); });
    tolerant([&] { parseAssetStatus(body); });
    tolerant([&] { parseDandisets(body, web); });
    tolerant([&] { parseDandiset(body, web); });
    tolerant([&] { parseOwners(body); });
    tolerant([&] { parseDraftInfo(body); });
    tolerant([&] { parseBlob(body); });
    tolerant([&] { parseInitialize(body); });
    tolerant([&] { requestFinish(QUrl(), parseComplete(body)); });
    tolerant([&] { parseFinish(body); });
    tolerant([&] { parseValidate(body); });
}

} // namespace

void feedDandi(const QByteArray &bytes)
{
    const net::Response answer = answerIn(bytes);
    readBodies(answer.body);
    errorText(answer);
    errorField(answer);
    isWebPage(answer);
    const QString blob = existingBlob(answer);
    require(blob.isEmpty() || isUuid(blob), "a blob is named by a UUID");
    onServerClock(QDateTime(QDate(2026, 11, 29), QTime(8, 0), Qt::UTC), serverTime(answer));
    for (const Step step : steps)
        tell(failureFor(answer, step, QStringLiteral("read the answer")));
    const std::optional<QString> id = dandisetIdIn(QString::fromUtf8(bytes));
    require(!id || isDandisetId(*id), "a dandiset is named by six figures");
}

} // namespace slipway::fuzz
