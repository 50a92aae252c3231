// SPDX-License-Identifier: MIT
#pragma once

#include "base/failure.h"
#include "net/response.h"

#include <QByteArray>
#include <QString>

namespace slipway::backends::dandi {

/// Which step of the conversation an answer belongs to: the same status means different things in different
/// steps.
enum class Step {
    Other,
    ListDandisets,
    ReadDandiset,
    CreateDandiset,
    FindBlob,
    InitializeUpload,
    CompleteUpload, ///< the API's part of it
    FinishUpload,   ///< the storage's part of it
    ValidateUpload,
    ReadAssets,
    RegisterAsset,
    ReplaceAsset,
};

/// What the server says in an error body, as one readable line: all shapes of DANDI contract 0.2 and the XML
/// of the storage (3.5). Empty if the body says nothing.
QString errorText(const net::Response &response);

/// The field that a serializer complains about (DANDI contract 0.2, E4), dotted; empty if it names none.
QString errorField(const net::Response &response);

/// The failure that an unwelcome answer means in this step: kinds and stable codes follow DANDI contract 11
/// row by row.
base::Failure failureFor(const net::Response &response, Step step, const QString &doing);

/// True if the answer is a web page where the API would have sent JSON: a sign-in page of a hotel network, or
/// an address that is no API at all (DANDI contract 11, row 44).
bool isWebPage(const net::Response &response);

} // namespace slipway::backends::dandi
