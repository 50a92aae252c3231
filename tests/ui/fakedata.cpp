// SPDX-License-Identifier: MIT
// What the stand-in for the session shows: servers, datasets, submissions, fields.
#include "tests/ui/fakesession.h"

#include <utility>

namespace slipway::tests {

domain::Profile makeProfile(const QString &id, const QString &name, bool test, bool practice)
{
    domain::Profile profile;
    profile.id = id;
    profile.kind = QStringLiteral("dandi");
    profile.name = name;
    profile.description = QStringLiteral("What it is for.");
    profile.api = QUrl(QStringLiteral("https://api.example.org/") + id);
    profile.keyPage = QUrl(QStringLiteral("https://example.org/keys/") + id);
    profile.keySteps = {QStringLiteral("Sign in on the web site."), QStringLiteral("Copy the key.")};
    profile.test = test;
    profile.practice = practice;
    return profile;
}

domain::Dataset makeDataset(const QString &id, const QString &title)
{
    domain::Dataset dataset;
    dataset.id = id;
    dataset.title = title;
    dataset.status = QStringLiteral("Valid");
    dataset.page = QUrl(QStringLiteral("https://example.org/dandiset/") + id);
    return dataset;
}

domain::LocalFile makeFile(const QString &name, qint64 size)
{
    domain::LocalFile file;
    file.path = QStringLiteral("/data/") + name;
    file.relative = name;
    file.remote = QStringLiteral("sub-1/") + name;
    file.stamp = base::FileStamp(size, 1, QString());
    return file;
}

domain::Submission makeSubmission(const QString &id, const QString &title)
{
    domain::Submission submission;
    submission.id = id;
    submission.title = title;
    submission.created = QDateTime(QDate(2026, 11, 20), QTime(9, 30), Qt::UTC);
    submission.entries = 3;
    submission.size = 4'200'000;
    submission.licence = QStringLiteral("CC BY 4.0");
    submission.page = QUrl(QStringLiteral("https://example.org/uploads/") + id);
    return submission;
}

domain::Processing makeProcessing(const domain::Submission &submission, int good, int failed)
{
    domain::Processing look;
    look.state = domain::Processing::State::Succeeded;
    look.submission = submission;
    look.submission.entries = good + failed;
    look.successful = good;
    look.failed = failed;
    look.total = good + failed;
    for (int i = 0; i < good + failed; ++i) {
        domain::Entry entry;
        entry.id = QStringLiteral("entry-%1").arg(i);
        entry.mainfile = QStringLiteral("run-%1/vasprun.xml").arg(i + 1);
        entry.parser = QStringLiteral("parsers/vasp");
        entry.state = i < good ? domain::Entry::State::Succeeded : domain::Entry::State::Failed;
        if (i >= good)
            entry.errors = {QStringLiteral("The file ends in the middle of a table.")};
        look.entries.append(entry);
    }
    return look;
}

namespace {

domain::FieldSpec detail(const char *key, domain::FieldSpec::Kind kind, const char *label, const char *help)
{
    domain::FieldSpec field;
    field.key = QLatin1String(key);
    field.kind = kind;
    field.label = QLatin1String(label);
    field.help = QLatin1String(help);
    return field;
}

} // namespace

void nameCoauthors(FakeSession &fake)
{
    for (domain::FieldSpec &field : fake.detailFields) {
        if (field.key == QLatin1String("coauthors"))
            field.choices = fake.found.value(field.key);
    }
}

void giveSubmissions()
{
    using Kind = domain::FieldSpec::Kind;
    FakeSession &fake = FakeSession::get();
    fake.abilities.submissions = fake.abilities.publish = fake.abilities.datasetDoi = true;
    fake.credential = {};
    fake.credential.label = QStringLiteral("Token");
    fake.credential.byPassword = true;
    fake.credential.userLabel = QStringLiteral("User name");
    fake.credential.passwordLabel = QStringLiteral("Password");
    fake.signedIn.account.secretEnds = QDateTime(QDate(2026, 12, 24), QTime(18, 0), Qt::UTC);
    fake.submissions.limit = 10;
    fake.submissions.submissions = {
        makeSubmission(QStringLiteral("up-1"), QStringLiteral("Silicon at 300 K")),
        makeSubmission(QStringLiteral("up-2"), QStringLiteral("Left behind"))};
    domain::FieldSpec embargo = detail("embargo_length", Kind::Number, "Embargo (months)",
                                       "0 means that everything is public at once; at most 36 months.");
    embargo.most = 36;
    fake.detailFields = {
        detail("upload_name", Kind::Text, "Name of the upload", "How others find it in the list of uploads."),
        detail("comment", Kind::Paragraph, "Comment", "What a reader should know about these data."),
        detail("references", Kind::Links, "References", "Articles and pages these data belong to."),
        detail("coauthors", Kind::Lookup, "Co-authors", "They may edit the upload as you do."),
        embargo,
        detail("visible_to_all", Kind::Switch, "Visible to all before publication", "Also to guests.")};
    fake.found.insert(QStringLiteral("coauthors"),
                      {{QStringLiteral("u-1"), QStringLiteral("Marie Curie (Paris)")},
                       {QStringLiteral("u-2"), QStringLiteral("Maria Goeppert (Chicago)")}});
    fake.doi = QStringLiteral("10.17172/NOMAD/2026.11.21-1");
    fake.check.shipping =
        QStringLiteral("2 files go as one archive. After an interruption it is sent again from "
                       "its beginning (400 bytes).");
}

void chooseAll(session::Session &session)
{
    session.addFiles({}, &session, [](const base::Outcome<void> &) {});
    session.chooseServer(FakeSession::get().profiles.first(), &session,
                         [](const base::Outcome<domain::Profile> &) {});
    session.chooseDataset(QStringLiteral("000001"), &session, [](const base::Outcome<domain::Dataset> &) {});
}

} // namespace slipway::tests
