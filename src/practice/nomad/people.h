// SPDX-License-Identifier: MIT
#pragma once

#include "practice/nomad/store.h"

#include <QJsonArray>

namespace slipway::practice::nomad {

/// Makes the accounts that every practice NOMAD has, unless they were remembered: a main author, two
/// co-authors, one who has nothing to do with it, and an administrator. Passwords are random, and the second
/// co-author's holds what a careless encoder loses.
void makePeople(Store &store);

/// Those accounts for the program's line of JSON, main author first.
QJsonArray describedPeople(Store &store);

} // namespace slipway::practice::nomad
