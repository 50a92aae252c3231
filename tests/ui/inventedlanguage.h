// SPDX-License-Identifier: MIT
#pragma once

#include <QTranslator>

namespace slipway::tests {

/// A language that does not exist, for seeing what a translation would do to the window: each text is wrapped
/// in brackets, written with accents and 40 % longer; or, from right to left, written so that a text which is
/// not translated stands out.
class InventedLanguage final : public QTranslator
{
    Q_OBJECT

public:
    enum class Kind { Longer, RightToLeft };

    explicit InventedLanguage(Kind kind)
        : m_kind(kind)
    {}

    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *text, const char *note, int number) const override;

    /// True if the text went through this language, or a part of it did.
    static bool isIn(const QString &text);

private:
    Kind m_kind;
};

} // namespace slipway::tests
