// SPDX-License-Identifier: MIT
#include "practice/archive.h"

namespace slipway::practice {

void Archive::touch(Version &version) const
{
    version.status = "Pending";
    version.modified = clock.now();
    version.due = after(delays.validationMilliseconds);
    store.save(version);
}

void Archive::touchDandiset(const std::string &identifier) const
{
    Dandiset &dandiset = store.dandisets.at(identifier);
    dandiset.modified = clock.now();
    store.save(dandiset);
}

} // namespace slipway::practice
