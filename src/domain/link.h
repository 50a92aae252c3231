// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace slipway::domain {

/// The web address that a person means by what was typed or pasted: a DOI in any of its usual forms
/// ("10.1063/5.0104914", "doi:10…", "https://dx.doi.org/10…") becomes https://doi.org/<doi>, an http(s)
/// address is kept without the spaces around it. Empty if it is neither.
QString normalisedLink(const QString &text);

} // namespace slipway::domain
