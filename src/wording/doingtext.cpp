// SPDX-License-Identifier: MIT
#include "wording/doingtext.h"

#include "base/trfunctions.h"

namespace slipway::wording {

namespace {

SLIPWAY_TR_FUNCTIONS(Doing)

// The literals that the other rooms give to a Failure, in English for logs and reports: a test looks for
// those that are missing here.
const char *const doings[] = {
    QT_TR_NOOP("sign in by password"),
    QT_TR_NOOP("sign in to a dataset"),
    QT_TR_NOOP("register the file"),
    QT_TR_NOOP("send the file"),
    QT_TR_NOOP("open the upload"),
    QT_TR_NOOP("close the upload"),
    QT_TR_NOOP("put the parts together"),
    QT_TR_NOOP("have the upload checked"),
    QT_TR_NOOP("look for the content on the server"),
    QT_TR_NOOP("read the field descriptions"),
    QT_TR_NOOP("create the dataset"),
    QT_TR_NOOP("list the datasets"),
    QT_TR_NOOP("look for the dataset"),
    QT_TR_NOOP("compare with the dataset"),
    QT_TR_NOOP("look at the file"),
    QT_TR_NOOP("compute an MD5"),
    QT_TR_NOOP("plan the parts of a file"),
    QT_TR_NOOP("check the API key"),
    QT_TR_NOOP("ask the server about itself"),
    QT_TR_NOOP("compare metadata versions"),
    QT_TR_NOOP("replace the file"),
    QT_TR_NOOP("list the files of the dataset"),
    QT_TR_NOOP("look for the file in the dataset"),
    QT_TR_NOOP("ask whether the file is valid"),
    QT_TR_NOOP("read the dataset"),
    QT_TR_NOOP("read who owns the dataset"),
    QT_TR_NOOP("read the state of the dataset"),
    QT_TR_NOOP("create a dataset"),
    QT_TR_NOOP("look whether the file is in the dataset"),
    QT_TR_NOOP("send a piece of the file"),
    QT_TR_NOOP("begin an upload"),
    QT_TR_NOOP("ask how much of the file has arrived"),
    QT_TR_NOOP("look whether key and token are good"),
    QT_TR_NOOP("register the file with the dataset"),
    QT_TR_NOOP("look for the title of the dataset"),
    QT_TR_NOOP("ask what the server can"),
    QT_TR_NOOP("delete the upload"),
    QT_TR_NOOP("read a piece of the file back"),
    QT_TR_NOOP("write the details"),
    QT_TR_NOOP("send files"),
    QT_TR_NOOP("compare with the upload"),
    QT_TR_NOOP("look for the files on the server"),
    QT_TR_NOOP("send the files"),
    QT_TR_NOOP("check the token"),
    QT_TR_NOOP("sign in"),
    QT_TR_NOOP("ask for a token that lasts"),
    QT_TR_NOOP("check who is signed in"),
    QT_TR_NOOP("look for people"),
    QT_TR_NOOP("ask for a DOI"),
    QT_TR_NOOP("have the details checked"),
    QT_TR_NOOP("look how far the processing is"),
    QT_TR_NOOP("look which files the server has"),
    QT_TR_NOOP("list the uploads"),
    QT_TR_NOOP("look for the upload"),
    QT_TR_NOOP("read the upload"),
    QT_TR_NOOP("make the upload"),
    QT_TR_NOOP("have the files processed"),
    QT_TR_NOOP("publish the upload"),
    QT_TR_NOOP("choose the server"),
    QT_TR_NOOP("stopped on request"),
    QT_TR_NOOP("look at a file"),
    QT_TR_NOOP("read the plan"),
    QT_TR_NOOP("read a server address"),
    QT_TR_NOOP("read an NWB file"),
    QT_TR_NOOP("start the reader of NWB files"),
    QT_TR_NOOP("look up the name"),
    QT_TR_NOOP("open a connection"),
    QT_TR_NOOP("have the proxy lead to the server"),
    QT_TR_NOOP("set up encryption"),
    QT_TR_NOOP("read a file to send it"),
    QT_TR_NOOP("make a body"),
    QT_TR_NOOP("talk TLS with itself"),
    QT_TR_NOOP("read the certificates of a server"),
    QT_TR_NOOP("find the new dataset"),
    QT_TR_NOOP("open a publication"),
    QT_TR_NOOP("start the practice server"),
    QT_TR_NOOP("find the new submission"),
    QT_TR_NOOP("get a DOI"),
    QT_TR_NOOP("read servers from a file"),
    QT_TR_NOOP("save the report"),
    QT_TR_NOOP("keep the certificates of a server"),
    QT_TR_NOOP("speak to a server"),
    QT_TR_NOOP("use the account"),
    QT_TR_NOOP("use the dataset"),
    QT_TR_NOOP("sign in again"),
    QT_TR_NOOP("settle a doubt"),
    QT_TR_NOOP("share out the files"),
    QT_TR_NOOP("go on with the next part"),
    QT_TR_NOOP("use a submission"),
    QT_TR_NOOP("use the submission"),
    QT_TR_NOOP("continue a submission"),
    QT_TR_NOOP("add files"),
    QT_TR_NOOP("open the journal"),
    QT_TR_NOOP("keep a publication that has no id"),
    QT_TR_NOOP("write the journal"),
    QT_TR_NOOP("read the journal"),
    QT_TR_NOOP("read the system keychain"),
    QT_TR_NOOP("write to the system keychain"),
    QT_TR_NOOP("remove from the system keychain"),
    QT_TR_NOOP("save the list of servers"),
    QT_TR_NOOP("upload a file"),
    QT_TR_NOOP("upload files"),
    QT_TR_NOOP("look into an archive"),
    QT_TR_NOOP("pack files into an archive"),
    QT_TR_NOOP("start a SHA-256"),
    QT_TR_NOOP("compute the digest"),
    QT_TR_NOOP("start an MD5"),
    QT_TR_NOOP("send a part"),
    QT_TR_NOOP("make a zip"),
    QT_TR_NOOP("work in the background"),
    QT_TR_NOOP("run a step"),
    QT_TR_NOOP("save a file"),
    QT_TR_NOOP("publish"),
    QT_TR_NOOP("read the fields of a new dandiset"),
    QT_TR_NOOP("read the account"),
    QT_TR_NOOP("read what the server says about itself"),
    QT_TR_NOOP("read the registered file"),
    QT_TR_NOOP("read the list of files"),
    QT_TR_NOOP("read the validation of a file"),
    QT_TR_NOOP("read the list of dandisets"),
    QT_TR_NOOP("read the dandiset"),
    QT_TR_NOOP("read the owners of the dandiset"),
    QT_TR_NOOP("read the state of the dandiset"),
    QT_TR_NOOP("read the answer about a blob"),
    QT_TR_NOOP("read the plan of the upload"),
    QT_TR_NOOP("read the document that completes the upload"),
    QT_TR_NOOP("read the answer about the upload"),
    QT_TR_NOOP("read the fields of an upload"),
    QT_TR_NOOP("read the fields of a new dataset"),
    QT_TR_NOOP("read the new token"),
    QT_TR_NOOP("read the list of people"),
    QT_TR_NOOP("read the list of datasets"),
    QT_TR_NOOP("read the dataset"),
    QT_TR_NOOP("read the entries of the upload"),
    QT_TR_NOOP("read the files of the upload"),
    QT_TR_NOOP("read the list of uploads"),
    QT_TR_NOOP("read the upload"),
    QT_TR_NOOP("read the server of a publication"),
};

const char *const kinds[] = {
    QT_TR_NOOP("cancelled"),   QT_TR_NOOP("offline"),   QT_TR_NOOP("stalled"),    QT_TR_NOOP("tls"),
    QT_TR_NOOP("proxy"),       QT_TR_NOOP("sign-in"),   QT_TR_NOOP("forbidden"),  QT_TR_NOOP("not-found"),
    QT_TR_NOOP("conflict"),    QT_TR_NOOP("too-large"), QT_TR_NOOP("rejected"),   QT_TR_NOOP("rate-limited"),
    QT_TR_NOOP("server"),      QT_TR_NOOP("protocol"),  QT_TR_NOOP("local-file"), QT_TR_NOOP("file-changed"),
    QT_TR_NOOP("mismatch"),    QT_TR_NOOP("store"),     QT_TR_NOOP("keychain"),   QT_TR_NOOP("plan"),
    QT_TR_NOOP("unsupported"), QT_TR_NOOP("internal"),
};

constexpr auto reading = "read ";

} // namespace

QString kindText(base::Failure::Kind kind)
{
    return tr(base::Failure::kindName(kind).constData());
}

QString doingText(const QString &doing)
{
    for (const char *one : doings) {
        if (doing == QLatin1String(one))
            return tr(one);
    }
    if (doing.startsWith(QLatin1String(reading))) // a file of this name
        return tr("read %1").arg(doing.mid(qsizetype(qstrlen(reading))));
    return doing;
}

QStringList knownDoings()
{
    QStringList known;
    for (const char *one : doings)
        known.append(QLatin1String(one));
    return known;
}

QStringList knownKinds()
{
    QStringList known;
    for (const char *one : kinds)
        known.append(QLatin1String(one));
    return known;
}

} // namespace slipway::wording
