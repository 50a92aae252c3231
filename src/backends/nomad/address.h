// SPDX-License-Identifier: MIT
#pragma once

#include <QUrl>

namespace slipway::backends::nomad {

/// The root of the API for whatever address of a NOMAD a person pastes (NOMAD contract 1): of a page of its
/// web site, of its API or its documentation, with or without "/api/v1".
QUrl apiAddress(const QUrl &pasted);

} // namespace slipway::backends::nomad
