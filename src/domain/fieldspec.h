// SPDX-License-Identifier: MIT
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include "domain/problem.h"

namespace slipway::domain {

/// One choice of a field: what the server gets and what a person reads.
struct FieldChoice
{
    QString value;
    QString label;
};

/// Description of one metadata field: forms are drawn from these, plans are checked with them; no code per
/// field.
struct FieldSpec
{
    enum class Kind {
        Text,      ///< one line; JSON string
        Paragraph, ///< several lines; JSON string
        Choice,    ///< one of `choices`; JSON string
        Date,      ///< yyyy-MM-dd; JSON string
        Switch,    ///< JSON bool
        Number,    ///< a whole number from `least` to `most`; JSON number
        Links,     ///< list of web addresses; a bare DOI becomes its https address; JSON array of strings
        Lookup,    ///< list of values that the server knows, found while typing; JSON array of strings
        Words,     ///< list of short texts; JSON array of strings
        People,    ///< list of objects with the members described in `members`; JSON array of objects
    };

    QString key;
    Kind kind = Kind::Text;
    QString label;
    QString help;
    QString placeholder;
    bool required = false;
    qsizetype maximum = 0; ///< characters; 0: no limit
    qint64 least = 0;      ///< for Number
    qint64 most = 0;       ///< for Number
    QString pattern;       ///< whole-text regular expression; empty: any
    QString patternHint;   ///< sentence that says what is wanted
    QJsonValue initial;
    /// Key of a Switch field that must be on; "!key": off; "key=value": of a field with this value; empty:
    /// always.
    QString showWhen;
    QList<FieldChoice> choices; ///< of a Choice; of a Lookup: labels for the values of `initial`
    QList<FieldSpec> members;   ///< of one person, for Kind::People

    /// Reads a list of fields; throws Failure of Kind::Protocol that names the place.
    static QList<FieldSpec> listFromJson(const QJsonArray &array, const QString &what);
};

/// Checks `values` against `fields`: required, length, pattern, choice, date. Unknown keys are errors too.
Problems checkFields(const QList<FieldSpec> &fields, const QJsonObject &values);

/// True if `field` is shown (and therefore asked for) with these values.
bool isShown(const FieldSpec &field, const QJsonObject &values);

} // namespace slipway::domain
