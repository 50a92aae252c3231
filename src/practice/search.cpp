// SPDX-License-Identifier: MIT
#include "practice/search.h"

#include "practice/dandisetviews.h"

#include <QDate>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>

namespace slipway::practice {

using namespace Qt::StringLiterals;

namespace {

/// The archive's message is one string, not a list (contract 0.2 E4).
[[noreturn]] void refuse(const QString &message)
{
    throw Refusal(json(QJsonObject{{"search"_L1, message}}, 400));
}

const QSet<QString> &dateOperators()
{
    static const QSet<QString> names = {u"created_before"_s, u"created_after"_s,    u"modified_before"_s,
                                        u"modified_after"_s, u"published_before"_s, u"published_after"_s};
    return names;
}

const QSet<QString> &textOperators()
{
    static const QSet<QString> names = {u"species"_s, u"approach"_s, u"technique"_s, u"file_type"_s,
                                        u"owner"_s};
    return names;
}

void addOperator(SearchTerms &terms, const QString &name, const QString &value)
{
    if (!dateOperators().contains(name) && !textOperators().contains(name))
        refuse(u"Unknown search operator: %1"_s.arg(name));
    if (value.isEmpty())
        refuse(u"Missing value for search operator: %1"_s.arg(name));
    if (dateOperators().contains(name) && !QDate::fromString(value, u"yyyy-MM-dd"_s).isValid())
        refuse(u"Invalid date for search operator %1: %2. Use YYYY-MM-DD."_s.arg(name, value));
    terms.operators.emplace_back(name, value);
}

/// One token: a run of characters without blanks, in which a quoted phrase may hold blanks.
struct Token
{
    QString text;
    qsizetype colon = -1; ///< the first colon outside of quotes
};

std::vector<Token> tokens(const QString &text)
{
    std::vector<Token> result;
    Token token;
    bool quoted = false;
    bool any = false;
    for (const QChar c : text + u' ') {
        if (c == u'"') {
            quoted = !quoted;
            any = true;
        } else if (c.isSpace() && !quoted) {
            if (any)
                result.push_back(token);
            token = Token();
            any = false;
        } else {
            if (c == u':' && !quoted && token.colon < 0)
                token.colon = token.text.size();
            token.text.append(c);
            any = true;
        }
    }
    if (quoted)
        refuse(u"Unbalanced quotes in search."_s);
    return result;
}

QString jsonOf(const QJsonObject &metadata)
{
    return QString::fromUtf8(QJsonDocument(metadata).toJson(QJsonDocument::Compact));
}

QString day(Instant instant)
{
    return q(formatInstant(instant, "%Y-%m-%d"));
}

bool inDate(const QString &name, const QString &value, const Dandiset &dandiset, const Version &draft,
            const Version *published)
{
    const Instant when = name.startsWith(u"created")    ? dandiset.created
                         : name.startsWith(u"modified") ? draft.modified
                         : published                    ? published->created
                                                        : 0;
    if (when == 0)
        return false;
    return name.endsWith(u"before") ? day(when) < value : day(when) >= value;
}

bool hasFileType(const Call &call, const Version &draft, const QString &type)
{
    const QString prefix = type == u"nwb"                                            ? u"application/x-nwb"_s
                           : type == u"image" || type == u"text" || type == u"video" ? type + u'/'
                                                                                     : type;
    for (const auto &[path, id] : draft.assets) {
        const QString format = call.store().assets.at(id).metadata["encodingFormat"_L1].toString();
        if (format.startsWith(prefix, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

bool satisfies(const Call &call, const Dandiset &dandiset, const QString &name, const QString &value)
{
    const Version &draft = call.store().draft(dandiset.identifier);
    if (dateOperators().contains(name))
        return inDate(name, value, dandiset, draft, call.store().newestPublished(dandiset.identifier));
    if (name == u"owner")
        return std::find(dandiset.owners.begin(), dandiset.owners.end(), value.toStdString()) !=
               dandiset.owners.end();
    if (name == u"file_type")
        return hasFileType(call, draft, value);
    const QLatin1String field = name == u"species"    ? "wasAttributedTo"_L1
                                : name == u"approach" ? "approach"_L1
                                                      : "measurementTechnique"_L1;
    for (const auto &[path, id] : draft.assets) {
        const QJsonObject part{{"x"_L1, call.store().assets.at(id).metadata[field]}};
        if (folded(jsonOf(part)).contains(folded(value)))
            return true;
    }
    return false;
}

} // namespace

QString folded(const QString &text)
{
    QString result;
    for (const QChar c : text.normalized(QString::NormalizationForm_KD)) {
        if (c.category() != QChar::Mark_NonSpacing)
            result.append(c.toLower());
    }
    return result;
}

SearchTerms parseSearch(const QString &text)
{
    if (text.size() > 1024)
        refuse(u"Search query is too long (maximum 1024 characters)."_s);
    SearchTerms terms;
    for (const Token &token : tokens(text)) {
        if (token.colon > 0)
            addOperator(terms, token.text.left(token.colon), token.text.mid(token.colon + 1));
        else if (!token.text.isEmpty())
            terms.words.append(folded(token.text));
    }
    return terms;
}

bool matchesSearch(const Call &call, const Dandiset &dandiset, const SearchTerms &terms)
{
    for (const auto &[name, value] : terms.operators) {
        if (!satisfies(call, dandiset, name, value))
            return false;
    }
    if (terms.words.isEmpty())
        return true;
    const std::string prefix = dandiset.identifier + '/';
    for (auto item = call.store().versions.lower_bound(prefix);
         item != call.store().versions.end() && item->second.dandiset == dandiset.identifier; ++item) {
        const QString text = folded(jsonOf(item->second.metadata));
        if (std::all_of(terms.words.begin(), terms.words.end(),
                        [&](const QString &w) { return text.contains(w); }))
            return true;
    }
    return false;
}

} // namespace slipway::practice
