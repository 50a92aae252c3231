// SPDX-License-Identifier: MIT
#pragma once

#include <QTranslator>

namespace slipway::ui {

/// Makes "2 files" of "%n file(s)" and "2 entries" of "%n entr(ies)": the texts in the source are English,
/// but without any translation Qt would show the brackets. Installed before every other translator, so that a
/// real language wins.
class EnglishPlurals final : public QTranslator
{
    Q_OBJECT

public:
    using QTranslator::QTranslator;

    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *text, const char *note, int number) const override;
};

} // namespace slipway::ui
