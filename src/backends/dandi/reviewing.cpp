// SPDX-License-Identifier: MIT
#include "backends/dandi/reviewing.h"

#include "base/trfunctions.h"

namespace slipway::backends::dandi {

namespace {

SLIPWAY_TR_FUNCTIONS(Dandi)

/// The server lists what is pending and what is invalid, at most 50 of each; what is in no complete list is
/// valid.
QString statusOf(const QString &path, const DraftInfo &draft)
{
    if (draft.assetFindings.contains(path))
        return QStringLiteral("Invalid");
    if (draft.pendingAssets.contains(path))
        return QStringLiteral("Pending");
    return draft.complete ? QStringLiteral("Valid") : QString();
}

bool isBeingChecked(const DraftInfo &draft)
{
    return draft.status == QLatin1String("Pending") || draft.status == QLatin1String("Validating");
}

} // namespace

domain::Review reviewOf(const domain::Dataset &dataset, const DraftInfo &draft, const QStringList &paths,
                        const domain::RemoteFiles &files)
{
    domain::Review review;
    review.dataset = dataset;
    review.dataset.title = draft.title;
    review.dataset.description = draft.description;
    review.dataset.status = draft.status;
    review.dataset.contact = draft.contact;
    review.dataset.size = draft.size;
    review.dataset.fileCount = draft.fileCount;
    review.dataset.modified = draft.modified;
    // Until the check is done, these are of the draft as it was before: "no files" in one that has some now.
    if (!isBeingChecked(draft))
        review.serverFindings = draft.findings;
    review.stillChecking = isBeingChecked(draft) || !draft.pendingAssets.isEmpty();
    QStringList order = paths;
    if (order.isEmpty()) {
        order = files.keys();
        order.sort();
    }
    for (const QString &path : order) {
        domain::ReceiptFile file;
        file.remote = path;
        const auto found = files.constFind(path);
        if (found == files.constEnd()) {
            file.size = -1;
            file.reason = tr("The server does not list this file.");
        } else {
            file.size = found->size;
            file.digest = found->digests;
            file.state = domain::ReceiptFile::State::Verified;
            file.serverStatus = statusOf(path, draft);
        }
        review.files.append(file);
        for (domain::Problem problem : draft.assetFindings.value(path)) {
            problem.file = path;
            review.serverFindings.append(problem);
        }
    }
    return review;
}

} // namespace slipway::backends::dandi
