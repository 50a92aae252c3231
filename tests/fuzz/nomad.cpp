// SPDX-License-Identifier: MIT
#include "backends/nomad/details.h"
#include "backends/nomad/expectation.h"
#include "backends/nomad/wire.h"
#include "backends/nomad/wireaccount.h"
#include "backends/nomad/wiredatasets.h"
#include "backends/nomad/wireentries.h"
#include "backends/nomad/wireerrors.h"
#include "backends/nomad/wirefiles.h"
#include "backends/nomad/wireuploads.h"
#include "backends/nomad/wirevalidation.h"
#include "targets.h"
#include "tolerant.h"

namespace slipway::fuzz {

using namespace backends::nomad;

namespace {

constexpr Step steps[] = {Step::Other,        Step::ReadInfo,    Step::SignIn,      Step::ReadAccount,
                          Step::ListDatasets, Step::ReadDataset, Step::AssignDoi,   Step::CreateDataset,
                          Step::ListUploads,  Step::ReadUpload,  Step::ReadFiles,   Step::CreateUpload,
                          Step::DeleteUpload, Step::PutFiles,    Step::DeleteFiles, Step::Process,
                          Step::Edit,         Step::Publish};

void readBodies(const QByteArray &body)
{
    const QUrl api(QStringLiteral("https://example.org/prod/v1/api/v1"));
    tolerant([&] { parseInfo(body); });
    tolerant([&] { endOf(parseToken(body)); });
    tolerant([&] { endOf(parseAppToken(body)); });
    tolerant([&] { isPersonalToken(parsePersonalToken(body)); });
    tolerant([&] { parseAccount(body); });
    tolerant([&] { parsePeople(body); });
    tolerant([&] { parseDatasets(body, api); });
    tolerant([&] { parseDataset(body, api); });
    tolerant([&] { parseUploads(body, api); });
    tolerant([&] { parseUpload(body, api).lastProcessReadFiles(); });
    tolerant([&] { parseFolder(body); });
    tolerant([&] {
        const EntryPage page = parseEntries(body, api);
        processingOf(page);
        CurrentDetails current;
        current.upload = page.upload;
        current.entries = page.entries;
        detailFields(current, QStringLiteral("-0-l8xZ2TOaelfEs8wWeXg"), {});
        datasetsOf(current.entries);
    });
}

} // namespace

void feedNomad(const QByteArray &bytes)
{
    const net::Response answer = answerIn(bytes);
    readBodies(answer.body);
    errorText(answer);
    isWebPage(answer);
    isWelcome(answer);
    allowedLifetime(answer);
    complaintsIn(answer);
    validationProblems(answer);
    for (const Step step : steps)
        tell(failureFor(answer, step, QStringLiteral("read the answer")));
    endOf(base::Secret(bytes));
    const QString text = QString::fromUtf8(bytes);
    const std::optional<QString> id = datasetIdIn(text);
    require(!id || isId(*id), "a dataset is named by an ID");
    const QString place = QLatin1Char('/') + placeOfMember(text) + QLatin1Char('/');
    require(!place.contains(QLatin1String("/../")), "a member of an archive leads nowhere else");
}

} // namespace slipway::fuzz
