// SPDX-License-Identifier: MIT
#include "practice/signature.h"

#include <gtest/gtest.h>

namespace slipway::practice {

namespace {

class SignatureTest : public ::testing::Test
{
protected:
    SignatureTest()
        : signer(clock, "secret")
    {
        signer.setOrigin("http", "127.0.0.1:1");
    }

    std::string url() const
    {
        Signer::Order order;
        order.method = "PUT";
        order.path = "/bucket/key";
        order.query = "uploadId=u&partNumber=1";
        order.contentLength = 3;
        return signer.presigned(order);
    }

    static Request requestFor(const std::string &url)
    {
        Request request;
        request.method = "PUT";
        const std::string target = url.substr(url.find("/bucket"));
        request.path = target.substr(0, target.find('?'));
        request.rawQuery = target.substr(target.find('?') + 1);
        request.query = Query(request.rawQuery);
        request.headers.add("Host", "127.0.0.1:1");
        request.contentLength = 3;
        return request;
    }

    Clock clock;
    Signer signer;
};

} // namespace

TEST_F(SignatureTest, WhatWasSignedIsValid)
{
    EXPECT_EQ(signer.check(requestFor(url())), Signer::Verdict::Valid);
}

TEST_F(SignatureTest, EveryPartOfTheRequestCounts)
{
    const auto mismatch = [this](auto change) {
        Request request = requestFor(url());
        change(request);
        return signer.check(request) == Signer::Verdict::Mismatch;
    };
    EXPECT_TRUE(mismatch([](Request &request) { request.method = "POST"; }));
    EXPECT_TRUE(mismatch([](Request &request) { request.path = "/bucket/other"; }));
    EXPECT_TRUE(mismatch([](Request &request) { request.contentLength = 4; }));
    EXPECT_TRUE(mismatch([](Request &request) { request.headers.set("Host", "localhost:1"); }));
    EXPECT_TRUE(mismatch([](Request &request) { request.rawQuery += "&a=b"; }));
    Signer other(clock, "another secret");
    other.setOrigin("http", "127.0.0.1:1");
    EXPECT_EQ(other.check(requestFor(url())), Signer::Verdict::Mismatch);
}

TEST_F(SignatureTest, TimeRunsOut)
{
    const std::string signedUrl = url();
    clock.advance(Signer::partLifetime - 5);
    EXPECT_EQ(signer.check(requestFor(signedUrl)), Signer::Verdict::Valid);
    clock.advance(10);
    EXPECT_EQ(signer.check(requestFor(signedUrl)), Signer::Verdict::Expired);
}

TEST_F(SignatureTest, UnsignedAndMalformedAreToldApart)
{
    EXPECT_EQ(signer.check(requestFor("http://x/bucket/key?uploadId=u")), Signer::Verdict::Unsigned);
    EXPECT_EQ(signer.check(requestFor("http://x/bucket/key?X-Amz-Signature=a")), Signer::Verdict::Malformed);
}

} // namespace slipway::practice
