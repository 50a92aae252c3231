// SPDX-License-Identifier: MIT
#pragma once

#include "base/secret.h"

#include <QDateTime>
#include <QString>
#include <QStringList>
#include <QUrl>

namespace slipway::domain {

/// What a kind of server wants to see before it lets anybody in, as data that one sign-in page can draw.
struct CredentialSpec
{
    QString label;       ///< "API key"
    QString pattern;     ///< a regular expression the trimmed secret should match; a hint, never a block
    QString patternHint; ///< what to say when it does not match

    /// True if user name and password can be exchanged for the secret; the password is never kept.
    bool byPassword = false;
    QString userLabel;     ///< "User name"
    QString passwordLabel; ///< "Password"

    /// True if each dataset has a secret of its own: both are asked for together, and signing in chooses the
    /// dataset.
    bool byDataset = false;
    QString datasetLabel;   ///< "Dataset key"
    QString pasteLabel;     ///< of the one field that takes whatever the server's page shows
    int documentedDays = 0; ///< how long the server's documents say a secret lives; 0: they do not say
};

/// A dataset and the secret that opens it, as far as they are known.
struct DatasetCredential
{
    QString dataset;
    base::Secret secret;
};

/// Who the server says we are.
struct Account
{
    QString id; ///< the server's own; empty where the user name is all there is
    QString userName;
    QString name;          ///< the person's name; the user name if the server has none
    bool mayUpload = true; ///< false: signed in, but not (yet) approved
    QString standing;      ///< plain words why it may not upload, and what to do; empty if all is well

    QDateTime secretEnds; ///< when the key or token ends; invalid: not known, or never

    friend bool operator==(const Account &, const Account &) = default;
};

} // namespace slipway::domain
