// SPDX-License-Identifier: MIT
#include "targets.h"

namespace slipway::fuzz {

const std::vector<Target> &targets()
{
    static const std::vector<Target> all = {
        {"dandi", feedDandi, {"tests/data/dandi"}},
        {"nomad",
         feedNomad,
         {"tests/data/nomad/generation-1", "tests/data/nomad/generation-2", "tests/data/nomad"}},
        {"databank", feedDatabank, {"tests/data/nomad"}},
        {"storage", feedStorage, {"tests/data/dandi", "tests/data/nomad"}},
        {"json", feedJson, {"tests/data/dandi", "tests/data/nomad/generation-2"}},
        {"plan", feedPlan, {}},
        {"profile", feedProfile, {"resources/profiles"}},
        {"journal", feedJournal, {"resources/profiles", "tests/data/dandi"}},
        {"nwb", feedNwb, {}},
    };
    return all;
}

const Target *targetNamed(const QByteArray &name)
{
    for (const Target &target : targets()) {
        if (name == target.name)
            return &target;
    }
    return nullptr;
}

} // namespace slipway::fuzz
