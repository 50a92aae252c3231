// SPDX-License-Identifier: MIT
#include "backends/nomad/details.h"
#include "base/failure.h"

#include <QJsonDocument>

#include <gtest/gtest.h>

namespace slipway::tests {

namespace {

using namespace backends::nomad;
using domain::FieldSpec;

const QString ours = QStringLiteral("dataset-of-this-run");
const QString bob = QStringLiteral("00000000-0000-0000-0000-000000000002");

QJsonObject json(const char *text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text);
    EXPECT_TRUE(document.isObject()) << text;
    return document.object();
}

EntryRecord entry(const QString &mainfile, const QString &comment, const QStringList &references,
                  const QStringList &datasets)
{
    EntryRecord record;
    record.entry.mainfile = mainfile;
    record.described = true;
    record.comment = comment;
    record.references = references;
    for (const QString &id : datasets) {
        domain::FieldChoice choice;
        choice.value = id;
        choice.label = QStringLiteral("name of ") + id;
        record.datasets.append(choice);
    }
    return record;
}

CurrentDetails filled()
{
    CurrentDetails now;
    now.upload.submission.title = QStringLiteral("Silicon");
    now.upload.submission.embargoMonths = 3;
    now.upload.mainAuthor = QStringLiteral("00000000-0000-0000-0000-000000000001");
    now.upload.coauthors = QStringList{bob};
    now.entries = {entry(QStringLiteral("a/OUTCAR"), QStringLiteral("First."),
                         {QStringLiteral("https://a.org")}, {ours, QStringLiteral("d1")}),
                   entry(QStringLiteral("b/OUTCAR"), QStringLiteral("Other."),
                         {QStringLiteral("https://b.org")}, {ours})};
    return now;
}

FieldSpec field(const QList<FieldSpec> &fields, const char *key)
{
    for (const FieldSpec &one : fields) {
        if (one.key == QLatin1String(key))
            return one;
    }
    ADD_FAILURE() << key;
    return FieldSpec();
}

QByteArray quantities(const char *values, const CurrentDetails &now, const QString &dataset = QString(),
                      const QStringList &own = {})
{
    return QJsonDocument(editQuantities(json(values), now, dataset, own)).toJson(QJsonDocument::Compact);
}

TEST(NomadDetails, FieldsShowWhatTheServerHas)
{
    const QList<FieldSpec> fields = detailFields(filled(), ours, {{bob, QStringLiteral("Bob Coauthor")}});
    EXPECT_EQ(field(fields, "upload_name").initial.toString(), QStringLiteral("Silicon"));
    EXPECT_EQ(field(fields, "comment").initial.toString(), QStringLiteral("First."));
    EXPECT_EQ(field(fields, "references").initial.toArray().size(), 2);
    EXPECT_EQ(field(fields, "references").kind, FieldSpec::Kind::Links);
    EXPECT_EQ(field(fields, "datasets").initial,
              QJsonValue(QJsonArray{QStringLiteral("d1")})); // ours is by itself
    EXPECT_EQ(field(fields, "datasets").choices.constFirst().label, QStringLiteral("name of d1"));
    EXPECT_EQ(field(fields, "coauthors").initial, QJsonValue(QJsonArray{bob}));
    EXPECT_EQ(field(fields, "coauthors").choices.constFirst().label, QStringLiteral("Bob Coauthor"));
    EXPECT_EQ(field(fields, "reviewers").kind, FieldSpec::Kind::Lookup);
    EXPECT_EQ(field(fields, "embargo_length").initial.toInt(), 3);
    EXPECT_EQ(field(fields, "embargo_length").kind, FieldSpec::Kind::Number);
    EXPECT_EQ(field(fields, "embargo_length").most, 36);
    EXPECT_FALSE(field(fields, "visible_to_all").initial.toBool());
}

TEST(NomadDetails, EmbargoAndVisibilityExcludeEachOther)
{
    EXPECT_TRUE(detailProblems(json(R"({"embargo_length":0,"visible_to_all":true})")).isEmpty());
    EXPECT_TRUE(detailProblems(json(R"({"embargo_length":5})")).isEmpty());
    const domain::Problems both = detailProblems(json(R"({"embargo_length":5,"visible_to_all":true})"));
    ASSERT_EQ(both.size(), 1);
    EXPECT_TRUE(both.constFirst().isError());
    EXPECT_EQ(both.constFirst().field, QStringLiteral("visible_to_all"));
    EXPECT_EQ(detailProblems(json(R"({"coauthors":["bob"],"reviewers":["bob"]})")).constFirst().code,
              "coauthor-and-reviewer");
}

TEST(NomadDetails, WritesListOperations)
{
    EXPECT_EQ(quantities(R"({"upload_name":" New ","comment":"","embargo_length":12})", filled()),
              R"({"comment":"","embargo_length":12,"upload_name":"New"})");
    EXPECT_EQ(quantities(R"({"references":["10.1063/5.0104914","doi:10.1063/5.0104914","https://x.org"]})",
                         filled()),
              R"({"references":["https://doi.org/10.1063/5.0104914","https://x.org"]})");
    EXPECT_EQ(quantities(R"({"coauthors":["bob@x.org"," "],"reviewers":[]})", filled()),
              R"({"coauthors":["bob@x.org"],"reviewers":[]})");
    EXPECT_EQ(quantities("{}", filled()), "{}");
    EXPECT_EQ(quantities(R"({"comment":null,"upload_name":null,"datasets":null})", filled()), "{}");
}

TEST(NomadDetails, PutsEntriesIntoTheDatasetAndOutOfOnesOwn)
{
    EXPECT_EQ(quantities("{}", filled(), ours), R"({"datasets":{"add":["dataset-of-this-run"]}})");
    const QStringList own = {ours, QStringLiteral("d1")};
    EXPECT_EQ(quantities(R"({"datasets":[]})", filled(), ours, own),
              R"({"datasets":{"add":["dataset-of-this-run"],"remove":["d1"]}})");
    EXPECT_EQ(quantities(R"({"datasets":[]})", filled(), ours, {ours}),
              R"({"datasets":{"add":["dataset-of-this-run"]}})"); // d1 is not ours to leave
    EXPECT_EQ(quantities(R"({"datasets":["d1","d2"]})", filled(), ours, own),
              R"({"datasets":{"add":["dataset-of-this-run","d1","d2"]}})");
}

TEST(NomadDetails, KnowsOnesOwnDatasetsByName)
{
    QList<domain::FieldChoice> own;
    own.append(domain::FieldChoice{QStringLiteral("d1"), QStringLiteral("First")});
    const QJsonObject named = withDatasetIds(json(R"({"datasets":["First","d1","x"],"comment":"c"})"), own);
    EXPECT_EQ(named.value(QLatin1String("datasets")),
              QJsonValue(QJsonArray{QStringLiteral("d1"), QStringLiteral("d1"), QStringLiteral("x")}));
    EXPECT_EQ(withDatasetIds(json(R"({"comment":"c"})"), own), json(R"({"comment":"c"})"));
}

TEST(NomadDetails, SwitchesOnlyTheGroupOfEverybody)
{
    CurrentDetails hidden = filled();
    EXPECT_EQ(quantities(R"({"visible_to_all":true})", hidden), R"({"reviewer_groups":{"add":"all"}})");
    EXPECT_EQ(quantities(R"({"visible_to_all":false})", hidden), "{}");
    CurrentDetails open = hidden;
    open.upload.reviewerGroups = QStringList{QStringLiteral("all"), QStringLiteral("group")};
    EXPECT_EQ(quantities(R"({"visible_to_all":false})", open), R"({"reviewer_groups":{"remove":"all"}})");
}

TEST(NomadDetails, DoesNotSendAgainWhatAPublishedUploadHas)
{
    CurrentDetails now = filled();
    now.upload.submission.published = true;
    const char *values =
        R"({"upload_name":"Silicon","embargo_length":3,"coauthors":["%1"],"comment":"First."})";
    const QByteArray same = QByteArray(values).replace("%1", bob.toLatin1());
    EXPECT_EQ(quantities(same.constData(), now), R"({"comment":"First."})");
    EXPECT_EQ(quantities(R"({"embargo_length":0})", now), R"({"embargo_length":0})");
    now.upload.submission.published = false;
    EXPECT_EQ(quantities(R"({"embargo_length":3})", now), R"({"embargo_length":3})");
}

TEST(NomadDetails, NeverSendsAValueOfTheWrongType)
{
    // A number as the name makes a server of generation 1.3 hang for ever.
    for (const char *values :
         {R"({"upload_name":5})", R"({"comment":["a"]})", R"({"references":"https://a.org"})",
          R"({"references":[5]})", R"({"embargo_length":"12"})", R"({"embargo_length":1.5})",
          R"({"coauthors":{"set":[]}})"}) {
        try {
            editQuantities(json(values), filled(), QString(), {});
            ADD_FAILURE() << values;
        } catch (const base::Failure &failure) {
            EXPECT_EQ(failure.kind(), base::Failure::Kind::Plan);
            EXPECT_FALSE(failure.field().isEmpty());
        }
    }
}

TEST(NomadDetails, KnowsWhatIsKeptWithTheEntries)
{
    EXPECT_TRUE(concernsEntries(json(R"({"comment":""})")));
    EXPECT_TRUE(concernsEntries(json(R"({"datasets":{}})")));
    EXPECT_FALSE(concernsEntries(json(R"({"upload_name":"x","embargo_length":1})")));
}

TEST(NomadDetails, TellsWhatTheServerDoesNotShow)
{
    CurrentDetails now = filled();
    const auto fieldsOf = [&now](const char *values) {
        QStringList fields;
        for (const domain::Problem &problem :
             detailDifferences(json(values), now, ours, {{QStringLiteral("bob"), bob}}))
            fields.append(problem.field);
        return fields;
    };
    EXPECT_EQ(
        fieldsOf(
            R"({"upload_name":"Silicon","embargo_length":3,"coauthors":["bob"],"visible_to_all":false})"),
        QStringList());
    EXPECT_EQ(fieldsOf(R"({"upload_name":"Other","embargo_length":0,"coauthors":[],"visible_to_all":true})"),
              (QStringList{QStringLiteral("upload_name"), QStringLiteral("embargo_length"),
                           QStringLiteral("visible_to_all"), QStringLiteral("coauthors")}));
    // The main author among the co-authors is dropped by the server without a word.
    EXPECT_EQ(fieldsOf(R"({"coauthors":["bob","00000000-0000-0000-0000-000000000001"]})"), QStringList());
    EXPECT_EQ(fieldsOf(R"({"comment":"First."})"),
              QStringList{QStringLiteral("comment")}); // b/OUTCAR has another
    now.entries.last() = now.entries.first();
    EXPECT_EQ(fieldsOf(R"({"comment":"First.","references":["https://a.org"],"datasets":["d1"]})"),
              QStringList());
    EXPECT_EQ(fieldsOf(R"({"references":["10.1063/5.0104914"],"datasets":["d2"]})"),
              (QStringList{QStringLiteral("references"), QStringLiteral("datasets")}));
    now.entries.last().datasets.clear();
    EXPECT_EQ(fieldsOf("{}"),
              QStringList{QStringLiteral("datasets")}); // the dataset of this run is always wanted
    now.entries.last().described = false;               // not in the search index: nothing is known
    EXPECT_EQ(fieldsOf("{}"), QStringList());
}

} // namespace

} // namespace slipway::tests
