// SPDX-License-Identifier: MIT
#include "faults/stage.h"

#include <gtest/gtest.h>

namespace slipway::tests {
namespace {

using namespace Qt::StringLiterals;

const Repositories dandi{"dandi"};

QJsonObject tooMany(const QString &retryAfter)
{
    return status(429, 1, {{u"Retry-After"_s, retryAfter}});
}

/// What the storage says of a URL that has ended (DANDI contract 3.5).
QJsonObject ended(int times = 1)
{
    QJsonObject fault = status(403, times);
    fault.insert(u"content_type", u"application/xml"_s);
    fault.insert(u"body",
                 u"<Error><Code>AccessDenied</Code><Message>Request has expired</Message></Error>"_s);
    return fault;
}

TEST(DandiFaults, ServersInTrouble)
{
    playAll(dandi,
            {{"503 three times for who am I", "0", {{Call::SignIn, status(503, 3)}}},
             {"503 for the new dandiset", "*", {{Call::CreateDataset, status(503)}}},
             {"503 three times for the blob",
              "0",
              {{Call::Complete, status(404)}, {Call::FindBlob, status(503, 3)}}},
             {"503 three times for initialize", "0", {{Call::Create, status(503, 3)}}},
             {"503 three times for a part", "0", {{Call::FirstChunk, status(503, 3)}}},
             {"503 three times for the second part", "0", {{Call::SecondChunk, status(503, 3)}}},
             {"503 three times for complete", "0", {{Call::Complete, status(503, 3)}}},
             {"503 three times for the storage's end", "0", {{Call::Finish, status(503, 3)}}},
             {"503 three times for validate", "0", {{Call::Validate, status(503, 3)}}},
             {"503 for the asset", "*", {{Call::Register, status(503)}}},
             {"503 three times for the list", "0", {{Call::ReadBack, status(503, 3)}}},
             {"502 page for ever for initialize", "*", {{Call::Create, page(502, 0)}}},
             {"error in a 200 at the storage's end", "0", {{Call::Finish, action(u"error-in-200"_s)}}},
             {"another ETag for a part, once", "0", {{Call::FirstChunk, action(u"wrong-etag"_s)}}},
             {"another ETag for a part, for ever", "5", {{Call::FirstChunk, action(u"wrong-etag"_s, 0)}}}});
}

TEST(DandiFaults, RequestsThatAreTooMany)
{
    playAll(dandi, {{"429 with seconds for the blob",
                     "0",
                     {{Call::Complete, status(404)}, {Call::FindBlob, tooMany(u"3"_s)}}},
                    {"429 with a date for the blob",
                     "0",
                     {{Call::Complete, status(404)}, {Call::FindBlob, tooMany(dateIn(4))}}},
                    {"429 with seconds for initialize", "0", {{Call::Create, tooMany(u"3"_s)}}},
                    {"429 with a date for a part", "0", {{Call::FirstChunk, tooMany(dateIn(4))}}},
                    {"429 with seconds for the asset", "*", {{Call::Register, tooMany(u"3"_s)}}},
                    {"429 with a date for the list", "0", {{Call::ReadBack, tooMany(dateIn(4))}}},
                    {"429 that asks for five minutes", "0", {{Call::Create, tooMany(u"300"_s)}}}});
}

TEST(DandiFaults, ConnectionsThatDrop)
{
    const QJsonObject lost = action(u"drop-answer"_s);
    const QJsonObject reset = action(u"reset"_s);
    playAll(dandi, {{"dandiset made, answer lost", "0", {{Call::CreateDataset, lost}}},
                    {"initialized, answer lost", "0", {{Call::Create, lost}}},
                    {"part stored, answer lost", "0", {{Call::FirstChunk, lost}}},
                    {"second part stored, answer lost", "0", {{Call::SecondChunk, lost}}},
                    {"complete, answer lost", "0", {{Call::Complete, lost}}},
                    {"put together, answer lost", "0", {{Call::Finish, lost}}},
                    {"validated, answer lost", "0", {{Call::Validate, lost}}},
                    {"registered, answer lost", "0", {{Call::Register, lost}}},
                    {"registered, 503 answered", "0", {{Call::Register, afterCommit(status(503))}}},
                    {"reset of the new dandiset", "*", {{Call::CreateDataset, reset}}},
                    {"reset of the blob", "0", {{Call::Complete, status(404)}, {Call::FindBlob, reset}}},
                    {"reset of a part", "0", {{Call::FirstChunk, reset}}},
                    {"reset of the asset", "0", {{Call::Register, reset}}},
                    {"cut in the middle of a part", "0", {{Call::FirstChunk, cut(50'000)}}},
                    {"cut in the middle of the second part", "0", {{Call::SecondChunk, cut(500)}}},
                    {"stall of a part, then closed", "0", {{Call::FirstChunk, stall(1'500)}}}});
}

TEST(DandiFaults, UrlsThatEnd)
{
    // A reset makes the client send the part again, and by then its URL has ended.
    Row real{"URLs that end while a part is sent", "0", {{Call::FirstChunk, cut(2'000'000)}}};
    real.size = 4'000'000;
    real.network.bytesPerSecond = 2'000'000;
    real.strikeAfter = 500'000;
    real.strike = [](Scene &scene) { scene.expireUrls(); };
    playAll(dandi, {{"URL of a part ended", "0", {{Call::FirstChunk, ended()}}},
                    {"URL of the second part ended", "0", {{Call::SecondChunk, ended()}}},
                    {"URLs that always have ended", "*", {{Call::FirstChunk, ended(0)}}},
                    {"URL of the storage's end ended", "0", {{Call::Finish, ended()}}},
                    real});
}

TEST(DandiFaults, PagesInPlaceOfAnswers)
{
    playAll(dandi,
            {{"200 page for who am I", "6", {{Call::SignIn, page(200)}}},
             {"200 page for the new dandiset", "*", {{Call::CreateDataset, page(200)}}},
             {"200 page for the blob", "*", {{Call::Complete, status(404)}, {Call::FindBlob, page(200)}}},
             {"200 page for initialize", "*", {{Call::Create, page(200)}}},
             {"200 page for a part", "*", {{Call::FirstChunk, page(200)}}},
             {"200 page for the asset", "*", {{Call::Register, page(200)}}},
             {"200 page for a registered asset", "*", {{Call::Register, afterCommit(page(200))}}}});
}

} // namespace
} // namespace slipway::tests
