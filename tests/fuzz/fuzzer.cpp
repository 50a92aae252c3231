// SPDX-License-Identifier: MIT
#include "targets.h"

#include <QCoreApplication>

#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace {

/// Which one is fuzzed says SLIPWAY_FUZZ: one program for all is built and linked once.
const slipway::fuzz::Target &chosen()
{
    static const slipway::fuzz::Target *const target = [] {
        const auto *found = slipway::fuzz::targetNamed(qgetenv("SLIPWAY_FUZZ"));
        if (!found) {
            std::fputs("SLIPWAY_FUZZ names no target; there are:", stderr);
            for (const auto &one : slipway::fuzz::targets())
                std::fprintf(stderr, " %s", one.name);
            std::fputs("\n", stderr);
            std::exit(2);
        }
        return found;
    }();
    return *target;
}

} // namespace

/// "--targets" and "--seeds" tell tests/fuzz/run.sh what there is and where the chosen one starts from.
extern "C" int LLVMFuzzerInitialize(int *count, char ***arguments)
{
    const char *wish = *count > 1 ? (*arguments)[1] : "";
    if (std::strcmp(wish, "--targets") == 0) {
        for (const auto &one : slipway::fuzz::targets())
            std::puts(one.name);
        std::exit(0);
    }
    if (std::strcmp(wish, "--seeds") == 0) {
        std::printf("tests/fuzz/corpus/%s\n", chosen().name);
        for (const char *folder : chosen().seeds)
            std::puts(folder);
        std::exit(0);
    }
    static QCoreApplication application(*count, *arguments); // SQLite's driver is a plugin
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *bytes, std::size_t size)
{
    chosen().feed(QByteArray(reinterpret_cast<const char *>(bytes), static_cast<qsizetype>(size)));
    return 0;
}
