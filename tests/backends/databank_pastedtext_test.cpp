// SPDX-License-Identifier: MIT
#include "backends/databank/pastedtext.h"

#include <gtest/gtest.h>

namespace slipway::tests {
namespace {

using backends::databank::credentialInText;
using backends::databank::looksLikeKey;

const char *const hex = "0123456789abcdef0123456789abcdef";

struct Row
{
    const char *pasted;
    const char *key;
    const char *token;
};

class DatabankPasted : public testing::TestWithParam<Row>
{};

TEST_P(DatabankPasted, findsKeyAndToken)
{
    const domain::DatasetCredential found = credentialInText(QString::fromUtf8(GetParam().pasted));
    EXPECT_EQ(found.dataset.toStdString(), GetParam().key);
    EXPECT_EQ(found.secret.reveal().toStdString(), GetParam().token);
}

const Row rows[] = {
    {"", "", ""},
    {"  0123456789abcdef0123456789abcdef\n", "", hex},
    {"\"0123456789abcdef0123456789abcdef\"", "", hex},
    {"0d9af2be-23c1-4b7a-9d1e-0123456789ab", "", "0d9af2be-23c1-4b7a-9d1e-0123456789ab"},
    {"IDB-1234567", "IDB-1234567", ""},
    {"TESTIDB-abc12", "TESTIDB-abc12", ""},
    {"idbdev-0000001", "idbdev-0000001", ""}, // never in capitals: the server tells them apart
    {"https://databank.illinois.edu/datasets/IDB-1234567/edit", "IDB-1234567", ""},
    {"https://demo.databank.illinois.edu/datasets/DEMO-7654321/edit#advancedUpload", "DEMO-7654321", ""},
    {"http://127.0.0.1:8080/datasets/IDB-1234567", "IDB-1234567", ""},
    {"python databank_api_client_v2.py IDB-1234567 0123456789abcdef0123456789abcdef myfile.csv",
     "IDB-1234567", hex},
    {"python3 \"databank_api_client_v2.py\" 'IDB-1234567' '0123456789abcdef0123456789abcdef' 'my file.csv'",
     "IDB-1234567", hex},
    {"python databank_api_client_v2.py \\\n IDB-1234567 \\\n 0123456789abcdef0123456789abcdef \\\n "
     "myfile.csv",
     "IDB-1234567", hex},
    {"python databank_api_client_v3.py --token 0123456789abcdef0123456789abcdef --dataset IDB-1234567 --file "
     "a.csv",
     "IDB-1234567", hex},
    {"curl -F \"binary=@my_datafile.csv\" -H \"Authorization: Token token=0123456789abcdef0123456789abcdef\" "
     "-H "
     "\"Transfer-Encoding: chunked\" -X POST https://databank.illinois.edu/api/dataset/IDB-1234567/datafile "
     "-o "
     "output.txt",
     "IDB-1234567", hex},
    {"curl -X POST https://databank.illinois.edu/api/dataset/IDB-1234567/datafile \\\r\n -H 'Authorization: "
     "Token "
     "token=\"0123456789abcdef0123456789abcdef\"'",
     "IDB-1234567", hex},
    {"Command Line Tools\nCurrent HTTP Authentication Token: 0123456789abcdef0123456789abcdef\nDataset "
     "identifier: "
     "IDB-1234567\n",
     "IDB-1234567", hex},
    {"Dataset Key: IDB-1234567 Current HTTP Authentication Token: 0123456789abcdef0123456789abcdef Expires: "
     "2017-01-26",
     "IDB-1234567", hex},
    {"0123456789abcdef0123456789abcdef IDB-1234567", "IDB-1234567", hex},
    {"{\"token\":\"0123456789abcdef0123456789abcdef\"}", "", hex},
    {"{\"token\":\"none\"}", "", ""},
    {"curl -H \xe2\x80\x9c"
     "Authorization: Token token=0123456789abcdef0123456789abcdef\xe2\x80\x9d "
     "https://databank.illinois.edu/api/dataset/IDB-1234567/datafile",
     "IDB-1234567", hex},
    {"python databank_api_client_v2.py IDB-1234567 TOKEN myfile.csv", "IDB-1234567", ""},
    {"some words that are neither", "", ""},
};

INSTANTIATE_TEST_SUITE_P(Pastes, DatabankPasted, testing::ValuesIn(rows));

TEST(DatabankKey, looksAsTheContractSays)
{
    EXPECT_TRUE(looksLikeKey(QStringLiteral("IDB-1234567")));
    EXPECT_TRUE(looksLikeKey(QStringLiteral("TESTIDB-x1")));
    EXPECT_FALSE(looksLikeKey(QStringLiteral("IDB-1234567/edit")));
    EXPECT_FALSE(looksLikeKey(QStringLiteral("1DB-1234567")));
    EXPECT_FALSE(looksLikeKey(QStringLiteral("IDB")));
}

} // namespace
} // namespace slipway::tests
