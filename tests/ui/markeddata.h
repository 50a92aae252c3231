// SPDX-License-Identifier: MIT
#pragma once

#include "tests/ui/fakesession.h"

#include <QString>

namespace slipway::tests {

/// What no language changes bears this mark, because it may be worded like a text of the program.
QString dataMark();

/// Marks what servers, their files and people say in `fake`.
void markData(FakeSession &fake);

/// The fields with marked labels, helps and choices, inner ones as well.
QList<domain::FieldSpec> marked(QList<domain::FieldSpec> fields);

/// What is the same in every language: numbers, names of languages, and what bears the mark.
bool isData(const QString &text);

} // namespace slipway::tests
