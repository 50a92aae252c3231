// SPDX-License-Identifier: MIT
#pragma once

#include "base/failure.h"
#include "net/response.h"

#include <QString>

namespace slipway::backends::nomad {

/// Which step of the conversation an answer belongs to: the same status means different things in different
/// steps.
enum class Step {
    Other,
    ReadInfo,
    SignIn,      ///< password for token
    ReadAccount, ///< who am I
    ListDatasets,
    ReadDataset,
    CreateDataset,
    AssignDoi,
    ListUploads,
    ReadUpload, ///< also its entries
    CreateUpload,
    DeleteUpload,
    ReadFiles, ///< rawdir
    PutFiles,
    DeleteFiles,
    Process,
    Edit,
    Publish,
};

/// True if the answer is a web page where the API would have sent JSON: a proxy, a sign-in page of a network,
/// or an address that is no API at all.
bool isWebPage(const net::Response &response);
/// True for a success whose body is JSON. Only such an answer can be read.
bool isWelcome(const net::Response &response);

/// What the server says in an error body, as one readable line: all three types of `detail` (NOMAD contract
/// 0.2), or the title of a web page. Empty if the body says nothing. Never a traceback.
QString errorText(const net::Response &response);

/// The failure that an unwelcome answer means in this step: kinds and stable codes follow NOMAD contract 11
/// row by row. A 401 that is about permission (2.6) is Kind::Forbidden and never Kind::SignIn.
base::Failure failureFor(const net::Response &response, Step step, const QString &doing);

} // namespace slipway::backends::nomad
