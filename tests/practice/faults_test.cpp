// SPDX-License-Identifier: MIT
// Faults by script, as installed under /__practice/faults.
#include "practicetest.h"

namespace slipway::practice::test {

using namespace Qt::StringLiterals;

namespace {

class FaultTest : public PracticeTest
{
protected:
    void install(const std::string &description) const
    {
        const Answer answer = control("POST", "faults", description);
        ASSERT_EQ(answer.status, 200) << answer.body;
    }

    QJsonObject fault(int index = 0) const
    {
        return parsed(control("GET", "faults").body).toArray()[index].toObject();
    }

    std::string partUrl(const std::string &content) const
    {
        return initialize(newDandiset(), content)["parts"_L1]
            .toArray()[0]
            .toObject()["upload_url"_L1]
            .toString()
            .toStdString();
    }
};

} // namespace

TEST_F(FaultTest, StatusHitsTheNthMatchOnly)
{
    install("{'match':{'method':'GET','path':'/users/me/'},'nth':2,'times':2,'action':'status','status':429,"
            "'headers':{'Retry-After':'7'},'body':'{}'}");
    EXPECT_EQ(call("GET", "/users/me/").status, 200);
    EXPECT_EQ(call("GET", "/info/").status, 200);
    const Answer hit = call("GET", "/users/me/");
    EXPECT_EQ(hit.status, 429);
    EXPECT_EQ(hit.header("retry-after"), "7");
    EXPECT_EQ(call("GET", "/users/me/").status, 429);
    EXPECT_EQ(call("GET", "/users/me/").status, 200);
    EXPECT_EQ(fault()["hits"_L1].toInt(), 2);
    EXPECT_EQ(fault()["matched"_L1].toInt(), 4);
    control("DELETE", "faults");
    EXPECT_EQ(control("GET", "faults").body, "[]");
}

TEST_F(FaultTest, StatusComesBeforeTheBodyAndNothingIsDone)
{
    const std::string content(20U << 20U, 'x');
    const std::string url = partUrl(content);
    install("{'match':{'service':'storage','method':'PUT'},'action':'status','status':503}");
    RawConnection connection(portOf(url));
    connection.send("PUT " + targetOf(url) + " HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(portOf(url)) +
                    "\r\nContent-Length: 20971520\r\n\r\nxx");
    const Answer answer = connection.receive();
    EXPECT_EQ(answer.status, 503);
    EXPECT_EQ(answer.header("connection"), "close");
    EXPECT_EQ(request("PUT", url, {}, content).status, 200);
}

TEST_F(FaultTest, DropAnswerCommitsFirst)
{
    install("{'match':{'method':'POST','path':'^/api/dandisets/$'},'action':'drop-answer'}");
    EXPECT_EQ(call("POST", "/dandisets/", "{'name':'lost','metadata':{}}").status, 0);
    EXPECT_EQ(parsed(call("GET", "/dandisets/").body).toObject()["count"_L1].toInt(), 1);
}

TEST_F(FaultTest, StatusAfterCommitDoesTheWork)
{
    install("{'match':{'method':'POST'},'action':'status','status':502,'after_commit':true}");
    EXPECT_EQ(call("POST", "/dandisets/", "{'name':'x','metadata':{}}").status, 502);
    EXPECT_EQ(parsed(call("GET", "/dandisets/").body).toObject()["count"_L1].toInt(), 1);
}

TEST_F(FaultTest, CutResetsInTheMiddleOfTheBody)
{
    const std::string content(8U << 20U, 'x');
    const std::string url = partUrl(content);
    install("{'match':{'service':'storage','method':'PUT'},'action':'cut','after_bytes':1000000}");
    EXPECT_EQ(request("PUT", url, {}, content).status, 0);
    const QJsonArray log = parsed(control("GET", "requests").body).toArray();
    const QJsonObject last = log.last().toObject();
    EXPECT_EQ(last["status"_L1].toInt(-1), 0);
    EXPECT_EQ(last["bytes_in"_L1].toInt(), 1000000);
    EXPECT_EQ(last["fault"_L1].toString(), u"cut"_s);
    EXPECT_EQ(request("PUT", url, {}, content).status, 200);
}

TEST_F(FaultTest, CutOfADownloadHitsTheAnswer)
{
    const std::string asset = newAsset(newDandiset(), "a.nwb", std::string(5U << 20U, 'x'));
    const std::string url = call("GET", "/assets/" + asset + "/download/").header("location");
    install("{'match':{'service':'storage','method':'GET'},'action':'cut','after_bytes':1000}");
    const Answer cut = request("GET", url);
    EXPECT_FALSE(cut.complete);
    EXPECT_LE(cut.body.size(), 1000U);
}

TEST_F(FaultTest, ResetComesBeforeEverything)
{
    install("{'match':{'path':'/users/'},'action':'reset'}");
    const Answer answer = call("GET", "/users/me/");
    EXPECT_EQ(answer.status, 0);
    EXPECT_TRUE(answer.wasReset);
}

TEST_F(FaultTest, StallSaysNothingForItsTime)
{
    install("{'match':{'path':'/users/'},'action':'stall','milliseconds':150}");
    EXPECT_EQ(call("GET", "/users/me/").status, 0);
    const QJsonObject last = parsed(control("GET", "requests").body).toArray().last().toObject();
    EXPECT_GE(last["duration_ms"_L1].toInt(), 150);
}

TEST_F(FaultTest, StallEndsWhenTheServerStops)
{
    install("{'match':{'path':'/users/'},'action':'stall','milliseconds':600000}");
    RawConnection connection(portOf(api));
    connection.send("GET /api/users/me/ HTTP/1.1\r\nHost: x\r\n\r\n");
    while (parsed(control("GET", "faults").body).toArray()[0].toObject()["hits"_L1].toInt() == 0) {
    }
    server->stop();
    EXPECT_TRUE(connection.closedByPeer());
}

TEST_F(FaultTest, HtmlComesInsteadOfJson)
{
    install("{'match':{'path':'/users/'},'action':'html'}");
    const Answer answer = call("GET", "/users/me/");
    EXPECT_EQ(answer.status, 200);
    EXPECT_EQ(answer.header("content-type"), "text/html; charset=utf-8");
}

TEST_F(FaultTest, WrongEtagOnAStoredPart)
{
    install("{'match':{'service':'storage'},'action':'wrong-etag'}");
    const Answer answer = request("PUT", partUrl("abc"), {}, "abc");
    EXPECT_EQ(answer.status, 200);
    EXPECT_EQ(answer.header("etag"), "\"00000000000000000000000000000bad\"");
}

TEST_F(FaultTest, ErrorIn200LeavesTheUploadOpen)
{
    const QJsonObject upload = initialize(newDandiset(), "abc");
    const std::string id = upload["upload_id"_L1].toString().toStdString();
    const QJsonObject how =
        parsed(call("POST", "/uploads/" + id + "/complete/", sendParts(upload, "abc")).body).toObject();
    const std::string url = how["complete_url"_L1].toString().toStdString();
    const std::string body = how["body"_L1].toString().toStdString();
    install("{'match':{'service':'storage','method':'POST'},'action':'error-in-200'}");
    const Answer failed = request("POST", url, {}, body);
    EXPECT_EQ(failed.status, 200);
    EXPECT_NE(failed.body.find("<Error><Code>InternalError</Code>"), std::string::npos);
    EXPECT_EQ(request("POST", url, {}, body).status, 200);
    EXPECT_EQ(call("POST", "/uploads/" + id + "/validate/").status, 200);
}

TEST_F(FaultTest, SlowWaitsBeforeTheAnswer)
{
    install("{'match':{'path':'/users/'},'action':'slow','milliseconds':60}");
    EXPECT_EQ(call("GET", "/users/me/").status, 200);
    EXPECT_GE(parsed(control("GET", "requests").body).toArray().last().toObject()["duration_ms"_L1].toInt(),
              60);
}

TEST_F(FaultTest, NonsenseIsRefused)
{
    EXPECT_EQ(control("POST", "faults", "{'action':'explode'}").status, 400);
    EXPECT_EQ(control("POST", "faults", "{'action':'cut','nth':0}").status, 400);
}

} // namespace slipway::practice::test
