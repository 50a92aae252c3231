// SPDX-License-Identifier: MIT
#include "backends/dandi/subjectterms.h"

#include <QRegularExpression>
#include <QStringList>

#include <array>
#include <utility>

namespace slipway::backends::dandi {

namespace {

struct Species
{
    const char *taxon;
    const char *latin;
    const char *common;
    const char *prefix;     ///< anything that begins so is this species; may be null
    const char *otherNames; ///< separated by '|'
};

constexpr std::array allSpecies = {
    Species{"10090", "Mus musculus", "House mouse", "mus", "mouse"},
    Species{"9606", "Homo sapiens", "Human", "homo", "human"},
    Species{"10116", "Rattus norvegicus", "Norway rat", nullptr, "brown rat|rat|norvegicus"},
    Species{"10117", "Rattus rattus", "Black rat", nullptr, "rattus rattus"},
    Species{"9544", "Macaca mulatta", "Rhesus monkey", nullptr, "mulatta|rhesus"},
    Species{"9483", "Callithrix jacchus", "Common marmoset", nullptr, "jacchus"},
    Species{"7227", "Drosophila melanogaster", "Fruit fly", nullptr, "melanogaster|fruit fly"},
    Species{"7955", "Danio rerio", "Zebra fish", nullptr, "danio|zebrafish|zebra fish"},
    Species{"6239", "Caenorhabditis elegans", "Roundworm", "caenorhabditis", "c. elegans"},
    Species{"9545", "Macaca nemestrina", "Pig-tailed macaque", nullptr,
            "pig-tailed macaque|pigtail monkey|pigtail macaque"},
    Species{"9548", "Macaca radiata", "Bonnet macaque", nullptr, "bonnet macaque|bonnet monkey|radiata"},
    Species{"10047", "Meriones unguiculatus", "Mongolian gerbil", nullptr, "mongolian gerbil|mongolian jird"},
    Species{"30207", "Polistes fuscatus", "Common paper wasp", nullptr, "common paper wasp"},
};

QString purl(const QString &taxon)
{
    return QStringLiteral("http://purl.obolibrary.org/obo/NCBITaxon_") + taxon;
}

QString fullName(const Species &species)
{
    return QLatin1String(species.latin) + QLatin1String(" - ") + QLatin1String(species.common);
}

Term termOf(const Species &species)
{
    return Term(purl(QLatin1String(species.taxon)), fullName(species));
}

bool hasName(const Species &species, const QString &lower)
{
    return lower == fullName(species).toLower() ||
           lower == QLatin1String(species.latin).toString().toLower() ||
           lower == QLatin1String(species.common).toString().toLower() ||
           (species.prefix && lower.startsWith(QLatin1String(species.prefix)));
}

std::optional<Term> byTaxon(const QString &value, const QString &taxon)
{
    for (const Species &species : allSpecies) {
        if (taxon == QLatin1String(species.taxon))
            return termOf(species);
    }
    return Term(value, QString());
}

} // namespace

Term::Term(QString identifier, QString name)
    : m_identifier(std::move(identifier))
    , m_name(std::move(name))
{}

std::optional<Term> knownSpecies(const QString &value)
{
    static const QRegularExpression url(
        QStringLiteral("^https?://purl\\.obolibrary\\.org/obo/NCBITaxon_([0-9]+)/?$"),
        QRegularExpression::CaseInsensitiveOption);
    if (const auto match = url.match(value); match.hasMatch())
        return byTaxon(value, match.captured(1));
    const QString lower = value.toLower().trimmed();
    for (const Species &species : allSpecies) {
        if (hasName(species, lower))
            return termOf(species);
    }
    for (const Species &species : allSpecies) {
        if (QString::fromLatin1(species.otherNames).split(QLatin1Char('|')).contains(lower))
            return termOf(species);
    }
    return std::nullopt;
}

bool isLatinBinomial(const QString &value)
{
    static const QRegularExpression form(QStringLiteral("^[A-Z][a-z]* [a-z]+$"));
    return form.match(value).hasMatch();
}

bool isTaxonUrl(const QString &value)
{
    static const QRegularExpression form(
        QStringLiteral("^http://purl\\.obolibrary\\.org/obo/NCBITaxon_[0-9]+$"));
    return form.match(value).hasMatch();
}

std::optional<Term> knownSex(const QString &value)
{
    const QString lower = value.toLower();
    const auto is = [&lower](const char *letter, const char *word) {
        return lower == QLatin1String(letter) || lower == QLatin1String(word);
    };
    if (is("m", "male"))
        return Term(QStringLiteral("http://purl.obolibrary.org/obo/PATO_0000384"), QStringLiteral("Male"));
    if (is("f", "female"))
        return Term(QStringLiteral("http://purl.obolibrary.org/obo/PATO_0000383"), QStringLiteral("Female"));
    if (is("u", "unknown"))
        return Term(QString(), QStringLiteral("Unknown"));
    if (is("o", "other"))
        return Term(QString(), QStringLiteral("Other"));
    // The real client sends the URL in lower case, which is another identifier; we keep it as written.
    if (lower.startsWith(QLatin1String("http")))
        return Term(value, QString());
    return std::nullopt;
}

} // namespace slipway::backends::dandi
