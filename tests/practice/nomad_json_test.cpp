// SPDX-License-Identifier: MIT
// How answers are written, and how Python complains about JSON (NOMAD contract 0.2).
#include "practice/nomad/json.h"
#include "practice/nomad/pythonjson.h"

#include <gtest/gtest.h>

namespace slipway::practice::nomad::test {

namespace {

Json sample()
{
    return Json::object({{"b", 1},
                         {"a", Json()},
                         {"list", Json::array({"\xc3\xbc\"\n", true, 1.5})},
                         {"empty", Json::array()}});
}

std::string complaint(const std::string &text)
{
    const auto found = pythonComplaint(text);
    return found ? found->message + ' ' + std::to_string(found->line) + ' ' + std::to_string(found->column) +
                       ' ' + std::to_string(found->position)
                 : "";
}

} // namespace

TEST(NomadJson, KeepsTheOrder)
{
    EXPECT_EQ(sample().compact(),
              "{\"b\":1,\"a\":null,\"list\":[\"\xc3\xbc\\\"\\n\",true,1.5],\"empty\":[]}");
}

TEST(NomadJson, OneLineIsAscii)
{
    EXPECT_EQ(sample().oneLine(),
              "{\"b\": 1, \"a\": null, \"list\": [\"\\u00fc\\\"\\n\", true, 1.5], \"empty\": []}");
    EXPECT_EQ(Json("\xf0\x9f\x98\x80").oneLine(), "\"\\ud83d\\ude00\"");
}

TEST(NomadJson, PrettyLeavesNullsOutIfAsked)
{
    EXPECT_EQ(sample().withoutNulls().pretty(), "{\n  \"b\": 1,\n  \"list\": [\n    \"\xc3\xbc\\\"\\n\",\n   "
                                                " true,\n    1.5\n  ],\n  \"empty\": []\n}");
    Json changed = sample();
    changed.set("a", "now");
    EXPECT_EQ(changed.compact().find("\"a\":\"now\""), 7U) << "where it stood";
}

TEST(NomadJson, ComplainsAsPython)
{
    EXPECT_EQ(complaint("{\"a\": [1, 2.5e3, \"x\\u00e4\", null, true, -0.1]}"), "");
    EXPECT_EQ(complaint("hello"), "Expecting value 1 1 0");
    EXPECT_EQ(complaint(" "), "Expecting value 1 2 1");
    EXPECT_EQ(complaint("{\"dataset_name\":"), "Expecting value 1 17 16");
    EXPECT_EQ(complaint("{a:1}"), "Expecting property name enclosed in double quotes 1 2 1");
    EXPECT_EQ(complaint("{\"a\":1,\n \"b\" 2}"), "Expecting ':' delimiter 2 6 13");
    EXPECT_EQ(complaint("[1 2]"), "Expecting ',' delimiter 1 4 3");
    EXPECT_EQ(complaint("{\"a\": \"b"), "Unterminated string starting at 1 7 6");
    EXPECT_EQ(complaint("1 2"), "Extra data 1 3 2");
    EXPECT_FALSE(complaint(std::string(100'000, '[')).empty()) << "and no crash";
}

} // namespace slipway::practice::nomad::test
