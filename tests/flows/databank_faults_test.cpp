// SPDX-License-Identifier: MIT
#include "faults/stage.h"

#include <gtest/gtest.h>

namespace slipway::tests {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype mebibyte = 1024 * 1024;

// The faults of the Data Bank contract (10.7), one after the other: each ends with one whole record, at once
// or after what the person is told to do; never with one of other bytes.
const Repositories protocols{"tus", "phases", "next"};

TEST(DatabankFaults, ConnectionsThatDrop)
{
    playAll(
        protocols,
        {
            {"reset before a chunk is stored", "000", {{Call::SecondChunk, action(u"reset"_s)}}, {}, {}},
            {"cut in the middle of a chunk", "000", {{Call::SecondChunk, cut(mebibyte)}}, {}, {}},
            {"chunk stored, answer lost", "000", {{Call::SecondChunk, action(u"drop-answer"_s)}}, {}, {}},
            {"first chunk stored, answer lost",
             "000",
             {{Call::FirstChunk, action(u"drop-answer"_s)}},
             {},
             {}},
            {"delay of a chunk", "000", {{Call::SecondChunk, slow(5)}}, {}, {}},
            {"stall of a chunk, then closed", "000", {{Call::SecondChunk, stall(1'500)}}, {}, {}},
            {"reset of create or setup", "000", {{Call::Create, action(u"reset"_s)}}, {}, {}},
            {"create or setup done, answer lost", "000", {{Call::Create, action(u"drop-answer"_s)}}, {}, {}},
            {"reset of HEAD or progress", "000", {{Call::Ask, action(u"reset"_s)}}, {}, {}},
            {"reset of the probe", "000", {{Call::SignIn, action(u"reset"_s)}}, {}, {}},
            {"reset of OPTIONS", "0.0", {{Call::Abilities, action(u"reset"_s)}}, {}, {}},
            {"reset of a reading back", "0..", {{Call::ReadBack, action(u"reset"_s)}}, {}, {}},
        });
}

/// A filter on the way: the largest pieces that come through are found, and sent over connections of their
/// own.
Row cutAfter(const char *what, const char *exits, qint64 bytes)
{
    Row row{what, exits};
    row.size = 48 * mebibyte;
    row.network.resetAfter = bytes;
    // Down from 16 MiB in at most three cuts, then trials of larger pieces after 8 and after 16 more.
    row.mostBytes = row.size + 5 * bytes + mebibyte;
    return row;
}

TEST(DatabankFaults, ConnectionsThatAreCutAfterSoManyBytes)
{
    playAll(protocols, {cutAfter("each connection is cut after 7 MiB", "000", 7 * mebibyte),
                        cutAfter("each connection is cut after 3 MiB", ".00", 3 * mebibyte)});
}

TEST(DatabankFaults, PagesOfAProxy)
{
    playAll(protocols,
            {
                {"502 page for a chunk", "000", {{Call::SecondChunk, page(502)}}, {}, {}},
                {"503 page for a chunk", "000", {{Call::SecondChunk, page(503)}}, {}, {}},
                {"504 page for a chunk", "000", {{Call::SecondChunk, page(504)}}, {}, {}},
                {"502 page for create or setup", "000", {{Call::Create, page(502)}}, {}, {}},
                {"503 page for create or setup", "000", {{Call::Create, page(503)}}, {}, {}},
                {"504 page for create or setup", "000", {{Call::Create, page(504)}}, {}, {}},
                {"502 page for HEAD or progress", "000", {{Call::Ask, page(502)}}, {}, {}},
                {"503 page for HEAD or progress", "000", {{Call::Ask, page(503)}}, {}, {}},
                {"504 page for HEAD or progress", "000", {{Call::Ask, page(504)}}, {}, {}},
                {"502 page for the probe", "000", {{Call::SignIn, page(502)}}, {}, {}},
                {"503 page for the probe", "000", {{Call::SignIn, page(503)}}, {}, {}},
                {"504 page for the probe", "000", {{Call::SignIn, page(504)}}, {}, {}},
                {"502 page for the registration", "555", {{Call::Register, page(502)}}, {}, {}},
                {"503 page for the registration", "555", {{Call::Register, page(503)}}, {}, {}},
                {"504 page for the registration", "555", {{Call::Register, page(504)}}, {}, {}},
                {"503 page for a stored chunk", "000", {{Call::SecondChunk, afterCommit(page(503))}}, {}, {}},
                {"503 page for OPTIONS", "0.0", {{Call::Abilities, page(503)}}, {}, {}},
                {"503 page for the probe, for ever", "666", {{Call::SignIn, page(503, 0)}}, {}, {}},
                {"200 page for a chunk", "000", {{Call::SecondChunk, page(200)}}, {}, {}},
                {"200 page for the registration", "555", {{Call::Register, page(200)}}, {}, {}},
                {"413 page for chunks over 7 MiB", "000", {}, {{u"body_most"_s, 7 * mebibyte}}, {}},
                {"413 page for all chunks", "50.", {}, {{u"body_most"_s, 900'000}}, {}},
            });
}

TEST(DatabankFaults, TokensAndStatesThatChange)
{
    const QJsonObject token = quirk(u"replace-token"_s);
    const QJsonObject release = quirk(u"release"_s);
    playAll(protocols, {
                           {"401 from create or setup on", "333", {{Call::Create, token}}, {}, {}},
                           {"401 from the second chunk on", "333", {{Call::SecondChunk, token}}, {}, {}},
                           {"401 from HEAD or progress on", "333", {{Call::Ask, token}}, {}, {}},
                           {"401 from the registration on", "333", {{Call::Register, token}}, {}, {}},
                           {"500 for a bad token from the probe on",
                            "3..",
                            {{Call::SignIn, token}},
                            {{u"dump_fails"_s, true}},
                            {}},
                           {"500 for a bad token, second chunk",
                            "33.",
                            {{Call::SecondChunk, token}},
                            {{u"bad_token_is_500"_s, true}, {u"dump_fails"_s, true}},
                            {}},
                           {"500 for a bad token, setup",
                            ".3.",
                            {{Call::Create, token}},
                            {{u"bad_token_is_500"_s, true}},
                            {}},
                           {"500 for a bad token, progress",
                            ".3.",
                            {{Call::Ask, token}},
                            {{u"bad_token_is_500"_s, true}},
                            {}},
                           {"500 for a bad token, verify",
                            ".5.",
                            {{Call::Register, token}},
                            {{u"bad_token_is_500"_s, true}},
                            {}},
                           {"404 from create or setup on", "555", {{Call::Create, release}}, {}, {}},
                           {"404 from the second chunk on", "555", {{Call::SecondChunk, release}}, {}, {}},
                           {"404 from HEAD or progress on", "555", {{Call::Ask, release}}, {}, {}},
                           {"404 from the registration on", "555", {{Call::Register, release}}, {}, {}},
                           {"new token, and the upload expired meanwhile",
                            "3..",
                            {{Call::SecondChunk, token}},
                            {},
                            {{Call::Ask, quirk(u"expire"_s)}}},
                           {"new token, and the staging wiped meanwhile",
                            ".3.",
                            {{Call::SecondChunk, token}},
                            {},
                            {{Call::SignIn, quirk(u"wipe-staging"_s)}}},
                       });
}

TEST(DatabankFaults, ChunksThatGoAstray)
{
    const QJsonObject wipe = quirk(u"wipe-staging"_s);
    const QJsonObject expire = quirk(u"expire"_s);
    playAll(
        protocols,
        {
            {"short store: a part of a chunk",
             "0.0",
             {{Call::FirstChunk, quirk(u"short-store"_s, 5 * mebibyte)}},
             {},
             {}},
            {"short store: nothing, once", "0.0", {{Call::SecondChunk, quirk(u"short-store"_s, 0)}}, {}, {}},
            {"short store: nothing, for ever",
             "5.5",
             {{Call::SecondChunk, quirk(u"short-store"_s, 0, 0)}},
             {},
             {}},
            {"460 once", "0..", {{Call::SecondChunk, quirk(u"checksum-mismatch"_s)}}, {}, {}},
            {"460 for ever", "5..", {{Call::SecondChunk, quirk(u"checksum-mismatch"_s, 0, 0)}}, {}, {}},
            {"409: a foreign writer, one byte",
             "000",
             {{Call::FirstChunk, quirk(u"foreign-writer"_s, 1)}},
             {},
             {}},
            {"409: a foreign writer, a megabyte",
             "000",
             {{Call::FirstChunk, quirk(u"foreign-writer"_s, mebibyte)}},
             {},
             {}},
            {"409: a foreign writer, second chunk",
             "000",
             {{Call::SecondChunk, quirk(u"foreign-writer"_s, mebibyte)}},
             {},
             {}},
            {"409: a foreign writer, as much as the chunk",
             "5.0",
             {{Call::FirstChunk, quirk(u"foreign-writer"_s, 16 * mebibyte)}},
             {},
             {}},
            {"409: a foreign writer, for ever",
             "555",
             {{Call::FirstChunk, quirk(u"foreign-writer"_s, 70'001, 0)}},
             {},
             {}},
            {"Location with http:", "0.0", {{Call::Create, quirk(u"http-location"_s)}}, {}, {}},
            {"404: expired before the second chunk", "0.0", {{Call::SecondChunk, expire}}, {}, {}},
            {"404: expired before HEAD", "0.0", {{Call::Ask, expire}}, {}, {}},
            {"404: expired before HEAD, for ever", "5.5", {{Call::Ask, quirk(u"expire"_s, 0, 0)}}, {}, {}},
            {"404: expired before HEAD after a lost answer",
             "0.0",
             {{Call::SecondChunk, action(u"drop-answer"_s)}, {Call::Ask, expire}},
             {},
             {}},
            {"expired for ever", "5.5", {{Call::SecondChunk, quirk(u"expire"_s, 0, 0)}}, {}, {}},
            {"staging wiped before the first chunk", ".0.", {{Call::FirstChunk, wipe}}, {}, {}},
            {"staging wiped before the second chunk", ".0.", {{Call::SecondChunk, wipe}}, {}, {}},
            {"staging wiped before progress", ".0.", {{Call::Ask, wipe}}, {}, {}},
            {"staging wiped before verify", ".5.", {{Call::Register, wipe}}, {}, {}},
            {"staging wiped for ever", ".5.", {{Call::SecondChunk, quirk(u"wipe-staging"_s, 0, 0)}}, {}, {}},
        });
}

TEST(DatabankFaults, RegistrationsThatAreNotHeardOf)
{
    playAll(
        protocols,
        {
            {"registered, answer lost", "555", {{Call::Register, action(u"drop-answer"_s)}}, {}, {}},
            {"not registered, connection lost", "555", {{Call::Register, action(u"reset"_s)}}, {}, {}},
            {"registered, 503 answered", "555", {{Call::Register, afterCommit(page(503))}}, {}, {}},
            {"registered, 200 page answered", "555", {{Call::Register, afterCommit(page(200))}}, {}, {}},
            {"delay of the registration", "000", {{Call::Register, slow(300)}}, {}, {}},
            {"other words of success", "000", {}, {{u"success_text"_s, u"Thank you, all is well."_s}}, {}},
            {"no words of success", "000", {}, {{u"success_text"_s, u" "_s}}, {}},
        });
}

} // namespace
} // namespace slipway::tests
