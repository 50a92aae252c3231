// SPDX-License-Identifier: MIT
#include "ui/models/parttexts.h"

#include "base/trfunctions.h"
#include "wording/format.h"

#include <algorithm>

namespace slipway::ui {

namespace {

SLIPWAY_TR_FUNCTIONS(Parts)

/// The first few names; who has a thousand folders knows them by their beginning.
QString listed(const QStringList &places)
{
    constexpr qsizetype shown = 4;
    const QString first = places.mid(0, shown).join(QStringLiteral(", "));
    return places.size() > shown ? tr("%1 and %n more", nullptr, int(places.size() - shown)).arg(first)
                                 : first;
}

} // namespace

QString offerSentence(const domain::Shares &shares)
{
    const bool fits = std::none_of(shares.cbegin(), shares.cend(),
                                   [](const domain::Share &share) { return share.tooLarge; });
    if (shares.size() < 2 || !fits)
        return {};
    return tr("The files make %n publication(s) in one dataset, and folders stay together. The first "
              "would hold %1 (%2); the rest waits until you continue with it.",
              nullptr, int(shares.size()))
        .arg(listed(shares.constFirst().folders), wording::size(shares.constFirst().size));
}

QString partSentence(const session::Part &part)
{
    const QString here = tr("Part %1 of %2: %3.").arg(part.number).arg(part.count).arg(listed(part.holds));
    return part.publication.isEmpty()
               ? here
               : tr("%1 The rest is kept as an unfinished publication: %2.").arg(here, listed(part.remain));
}

QString remainSentence(const session::Part &part)
{
    return part.publication.isEmpty()
               ? QString()
               : tr("This was part %1 of %2. Still to be published: %3. You can continue now, or later "
                    "from the list of unfinished publications.")
                     .arg(part.number)
                     .arg(part.count)
                     .arg(listed(part.remain));
}

} // namespace slipway::ui
