// SPDX-License-Identifier: MIT
#include "domain/link.h"

#include <gtest/gtest.h>

namespace slipway::domain {
namespace {

std::string link(const char *text)
{
    return normalisedLink(QString::fromUtf8(text)).toStdString();
}

TEST(Link, ADoiInAnyFormBecomesItsAddress)
{
    const std::string doi = "https://doi.org/10.1063/5.0104914";
    EXPECT_EQ(link("10.1063/5.0104914"), doi);
    EXPECT_EQ(link(" doi:10.1063/5.0104914\n"), doi);
    EXPECT_EQ(link("DOI: 10.1063/5.0104914"), doi);
    EXPECT_EQ(link("doi.org/10.1063/5.0104914"), doi);
    EXPECT_EQ(link("http://dx.doi.org/10.1063/5.0104914"), doi);
    EXPECT_EQ(link("https://doi.org/10.1063/5.0104914"), doi);
    EXPECT_EQ(link("10.17172/NOMAD/2026.11.21-1"), "https://doi.org/10.17172/NOMAD/2026.11.21-1");
}

TEST(Link, AWebAddressStaysAsItIs)
{
    EXPECT_EQ(link("https://example.org/a?b=c#d"), "https://example.org/a?b=c#d");
    EXPECT_EQ(link("http://example.org"), "http://example.org");
}

TEST(Link, AnythingElseIsNone)
{
    for (const char *text : {"", "my paper", "10.1063", "doi:", "10.1063/", "ftp://example.org/a", "https://",
                             "javascript:alert(1)", "https://exa mple.org", "10.1063/with space"})
        EXPECT_EQ(link(text), "") << text;
}

} // namespace
} // namespace slipway::domain
