// SPDX-License-Identifier: MIT
#pragma once

#include "practice/archive.h"
#include "practice/faults.h"
#include "practice/requestlog.h"
#include "practice/scheduler.h"

namespace slipway::practice {

namespace databank {
class Service;
}
namespace nomad {
class Service;
}

/// What tests steer the server with, under /__practice/ on the ports of all APIs, kept apart from everything
/// a real archive has: faults, request log, clock, keys, seeds.
class Control
{
public:
    Control(Archive &archive, Faults &faults, RequestLog &log, Scheduler &scheduler, nomad::Service &nomad,
            databank::Service &databank);
    Response handle(Request &request);

private:
    Response faults(const Request &request, const QJsonObject &body);
    Response requests(const Request &request);
    Response revokeKey(const QJsonObject &body);
    Response setAccount(const QJsonObject &body);
    Response seedDandiset(const QJsonObject &body);
    Response removeAsset(const QJsonObject &body);
    Response state();

    Archive &m_archive;
    Faults &m_faults;
    RequestLog &m_log;
    Scheduler &m_scheduler;
    nomad::Service &m_nomad;
    databank::Service &m_databank;
};

} // namespace slipway::practice
