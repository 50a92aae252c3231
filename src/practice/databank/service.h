// SPDX-License-Identifier: MIT
#pragma once

#include "practice/databank/admin.h"
#include "practice/databank/datafileapi.h"
#include "practice/databank/deployment.h"
#include "practice/databank/nexttus.h"
#include "practice/databank/tusfiles.h"

#include <QJsonObject>

#include <filesystem>
#include <memory>
#include <string>

namespace slipway::practice::databank {

/// The practice Illinois Data Bank: everything that answers on its port.
///
/// Where its behaviour comes from:
/// - the Data Bank contract, which was written from the sources of the real server; where the contract is
///   silent, from the public sources of tus-ruby-server (the order of its checks, its words, its digests) and
///   of the server's controllers. Nothing was compared with the live service;
/// - not imitated: CORS, browser uploads, downloads of published files, the metadata form, review and
///   publishing (tests set the state);
/// - simplified: pages need no login, whoever calls on loopback is the depositor; text fields are read up to
///   a mebibyte; uploads do not expire by themselves, as nothing purges them on the real server either.
class Service
{
public:
    Service(Protocol protocol, std::filesystem::path folder, Clock &clock, StateLog &log);

    /// Takes a record read from the log; false if it is not one of the Data Bank's.
    bool restore(const std::string &kind, const QJsonObject &record);
    /// After the last restore(): makes the first datasets, if there are none yet.
    void start();
    /// `http://127.0.0.1:41004`, once the port is known.
    void setOrigin(const std::string &origin);

    /// Answers everything but /__practice/. A body is read to its end before the answer, as the front of the
    /// real server does.
    Response handle(Request &request);
    /// Commands of the tests, see Admin; `name` is what follows /__practice/databank/.
    Response control(const Request &request, const std::string &name, const QJsonObject &body);
    /// `{"api":…,"web":…,"control":…,"protocol":"tus","datasets":[{"key":…,"token":…,"state":"draft"}]}`
    QJsonObject description();

private:
    Response route(Request &request);

    Store m_store;
    Deployment m_deployment;
    TusFiles m_tus;
    NextTus m_next;
    DatafileApi m_datafile;
    Admin m_admin;
};

} // namespace slipway::practice::databank
