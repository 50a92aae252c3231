// SPDX-License-Identifier: MIT
#pragma once

#include "domain/remotefile.h"
#include "store/journal.h"

#include <QList>
#include <QString>

namespace slipway::session {

// A server that lists nothing cannot be asked whether a name is taken: what was handed to a dataset from here
// is known from the journal alone.

/// The name under which a file reaches the server: its archive's, or its own.
QString nameAtServer(const domain::LocalFile &file);

/// Stands for the files that one name was made of: equal if and only if all paths and stamps are.
QString contentOf(const domain::LocalFiles &files);

/// What shall become of one file, and why, in plain words.
struct HandedVerdict
{
    HandedVerdict() = default;
    domain::Decision decision = domain::Decision::New;
    QString reason;
};

/// The verdicts in the order of the files.
struct HandedJudgement
{
    HandedJudgement() = default;
    QList<HandedVerdict> files;
    domain::Problems
        problems; ///< "name-handed-before" and "file-in-doubt", once a name; "dataset-not-listed"
};

/// Compares the files of a publication with what was handed to its dataset before, in this publication or in
/// another. With Existing::Replace the person answers for it that the earlier one is deleted.
HandedJudgement judgeHanded(const QList<store::FileRecord> &records, const QList<store::HandedName> &handed,
                            domain::Existing existing);

} // namespace slipway::session
