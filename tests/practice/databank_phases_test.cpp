// SPDX-License-Identifier: MIT
// Profile P: setup, transfer, verify (Data Bank contract 4A, 10.4).
#include "databanktest.h"

#include <gtest/gtest.h>

namespace slipway::practice::test {

using namespace Qt::StringLiterals;

namespace {

class DatabankPhases : public DatabankTest
{
protected:
    DatabankPhases() { options.databankProtocol = databank::Protocol::Phases; }

    Answer setUpFile(const std::string &name, const std::string &size = "10") const
    {
        return post("phase=setup&filename=" + name + "&filesize=" + size);
    }

    Answer transfer(const std::string &name, const std::string &previous, const std::string &chunk) const
    {
        return postParts(part("phase", "transfer") + part("filename", name) +
                         part("previous_size", previous) + part("bytechunk", chunk, "bytechunk"));
    }

    Answer verify(const std::string &name) const { return post("phase=verify&filename=" + name); }

    std::string verified(const std::string &name) const
    {
        return name + " successfully uploaded.  Refresh dataset page to see newly uploaded file. " + origin +
               "/datasets/" + key() + "/edit";
    }
};

void expectText(const Answer &answer, int status, const std::string &text)
{
    EXPECT_EQ(answer.status, status);
    EXPECT_EQ(answer.body, text);
    EXPECT_EQ(answer.header("content-type"), "application/json; charset=utf-8");
}

std::string mismatch(const std::string &expected, const std::string &received)
{
    return "{\"error\":\"Unexpected previous_size value.  Expected: " + expected + ", Recieved: " + received +
           "\\n\",\"progress\":" + expected + ",\"status\":500}";
}

} // namespace

TEST_F(DatabankPhases, TheWorkedExchange)
{
    const std::string content = noise(5'000'000);
    constexpr std::size_t chunk = 2'097'152;
    expectText(setUpFile("run.bin", "5000000"), 200, "successfully set up run.bin");
    expectText(transfer("run.bin", "0", content.substr(0, chunk)), 200,
               "successfully added chunk to run.bin");
    EXPECT_EQ(transfer("run.bin", "2097152", content.substr(chunk, chunk)).status, 200);
    expectText(transfer("run.bin", "2097152", content.substr(chunk, chunk)), 200,
               mismatch("4194304", "2097152"));
    EXPECT_EQ(transfer("run.bin", "4194304", content.substr(2 * chunk)).status, 200);
    expectText(transfer("run.bin", "-1", "x"), 200, mismatch("5000000", "-1"));
    EXPECT_EQ(dataset()["staged"_L1].toArray()[0].toObject()["size"_L1].toInt(), 5'000'000);
    expectText(verify("run.bin"), 200, verified("run.bin"));
    EXPECT_EQ(record(0)["sha256"_L1].toString().toStdString(), sha256Of(content));
    EXPECT_FALSE(record(0)["incomplete"_L1].toBool());
    EXPECT_TRUE(dataset()["staged"_L1].toArray().isEmpty());
}

TEST_F(DatabankPhases, SetupWipesEveryUnfinishedFile)
{
    EXPECT_EQ(setUpFile("first.bin").status, 200);
    EXPECT_EQ(transfer("first.bin", "0", "12345").status, 200);
    EXPECT_EQ(setUpFile("second.bin").status, 200);
    const Answer gone = transfer("first.bin", "5", "67890");
    EXPECT_EQ(gone.status, 500);
    EXPECT_TRUE(gone.body.starts_with("No such file or directory @ rb_file_s_size - ")) << gone.body;
    EXPECT_TRUE(gone.body.ends_with("first.bin\n"));
    EXPECT_EQ(transfer("second.bin", "0", "abc").status, 200);
    EXPECT_EQ(setUpFile("second.bin").status, 200);
    expectText(transfer("second.bin", "-1", "x"), 200, mismatch("0", "-1"));
}

TEST_F(DatabankPhases, SetupChecksInItsOrder)
{
    EXPECT_EQ(setUpFile("done.bin").status, 200);
    EXPECT_EQ(transfer("done.bin", "0", "abc").status, 200);
    EXPECT_EQ(verify("done.bin").status, 200);
    EXPECT_EQ(setUpFile("half.bin").status, 200);
    EXPECT_EQ(transfer("half.bin", "0", "abc").status, 200);
    expectText(post("phase=setup&filename=done.bin"), 500,
               "File with the name done.bin already exists in this dataset.\n");
    expectText(post("phase=setup&filename=new.bin"), 500, "missing paramter: filesize\n");
    expectText(setUpFile("new.bin", "2199023255553"), 500, "File too large. Max file size: 2TB.\n");
    expectText(transfer("half.bin", "-1", "x"), 200, mismatch("3", "-1")); // no failed setup wiped it
    EXPECT_EQ(setUpFile("new.bin", "2199023255552").status, 200);
    EXPECT_EQ(setUpFile("new.bin", "many").status, 200) << "no number is zero";
}

TEST_F(DatabankPhases, PreviousSizeIsReadAsRubyDoes)
{
    EXPECT_EQ(setUpFile("a.bin").status, 200);
    expectText(transfer("a.bin", "abc", "123"), 200, "successfully added chunk to a.bin");
    EXPECT_EQ(transfer("a.bin", " +3 bytes", "45").status, 200);
    expectText(transfer("a.bin", "5_0", "x"), 200, mismatch("5", "5_0"));
    expectText(transfer("a.bin", "99999999999999999999", "x"), 200, mismatch("5", "99999999999999999999"));
    expectText(transfer("a.bin", "5", ""), 200, "successfully added chunk to a.bin");
    expectText(transfer("a.bin", "5", "more than filesize said"), 200, "successfully added chunk to a.bin");
    expectText(transfer("a.bin", "-1", "x"), 200, mismatch("28", "-1"));
}

TEST_F(DatabankPhases, FailuresOfTransfer)
{
    EXPECT_EQ(setUpFile("a.bin").status, 200);
    const std::string head = part("phase", "transfer") + part("filename", "a.bin");
    expectText(postParts(head + part("bytechunk", "x", "bytechunk")), 500,
               "no implicit conversion of nil into String\n");
    expectText(postParts(head + part("previous_size", "0")), 500,
               "no implicit conversion of nil into String\n");
    const Answer text = postParts(head + part("previous_size", "0") + part("bytechunk", "x"));
    EXPECT_EQ(text.status, 200);
    EXPECT_TRUE(text.body.starts_with("{\"error\":\"private method `open' called for ")) << text.body;
    EXPECT_TRUE(text.body.ends_with("\"progress\":0,\"status\":500}")) << text.body;
    EXPECT_EQ(transfer("never.bin", "-1", "x").status, 500);
}

TEST_F(DatabankPhases, VerifyComparesNothing)
{
    EXPECT_EQ(setUpFile("short.bin", "5000000").status, 200);
    EXPECT_EQ(transfer("short.bin", "0", "123").status, 200);
    expectText(verify("short.bin"), 200, verified("short.bin"));
    EXPECT_EQ(record(0)["stored_size"_L1].toInt(), 3);
    const Answer again = verify("short.bin");
    EXPECT_EQ(again.status, 500);
    EXPECT_TRUE(again.body.starts_with("No such file or directory @ rb_sysopen - ")) << again.body;
    EXPECT_EQ(records(), 2) << "the failure left an empty record";
    EXPECT_TRUE(record(1)["incomplete"_L1].toBool());
    EXPECT_EQ(raw("GET", "/datasets/" + key()).status, 200);
    EXPECT_EQ(records(), 1) << "opening the page cleaned it away";
    EXPECT_EQ(setUpFile("empty.bin").status, 200);
    expectText(verify("empty.bin"), 500,
               "Error uploading file. If error persists, please contact the Research Data Service.\n");
}

TEST_F(DatabankPhases, NamesAreCleanedOnlyAtTheEnd)
{
    EXPECT_EQ(setUpFile("../../my%20f%C3%BCle.bin").status, 200);
    EXPECT_EQ(transfer("../../my füle.bin", "0", "123").status, 200);
    EXPECT_EQ(verify("../../my%20f%C3%BCle.bin").status, 200);
    EXPECT_EQ(record(0)["name"_L1].toString(), u"my_f_le.bin"_s);
}

TEST_F(DatabankPhases, PhasesThatAreNone)
{
    expectText(post("phase=rename&filename=a"), 400, "invalid phase parameter: rename");
    for (const char *form : {"phase=setup&filesize=1", "phase=verify", "phase=rename"})
        expectText(post(form), 500, "{\"status\":500,\"error\":\"Internal Server Error\"}");
    expectText(post("filename=a"), 500, "invalid request");
    expectText(post("tus_url=a&filename=a&size=1"), 500, "invalid request");
    EXPECT_EQ(records(), 0);
}

TEST_F(DatabankPhases, TheBasicUploadIsThereToo)
{
    EXPECT_EQ(postParts(part("binary", "0123", "basic.txt") + part("phase", "verify")).status, 200);
    EXPECT_EQ(record(0)["sha256"_L1].toString().toStdString(), sha256Of("0123"));
}

TEST_F(DatabankPhases, FaultsOfTheStaging)
{
    EXPECT_EQ(setUpFile("a.bin").status, 200);
    EXPECT_EQ(transfer("a.bin", "0", "12345").status, 200);
    quirk("foreign-writer", "datafile", 3);
    expectText(transfer("a.bin", "5", "67890"), 200, mismatch("8", "5"));
    quirk("wipe-staging", "datafile");
    EXPECT_EQ(transfer("a.bin", "8", "x").status, 500);
}

} // namespace slipway::practice::test
