// SPDX-License-Identifier: MIT
#include "practice/nomad/pythonjson.h"

#include <QString>

#include <algorithm>

namespace slipway::practice::nomad {

namespace {

struct Stop
{
    const char *message;
    qsizetype at;
};

/// Walks over the text as Python's decoder does, without making anything of it.
class Scanner
{
public:
    explicit Scanner(const QString &text)
        : m_text(text)
    {}

    void document()
    {
        blanks();
        value();
        blanks();
        if (m_at < m_text.size())
            throw Stop{"Extra data", m_at};
    }

private:
    QChar here() const { return m_at < m_text.size() ? m_text[m_at] : QChar(); }

    void blanks()
    {
        while (m_at < m_text.size() && QStringView(u" \t\n\r").contains(m_text[m_at]))
            ++m_at;
    }

    void value()
    {
        // Deeper texts are refused by Qt; the real server ends in a RecursionError.
        const struct Deeper
        {
            int &depth;
            ~Deeper() { --depth; }
        } deeper{++m_depth};
        if (m_depth > 1000)
            throw Stop{"Expecting value", m_at};
        if (here() == u'"')
            return string();
        if (here() == u'{')
            return object();
        if (here() == u'[')
            return array();
        for (const QStringView word :
             {QStringView(u"null"), QStringView(u"true"), QStringView(u"false"), QStringView(u"NaN"),
              QStringView(u"Infinity"), QStringView(u"-Infinity")}) {
            if (QStringView(m_text).mid(m_at).startsWith(word)) {
                m_at += word.size();
                return;
            }
        }
        number();
    }

    void digits()
    {
        while (here() >= u'0' && here() <= u'9')
            ++m_at;
    }

    void number()
    {
        const qsizetype start = m_at;
        if (here() == u'-')
            ++m_at;
        if (here() < u'0' || here() > u'9')
            throw Stop{"Expecting value", start};
        if (here() == u'0')
            ++m_at;
        else
            digits();
        const qsizetype whole = m_at;
        if (here() == u'.') {
            ++m_at;
            const qsizetype fraction = m_at;
            digits();
            if (m_at == fraction) {
                m_at = whole;
                return;
            }
        }
        if (here() == u'e' || here() == u'E') {
            const qsizetype mark = m_at++;
            if (here() == u'+' || here() == u'-')
                ++m_at;
            const qsizetype exponent = m_at;
            digits();
            if (m_at == exponent)
                m_at = mark;
        }
    }

    void string()
    {
        const qsizetype start = m_at++;
        while (here() != u'"') {
            if (m_at >= m_text.size())
                throw Stop{"Unterminated string starting at", start};
            if (here() < u' ')
                throw Stop{"Invalid control character at", m_at};
            if (here() == u'\\') {
                ++m_at;
                if (m_at >= m_text.size())
                    throw Stop{"Unterminated string starting at", start};
                if (!QStringView(u"\"\\/bfnrtu").contains(here()))
                    throw Stop{"Invalid \\escape", m_at - 1};
            }
            ++m_at;
        }
        ++m_at;
    }

    void object()
    {
        ++m_at;
        blanks();
        if (here() == u'}') {
            ++m_at;
            return;
        }
        while (true) {
            if (here() != u'"')
                throw Stop{"Expecting property name enclosed in double quotes", m_at};
            string();
            blanks();
            if (here() != u':')
                throw Stop{"Expecting ':' delimiter", m_at};
            ++m_at;
            blanks();
            value();
            blanks();
            if (here() == u'}')
                break;
            if (here() != u',')
                throw Stop{"Expecting ',' delimiter", m_at};
            ++m_at;
            blanks();
        }
        ++m_at;
    }

    void array()
    {
        ++m_at;
        blanks();
        if (here() == u']') {
            ++m_at;
            return;
        }
        while (true) {
            value();
            blanks();
            if (here() == u']')
                break;
            if (here() != u',')
                throw Stop{"Expecting ',' delimiter", m_at};
            ++m_at;
            blanks();
        }
        ++m_at;
    }

    const QString &m_text;
    qsizetype m_at = 0;
    int m_depth = 0;
};

} // namespace

std::optional<JsonComplaint> pythonComplaint(const std::string &text)
{
    const QString characters = QString::fromStdString(text);
    try {
        Scanner(characters).document();
    } catch (const Stop &stop) {
        const QStringView before = QStringView(characters).left(stop.at);
        JsonComplaint result;
        result.message = stop.message;
        result.position = static_cast<std::size_t>(stop.at);
        result.line = 1 + static_cast<std::size_t>(before.count(u'\n'));
        result.column = static_cast<std::size_t>(stop.at - before.lastIndexOf(u'\n'));
        return result;
    }
    return std::nullopt;
}

} // namespace slipway::practice::nomad
