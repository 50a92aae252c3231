// SPDX-License-Identifier: MIT
#include "net/response.h"

#include <gtest/gtest.h>

using slipway::net::Response;

namespace {

TEST(ResponseTest, HeadersAreFoundInAnyCase)
{
    Response response;
    response.headers = {{"etag", "\"1\""}, {"ETag", "\"2\""}};
    EXPECT_EQ(response.header("ETAG"), "\"1\"");
    EXPECT_TRUE(response.header("Location").isEmpty());
}

TEST(ResponseTest, TheContentTypeComesWithoutParameters)
{
    Response response;
    response.headers = {{"Content-Type", "Application/JSON; charset=utf-8"}};
    EXPECT_EQ(response.contentType(), "application/json");
}

TEST(ResponseTest, SuccessIsTwoHundredAndSomething)
{
    Response response;
    for (const int status : {0, 199, 300, 404, 500}) {
        response.status = status;
        EXPECT_FALSE(response.isSuccess()) << status;
    }
    response.status = 204;
    EXPECT_TRUE(response.isSuccess());
}

} // namespace
