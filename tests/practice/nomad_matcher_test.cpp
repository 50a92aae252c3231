// SPDX-License-Identifier: MIT
// Which files become entries (NOMAD contract 10).
#include "practice/nomad/matcher.h"

#include "nomad_archives.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace slipway::practice::nomad {

namespace {

std::string parserOf(const std::string &path, const std::string &beginning)
{
    const auto found = recogniseMainfile(path, beginning);
    return found ? found->parserName : std::string();
}

} // namespace

TEST(NomadMatcher, RecognisesTheOutputOfThreeCodes)
{
    const std::string vasprun = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n<modeling>\n <generator>";
    EXPECT_EQ(parserOf("calc/vasprun.xml", vasprun), "parsers/vasp");
    EXPECT_EQ(parserOf("calc/vasprun.xml.relax1", vasprun), "parsers/vasp");
    EXPECT_EQ(parserOf("OUTCAR", " vasp.5.4.4.18Apr17 (build Jan 2018) complex\n executed on  LinuxIFC"),
              "parsers/vasp");
    EXPECT_EQ(parserOf("run/pw.out", "\n     Program PWSCF v.6.4 starts on  1Jan2020"),
              "parsers/quantumespresso");
    EXPECT_EQ(parserOf("aims.out", "------\n          Invoking FHI-aims ...\n"), "parsers/fhi-aims");
}

TEST(NomadMatcher, GoesByContentNotByNameAlone)
{
    EXPECT_EQ(parserOf("vasprun.xml", "hello"), "");
    EXPECT_EQ(parserOf("OUTCAR", ""), "");
    EXPECT_EQ(parserOf("notes.txt", "we used the Program PWSCF"), "");
    EXPECT_EQ(parserOf("other.xml", "<?xml version=\"1.0\"?><svg/>"), "");
    EXPECT_EQ(parserOf("data.nxs", "\x89HDF"), "");
}

TEST(NomadMatcher, ArchiveFilesParseUnlessTheyNameNoSuchSection)
{
    QTemporaryDir directory;
    const std::filesystem::path root = directory.path().toStdString();
    const auto parses = [&root](const std::string &name, const std::string &content) {
        test::writeFile(root / name, content);
        const auto found = recogniseFile(root, name);
        EXPECT_TRUE(found && found->parserName == "parsers/archive");
        return found && found->parses;
    };
    EXPECT_TRUE(parses("x/a.archive.yaml", "definitions:\n  name: 'My schema'\n"));
    EXPECT_FALSE(parses("b.archive.yaml", "data:\n  m_def: \"no.such.Section\"\n"));
    EXPECT_TRUE(parses("c.archive.json", "{\"data\": {}}"));
    EXPECT_FALSE(parses("d.archive.json", "{\"data\": "));
    EXPECT_FALSE(recogniseFile(root, "absent.archive.json"));
    test::writeFile(root / "archive.json", "{}");
    EXPECT_FALSE(recogniseFile(root, "archive.json"));
}

} // namespace slipway::practice::nomad
