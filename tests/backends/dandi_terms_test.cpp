// SPDX-License-Identifier: MIT
#include "backends/dandi/mediatype.h"
#include "backends/dandi/neurodatatypes.h"
#include "backends/dandi/subjectterms.h"

#include <gtest/gtest.h>

using namespace slipway::backends::dandi;

namespace {

std::string species(const char *value)
{
    const auto term = knownSpecies(QString::fromUtf8(value));
    return term ? (term->identifier().section(QLatin1Char('_'), -1) + QLatin1Char('|') + term->name())
                      .toStdString()
                : "none";
}

TEST(SpeciesTest, KnowsTheTable)
{
    for (const char *mouse :
         {"Mus musculus", "mouse", "House mouse", "mus", "MUS MUSCULUS - house mouse",
          "Mus musculus domesticus", " Mouse ", "http://purl.obolibrary.org/obo/NCBITaxon_10090",
          "https://purl.obolibrary.org/obo/NCBITaxon_10090/"})
        EXPECT_EQ(species(mouse), "10090|Mus musculus - House mouse") << mouse;
    EXPECT_EQ(species("homo sapiens"), "9606|Homo sapiens - Human");
    EXPECT_EQ(species("human"), "9606|Homo sapiens - Human");
    EXPECT_EQ(species("rat"), "10116|Rattus norvegicus - Norway rat");
    EXPECT_EQ(species("Rattus norvegicus"), "10116|Rattus norvegicus - Norway rat");
    EXPECT_EQ(species("rattus rattus"), "10117|Rattus rattus - Black rat");
    EXPECT_EQ(species("rhesus"), "9544|Macaca mulatta - Rhesus monkey");
    EXPECT_EQ(species("jacchus"), "9483|Callithrix jacchus - Common marmoset");
    EXPECT_EQ(species("fruit fly"), "7227|Drosophila melanogaster - Fruit fly");
    EXPECT_EQ(species("zebrafish"), "7955|Danio rerio - Zebra fish");
    EXPECT_EQ(species("C. elegans"), "6239|Caenorhabditis elegans - Roundworm");
    EXPECT_EQ(species("caenorhabditis briggsae"), "6239|Caenorhabditis elegans - Roundworm");
    EXPECT_EQ(species("pigtail monkey"), "9545|Macaca nemestrina - Pig-tailed macaque");
    EXPECT_EQ(species("radiata"), "9548|Macaca radiata - Bonnet macaque");
    EXPECT_EQ(species("mongolian jird"), "10047|Meriones unguiculatus - Mongolian gerbil");
    EXPECT_EQ(species("Common paper wasp"), "30207|Polistes fuscatus - Common paper wasp");
}

TEST(SpeciesTest, KeepsAnUnknownAddressAndRefusesTheRest)
{
    EXPECT_EQ(species("http://purl.obolibrary.org/obo/NCBITaxon_42"), "42|");
    EXPECT_EQ(species("Apis mellifera"), "none");
    EXPECT_EQ(species("unicorn"), "none");
    EXPECT_EQ(species(""), "none");
    EXPECT_TRUE(isLatinBinomial(QStringLiteral("Apis mellifera")));
    EXPECT_FALSE(isLatinBinomial(QStringLiteral("Apis mellifera ligustica")));
    EXPECT_FALSE(isLatinBinomial(QStringLiteral("mouse")));
}

TEST(SexTest, KnowsTheTable)
{
    const auto name = [](const char *value) {
        const auto term = knownSex(QString::fromLatin1(value));
        return term ? term->name().toStdString() : "none";
    };
    EXPECT_EQ(name("M"), "Male");
    EXPECT_EQ(name("female"), "Female");
    EXPECT_EQ(name("u"), "Unknown");
    EXPECT_EQ(name("Other"), "Other");
    EXPECT_EQ(name("XX"), "none");
    EXPECT_EQ(name(""), "none");
    EXPECT_EQ(knownSex(QStringLiteral("F"))->identifier(),
              QStringLiteral("http://purl.obolibrary.org/obo/PATO_0000383"));
}

TEST(DataKindsTest, IsASetOfEach)
{
    const DataKinds kinds({QStringLiteral("Units"), QStringLiteral("SpikeEventSeries"),
                           QStringLiteral("ImagingPlane"), QStringLiteral("Device"),
                           QStringLiteral("ProcessingModule")});
    EXPECT_EQ(kinds.approaches(),
              (QStringList{QStringLiteral("electrophysiological approach"),
                           QStringLiteral("microscopy approach; cell population imaging")}));
    EXPECT_EQ(kinds.techniques(), (QStringList{QStringLiteral("analytical technique"),
                                               QStringLiteral("spike sorting technique")}));
    EXPECT_EQ(kinds.variables(),
              (QStringList{QStringLiteral("ImagingPlane"), QStringLiteral("ProcessingModule"),
                           QStringLiteral("SpikeEventSeries"), QStringLiteral("Units")}));
    EXPECT_TRUE(DataKinds({QStringLiteral("OptogeneticStimulusSite")}).approaches().isEmpty());
}

TEST(ModalitiesTest, AreSortedAndIgnoreTheGeneral)
{
    EXPECT_EQ(
        modalitiesOf({QStringLiteral("TwoPhotonSeries"), QStringLiteral("Position"), QStringLiteral("Units"),
                      QStringLiteral("TimeSeries"), QStringLiteral("MyOwnType"), QStringLiteral("LFP")}),
        (QStringList{QStringLiteral("behavior"), QStringLiteral("ecephys"), QStringLiteral("ophys")}));
}

TEST(MediaTypeTest, ByTheName)
{
    const auto type = [](const char *name) { return mediaTypeOf(QString::fromLatin1(name)).toStdString(); };
    EXPECT_EQ(type("a/b.nwb"), "application/x-nwb");
    EXPECT_EQ(type("a.nwb.gz"), "application/gzip");
    EXPECT_EQ(type("a.tar.bz2"), "application/x-bzip2");
    EXPECT_EQ(type("a.MP4"), "video/mp4");
    EXPECT_EQ(type("a.avi"), "video/x-msvideo");
    EXPECT_EQ(type("a.mov"), "video/quicktime");
    EXPECT_EQ(type("a.mkv"), "video/x-matroska");
    EXPECT_EQ(type("a.json"), "application/json");
    EXPECT_EQ(type("a.tsv"), "text/tab-separated-values");
    EXPECT_EQ(type("a.Z"), "application/x-compress");
    EXPECT_EQ(type("a.unheard"), "application/octet-stream");
    EXPECT_EQ(type("a.b/noname"), "application/octet-stream");
    EXPECT_EQ(type(".gz"), "application/octet-stream");
}

} // namespace
