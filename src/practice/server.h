// SPDX-License-Identifier: MIT
#pragma once

#include "practice/databank/protocol.h"
#include "practice/nomad/generation.h"

#include <QJsonObject>
#include <QString>

#include <cstdint>
#include <memory>

namespace slipway::practice {

/// How a practice server is started.
struct Options
{
    QString stateDirectory;        ///< empty: a temporary one, removed at the end
    std::uint16_t dandiPort = 0;   ///< 0: the system chooses
    std::uint16_t storagePort = 0; ///< of DANDI's storage; 0: the system chooses
    QString storageAddress;     ///< host:port in storage URLs, of a proxy before it; empty: the storage's own
    bool tls = false;           ///< with a self-signed certificate, made at every start
    QString tlsName;            ///< a further name in it; empty: none
    int validationDelay = 2000; ///< milliseconds from a change to its validation
    int hashDelay = 1000;       ///< milliseconds from an upload to the start of its SHA-256 job
    std::uint16_t nomadPort = 0; ///< 0: the system chooses
    nomad::Generation nomadGeneration = nomad::Generation::One;
    int nomadProcessDelay = 300;    ///< milliseconds that a process stays in each of its steps
    int nomadTokenLife = 86'400;    ///< seconds until an access token ends
    std::uint16_t databankPort = 0; ///< 0: the system chooses
    databank::Protocol databankProtocol = databank::Protocol::Tus;
};

/// A local stand-in for the DANDI archive, for NOMAD and for the Illinois Data Bank, on 127.0.0.1 only:
/// DANDI's API with a few web pages, its S3 storage on a second port, NOMAD (see nomad/service.h) on a third,
/// the Data Bank (see databank/service.h) on a fourth. It has threads of its own and needs no event loop.
///
/// The DANDI side is written from the DANDI contract alone; it shares no wire code with the client. Where its
/// behaviour comes from:
/// - everything: from the contract, which was written by reading the sources of dandi-archive, dandi-cli,
///   dandi-schema and boto; nothing was compared with the live service;
/// - judged by the real `dandi` command-line client (tests/conformance): /info/, sign-in by key, schema
/// versions,
///   redirects of slashless GETs, Dandiset detail, initialize, presigned PUT of parts, complete, completion
///   XML, validate, the 409 for known blobs, asset create and replace, the asset list with its pagination,
///   prefix search by path, version metadata, download through the redirect with ranges, and its checksums;
/// - not imitated, answered with 501 and a text that says so: Zarr, OAuth, the questionnaire, WebDAV, the
/// list of
///   assets across Dandisets; the form and multipart bodies that Django would take besides JSON;
/// - simplified: the JSON Schemas of /schemas/ hold what a client reads, not all; validation covers the rules
/// of
///   contract 2.6 and 4.4, not all of pydantic's; assetsSummary counts files and bytes only; JSON objects
///   come with sorted keys; the bucket is addressed by path, as there is no DNS.
class Server
{
public:
    explicit Server(Options options = {});
    ~Server();
    Server(const Server &) = delete;
    Server &operator=(const Server &) = delete;

    /// Opens the state and all ports. Throws std::runtime_error with a sentence for the user.
    void start();
    /// Closes every connection, waits for all threads, writes what is unsaved.
    void stop();
    /// `{"dandi":{"api":…,"web":…,"storage":…,"storage_port":…,"accounts":[{"name":…,"key":…,"status":…}]},
    /// "nomad":{"api":…,"web":…,"control":…,"generation":1,"accounts":[{"name":…,"username":…,"password":…}]},
    /// "databank":{"api":…,"web":…,"control":…,"protocol":"tus","datasets":[{"key":…,"token":…,"state":…}]}}`;
    /// after start().
    QJsonObject description() const;

private:
    class Private;
    std::unique_ptr<Private> m_private;
};

} // namespace slipway::practice
