// SPDX-License-Identifier: MIT
#pragma once

#include "backends/databank/protocol.h"
#include "net/request.h"
#include "net/response.h"

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QString>
#include <QUrl>

#include <optional>

namespace slipway::backends::databank {

using Fields = QList<QPair<QString, QString>>;

/// `encodedPath`, which begins with a slash and is percent-encoded already, below the root.
QUrl urlBelow(const QUrl &root, const QByteArray &encodedPath);

/// A POST of a form to the one endpoint that a token opens, `/api/dataset/{KEY}/datafile`. Never repeated by
/// itself: answers of 500 are part of the conversation.
net::Request requestForm(const QUrl &root, const QString &key, const Fields &fields, const QString &doing);
/// The endpoint itself.
QUrl datafileUrl(const QUrl &root, const QString &key);

/// Asks whether key and token are good, and which protocol is spoken; creates nothing (Data Bank contract
/// 2.5).
net::Request requestProbe(const QUrl &root, const QString &key);
/// What a good answer to the probe says of the protocol; nothing for any other answer.
std::optional<Protocol> protocolIn(const net::Response &response);

/// Hands an upload that is complete to the dataset (Data Bank contract 4B, Register). To be sent once.
net::Request requestRegistration(const QUrl &root, const QString &key, const QUrl &upload,
                                 const QString &name, qint64 size);

/// What the public may know of a dataset, asked without the token (Data Bank contract 3).
net::Request requestPublicDataset(const QUrl &root, const QString &key);
/// Its title; empty for a draft, for anything that is not known, and for any other answer.
QString publicTitleIn(const net::Response &response);

/// Answers are labelled as JSON and mostly bare text: the text, and whether it is an error in real JSON.
struct Answer
{
    Answer() = default;

    QString text;         ///< of the body, or of the error inside its JSON; trimmed
    bool isJson = false;  ///< the body is a JSON object
    bool isPage = false;  ///< the body is a web page: something else answered
    qint64 progress = -1; ///< bytes the server has of a file under way; -1: it does not say
};

Answer answerIn(const net::Response &response);

} // namespace slipway::backends::databank
