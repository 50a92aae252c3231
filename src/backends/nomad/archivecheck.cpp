// SPDX-License-Identifier: MIT
#include "backends/nomad/archivecheck.h"

#include "backends/nomad/filechecks.h"
#include "backends/nomad/shipping.h"
#include "base/failure.h"
#include "base/trfunctions.h"
#include "upload/archivelisting.h"

#include <QRegularExpression>

#include <algorithm>

namespace slipway::backends::nomad {

namespace {

using domain::LocalFile;
using domain::Problem;
using domain::Problems;
using upload::ArchiveListing;
using upload::ArchiveMember;
using Severity = Problem::Severity;

constexpr qint64 lookedThrough = 64 << 20; // bytes of one archive; a person waits for the check

SLIPWAY_TR_FUNCTIONS(Nomad)

Problem about(const LocalFile &file, Severity severity, const char *code, const QString &what,
              const QString &remedy)
{
    Problem problem(severity, code, what, remedy);
    problem.file = file.path;
    return problem;
}

bool isNeverUnpacked(const QString &path)
{
    static const QRegularExpression name(
        QStringLiteral("\\.(?:7z|rar|tar\\.xz|txz|tar\\.zst|tar\\.lzma|xz|zst)\\z"),
        QRegularExpression::CaseInsensitiveOption);
    return name.match(path).hasMatch();
}

bool any(const ArchiveListing &listing, bool (*is)(const ArchiveMember &))
{
    return std::any_of(listing.members.cbegin(), listing.members.cend(), is);
}

bool isEncrypted(const ArchiveMember &member)
{
    return member.encrypted;
}

bool isLink(const ArchiveMember &member)
{
    return member.type == ArchiveMember::Type::Link;
}

bool isArchive(const ArchiveMember &member)
{
    static const QRegularExpression name(
        QStringLiteral("\\.(?:zip|tgz|tar\\.gz|tar\\.bz2|tar|eln|7z|rar)\\z"),
        QRegularExpression::CaseInsensitiveOption);
    return member.type == ArchiveMember::Type::File && name.match(member.path).hasMatch();
}

bool isFile(const ArchiveMember &member)
{
    return member.type == ArchiveMember::Type::File;
}

/// What makes the server refuse it; the names are those of its errors.
bool checkReadable(const LocalFile &file, const ArchiveListing &listing, Problems &problems)
{
    if (listing.kind == ArchiveListing::Kind::None || listing.kind == ArchiveListing::Kind::Broken) {
        problems.append(
            about(file, Severity::Error, "archive-broken",
                  tr("The server would try to unpack this file and fail: it is no whole ZIP or TAR "
                     "archive."),
                  tr("Pack it again as ZIP, or rename it if it is no archive.")));
        return false;
    }
    if (any(listing, &isEncrypted)) {
        problems.append(about(file, Severity::Error, "archive-encrypted",
                              tr("The archive is protected with a password; the server cannot unpack it."),
                              tr("Pack it again without a password, or add the folder itself.")));
        return false;
    }
    if (listing.isWhole && !any(listing, &isFile)) {
        problems.append(about(file, Severity::Error, "archive-empty", tr("There is no file in the archive."),
                              tr("Leave it out, or add the folder itself.")));
        return false;
    }
    return true;
}

void checkInside(const LocalFile &file, Problems &problems)
{
    ArchiveListing listing;
    try {
        listing = upload::listArchive(file.path, lookedThrough, {});
    } catch (const base::Failure &failure) {
        problems.append(about(file, Severity::Error, "archive-broken",
                              tr("The archive cannot be read: %1").arg(failure.detail()),
                              tr("Pack it again as ZIP, or leave it out.")));
        return;
    }
    if (!checkReadable(file, listing, problems))
        return;
    if (any(listing, &isLink))
        problems.append(about(file, Severity::Warning, "archive-links",
                              tr("The archive holds links. The server leaves them out without a word."),
                              tr("Put the files themselves into the archive where they are needed.")));
    if (any(listing, &isArchive))
        problems.append(about(file, Severity::Warning, "archive-nested",
                              tr("The archive holds another archive. The server unpacks only the outer one."),
                              tr("Unpack the inner one first if its files shall be recognised.")));
}

void checkOne(const LocalFile &file, Problems &problems)
{
    if (isSentToBeUnpacked(file)) {
        checkInside(file, problems);
    } else if (isNeverUnpacked(file.remote)) {
        problems.append(about(file, Severity::Warning, "archive-kept",
                              tr("The server does not unpack this kind of archive and recognises nothing in "
                                 "it."),
                              tr("Add the folder itself, or pack it as ZIP.")));
    } else if (isUnpacked(file.remote) && file.remote.endsWith(QLatin1String(".gz"), Qt::CaseInsensitive) &&
               !file.remote.endsWith(QLatin1String(".tar.gz"), Qt::CaseInsensitive)) {
        problems.append(
            about(file, Severity::Note, "gzip-packed",
                  tr("Sent alone, the server would take this gzip file for a broken archive. It is "
                     "sent inside an archive and stays as it is."),
                  tr("Nothing needs to be done.")));
    } else if (isUnpacked(file.remote)) {
        problems.append(
            about(file, Severity::Note, "archive-stays",
                  tr("An archive inside a folder is not unpacked and stays as it is."),
                  tr("If its files shall be recognised, unpack it here, or add the archive alone.")));
    }
}

} // namespace

Problems checkArchives(const domain::LocalFiles &files)
{
    Problems problems;
    for (const LocalFile &file : files) {
        if (file.stamp.size() > 0)
            checkOne(file, problems);
    }
    return problems;
}

} // namespace slipway::backends::nomad
