// SPDX-License-Identifier: MIT
#include "net/outgoing.h"

#include <gtest/gtest.h>

using namespace slipway;
using namespace slipway::net;

namespace {

const QUrl url(QStringLiteral("https://example.org/a"));

QNetworkRequest prepared(const Request &request, const Credential *credential = nullptr)
{
    return toNetworkRequest(request, credential, "agent", QStringLiteral("id-1"));
}

TEST(OutgoingTest, WhatQtWouldDoByItselfIsOff)
{
    const QNetworkRequest request = prepared(Request::get(url));
    EXPECT_EQ(request.attribute(QNetworkRequest::RedirectPolicyAttribute).toInt(),
              QNetworkRequest::ManualRedirectPolicy);
    EXPECT_FALSE(request.attribute(QNetworkRequest::Http2AllowedAttribute).toBool());
    EXPECT_EQ(request.transferTimeout(), 0);
    EXPECT_EQ(request.attribute(QNetworkRequest::CookieLoadControlAttribute).toInt(),
              QNetworkRequest::Manual);
}

TEST(OutgoingTest, TheCredentialIsAddedUnlessTheRequestIsAnonymous)
{
    const Credential credential{"Authorization", "Bearer ", base::Secret(QByteArrayLiteral("abcdef"))};
    EXPECT_EQ(prepared(Request::get(url), &credential).rawHeader("Authorization"), "Bearer abcdef");
    EXPECT_FALSE(prepared(Request::get(url).anonymous(), &credential).hasRawHeader("Authorization"));
    EXPECT_FALSE(prepared(Request::get(url).anonymous(), &credential).hasRawHeader("X-Request-ID"));
}

TEST(OutgoingTest, OnlyWhatHasAnEffectOrABodyHasALength)
{
    EXPECT_FALSE(needsBody(Request::get(url)));
    EXPECT_FALSE(needsBody(Request::head(url)));
    EXPECT_FALSE(needsBody(Request::del(url)));
    EXPECT_TRUE(needsBody(Request::del(url).repeat(Request::Repeat::Never)));
    EXPECT_TRUE(needsBody(Request::post(url)));
    EXPECT_TRUE(needsBody(Request::put(url)));
    EXPECT_TRUE(needsBody(Request::get(url).body("x", "text/plain")));
    EXPECT_EQ(prepared(Request::put(url).body("xyz", {})).rawHeader("Content-Length"), "3");
}

TEST(OutgoingTest, APartHasNoTypeBecauseItsSignatureHasNone)
{
    EXPECT_FALSE(prepared(Request::put(url).body("xyz", {})).hasRawHeader("Content-Type"));
    EXPECT_EQ(prepared(Request::post(url).body("xyz", {})).rawHeader("Content-Type"),
              "application/octet-stream");
}

} // namespace
