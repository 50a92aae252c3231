// SPDX-License-Identifier: MIT
#pragma once

#include "domain/credential.h"

#include <QString>

namespace slipway::backends::databank {

/// Dataset key and token in whatever a person copies from the Data Bank's pages: the bare token, the address
/// of the edit page, a whole command for Python or curl, the words of the dialog (Data Bank contract 2.2).
/// What is not in it stays empty. The key is as it was written: servers tell capitals apart.
domain::DatasetCredential credentialInText(const QString &pasted);

/// True for what can be a key (Data Bank contract 3).
bool looksLikeKey(const QString &text);

} // namespace slipway::backends::databank
