// SPDX-License-Identifier: MIT
#include "connectionsession.h"

#include "session/authorityfile.h"
#include "session/serverfile.h"
#include "tests/support/testcertificate.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace slipway;
using namespace slipway::tests;

namespace {

class ServerFile : public ConnectionSession
{
protected:
    ServerFile()
    {
        profile.own = true;
        profile.api = QUrl(QStringLiteral("https://archive.example/api"));
        profile.keySteps = QStringList{QStringLiteral("Log in."), QStringLiteral("Copy the key.")};
        profile.options.insert(QStringLiteral("protocol"), QStringLiteral("tus"));
    }
    /// What another person's Slipway makes of the file.
    QList<domain::Profile> handedOn(const QByteArray &bytes)
    {
        return session().importServers(write(QStringLiteral("theirs.json"), bytes));
    }
    QByteArray exported()
    {
        session().saveProfile(profile);
        return session().serverFile(profile.id);
    }
    std::string codeOfImport(const QByteArray &bytes)
    {
        try {
            handedOn(bytes);
            return {};
        } catch (const base::Failure &failure) {
            return failure.code().toStdString();
        }
    }
};

} // namespace

TEST_F(ServerFile, GivesTheSameServerToAnotherPerson)
{
    const QByteArray bytes = exported();
    session().removeProfile(profile.id);
    const QList<domain::Profile> added = handedOn(bytes);
    ASSERT_EQ(added.size(), 1);
    EXPECT_EQ(added.first(), profile);
    EXPECT_EQ(session().profiles().last(), profile);
}

TEST_F(ServerFile, HoldsNoSecretAndNoPrivateKey)
{
    const TestCertificate certificate = TestCertificate::make();
    profile.certificates =
        write(QStringLiteral("both.pem"), certificate.key.toPem() + certificate.certificate.toPem());
    profile.options.insert(QStringLiteral("token"), QStringLiteral("planted5ecret"));
    const QByteArray bytes = exported();
    EXPECT_FALSE(bytes.contains("5ecret"));
    EXPECT_FALSE(bytes.contains("PRIVATE KEY"));
    EXPECT_FALSE(bytes.contains("both.pem")) << "a path of this computer means nothing elsewhere";
    EXPECT_TRUE(bytes.contains("BEGIN CERTIFICATE"));
    EXPECT_TRUE(bytes.contains("tus"));

    QFile::remove(profile.certificates);
    session().removeProfile(profile.id);
    const domain::Profile added = handedOn(bytes).constFirst();
    EXPECT_EQ(session::authoritiesIn(added.certificates).size(), 1) << "the authority travelled along";
    EXPECT_FALSE(added.options.contains(QStringLiteral("token")));
}

TEST_F(ServerFile, NeverTakesTheIdOfAServerWhoseKeyItWouldGet)
{
    domain::Profile foreign = profile;
    foreign.id = QStringLiteral("dandi");
    foreign.name = QStringLiteral("DANDI Archive");
    foreign.api = QUrl(QStringLiteral("https://not-dandi.example/api"));
    const domain::Profile added = handedOn(session::toServerFile(foreign)).constFirst();
    EXPECT_NE(added.id, QStringLiteral("dandi"));
    EXPECT_NE(added.name, QStringLiteral("DANDI Archive"));
    for (const domain::Profile &one : session().profiles()) {
        if (one.id == QLatin1String("dandi")) {
            EXPECT_FALSE(one.own);
        }
    }
}

TEST_F(ServerFile, IsRefusedWhenItIsSomethingElse)
{
    const qsizetype before = session().profiles().size();
    EXPECT_EQ(codeOfImport("not json"), "no-servers");
    EXPECT_EQ(codeOfImport("[]"), "no-servers");
    EXPECT_EQ(codeOfImport(R"({"servers":[]})"), "no-servers");
    EXPECT_EQ(codeOfImport(R"({"servers":[{"id":"x","kind":"dandi"}]})"), "no-servers");
    EXPECT_EQ(codeOfImport(R"({"servers":[{"id":"x","kind":"dandi","api":"http://elsewhere.example"}]})"),
              "no-servers");
    EXPECT_EQ(session().profiles().size(), before);
}

TEST_F(ServerFile, IsLeftOutWhenItsCertificatesAreNone)
{
    const qsizetype before = session().profiles().size();
    const QByteArray bytes = R"({"servers":[{"id":"x","kind":"dandi","api":"https://x.example",
                                 "authorities":"no certificate"}]})";
    EXPECT_EQ(codeOfImport(bytes), "no-certificates");
    EXPECT_EQ(session().profiles().size(), before);
}

TEST_F(ServerFile, IsTakenAsAWholeOrNotAtAll)
{
    const qsizetype before = session().profiles().size();
    EXPECT_EQ(codeOfImport(R"({"servers":[{"id":"fine","kind":"dandi","api":"https://fine.example"},
                                          {"id":"bad","kind":"dandi","api":"https://bad.example",
                                           "authorities":"no certificate"}]})"),
              "no-certificates");
    EXPECT_EQ(session().profiles().size(), before);
    EXPECT_FALSE(QFile::exists(folder.filePath(QStringLiteral("slipway/authorities/bad.pem"))));
}

TEST_F(ServerFile, WritesNowhereElseWhateverTheIdIs)
{
    profile.certificates = write(QStringLiteral("ours.pem"), TestCertificate::make().certificate.toPem());
    profile.id = QStringLiteral("../../outside");
    const domain::Profile added = handedOn(session::toServerFile(profile)).constFirst();
    EXPECT_EQ(added.id, QStringLiteral("our-archive"));
    EXPECT_EQ(added.certificates, folder.filePath(QStringLiteral("slipway/authorities/our-archive.pem")));
    EXPECT_FALSE(QFile::exists(folder.filePath(QStringLiteral("outside.pem"))));
}

TEST_F(ServerFile, CopiesAreOnesOwn)
{
    const domain::Profile copy = session().copyOf(QStringLiteral("dandi"));
    EXPECT_TRUE(copy.own);
    EXPECT_EQ(copy.kind, QStringLiteral("dandi"));
    EXPECT_NE(copy.id, QStringLiteral("dandi")) << "it has keys of its own";
    EXPECT_EQ(session().profiles().last(), copy);
}
