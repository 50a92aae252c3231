// SPDX-License-Identifier: MIT
#include "stage.h"

#include "dandiscene.h"
#include "databankscene.h"
#include "nomadscene.h"

#include <QElapsedTimer>

#include <algorithm>
#include <string_view>
#include <thread>

namespace slipway::tests {

namespace {

constexpr std::size_t atOnce = 12;
constexpr qint64 longestWait = 400'000; // milliseconds for all that play at once

std::unique_ptr<Scene> sceneAt(std::string_view repository)
{
    if (repository == "dandi")
        return std::make_unique<DandiScene>();
    if (repository.starts_with("nomad"))
        return std::make_unique<NomadScene>(repository.back() - '0');
    return std::make_unique<DatabankScene>(repository.data());
}

void play(std::vector<std::unique_ptr<Scene>> &scenes)
{
    // All at once, so that nobody misses the middle of one while another is still being prepared.
    for (const auto &scene : scenes)
        scene->start();
    QElapsedTimer clock;
    clock.start();
    bool isRunning = true;
    while (isRunning && clock.elapsed() < longestWait) {
        isRunning = false;
        for (const auto &scene : scenes)
            isRunning = scene->drive() || isRunning;
        std::this_thread::sleep_for(std::chrono::milliseconds(5)); // between two looks
    }
    for (const auto &scene : scenes)
        scene->finish();
    scenes.clear();
}

} // namespace

void playAll(const Repositories &repositories, const std::vector<Row> &table)
{
    std::vector<std::unique_ptr<Scene>> scenes;
    for (const Row &row : table) {
        for (std::size_t i = 0; i < repositories.size(); ++i) {
            if (row.exits[i] == '.')
                continue;
            scenes.push_back(sceneAt(repositories[i]));
            scenes.back()->begin(row, row.exits[i]);
            if (scenes.size() == atOnce)
                play(scenes);
        }
    }
    play(scenes);
}

} // namespace slipway::tests
