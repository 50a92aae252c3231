// SPDX-License-Identifier: MIT
#pragma once

#include "practice/http.h"

#include <optional>
#include <string>
#include <string_view>

namespace slipway::practice {

/// The boundary named by a Content-Type of multipart/form-data, or nothing if it names none.
std::optional<std::string> multipartBoundary(std::string_view contentType);

/// Reads a multipart/form-data body part by part as it arrives; never holds more than a block of it.
/// After nextPart() the object itself is the reader of that part's content.
class MultipartReader : public BodyReader
{
public:
    MultipartReader(BodyReader &body, const std::string &boundary);

    /// Goes to the next part, skipping what is left of the present one; false after the last.
    bool nextPart();
    /// The part's field name; empty if it has none.
    const std::string &name() const { return m_name; }
    /// The part's file name as it stands in its header, or nothing: then it is a plain field.
    const std::optional<std::string> &fileName() const { return m_fileName; }
    /// The part's own Content-Type; empty if it has none.
    const std::string &contentType() const { return m_contentType; }
    /// True once the present part has been read to its closing boundary.
    bool complete() const { return m_atBoundary; }

    std::size_t read(char *data, std::size_t size) override;

private:
    bool fill();
    std::size_t available();
    bool readHeaders();

    BodyReader &m_body;
    std::string m_delimiter; ///< CRLF, two dashes, boundary
    std::string m_buffer;
    std::size_t m_begin = 0;
    std::size_t m_boundaryAt =
        std::string::npos;       ///< where the delimiter stands in the buffer, if it was seen
    std::size_t m_safeUntil = 0; ///< up to here the buffer is the part's content
    bool m_ended = false;        ///< the body has no more bytes
    bool m_atBoundary = false;
    std::string m_name;
    std::optional<std::string> m_fileName;
    std::string m_contentType;
};

} // namespace slipway::practice
