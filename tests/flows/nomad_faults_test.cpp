// SPDX-License-Identifier: MIT
#include "faults/stage.h"

#include <gtest/gtest.h>

namespace slipway::tests {
namespace {

using namespace Qt::StringLiterals;

const Repositories generations{"nomad 1", "nomad 2"};

QJsonObject tooMany(const QString &retryAfter)
{
    return status(429, 1, {{u"Retry-After"_s, retryAfter}});
}

TEST(NomadFaults, ServersInTrouble)
{
    playAll(generations,
            {{"503 three times for who am I", "00", {{Call::SignIn, status(503, 3)}}},
             {"503 page for the new dataset", "**", {{Call::CreateDataset, page(503)}}},
             {"503 page for the new upload", "**", {{Call::Create, page(503)}}},
             {"502 page for the files", "00", {{Call::FirstChunk, page(502)}}},
             {"504 page for files that arrived", "00", {{Call::FirstChunk, afterCommit(page(504))}}},
             {"502 page twice while polling", "00", {{Call::Ask, page(502, 2)}}},
             {"503 page twice while polling", "00", {{Call::Ask, page(503, 2)}}},
             {"504 page twice while polling", "00", {{Call::Ask, page(504, 2)}}},
             {"503 page for the list of files", "00", {{Call::ReadBack, page(503)}}},
             {"503 page for the details", "**", {{Call::Describe, page(503)}}},
             {"503 page for publishing", "**", {{Call::Register, page(503)}}},
             {"503 page for what was published", "**", {{Call::Register, afterCommit(page(503))}}}});
}

TEST(NomadFaults, RequestsThatAreTooMany)
{
    playAll(generations, {{"429 with seconds for who am I", "00", {{Call::SignIn, tooMany(u"3"_s)}}},
                          {"429 with a date for who am I", "00", {{Call::SignIn, tooMany(dateIn(4))}}},
                          {"429 with seconds for the files", "00", {{Call::FirstChunk, tooMany(u"3"_s)}}},
                          {"429 with a date for the files", "00", {{Call::FirstChunk, tooMany(dateIn(4))}}},
                          {"429 with seconds while polling", "00", {{Call::Ask, tooMany(u"3"_s)}}},
                          {"429 with a date for publishing", "**", {{Call::Register, tooMany(dateIn(4))}}}});
}

TEST(NomadFaults, ConnectionsThatDrop)
{
    const QJsonObject lost = action(u"drop-answer"_s);
    const QJsonObject reset = action(u"reset"_s);
    playAll(generations,
            {{"dataset made, answer lost", "00", {{Call::CreateDataset, lost}}},
             {"upload made, answer lost", "00", {{Call::Create, lost}}},
             {"files arrived, answer lost", "00", {{Call::FirstChunk, lost}}},
             {"details written, answers lost", "00", {{Call::Describe, action(u"drop-answer"_s, 4)}}},
             {"published, answer lost", "00", {{Call::Register, lost}}},
             {"reset of the new dataset", "**", {{Call::CreateDataset, reset}}},
             {"reset of the new upload", "**", {{Call::Create, reset}}},
             {"reset of the files", "00", {{Call::FirstChunk, reset}}},
             {"cut in the middle of the files", "00", {{Call::FirstChunk, cut(50'000)}}},
             {"stall of the files, then closed", "00", {{Call::FirstChunk, stall(1'500)}}},
             {"reset while polling", "00", {{Call::Ask, reset}}},
             {"reset of the details", "00", {{Call::Describe, reset}}},
             {"reset of publishing", "**", {{Call::Register, reset}}}});
}

TEST(NomadFaults, PagesInPlaceOfAnswers)
{
    playAll(generations,
            {{"200 page for who am I", "66", {{Call::SignIn, page(200)}}},
             {"200 page for the new dataset", "**", {{Call::CreateDataset, page(200)}}},
             {"200 page for the files", "**", {{Call::FirstChunk, page(200)}}},
             {"200 page while polling", "**", {{Call::Ask, page(200)}}},
             {"200 page for publishing", "**", {{Call::Register, page(200)}}},
             {"200 page for what was published", "**", {{Call::Register, afterCommit(page(200))}}}});
}

} // namespace
} // namespace slipway::tests
