// SPDX-License-Identifier: MIT
#include "tests/ui/truedata.h"

#include "base/jsonview.h"
#include "resources/resources.h"
#include "wording/failuretext.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>

#include <algorithm>
#include <gtest/gtest.h>

namespace slipway::tests {

namespace {

constexpr const char *longTitle =
    "Neuropixels recordings of mouse primary visual cortex during locomotion and passive viewing";

QByteArray resource(const QString &name)
{
    useResources();
    QFile file(name);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << qPrintable(name);
    return file.readAll();
}

QList<domain::Profile> trueServers()
{
    useResources();
    QList<domain::Profile> all;
    const QDir folder(QStringLiteral(":/profiles"));
    const QStringList names = folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    for (const QString &name : names)
        all.append(domain::Profile::fromJson(
            base::JsonView::parse(resource(folder.filePath(name)), name).object(), name));
    return all;
}

QList<domain::FieldSpec> trueFields(const char *name)
{
    const QString what = QLatin1String(name);
    return domain::FieldSpec::listFromJson(
        base::JsonView::parse(resource(QStringLiteral(":/fields/") + what), what).array(), what);
}

domain::LocalFile recording(int session, qint64 size)
{
    const QString folder = QStringLiteral("sub-MEC%1").arg(40 + session % 3);
    const QString name =
        folder + QStringLiteral("_ses-202601%1T101512_behavior+ecephys.nwb").arg(10 + session);
    domain::LocalFile file = makeFile(name, size);
    file.path = QStringLiteral("/data/visual-cortex/") + folder + QLatin1Char('/') + name;
    file.relative = file.remote = folder + QLatin1Char('/') + name;
    return file;
}

domain::LocalFiles recordings()
{
    domain::LocalFiles files;
    for (int i = 0; i < 14; ++i)
        files.append(recording(i, 41'000'000'000 / (i + 1)));
    domain::Problem warning(
        domain::Problem::Severity::Warning, "nwb-no-subject",
        QStringLiteral("The file does not say which animal it was recorded from."),
        QStringLiteral("Add the subject to the file, or place the file by hand: choose it and press F2."));
    warning.file = files.at(1).path;
    files[1].problems = {warning};
    return files;
}

QString said(const char *text)
{
    return QCoreApplication::translate("Dandi", text);
}

void giveProblems(FakeSession &fake)
{
    using Severity = domain::Problem::Severity;
    const auto add = [&fake](Severity severity, const char *code, qsizetype row, const char *what,
                             const char *advice) {
        domain::Problem one(severity, code, said(what), said(advice));
        one.file = fake.scanned.at(row).path;
        fake.check.problems.append(one);
    };
    fake.check.problems.clear();
    add(Severity::Error, "empty", 3, "The file is empty.", "The server takes no empty files: leave it out.");
    add(Severity::Error, "empty", 4, "The file is empty.", "The server takes no empty files: leave it out.");
    add(Severity::Warning, "nwb-no-subject", 1, "The file does not say which animal it was recorded from.",
        "Add the subject to the file, or place the file by hand: go back to Files, choose it and press F2.");
    add(Severity::Note, "large", 0, "The file is sent in 640 parts.", "");
}

void giveUnfinished(FakeSession &fake)
{
    session::Unfinished one;
    one.id = QStringLiteral("20260101-abcd");
    one.title = QLatin1String(longTitle);
    one.serverName = QStringLiteral("DANDI Archive");
    one.filesTotal = 214;
    one.filesDone = 57;
    one.updated = QDateTime(QDate(2026, 11, 20), QTime(9, 30), Qt::UTC);
    session::Unfinished other = one;
    other.id = QStringLiteral("20260101-efgh");
    other.title = QStringLiteral("Silicon at 300 K");
    other.serverName = QStringLiteral("NOMAD Test");
    fake.unfinished = {one, other};
}

void giveReview(FakeSession &fake)
{
    using State = domain::ReceiptFile::State;
    const base::Failure refused(base::Failure::Kind::Rejected, QStringLiteral("register the file"));
    fake.review.files.clear();
    for (const domain::LocalFile &file : std::as_const(fake.scanned)) {
        domain::ReceiptFile there;
        there.local = file.path;
        there.remote = file.remote;
        there.size = file.stamp.size();
        there.state = fake.review.files.size() == 2 ? State::Failed : State::Verified;
        there.how = fake.abilities.submissions  ? QStringLiteral("size")
                    : fake.credential.byDataset ? QStringLiteral("offset")
                                                : QStringLiteral("digest");
        there.serverStatus = QStringLiteral("Valid");
        if (there.isBad())
            there.reason = wording::textFor(refused).toSentence();
        fake.review.files.append(there);
    }
}

void giveDatasets(FakeSession &fake)
{
    for (domain::Dataset &one : fake.datasets) {
        one.fileCount = 214;
        one.size = 1'240'000'000'000;
        one.modified = QDateTime(QDate(2026, 11, 19), QTime(17, 5), Qt::UTC);
        // Such a server tells neither of a dataset.
        if (fake.abilities.submissions) {
            one.fileCount = one.size = -1;
            one.status.clear();
        }
    }
    if (!fake.datasets.isEmpty())
        fake.datasets.first().title = QLatin1String(longTitle);
    fake.review.dataset = fake.datasets.value(0, fake.review.dataset);
}

/// The names of what is asked for at the sign-in come from the program, in its language.
void giveLabels(domain::CredentialSpec &credential)
{
    const char *context = credential.byDataset ? "Databank" : credential.byPassword ? "Nomad" : "Dandi";
    for (QString *label : {&credential.label, &credential.userLabel, &credential.passwordLabel,
                           &credential.datasetLabel, &credential.pasteLabel})
        *label = QCoreApplication::translate(context, label->toUtf8().constData());
}

} // namespace

void giveTrueData(FakeSession &fake)
{
    fake.profiles = trueServers();
    giveLabels(fake.credential);
    fake.creationFields = trueFields("dandi-create.json");
    if (fake.abilities.submissions)
        fake.check.shipping = QCoreApplication::translate(
            "Nomad",
            "%n file(s) {is|are} sent packed together, in one archive that is made while it is sent and "
            "needs no space on this disk; the server unpacks it.",
            nullptr, 14);
    if (fake.abilities.submissions)
        fake.detailFields = trueFields("nomad-details.json");
    nameCoauthors(fake);
    fake.scanned = recordings();
    fake.check.files = QList<session::CheckedFile>(fake.scanned.size());
    fake.check.newFiles = 12;
    fake.check.compareFiles = 2;
    fake.check.bytesToSend = 133'000'000'000;
    fake.check.secondsEstimate = 7200;
    fake.shares.clear();
    for (const char *folder : {"sub-MEC40", "sub-MEC41", "sub-MEC42"}) {
        domain::Share share;
        share.folders = {QLatin1String(folder)};
        share.size = 30'000'000'000;
        fake.shares.append(share);
    }
    if (fake.credential.byDataset)
        fake.review.serverFindings.clear(); // such a server shows nothing of what it found
    giveProblems(fake);
    giveUnfinished(fake);
    giveDatasets(fake);
    giveReview(fake);
}

void giveGoodEnd(FakeSession &fake)
{
    fake.unfinished.clear();
    fake.check.problems.clear();
    fake.publishProblems.clear();
    fake.review.serverFindings.clear();
    for (domain::ReceiptFile &file : fake.review.files) {
        file.state = domain::ReceiptFile::State::Verified;
        file.reason.clear();
    }
    if (!fake.abilities.submissions)
        return;
    fake.processing = makeProcessing(fake.submissions.submissions.first(), 5, 0);
    fake.review.processing = fake.processing;
}

domain::Profile trueServer(const FakeSession &fake, int which)
{
    QString kind = QStringLiteral("dandi");
    if (fake.abilities.submissions)
        kind = QStringLiteral("nomad");
    else if (fake.credential.byDataset)
        kind = QStringLiteral("databank");
    const auto found = std::find_if(
        fake.profiles.cbegin(), fake.profiles.cend(), [&kind, which](const domain::Profile &one) {
            return one.kind == kind && one.test == (which == 1) && one.practice == (which == 2);
        });
    EXPECT_NE(found, fake.profiles.cend());
    return *found;
}

} // namespace slipway::tests
