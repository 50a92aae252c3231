// SPDX-License-Identifier: MIT
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QUrl>

namespace slipway::domain {

/// One server that datasets can be published to: data, never code. A further server of a known kind is one
/// JSON file.
struct Profile
{
    QString id;                  ///< stable, for example "dandi-sandbox"; names the key in the keychain
    QString kind;                ///< which backend speaks to it: "dandi"
    QString name;                ///< as a person reads it
    QString description;         ///< what it is for, and what one needs
    QUrl api;                    ///< root of the API, without a slash at the end
    QUrl web;                    ///< root of the web site; may be empty
    QUrl keyPage;                ///< where a person finds the key
    QStringList keySteps;        ///< how to find it there, one step each
    QUrl newDatasetPage;         ///< where a person makes a dataset in the browser; may be empty
    QStringList newDatasetSteps; ///< how to make one there, one step each
    QStringList nextSteps;       ///< what a person does in the browser after the upload, one step each
    QString contact;             ///< whom to write to; may be empty
    bool test = false;           ///< a test server: its data may be deleted at any time
    bool practice = false;       ///< the practice server on this machine
    bool own = false;            ///< added by the user
    QString certificates;        ///< path of a PEM file with further authorities to trust; may be empty
    QJsonObject options;         ///< what only the backend of this kind understands

    /// Reads a profile; throws Failure of Kind::Protocol that names the member, or Kind::Plan for an address
    /// that is neither https nor on this machine.
    static Profile fromJson(const QJsonObject &object, const QString &what);
    QJsonObject toJson() const;

    /// True if every page has to say that this is no real publication.
    bool isMarked() const { return test || practice; }

    friend bool operator==(const Profile &, const Profile &) = default;
};

/// The address a person typed or pasted, made usable: https added, spaces and end slashes removed, no user,
/// query or fragment. Throws Failure of Kind::Plan for what is no http(s) address, or plain http to another
/// machine.
QUrl normalisedAddress(const QString &text);

} // namespace slipway::domain
