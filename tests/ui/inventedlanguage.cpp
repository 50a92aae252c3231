// SPDX-License-Identifier: MIT
#include "tests/ui/inventedlanguage.h"

#include "base/trfunctions.h"

#include <QRegularExpression>

namespace slipway::tests {

namespace {

constexpr QChar opening(0x27e6); // ⟦
constexpr QChar closing(0x27e7);

/// Letters get an accent; what is filled in later (%1, %n, {file}), shortcuts and all else stay.
QString withAccents(const QString &text)
{
    static const QString plain = QStringLiteral("AEIOUNaeiouncsyz");
    static const QString accented = QStringLiteral("ÅÉÎÖÜÑåéîöüñçšÿž");
    QString result;
    bool isSlot = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar letter = text.at(i);
        isSlot = (isSlot && letter != u'}') || letter == u'{';
        const bool isNumber = i > 0 && text.at(i - 1) == u'%';
        const qsizetype place = isSlot || isNumber ? -1 : plain.indexOf(letter);
        result += place < 0 ? letter : accented.at(place);
    }
    return result;
}

/// Letters alone in the other direction, so that numbers and what is filled in stay whole.
QString turned(const QString &text)
{
    static const QRegularExpression word(QStringLiteral("[A-Za-z\u00c0-\u017f’'-]{2,}(?![}\\w])"));
    QString result = text;
    qsizetype from = 0;
    for (QRegularExpressionMatch match = word.match(result); match.hasMatch();
         match = word.match(result, from)) {
        const qsizetype start = match.capturedStart();
        const bool isSlot = start > 0 && (result.at(start - 1) == u'{' || result.at(start - 1) == u'%' ||
                                          result.at(start - 1) == u'&');
        const QString now = isSlot ? match.captured() : u'\u202e' + match.captured() + u'\u202c';
        result.replace(start, match.capturedLength(), now);
        from = start + now.size();
    }
    return result;
}

} // namespace

QString InventedLanguage::translate(const char *, const char *text, const char *, int number) const
{
    const QByteArray source(text);
    if (source == "QT_LAYOUT_DIRECTION")
        return m_kind == Kind::RightToLeft ? QStringLiteral("RTL") : QStringLiteral("LTR");
    const QString english = base::withEnglishPlural(QString::fromUtf8(source), number);
    if (english.trimmed().isEmpty())
        return english;
    QString more; // of several words: a sentence can be broken anew, a word cannot
    for (qsizetype i = 0; i < qMax<qsizetype>(1, english.size() * 2 / 5); ++i)
        more += i > 0 && i % 8 == 0 ? u' ' : u'~';
    const QString body = m_kind == Kind::RightToLeft ? turned(english) : withAccents(english) + more;
    // A label takes its side from the first letter that has a direction.
    const QString direction(m_kind == Kind::RightToLeft ? QString(QChar(0x200f)) : QString());
    return direction + opening + body + closing;
}

bool InventedLanguage::isIn(const QString &text)
{
    return text.contains(opening) && text.contains(closing);
}

} // namespace slipway::tests
