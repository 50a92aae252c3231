// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QUrl>

namespace slipway::backends::databank {

/// The root of a Data Bank for whatever address of one a person pastes (Data Bank contract 1): of a page, of
/// the API, of an upload.
QUrl rootAddress(const QUrl &pasted);

/// The page where a person edits a draft and sees its files (Data Bank contract 7.5).
QUrl editPage(const QUrl &root, const QString &key);

} // namespace slipway::backends::databank
