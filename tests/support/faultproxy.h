// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <atomic>
#include <chrono>
#include <cstdint>
#include <list>
#include <mutex>
#include <thread>
#include <vector>

namespace slipway::tests {

/// A network between a client and a server on this machine that can be as bad as real ones are. Forwards TCP
/// in a thread of its own.
class FaultProxy
{
public:
    /// What the network does; may change at any time.
    struct Controls
    {
        std::chrono::milliseconds latency{0}; ///< each way
        double cutShare = 0;       ///< of the turns (a client's words after a server's) that end in a reset
        qint64 bytesPerSecond = 0; ///< all connections together, each way; 0: no limit
        qint64 holdAfter = -1;  ///< bytes to the server on all connections, then no more until the controls
                                ///< change; -1: never
        bool blackHole = false; ///< everything is taken and nothing comes through, on connections old and new
        bool refuse = false;    ///< nobody is there: connections are reset, old and new
        qint64 resetAfter = -1; ///< bytes from the client on one connection, then a reset; -1: never
        qint64 silentAfter = -1; ///< bytes from the client on one connection, then the server's side is gone
                                 ///< and the client's stays open (half-open); -1: never
        int times = 0;           ///< how many connections the last two hit; 0: all
    };

    FaultProxy();
    ~FaultProxy();
    FaultProxy(const FaultProxy &) = delete;
    FaultProxy &operator=(const FaultProxy &) = delete;

    /// Where clients connect; listens from the start.
    quint16 port() const { return m_port; }
    /// Where the server is; before the first client.
    void forwardTo(quint16 port) { m_target = port; }
    void set(const Controls &controls);

    int connections() const { return m_accepted; }
    /// Connections that were reset, silenced or swallowed.
    int hits() const { return m_hits; }
    qint64 bytesToServer() const { return m_toServer; }

private:
    using Time = std::chrono::steady_clock::time_point;
    struct Chunk
    {
        Time due;
        std::vector<char> bytes;
        std::size_t done = 0;
    };
    struct Way
    {
        int from = -1;
        int to = -1;
        std::list<Chunk> queue;
        std::size_t queued = 0; // bytes
        bool ended = false;     // `from` says no more
    };
    struct Connection
    {
        Way up;   // client to server
        Way down; // server to client
        qint64 fromClient = 0;
        bool serverSpoke = true; // since the client last did
        bool swallowed = false;  // what the client says goes nowhere
        bool unread = false;     // nor does anybody hear it
        bool over = false;
    };

    void run();
    void accept();
    void read(Connection &connection, Way &way);
    void write(Connection &connection, Way &way);
    void judge(Connection &connection, qint64 bytes);
    void reset(Connection &connection);
    void silence(Connection &connection);
    bool isCut();
    bool mayHit();
    void close(Connection &connection);
    void refill(Time now);

    int m_listener = -1;
    int m_wake[2] = {-1, -1};
    quint16 m_port = 0;
    std::atomic<quint16> m_target{0};
    std::atomic<int> m_accepted{0};
    std::atomic<int> m_hits{0};
    std::atomic<qint64> m_toServer{0};
    std::atomic<bool> m_quit{false};

    std::mutex m_mutex; // guards m_wanted
    Controls m_wanted;

    // The thread alone
    Controls m_controls;
    int m_limitedHits = 0;
    std::list<Connection> m_connections;
    double m_budget[2] = {0, 0}; // bytes that may go up and down now
    Time m_refilled;
    double m_cutSum = 0;

    std::thread m_thread;
};

} // namespace slipway::tests
