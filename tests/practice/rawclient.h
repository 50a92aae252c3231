// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace slipway::practice::test {

/// What came back; status 0 means that no whole answer came.
struct Answer
{
    int status = 0;
    std::map<std::string, std::string> headers; ///< names in lower case
    std::string body;
    bool wasReset = false;
    bool complete = false;

    std::string header(const std::string &name) const
    {
        const auto found = headers.find(name);
        return found == headers.end() ? std::string() : found->second;
    }
};

/// A connection made by hand, so that the tests can send what no decent client would.
class RawConnection
{
public:
    explicit RawConnection(int port);
    ~RawConnection();
    RawConnection(const RawConnection &) = delete;
    RawConnection &operator=(const RawConnection &) = delete;

    /// False once the other side does not take anything any more.
    bool send(std::string_view bytes);
    /// Reads one answer; `head` for an answer without body. Waits at most ten seconds.
    Answer receive(bool head = false);
    /// True if the other side has closed; waits at most ten seconds for it.
    bool closedByPeer();

private:
    bool fill();
    bool receiveChunks(std::string &body);

    int m_socket = -1;
    std::string m_buffer;
    bool m_reset = false;
};

using HeaderList = std::vector<std::pair<std::string, std::string>>;

/// One request on a connection of its own. `url` is absolute (http://127.0.0.1:PORT/…). Content-Length is set
/// from the body unless the headers hold one.
Answer request(const std::string &method, const std::string &url, const HeaderList &headers = {},
               std::string_view body = {});
int portOf(const std::string &url);
/// Path and query of an absolute URL.
std::string targetOf(const std::string &url);

} // namespace slipway::practice::test
