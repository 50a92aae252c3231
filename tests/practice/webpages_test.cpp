// SPDX-License-Identifier: MIT
#include "practicetest.h"

namespace slipway::practice::test {

TEST_F(PracticeTest, PagesShowWhatIsThereAndEscapeIt)
{
    call("POST", "/dandisets/", "{'name':'<script>alert(1)</script>','metadata':{'description':'a & b'}}");
    newAsset("000001", "sub-1/a.nwb", "content");
    const Answer list = request("GET", web + "/");
    EXPECT_EQ(list.status, 200);
    EXPECT_NE(list.body.find("/dandiset/000001/draft"), std::string::npos);
    for (const char *path : {"/dandiset/000001/draft", "/dandiset/000001",
                             "/dandiset/000001/draft/files?location=sub-1", "/dandiset/000001/draft/"}) {
        const Answer page = request("GET", web + path);
        EXPECT_EQ(page.status, 200) << path;
        EXPECT_EQ(page.body.find("<script>"), std::string::npos);
        EXPECT_NE(page.body.find("&lt;script&gt;"), std::string::npos);
        EXPECT_NE(page.body.find("a &amp; b"), std::string::npos);
        EXPECT_NE(page.body.find("sub-1/a.nwb"), std::string::npos);
    }
    EXPECT_EQ(request("GET", web + "/dandiset/000002/draft").status, 404);
    EXPECT_EQ(request("GET", web + "/dandiset/1").status, 404);
    EXPECT_EQ(request("GET", web + "/server-info").status, 404) << "dandi asks for this one first";
}

TEST_F(PracticeTest, EmbargoedPageShowsNothing)
{
    const std::string id = newDandiset("?embargo=true");
    EXPECT_EQ(request("GET", web + "/").body.find("My title"), std::string::npos);
    EXPECT_EQ(request("GET", web + "/dandiset/" + id + "/draft").body.find("My title"), std::string::npos);
}

} // namespace slipway::practice::test
