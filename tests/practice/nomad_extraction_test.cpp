// SPDX-License-Identifier: MIT
// What becomes of archives (NOMAD contract 4.3).
#include "practice/nomad/extraction.h"

#include "nomad_archives.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace slipway::practice::nomad {

namespace fs = std::filesystem;
using test::archiveOf;
using test::contentOf;
using test::writeFile;

namespace {

class NomadExtraction : public ::testing::Test
{
protected:
    fs::path root() const { return directory.path().toStdString(); }

    fs::path archive(const std::string &bytes) const
    {
        writeFile(root() / "archive", bytes);
        return root() / "archive";
    }

    /// Unpacks the bytes into a fresh folder and returns what the server would say, "" for success.
    std::string unpack(const std::string &bytes) const
    {
        const fs::path file = archive(bytes);
        fs::remove_all(root() / "out");
        fs::create_directories(root() / "out");
        try {
            extractArchive(file, archiveKindOf(file), root() / "out");
        } catch (const ExtractionError &error) {
            return error.what();
        }
        return {};
    }

    std::vector<std::string> unpacked() const
    {
        std::vector<std::string> paths;
        for (const auto &entry : fs::recursive_directory_iterator(root() / "out"))
            paths.push_back(entry.path().lexically_relative(root() / "out").generic_string());
        std::sort(paths.begin(), paths.end());
        return paths;
    }

    QTemporaryDir directory;
};

using Paths = std::vector<std::string>;

} // namespace

TEST_F(NomadExtraction, TakesArchivesByTheirExtension)
{
    for (const char *name : {"a.zip", "A.ZIP", "a.tgz", "a.tar.gz", "a.tar.bz2", "a.tar", "a.gz", "a.ELN"})
        EXPECT_TRUE(hasArchiveName(name)) << name;
    for (const char *name : {"a.dat", "a.tar.xz", "a.7z", "a.rar", "zip", "a.bz2", "a.zip.txt", ""})
        EXPECT_FALSE(hasArchiveName(name)) << name;
}

TEST_F(NomadExtraction, LooksIntoTheContentForTheKind)
{
    EXPECT_EQ(archiveKindOf(archive(archiveOf("zip", {{"a", "1", {}}}))), ArchiveKind::Zip);
    EXPECT_EQ(archiveKindOf(archive(archiveOf("zip", {}))), ArchiveKind::Zip);
    for (const char *format : {"tar", "tgz", "tar.bz2"})
        EXPECT_EQ(archiveKindOf(archive(archiveOf(format, {{"a", "1", {}}}))), ArchiveKind::Tar) << format;
    EXPECT_EQ(archiveKindOf(archive(std::string(10240, '\0'))), ArchiveKind::Tar); // empty
    EXPECT_EQ(archiveKindOf(archive("just a text, longer than a tar header? no")), ArchiveKind::None);
    EXPECT_EQ(archiveKindOf(archive(std::string(3000, 'x'))), ArchiveKind::None);
    EXPECT_EQ(archiveKindOf(archive("")), ArchiveKind::None);
}

TEST_F(NomadExtraction, TakesATornZipAndAPlainGzipForNoArchive)
{
    const std::string zip = archiveOf("zip", {{"a", std::string(5000, 'a'), {}}, {"b", "2", {}}});
    EXPECT_EQ(unpack(zip.substr(0, zip.size() / 2)),
              "AssertionError: Cannot extract file. Bad file format or file extension?");
    const std::string gzip("\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03\x4b\x4c\x4a\x06\x00\xc2\x41\x24\x35"
                           "\x03\x00\x00\x00",
                           23);
    EXPECT_EQ(unpack(gzip), "AssertionError: Cannot extract file. Bad file format or file extension?");
}

TEST_F(NomadExtraction, UnpacksEveryKindWithItsFoldersAndNames)
{
    for (const char *format : {"zip", "tar", "tgz", "tar.bz2"}) {
        EXPECT_EQ(unpack(archiveOf(format, {{"x/", {}, {}},
                                            {"x/a b#%.txt", "one", {}},
                                            {"x/empty", "", {}},
                                            {"x/\xc3\xbcml\xc3\xa4ut/inner.zip", "PK", {}}})),
                  "")
            << format;
        EXPECT_EQ(unpacked(), (Paths{"x", "x/a b#%.txt", "x/empty", "x/\xc3\xbcml\xc3\xa4ut",
                                     "x/\xc3\xbcml\xc3\xa4ut/inner.zip"}))
            << format;
        EXPECT_EQ(contentOf(root() / "out/x/a b#%.txt"), "one");
    }
}

TEST_F(NomadExtraction, KeepsMembersInsideTheUploadAndSkipsLinks)
{
    for (const char *format : {"zip", "tar"}) {
        EXPECT_EQ(unpack(archiveOf(
                      format, {{"../evil.txt", "e", {}}, {"/abs/b", "b", {}}, {"link", {}, "/etc/passwd"}})),
                  "");
        EXPECT_EQ(unpacked(), (Paths{"abs", "abs/b", "evil.txt"})) << format;
        EXPECT_FALSE(fs::exists(root() / "evil.txt"));
    }
    EXPECT_EQ(neutralised("a/./b//../c/"), "a/b/c");
    EXPECT_EQ(neutralised("../.."), "");
}

TEST_F(NomadExtraction, RefusesWhatIsEncrypted)
{
    const std::string said = unpack(archiveOf("zip", {{"secret.txt", "hidden words", {}}}, "pass"));
    EXPECT_TRUE(said.starts_with("RuntimeError: File <ZipInfo filename='secret.txt'")) << said;
    EXPECT_TRUE(said.ends_with("> is encrypted, password required for extraction")) << said;
}

TEST_F(NomadExtraction, NoticesDamageInsideAZip)
{
    std::string zip = archiveOf("zip", {{"a", std::string(100, 'a') + "needle", {}}});
    const std::size_t data = 31 + static_cast<unsigned char>(zip[28]); // behind the name and the extra field
    zip[data + 4] = static_cast<char>(zip[data + 4] ^ 0x55);
    EXPECT_TRUE(unpack(zip).starts_with("BadZipFile: ")) << unpack(zip);
}

TEST_F(NomadExtraction, AnEmptyZipIsNoError)
{
    EXPECT_EQ(unpack(archiveOf("zip", {})), "");
    EXPECT_EQ(unpacked(), Paths{});
}

TEST_F(NomadExtraction, MergesOverwritesAndKeepsTheRest)
{
    writeFile(root() / "into/x/old", "old");
    writeFile(root() / "into/x/same", "before");
    writeFile(root() / "from/x/same", "after");
    writeFile(root() / "from/x/deep/new", "new");
    EXPECT_EQ(mergeTree(root() / "from", root() / "into"), (Paths{"x/deep/new", "x/same"}));
    EXPECT_EQ(contentOf(root() / "into/x/same"), "after");
    EXPECT_EQ(contentOf(root() / "into/x/old"), "old");
}

TEST_F(NomadExtraction, AFileDoesNotReplaceAFolderNorTheOtherWayRound)
{
    writeFile(root() / "into/x/a", "file");
    writeFile(root() / "into/x/b/c", "in a folder");
    const auto said = [this] {
        try {
            mergeTree(root() / "from", root() / "into");
        } catch (const ExtractionError &error) {
            return std::string(error.what());
        }
        return std::string();
    };
    writeFile(root() / "from/x/a/below", "folder");
    EXPECT_EQ(said(), "AssertionError: Cannot merge a file with a directory or vice versa: x/a");
    fs::remove_all(root() / "from");
    writeFile(root() / "from/x/b", "file");
    EXPECT_EQ(said(), "AssertionError: Cannot merge a file with a directory or vice versa: x/b");
}

TEST_F(NomadExtraction, UnpacksZip64WithHolesForZeros)
{
    constexpr std::uint64_t size = 64ULL << 20U;
    test::writeZipOfZeros(root() / "big.zip", "x/zeros.bin", size);
    ASSERT_EQ(archiveKindOf(root() / "big.zip"), ArchiveKind::Zip);
    fs::create_directories(root() / "out");
    extractArchive(root() / "big.zip", ArchiveKind::Zip, root() / "out");
    EXPECT_EQ(fs::file_size(root() / "out/x/zeros.bin"), size);
}

} // namespace slipway::practice::nomad
