// SPDX-License-Identifier: MIT
#pragma once

#include "backends/dandi/wireaccount.h"
#include "domain/fieldspec.h"
#include "domain/problem.h"
#include "net/request.h"

#include <QDate>
#include <QJsonObject>
#include <QList>

namespace slipway::backends::dandi {

/// The fields of a new dandiset, with the licences that this server takes (DANDI contract 1.2, 2.3, 2.6).
QList<domain::FieldSpec> creationFields(const ServerInfo &info);

/// Rules between fields: a contact person with an e-mail wherever the server would otherwise be left without
/// one, award and funder only together, the end of an embargo within its bounds (DANDI contract 2.3).
domain::Problems creationProblems(const QJsonObject &values, QDate today);

/// The contributor list to send; empty if the server shall enter the account itself (DANDI contract 2.3).
///
/// A list that is not empty always holds a contact person with an e-mail, if `values` pass
/// creationProblems().
QJsonArray contributors(const QJsonObject &values);

/// Creates a dandiset; sent once (DANDI contract 2.3).
net::Request requestCreate(const QUrl &api, const QJsonObject &values, const QString &schemaVersion);

} // namespace slipway::backends::dandi
