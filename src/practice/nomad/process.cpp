// SPDX-License-Identifier: MIT
#include "practice/nomad/process.h"

#include "practice/http.h"

#include <QJsonValue>

#include <map>
#include <thread>

namespace slipway::practice::nomad {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds gatewayPatience{60};

void begin(Deployment &deployment, Upload &upload)
{
    ProcessState &state = upload.process;
    const std::string name = wireName(deployment.generation, upload.queue.front().name);
    state.status = ProcessStatus::Pending;
    state.currentProcess = name;
    state.errors.clear();
    if (deployment.one()) {
        state.warnings.clear();
        state.lastStatusMessage = "Pending: " + name;
    }
}

std::string failureText(const Deployment &deployment, const std::string &name, const std::string &error)
{
    // Generation 2 has several texts of this sort (contract 4.5); the one with the reason is the most useful.
    return "Process " + wireName(deployment.generation, name) + " failed: " + error;
}

std::string successText(const Deployment &deployment, const std::string &name, bool warnings)
{
    const std::string ending = warnings ? " completed with warnings" : " completed successfully";
    return deployment.two() ? "Process" + ending : "Process " + name + ending;
}

} // namespace

std::string wireName(Generation generation, const std::string &process)
{
    static const std::map<std::string, std::string> second = {{process::upload, "_process_upload"},
                                                              {process::local, "_process_upload"},
                                                              {process::edit, "_edit_metadata"},
                                                              {process::publish, "_publish_upload"}};
    const auto found = second.find(process);
    return generation == Generation::One || found == second.end() ? process : found->second;
}

void enqueue(Deployment &deployment, Upload &upload, const char *name, QJsonObject parameters)
{
    parameters["serial"_L1] =
        QString::fromStdString(randomHex(8)); // tells the worker if it is still this one
    upload.queue.push_back({name, std::move(parameters), 0});
    if (upload.queue.size() == 1)
        begin(deployment, upload);
    deployment.store.save(upload);
    if (deployment.wake)
        deployment.wake();
}

void showStep(Deployment &deployment, Upload &upload, ProcessStatus status, const std::string &message)
{
    upload.process.status = status;
    if (deployment.one())
        upload.process.lastStatusMessage = message;
    deployment.store.save(upload);
}

void endProcess(Deployment &deployment, Upload &upload, std::vector<std::string> errors,
                std::vector<std::string> warnings)
{
    ProcessState &state = upload.process;
    const std::string name = upload.queue.front().name;
    state.status = errors.empty() ? ProcessStatus::Success : ProcessStatus::Failure;
    state.lastStatusMessage = errors.empty() ? successText(deployment, name, !warnings.empty())
                                             : failureText(deployment, name, errors.back());
    state.errors = std::move(errors);
    state.warnings = std::move(warnings);
    state.completeTime = deployment.clock.now();
    upload.queue.pop_front();
    if (!upload.queue.empty())
        begin(deployment, upload);
    deployment.store.save(upload);
}

bool isBlocked(const Deployment &deployment, const Upload &upload)
{
    for (const Process &one : upload.queue) {
        if (deployment.two() || one.name == process::publish || one.name == process::remove)
            return true;
    }
    return false;
}

bool waitWhileRunning(Deployment &deployment, const std::string &uploadId)
{
    const auto end = std::chrono::steady_clock::now() + gatewayPatience;
    while (std::chrono::steady_clock::now() < end) {
        {
            const std::lock_guard lock(deployment.store.mutex);
            const Upload *const upload = deployment.store.upload(uploadId);
            if (!upload || !upload->processRunning())
                return true;
            if (deployment.ending)
                return false;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
    return false;
}

} // namespace slipway::practice::nomad
