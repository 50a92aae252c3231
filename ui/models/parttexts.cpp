// SPDX-License-Identifier: MIT
#include "ui/models/parttexts.h"

#include "wording/format.h"

#include <QCoreApplication>

#include <algorithm>

namespace slipway::ui {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("Parts", text);
}

/// The first few names; who has a thousand folders knows them by their beginning.
QString listed(const QStringList &places)
{
    constexpr qsizetype shown = 4;
    const QString first = places.mid(0, shown).join(QStringLiteral(", "));
    return places.size() > shown ? words("%1 and %2 more").arg(first, wording::count(places.size() - shown))
                                 : first;
}

} // namespace

QString offerSentence(const domain::Shares &shares)
{
    const bool fits = std::none_of(shares.cbegin(), shares.cend(),
                                   [](const domain::Share &share) { return share.tooLarge; });
    if (shares.size() < 2 || !fits)
        return {};
    return words("The files make %1 publications in one dataset, and no folder is torn apart. The first "
                 "would hold %2 (%3); the rest waits until you go on with it.")
        .arg(wording::count(shares.size()), listed(shares.constFirst().folders),
             wording::size(shares.constFirst().size));
}

QString partSentence(const session::Part &part)
{
    const QString here = words("Part %1 of %2: %3.").arg(part.number).arg(part.count).arg(listed(part.holds));
    return part.publication.isEmpty() ? here
                                      : words("%1 The rest is kept as an unfinished publication: %2.")
                                            .arg(here, listed(part.remain));
}

QString remainSentence(const session::Part &part)
{
    return part.publication.isEmpty()
               ? QString()
               : words("This was part %1 of %2. Still to be published: %3. You can go on now, or later "
                       "from the list of unfinished publications.")
                     .arg(part.number)
                     .arg(part.count)
                     .arg(listed(part.remain));
}

} // namespace slipway::ui
