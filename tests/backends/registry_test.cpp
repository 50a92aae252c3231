// SPDX-License-Identifier: MIT
#include "backends/backend.h"
#include "base/failure.h"

#include <gtest/gtest.h>

using namespace slipway;

namespace {

domain::Profile profileOf(const char *kind)
{
    domain::Profile profile;
    profile.kind = QString::fromLatin1(kind);
    profile.api = QUrl(QStringLiteral("https://server.example/api"));
    return profile;
}

TEST(Registry, AnUnknownKindIsAPlanFailureAndCanDoNothing)
{
    net::Client client{net::ClientOptions()};
    EXPECT_THROW(backends::makeBackend(profileOf("no-such-kind"), {}, client), base::Failure);
    EXPECT_EQ(backends::capabilitiesOf(QStringLiteral("no-such-kind")), backends::Capabilities());
}

TEST(Registry, SaysOfEachKindWhatItsBackendSays)
{
    net::Client client{net::ClientOptions()};
    for (const char *kind : {"dandi", "nomad", "databank"}) {
        const auto backend = backends::makeBackend(profileOf(kind), {}, client);
        EXPECT_EQ(backends::capabilitiesOf(QString::fromLatin1(kind)), backend->capabilities()) << kind;
        EXPECT_EQ(backend->capabilities().testFlag(backends::Capability::Submissions),
                  backend->submissions() != nullptr)
            << kind;
    }
    EXPECT_NE(backends::capabilitiesOf(QStringLiteral("dandi")),
              backends::capabilitiesOf(QStringLiteral("databank")));
}

} // namespace
