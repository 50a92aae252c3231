// SPDX-License-Identifier: MIT
#pragma once

#include "domain/problem.h"
#include "net/response.h"

#include <QJsonValue>
#include <QString>

namespace slipway::backends::nomad {

/// One item of a 422: where, and what the server says.
struct Complaint
{
    Complaint() = default;

    QString place; ///< `loc` with dots: "metadata.coauthors"
    QString field; ///< the field of the form it belongs to; empty if it is about the whole
    QString says;
};

/// The items of a 422 (NOMAD contract 5.4); empty if the answer is no such list.
QList<Complaint> complaintsIn(const net::Response &response);

/// The same in words for a person, one problem each, with the field. "No fields to update" is none: there is
/// nothing to do.
domain::Problems validationProblems(const net::Response &response);

} // namespace slipway::backends::nomad
