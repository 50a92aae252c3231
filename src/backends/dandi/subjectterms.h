// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <optional>

namespace slipway::backends::dandi {

/// A term of an ontology: its identifier (a URL) and its name; either may be empty.
class Term
{
public:
    Term(QString identifier, QString name);

    const QString &identifier() const { return m_identifier; }
    const QString &name() const { return m_name; }

    friend bool operator==(const Term &, const Term &) = default;

private:
    QString m_identifier;
    QString m_name;
};

/// The species that DANDI knows, from a Latin or common name or an NCBITaxon URL (DANDI contract 4.6).
///
/// An NCBITaxon URL that is not in the table is kept without a name; nothing for any other unknown value.
std::optional<Term> knownSpecies(const QString &value);

/// True for a Latin binomial like "Mus musculus".
bool isLatinBinomial(const QString &value);
/// True for "http://purl.obolibrary.org/obo/NCBITaxon_" and digits.
bool isTaxonUrl(const QString &value);

/// The sex from what people write: "M", "male", "F", "U", "O", a URL (DANDI contract 4.6); nothing if
/// unknown.
std::optional<Term> knownSex(const QString &value);

} // namespace slipway::backends::dandi
