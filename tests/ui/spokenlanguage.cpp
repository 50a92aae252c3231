// SPDX-License-Identifier: MIT
#include "tests/ui/spokenlanguage.h"

namespace slipway::tests {

ui::Language &spokenLanguage()
{
    static ui::Language language;
    return language;
}

} // namespace slipway::tests
