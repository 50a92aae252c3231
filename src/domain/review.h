// SPDX-License-Identifier: MIT
#pragma once

#include "domain/dataset.h"
#include "domain/problem.h"
#include "domain/receipt.h"
#include "domain/submission.h"

#include <QList>

#include <optional>

namespace slipway::domain {

/// The dataset and the files of this run as the server shows them now.
struct Review
{
    Dataset dataset;
    std::optional<Processing> processing; ///< the submission and its entries, where the server has such
    QList<ReceiptFile> files;
    Problems serverFindings;    ///< what the server's own validation says, about the dataset or a file
    bool stillChecking = false; ///< the server is not done validating: look again later
    /// Plain words why the server could not be looked at and what this says instead; empty: it was.
    QString remark;
};

} // namespace slipway::domain
