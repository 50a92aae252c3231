// SPDX-License-Identifier: MIT
#include "wording/failurecatalogue.h"

#include "base/trfunctions.h"
#include "wording/databankcatalogue.h"
#include "wording/submissioncatalogue.h"

#include <QHash>
#include <QSet>
#include <QtGlobal>

namespace slipway::wording {

namespace {

using base::Failure;
using Kind = Failure::Kind;

SLIPWAY_TR_FUNCTIONS(FailureText)

const QHash<QByteArray, FailureWords> &codes()
{
    static const QHash<QByteArray, FailureWords> table = {
        // Signing in
        {"wrong-key",
         {QT_TR_NOOP("The key or token was not accepted"), QT_TR_NOOP("{server} does not accept it."),
          QT_TR_NOOP("Copy the whole of it from the web site once more, and sign in again.")}},
        {"key-of-other-server",
         FailureWords{
             QT_TR_NOOP("This key belongs to another server"),
             QT_TR_NOOP("The key is good, but not for {server}: each server has keys of its own."),
             QT_TR_NOOP(
                 "Choose the server the key belongs to, or copy the key from the web site of {server}.")}},
        {"not-approved",
         FailureWords{
             QT_TR_NOOP("This account is not approved yet"),
             QT_TR_NOOP(
                 "The key is right, but the people who run {server} have not approved the account so far."),
             QT_TR_NOOP("Wait for the message that says that the account is approved, then sign in again.")}},
        // Moving bytes
        {"url-expired",
         FailureWords{
             QT_TR_NOOP("An address for sending has run out"),
             QT_TR_NOOP("The storage no longer accepts the address it gave for {file}."),
             QT_TR_NOOP("Try this file again: new addresses are asked for and nothing is sent twice.")}},
        {"cancelled-by-person",
         {QT_TR_NOOP("You cancelled this file"), QT_TR_NOOP("You cancelled this file."),
          QT_TR_NOOP("Choose Try again to send it after all.")}},
        {"no-such-upload",
         {QT_TR_NOOP("The server has forgotten a half-finished upload"),
          QT_TR_NOOP("The storage no longer knows the parts of {file} that were sent before."),
          QT_TR_NOOP("Try this file again: it is sent from its beginning.")}},

        // The server and the account
        {"no-such-dataset",
         {QT_TR_NOOP("There is no such dataset"),
          QT_TR_NOOP("{server} has no dataset with this ID, or this account may not see it."),
          QT_TR_NOOP("Check the ID, and that the dataset is on this server.")}},
        {"dataset-gone",
         {QT_TR_NOOP("The dataset is gone"),
          QT_TR_NOOP("{server} no longer has the dataset that was chosen."),
          QT_TR_NOOP("Choose another dataset.")}},
        {"not-owner",
         FailureWords{
             QT_TR_NOOP("The dataset belongs to somebody else"),
             QT_TR_NOOP(
                 "Your account is not among the owners of this dataset, so nothing can be uploaded to it."),
             QT_TR_NOOP("Ask an owner to add you on the web site of {server}, or choose another dataset.")}},
        {"account-not-approved",
         FailureWords{
             QT_TR_NOOP("This account is not approved yet"),
             QT_TR_NOOP(
                 "The key is right, but the people who run {server} have not approved the account so far."),
             QT_TR_NOOP("Wait for the message that says that the account is approved, then try again.")}},
        {"account-closed",
         {QT_TR_NOOP("This account is closed"), QT_TR_NOOP("{server} knows the account, but has closed it."),
          QT_TR_NOOP("Write to the people who run {server}.")}},
        {"key-not-sent",
         {QT_TR_NOOP("The key did not arrive"), QT_TR_NOOP("{server} says that it got no key."),
          QT_TR_NOOP("Sign in again. If it comes back, a proxy may remove the key on the way.")}},
        {"embargoed",
         {QT_TR_NOOP("The dataset is under embargo"),
          QT_TR_NOOP("Only its owners may see this dataset until it is released."),
          QT_TR_NOOP("Ask an owner to add you on the web site of {server}.")}},
        {"unembargo-running",
         {QT_TR_NOOP("The embargo is being lifted"),
          QT_TR_NOOP("{server} is releasing this dataset and takes no changes meanwhile."),
          QT_TR_NOOP("Wait until the release is done, which can take hours, then continue.")}},
        {"not-a-draft",
         {QT_TR_NOOP("Only a draft can be changed"),
          QT_TR_NOOP("A published version stays as it is for ever."),
          QT_TR_NOOP("Choose the draft of the dataset.")}},
        {"creation-refused",
         {QT_TR_NOOP("The dataset was not created"),
          QT_TR_NOOP("{server} did not accept the fields of the new dataset."),
          QT_TR_NOOP("Change what the server names, then create it again.")}},
        {"schema-not-supported",
         {QT_TR_NOOP("This server needs another Slipway"),
          QT_TR_NOOP("{server} works with another version of the metadata than this program."),
          QT_TR_NOOP("Install the newest Slipway.")}},
        {"unknown-kind",
         FailureWords{
             QT_TR_NOOP("This kind of server is not known"),
             QT_TR_NOOP("Slipway cannot speak to servers of the kind {field}."),
             QT_TR_NOOP("Correct the kind, for example to “dandi”, or install the newest Slipway.")}},
        {"redirected",
         {QT_TR_NOOP("The server has moved"), QT_TR_NOOP("{server} sends us to another address."),
          QT_TR_NOOP("Check the address of this server, and correct it.")}},
        {"html-answer",
         FailureWords{
             QT_TR_NOOP("A web page came instead of an answer"),
             QT_TR_NOOP("Something else than {server} answered: often it is the sign-in page of the network "
                        "or of a proxy."),
             QT_TR_NOOP("Open any web site in the browser and sign in to the network, then try again.")}},
        // Files on their way
        {"empty-file",
         {QT_TR_NOOP("The file is empty"),
          QT_TR_NOOP("{file} has no bytes, and {server} takes no empty files."),
          QT_TR_NOOP("Leave it out, or write it again.")}},
        {"path-taken",
         {QT_TR_NOOP("Another file is at this path"),
          QT_TR_NOOP("The dataset already has other content at the path of {file}."),
          QT_TR_NOOP("Choose to replace it, or give the file another path.")}},
        {"path-conflict",
         {QT_TR_NOOP("A file and a folder have the same name"),
          QT_TR_NOOP("The path of {file} is in the way of another one."),
          QT_TR_NOOP("Give the file another path.")}},
        {"path-refused",
         FailureWords{
             QT_TR_NOOP("The path is not allowed"),
             QT_TR_NOOP("{server} does not accept the path of {file}."),
             QT_TR_NOOP("Give the file another path, with plain letters, digits, “-”, “_” and “.”.")}},
        {"blob-gone",
         {QT_TR_NOOP("The server has lost the bytes"),
          QT_TR_NOOP("{server} no longer has the content of {file} that was sent before."),
          QT_TR_NOOP("Try this file again: it is sent once more.")}},
        {"blob-exists",
         {QT_TR_NOOP("The server has this content already"),
          QT_TR_NOOP("The content of {file} is on {server} already."),
          QT_TR_NOOP("Try this file again: it is registered without being sent.")}},
        {"not-completed",
         {QT_TR_NOOP("The upload was not finished"),
          QT_TR_NOOP("{server} has not put the parts of {file} together."),
          QT_TR_NOOP("Try this file again: parts that arrived are not sent twice.")}},
        {"content-differs",
         {QT_TR_NOOP("What arrived is not what was sent"),
          QT_TR_NOOP("{server} found other content than that of {file}."),
          QT_TR_NOOP("Try this file again.")}},
        {"digest-differs",
         {QT_TR_NOOP("What arrived is not what was sent"),
          QT_TR_NOOP("The server’s digest of {file} differs from the one on this computer."),
          QT_TR_NOOP("Try this file again.")}},
        {"part-differs",
         FailureWords{
             QT_TR_NOOP("A part was damaged on its way"),
             QT_TR_NOOP("The storage received a part of {file} that is not what is on this disk."),
             QT_TR_NOOP("Try this file again. If it comes back, let somebody look at disk and network.")}},
        {"parts-refused",
         {QT_TR_NOOP("The storage refused the parts"),
          QT_TR_NOOP("The storage could not put the parts of {file} together."),
          QT_TR_NOOP("Try this file again: it is sent from its beginning.")}},
        {"other-parts",
         {QT_TR_NOOP("The server cuts the file differently"),
          QT_TR_NOOP("{server} and Slipway do not agree on the parts of {file}."),
          QT_TR_NOOP("Install the newest Slipway.")}},
        {"storage-signature",
         FailureWords{
             QT_TR_NOOP("A request was changed on its way"),
             QT_TR_NOOP("The storage received something else for {file} than was sent."),
             QT_TR_NOOP(
                 "Ask your network’s administrator whether a proxy or a security program changes uploads.")}},
        {"storage-refused",
         FailureWords{
             QT_TR_NOOP("The storage refused a part"),
             QT_TR_NOOP("The storage of {server} did not accept a part of {file}."),
             QT_TR_NOOP(
                 "Try this file again. If it lasts, ask your network’s administrator about proxies.")}},
        {"storage-timeout",
         FailureWords{
             QT_TR_NOOP("The storage waited too long"),
             QT_TR_NOOP("The connection was too slow for the storage while {file} was sent."),
             QT_TR_NOOP("Try this file again, perhaps with fewer other transfers in this network.")}},
        {"storage-trouble",
         {QT_TR_NOOP("The storage is in trouble"),
          QT_TR_NOOP("The storage of {server} answered that something went wrong on its side."),
          QT_TR_NOOP("Wait a little, then try again.")}},
        // Network
        {"certificate-expired",
         FailureWords{
             QT_TR_NOOP("The server’s certificate has run out"),
             QT_TR_NOOP("The certificate of {server} is no longer valid, so nothing was sent."),
             QT_TR_NOOP(
                 "Check the date of this computer. If it is right, tell the people who run the server.")}},
        {"certificate-not-yet-valid",
         FailureWords{
             QT_TR_NOOP("The server’s certificate is not valid yet"),
             QT_TR_NOOP("By the clock of this computer the certificate of {server} lies in the future."),
             QT_TR_NOOP("Set date and time of this computer right, then try again.")}},
        {"certificate-of-another-host",
         FailureWords{
             QT_TR_NOOP("The certificate belongs to another server"),
             QT_TR_NOOP("What answered is not {server}, so nothing was sent."),
             QT_TR_NOOP("Check the address. In a foreign network, sign in to it in the browser first.")}},
        {"certificate-untrusted",
         FailureWords{
             QT_TR_NOOP("The server’s certificate is not trusted"),
             QT_TR_NOOP(
                 "Nobody this computer trusts has signed the certificate of {server}, so nothing was sent."),
             QT_TR_NOOP("Ask your network’s administrator whether connections are inspected. For a server of "
                        "your own, "
                        "give the certificate of its authority where you added it.")}},
        {"name-not-found",
         {QT_TR_NOOP("The server’s name was not found"),
          QT_TR_NOOP("This computer cannot find the address of {server}."),
          QT_TR_NOOP("Look whether the network works and whether the address "
                     "is written correctly, then try again.")}},
        {"proxy-sign-in",
         FailureWords{
             QT_TR_NOOP("The proxy wants a sign-in"),
             QT_TR_NOOP("The proxy of this network asks for a user name and a password, or does not accept "
                        "the ones it got."),
             QT_TR_NOOP("Enter them in Slipway’s connection settings, then continue: nothing is lost.")}},
        {"proxy-refused",
         {QT_TR_NOOP("The proxy refused the connection"),
          QT_TR_NOOP("The proxy of this network does not let us through to {server}."),
          QT_TR_NOOP("Ask your network’s administrator for access to this server.")}},
        {"proxy-unreachable",
         FailureWords{
             QT_TR_NOOP("The proxy cannot be reached"),
             QT_TR_NOOP("The proxy that is chosen, in Slipway or on this computer, does not answer."),
             QT_TR_NOOP("Correct it in Slipway’s connection settings, then try again.")}},
        {"no-certificates",
         FailureWords{
             QT_TR_NOOP("There is no certificate in this file"),
             QT_TR_NOOP("{file} cannot be read, or holds no certificate in the PEM form."),
             QT_TR_NOOP("Ask the people who run the server for the certificate of their authority as a PEM "
                        "file, and choose it.")}},
        {"no-servers",
         {QT_TR_NOOP("There is no server in this file"),
          QT_TR_NOOP("{file} cannot be read, or is no file of servers that Slipway saved."),
          QT_TR_NOOP("Ask whoever gave you the file to save the server again with Export.")}},
        {"not-http",
         {QT_TR_NOOP("This is no web server"),
          QT_TR_NOOP("What answers at the address of {server} is no web server."),
          QT_TR_NOOP("Check the address and its port.")}},
        // Servers of one's own
        {"taken",
         {QT_TR_NOOP("This server has a fixed description"),
          QT_TR_NOOP("A server that comes with Slipway has this name already."),
          QT_TR_NOOP("Choose another name for your server.")}},
        {"built-in",
         {QT_TR_NOOP("This server cannot be removed"), QT_TR_NOOP("It comes with Slipway."),
          QT_TR_NOOP("Leave it in the list; it does no harm.")}},
        // Files
        {"nwb-unreadable",
         FailureWords{
             QT_TR_NOOP("An NWB file cannot be read"),
             QT_TR_NOOP("{file} is no NWB file that can be read: it may be damaged, cut short, or something "
                        "else under this name."),
             QT_TR_NOOP("Open the file in the program that made it, write it again, or leave it out.")}},
        {"nwb-reader-missing",
         FailureWords{
             QT_TR_NOOP("A part of Slipway is missing"),
             QT_TR_NOOP("The program slipway-nwb-reader, which looks into NWB files, was not found."),
             QT_TR_NOOP("Install Slipway again.")}},
        {"not-written",
         {QT_TR_NOOP("The file could not be saved"), QT_TR_NOOP("{file} cannot be written."),
          QT_TR_NOOP("Choose another place, or free some room there.")}},
        // The journal
        {"newer",
         {QT_TR_NOOP("The journal belongs to a newer Slipway"),
          QT_TR_NOOP("The data folder was used by a newer version of this program."),
          QT_TR_NOOP("Install the newest Slipway, or choose another data folder.")}},
        {"locked",
         {QT_TR_NOOP("Slipway is already running"),
          QT_TR_NOOP("Another Slipway is using the same data folder, as a window or on the command line."),
          QT_TR_NOOP("Close the other one, or wait until it is done, then try again.")}},
        {"full",
         {QT_TR_NOOP("The disk is full"),
          QT_TR_NOOP("There is no room left on the disk that keeps Slipway\u2019s journal."),
          QT_TR_NOOP("Free some space on that disk, then start again. Nothing is lost.")}},
        // The keychain
        {"unavailable",
         {QT_TR_NOOP("There is no system keychain"),
          QT_TR_NOOP("This computer offers no place to keep the key safely."),
          QT_TR_NOOP("Go on: the key is kept until Slipway is closed.")}},
        {"keychain/refused",
         {QT_TR_NOOP("The keychain was not opened"), QT_TR_NOOP("The system keychain refused to be used."),
          QT_TR_NOOP("Go on: the key is kept until Slipway is closed.")}},
        {"waiting",
         {QT_TR_NOOP("The keychain does not answer"),
          QT_TR_NOOP("The system keychain is waiting for something, perhaps for its password."),
          QT_TR_NOOP("Look for its window, or go on: the key is kept until Slipway is closed.")}},
        // Creating and running a publication
        {"created-twice",
         FailureWords{
             QT_TR_NOOP("It is not clear which dataset is the new one"),
             QT_TR_NOOP(
                 "The answer of {server} was lost, and it now shows several new datasets with this title."),
             QT_TR_NOOP("Look at them on the web site, delete the empty ones, and choose the right one in "
                        "the list.")}},
        {"no-journal",
         {QT_TR_NOOP("The upload cannot start without a journal"),
          QT_TR_NOOP("Slipway\u2019s journal cannot be used, and without it a broken upload could "
                     "not be continued."),
          QT_TR_NOOP("Put right what is said here, then start Slipway again.")}},
        {"not-signed-in",
         {QT_TR_NOOP("You are not signed in"), QT_TR_NOOP("{server} wants a key before it goes on."),
          QT_TR_NOOP("Sign in first.")}},
        {"no-dataset",
         {QT_TR_NOOP("No dataset is chosen"),
          QT_TR_NOOP("It is not known yet which dataset the files shall go to."),
          QT_TR_NOOP("Choose a dataset, or create one.")}},
        {"no-server",
         {QT_TR_NOOP("No server is chosen"), QT_TR_NOOP("It is not known yet where to publish."),
          QT_TR_NOOP("Choose a server first.")}},
        {"no-secret",
         FailureWords{
             QT_TR_NOOP("No key was given"),
             QT_TR_NOOP("{server} needs a key, and there is none in the keychain, in SLIPWAY_SECRET or on "
                        "standard input."),
             QT_TR_NOOP("Give the key with --secret-stdin, in the environment variable SLIPWAY_SECRET, or "
                        "remember it once with the wizard.")}},
        {"usage",
         {QT_TR_NOOP("This cannot be done as it was asked"),
          QT_TR_NOOP("There is something wrong with {field}."),
          QT_TR_NOOP("See slipway-cli --help, then try again.")}},
        {"plan-unreadable",
         {QT_TR_NOOP("The plan cannot be read"), QT_TR_NOOP("There is no plan that can be read in {file}."),
          QT_TR_NOOP("Check the name of the plan’s file, then try again.")}},
        {"nothing-to-split",
         FailureWords{
             QT_TR_NOOP("There is nothing to share out"),
             QT_TR_NOOP(
                 "All these files may go into one publication, or a part of them has been sent already."),
             QT_TR_NOOP("Publish them as they are.")}},
        {"folder-too-large",
         FailureWords{
             QT_TR_NOOP("A single folder is too large"),
             QT_TR_NOOP("{field} is more than one publication may hold, and the files of one folder are not "
                        "parted: they belong together."),
             QT_TR_NOOP("Make the folder smaller, or write to the people who run {server} first.")}},
        {"parts-exist",
         {QT_TR_NOOP("The plan was split before"),
          QT_TR_NOOP("{file} is there already, and nothing is overwritten."),
          QT_TR_NOOP("Move or delete the parts of the earlier split, then try again.")}},
        {"publish-on-web",
         FailureWords{
             QT_TR_NOOP("Publishing happens on the web site"),
             QT_TR_NOOP("The plan says \"publish\": true, but versions are published on the web site of the "
                        "archive for now."),
             QT_TR_NOOP(
                 "Set \"publish\" to false, run the plan, then publish the version on the web site.")}},
        {"create-on-web",
         FailureWords{
             QT_TR_NOOP("New datasets are made on the web site"),
             QT_TR_NOOP(
                 "There is no dataset to bring the files to, and {server} makes new ones on its web site "
                 "alone."),
             QT_TR_NOOP("Make the dataset on the web site, then give its key as the dataset’s \"id\".")}},
        {"other-dataset",
         FailureWords{
             QT_TR_NOOP("This is another dataset"),
             QT_TR_NOOP("The files go to the dataset {field}, and the token is for another one. Nothing was "
                        "changed."),
             QT_TR_NOOP("Give a token of the dataset {field}.")}},
        {"not-in-doubt",
         {QT_TR_NOOP("There is no doubt about this file"),
          QT_TR_NOOP("Slipway has not asked whether the server has {field}."),
          QT_TR_NOOP("Use the name or the path that was told with the question.")}},
        {"practice-failed",
         {QT_TR_NOOP("The practice server did not start"),
          QT_TR_NOOP("The program slipway-practice could not be started, or ended at once."),
          QT_TR_NOOP("Install Slipway again, or choose another server.")}},
        {"no-such-publication",
         {QT_TR_NOOP("There is no such publication"),
          QT_TR_NOOP("The journal knows no unfinished publication of this name."),
          QT_TR_NOOP("Look at the list of unfinished publications and use one of its names.")}},
    };
    return table;
}

} // namespace

const FailureWords *wordsForCode(const QByteArray &code, Kind kind)
{
    const auto special = codes().constFind(Failure::kindName(kind) + '/' + code);
    if (special != codes().cend())
        return &*special;
    const auto found = codes().constFind(code);
    if (found != codes().cend())
        return &*found;
    for (const auto *table : {&submissionCodes(), &databankCodes()}) {
        const auto other = table->constFind(code);
        if (other != table->cend())
            return &*other;
    }
    return nullptr;
}

bool isSaidByKind(const QByteArray &code)
{
    static const QSet<QByteArray> enough = {
        "answer-too-large",  "closed",
        "handshake",         "line-changed",
        "network",           "closed-while-sending",
        "conflict",          "connect-timeout",
        "no-answer",         "not-found",
        "page-gone",         "refused",
        "server-trouble",    "stalled-receiving",
        "stalled-sending",   "throttled",
        "too-large",         "too-many-redirects",
        "unexpected-answer", "wrong-format",
    };
    return enough.contains(code);
}

QList<QByteArray> knownCodes()
{
    return codes().keys() + submissionCodes().keys() + databankCodes().keys();
}

} // namespace slipway::wording
