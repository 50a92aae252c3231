// SPDX-License-Identifier: MIT
#include "practice/pathrule.h"

#include <QString>

namespace slipway::practice {

namespace {

/// `\s` of Python's re for text: Unicode blanks and the separators U+001C to U+001F.
bool isPythonSpace(char32_t c)
{
    return (c >= 0x09 && c <= 0x0d) || (c >= 0x1c && c <= 0x20) || c == 0x85 || c == 0xa0 || c == 0x1680 ||
           (c >= 0x2000 && c <= 0x200a) || c == 0x2028 || c == 0x2029 || c == 0x202f || c == 0x205f ||
           c == 0x3000;
}

/// The set `[A-z0-9(),&\s#+~_=-]`; A-z takes in [ \ ] ^ _ ` as well.
bool allowed(char32_t c)
{
    return (c >= U'A' && c <= U'z') || (c >= U'0' && c <= U'9') || isPythonSpace(c) ||
           std::u32string_view(U"(),&#+~_=-").find(c) != std::u32string_view::npos;
}

} // namespace

std::optional<std::string> pathComplaint(const std::string &path)
{
    if (path.starts_with('/'))
        return "Path must not begin with /";
    const std::u32string text = QString::fromStdString(path).toStdU32String();
    const auto allowedAt = [&text](std::size_t i) { return i < text.size() && allowed(text[i]); };
    for (std::size_t i = 0; i < text.size(); ++i) {
        bool fine = allowed(text[i]);
        if (text[i] == U'.')
            fine = allowedAt(i + 1);
        else if (text[i] == U'/')
            fine = allowedAt(i + 1) || (i + 1 < text.size() && text[i + 1] == U'.' && allowedAt(i + 2));
        if (!fine)
            return "Path improperly formatted";
    }
    return std::nullopt;
}

std::size_t characterCount(const std::string &text)
{
    return QString::fromStdString(text).toStdU32String().size();
}

} // namespace slipway::practice
