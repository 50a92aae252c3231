// SPDX-License-Identifier: MIT
#include "wording/failurecatalogue.h"

#include "wording/databankcatalogue.h"
#include "wording/submissioncatalogue.h"

#include <QHash>
#include <QSet>
#include <QtGlobal>

namespace slipway::wording {

namespace {

using base::Failure;
using Kind = Failure::Kind;

#define SLIPWAY_WORDS(title, explanation, action)                                                            \
    FailureWords                                                                                             \
    {                                                                                                        \
        QT_TRANSLATE_NOOP("FailureText", title), QT_TRANSLATE_NOOP("FailureText", explanation),              \
            QT_TRANSLATE_NOOP("FailureText", action)                                                         \
    }

const QHash<QByteArray, FailureWords> &codes()
{
    static const QHash<QByteArray, FailureWords> table = {
        // Signing in
        {"wrong-key", SLIPWAY_WORDS("The key or token was not accepted", "{server} does not accept it.",
                                    "Copy the whole of it from the web site once more, and sign in again.")},
        {"key-of-other-server",
         SLIPWAY_WORDS(
             "This key belongs to another server",
             "The key is good, but not for {server}: each server has keys of its own.",
             "Choose the server the key belongs to, or copy the key from the web site of {server}.")},
        {"not-approved",
         SLIPWAY_WORDS(
             "This account is not approved yet",
             "The key is right, but the people who run {server} have not approved the account so far.",
             "Wait for the message that says that the account is approved, then sign in again.")},
        // Moving bytes
        {"url-expired",
         SLIPWAY_WORDS("An address for sending has run out",
                       "The storage no longer accepts the address it gave for {file}.",
                       "Try this file again: new addresses are asked for and nothing is sent twice.")},
        {"cancelled-by-person", SLIPWAY_WORDS("You cancelled this file", "You cancelled this file.",
                                              "Choose Try again to send it after all.")},
        {"no-such-upload",
         SLIPWAY_WORDS("The server has forgotten a half-finished upload",
                       "The storage no longer knows the parts of {file} that were sent before.",
                       "Try this file again: it is sent from its beginning.")},

        // The server and the account
        {"no-such-dataset",
         SLIPWAY_WORDS("There is no such dataset",
                       "{server} has no dataset with this ID, or this account may not see it.",
                       "Check the ID, and that the dataset is on this server.")},
        {"dataset-gone",
         SLIPWAY_WORDS("The dataset is gone", "{server} no longer has the dataset that was chosen.",
                       "Choose another dataset.")},
        {"not-owner",
         SLIPWAY_WORDS(
             "The dataset belongs to somebody else",
             "Your account is not among the owners of this dataset, so nothing can be uploaded to it.",
             "Ask an owner to add you on the web site of {server}, or choose another dataset.")},
        {"account-not-approved",
         SLIPWAY_WORDS(
             "This account is not approved yet",
             "The key is right, but the people who run {server} have not approved the account so far.",
             "Wait for the message that says that the account is approved, then try again.")},
        {"account-closed",
         SLIPWAY_WORDS("This account is closed", "{server} knows the account, but has closed it.",
                       "Write to the people who run {server}.")},
        {"key-not-sent",
         SLIPWAY_WORDS("The key did not arrive", "{server} says that it got no key.",
                       "Sign in again. If it comes back, a proxy may remove the key on the way.")},
        {"embargoed", SLIPWAY_WORDS("The dataset is under embargo",
                                    "Only its owners may see this dataset until it is released.",
                                    "Ask an owner to add you on the web site of {server}.")},
        {"unembargo-running",
         SLIPWAY_WORDS("The embargo is being lifted",
                       "{server} is releasing this dataset and takes no changes meanwhile.",
                       "Wait until the release is done, which can take hours, then continue.")},
        {"not-a-draft",
         SLIPWAY_WORDS("Only a draft can be changed", "A published version stays as it is for ever.",
                       "Choose the draft of the dataset.")},
        {"creation-refused", SLIPWAY_WORDS("The dataset was not created",
                                           "{server} did not accept the fields of the new dataset.",
                                           "Change what the server names, then create it again.")},
        {"schema-not-supported",
         SLIPWAY_WORDS("This server needs another Slipway",
                       "{server} works with another version of the metadata than this program.",
                       "Install the newest Slipway.")},
        {"unknown-kind",
         SLIPWAY_WORDS("This kind of server is not known",
                       "Slipway cannot speak to servers of the kind {field}.",
                       "Correct the kind, for example to “dandi”, or install the newest Slipway.")},
        {"redirected", SLIPWAY_WORDS("The server has moved", "{server} sends us to another address.",
                                     "Check the address of this server, and correct it.")},
        {"html-answer",
         SLIPWAY_WORDS("A web page came instead of an answer",
                       "Something else than {server} answered: often it is the sign-in page of the network "
                       "or of a proxy.",
                       "Open any web site in the browser and sign in to the network, then try again.")},
        // Files on their way
        {"empty-file",
         SLIPWAY_WORDS("The file is empty", "{file} has no bytes, and {server} takes no empty files.",
                       "Leave it out, or write it again.")},
        {"path-taken", SLIPWAY_WORDS("Another file is at this path",
                                     "The dataset already has other content at the path of {file}.",
                                     "Choose to replace it, or give the file another path.")},
        {"path-conflict",
         SLIPWAY_WORDS("A file and a folder have the same name",
                       "The path of {file} is in the way of another one.", "Give the file another path.")},
        {"path-refused",
         SLIPWAY_WORDS("The path is not allowed", "{server} does not accept the path of {file}.",
                       "Give the file another path, with plain letters, digits, “-”, “_” and “.”.")},
        {"blob-gone", SLIPWAY_WORDS("The server has lost the bytes",
                                    "{server} no longer has the content of {file} that was sent before.",
                                    "Try this file again: it is sent once more.")},
        {"blob-exists",
         SLIPWAY_WORDS("The server has this content already", "The content of {file} is on {server} already.",
                       "Try this file again: it is registered without being sent.")},
        {"not-completed",
         SLIPWAY_WORDS("The upload was not finished", "{server} has not put the parts of {file} together.",
                       "Try this file again: parts that arrived are not sent twice.")},
        {"content-differs",
         SLIPWAY_WORDS("What arrived is not what was sent",
                       "{server} found other content than that of {file}.", "Try this file again.")},
        {"digest-differs",
         SLIPWAY_WORDS("What arrived is not what was sent",
                       "The server’s digest of {file} differs from the one on this computer.",
                       "Try this file again.")},
        {"part-differs",
         SLIPWAY_WORDS("A part was damaged on its way",
                       "The storage received a part of {file} that is not what is on this disk.",
                       "Try this file again. If it comes back, let somebody look at disk and network.")},
        {"parts-refused", SLIPWAY_WORDS("The storage refused the parts",
                                        "The storage could not put the parts of {file} together.",
                                        "Try this file again: it is sent from its beginning.")},
        {"other-parts", SLIPWAY_WORDS("The server cuts the file differently",
                                      "{server} and Slipway do not agree on the parts of {file}.",
                                      "Install the newest Slipway.")},
        {"storage-signature",
         SLIPWAY_WORDS(
             "A request was changed on its way",
             "The storage received something else for {file} than was sent.",
             "Ask your network’s administrator whether a proxy or a security program changes uploads.")},
        {"storage-refused",
         SLIPWAY_WORDS("The storage refused a part",
                       "The storage of {server} did not accept a part of {file}.",
                       "Try this file again. If it lasts, ask your network’s administrator about proxies.")},
        {"storage-timeout",
         SLIPWAY_WORDS("The storage waited too long",
                       "The connection was too slow for the storage while {file} was sent.",
                       "Try this file again, perhaps with fewer other transfers in this network.")},
        {"storage-trouble",
         SLIPWAY_WORDS("The storage is in trouble",
                       "The storage of {server} answered that something went wrong on its side.",
                       "Wait a little, then try again.")},
        // Network
        {"certificate-expired",
         SLIPWAY_WORDS(
             "The server’s certificate has run out",
             "The certificate of {server} is no longer valid, so nothing was sent.",
             "Check the date of this computer. If it is right, tell the people who run the server.")},
        {"certificate-not-yet-valid",
         SLIPWAY_WORDS("The server’s certificate is not valid yet",
                       "By the clock of this computer the certificate of {server} lies in the future.",
                       "Set date and time of this computer right, then try again.")},
        {"certificate-of-another-host",
         SLIPWAY_WORDS("The certificate belongs to another server",
                       "What answered is not {server}, so nothing was sent.",
                       "Check the address. In a foreign network, sign in to it in the browser first.")},
        {"certificate-untrusted",
         SLIPWAY_WORDS(
             "The server’s certificate is not trusted",
             "Nobody this computer trusts has signed the certificate of {server}, so nothing was sent.",
             "Ask your network’s administrator whether connections are inspected. For a server of your own, "
             "give the certificate of its authority where you added it.")},
        {"name-not-found",
         SLIPWAY_WORDS(
             "The server’s name was not found", "This computer cannot find the address of {server}.",
             "Look whether the network works and whether the address is written correctly, then try again.")},
        {"proxy-sign-in",
         SLIPWAY_WORDS("The proxy wants a sign-in",
                       "The proxy of this network asks for a user name and a password, or does not accept "
                       "the ones it got.",
                       "Enter them in Slipway’s connection settings, then continue: nothing is lost.")},
        {"proxy-refused", SLIPWAY_WORDS("The proxy refused the connection",
                                        "The proxy of this network does not let us through to {server}.",
                                        "Ask your network’s administrator for access to this server.")},
        {"proxy-unreachable",
         SLIPWAY_WORDS("The proxy cannot be reached",
                       "The proxy that is chosen, in Slipway or on this computer, does not answer.",
                       "Correct it in Slipway’s connection settings, then try again.")},
        {"no-certificates",
         SLIPWAY_WORDS("There is no certificate in this file",
                       "{file} cannot be read, or holds no certificate in the PEM form.",
                       "Ask the people who run the server for the certificate of their authority as a PEM "
                       "file, and choose it.")},
        {"no-servers", SLIPWAY_WORDS("There is no server in this file",
                                     "{file} cannot be read, or is no file of servers that Slipway saved.",
                                     "Ask whoever gave you the file to save the server again with Export.")},
        {"not-http",
         SLIPWAY_WORDS("This is no web server", "What answers at the address of {server} is no web server.",
                       "Check the address and its port.")},
        // Servers of one's own
        {"taken", SLIPWAY_WORDS("This server has a fixed description",
                                "A server that comes with Slipway has this name already.",
                                "Choose another name for your server.")},
        {"built-in", SLIPWAY_WORDS("This server cannot be removed", "It comes with Slipway.",
                                   "Leave it in the list; it does no harm.")},
        // Files
        {"nwb-unreadable",
         SLIPWAY_WORDS("An NWB file cannot be read",
                       "{file} is no NWB file that can be read: it may be damaged, cut short, or something "
                       "else under this name.",
                       "Open the file in the program that made it, write it again, or leave it out.")},
        {"nwb-reader-missing",
         SLIPWAY_WORDS("A part of Slipway is missing",
                       "The program slipway-nwb-reader, which looks into NWB files, was not found.",
                       "Install Slipway again.")},
        {"not-written", SLIPWAY_WORDS("The file could not be saved", "{file} cannot be written.",
                                      "Choose another place, or free some room there.")},
        // The journal
        {"newer", SLIPWAY_WORDS("The journal belongs to a newer Slipway",
                                "The data folder was used by a newer version of this program.",
                                "Install the newest Slipway, or choose another data folder.")},
        {"locked",
         SLIPWAY_WORDS("Slipway is already running", "Another Slipway is using the same data folder.",
                       "Close the other one, or wait until it is done, then try again.")},
        {"full",
         SLIPWAY_WORDS("The disk is full", "There is no room left on the disk that keeps Slipway's journal.",
                       "Free some space on that disk, then start again. Nothing is lost.")},
        // The keychain
        {"unavailable",
         SLIPWAY_WORDS("There is no system keychain", "This computer offers no place to keep the key safely.",
                       "Go on: the key is kept until Slipway is closed.")},
        {"keychain/refused",
         SLIPWAY_WORDS("The keychain was not opened", "The system keychain refused to be used.",
                       "Go on: the key is kept until Slipway is closed.")},
        {"waiting", SLIPWAY_WORDS("The keychain does not answer",
                                  "The system keychain is waiting for something, perhaps for its password.",
                                  "Look for its window, or go on: the key is kept until Slipway is closed.")},
        // Creating and running a publication
        {"created-twice",
         SLIPWAY_WORDS(
             "It is not clear which dataset is the new one",
             "The answer of {server} was lost, and it now shows several new datasets with this title.",
             "Look at them on the web site, delete the empty ones, and choose the right one in the list.")},
        {"no-journal", SLIPWAY_WORDS("The upload cannot start without a journal",
                                     "Slipway's journal cannot be used, and without it a broken upload could "
                                     "not be continued.",
                                     "Put right what is said here, then start Slipway again.")},
        {"not-signed-in",
         SLIPWAY_WORDS("You are not signed in", "{server} wants a key before it goes on.", "Sign in first.")},
        {"no-dataset",
         SLIPWAY_WORDS("No dataset is chosen", "It is not known yet which dataset the files shall go to.",
                       "Choose a dataset, or create one.")},
        {"no-server", SLIPWAY_WORDS("No server is chosen", "It is not known yet where to publish.",
                                    "Choose a server first.")},
        {"no-secret",
         SLIPWAY_WORDS("No key was given",
                       "{server} needs a key, and there is none in the keychain, in SLIPWAY_SECRET or on "
                       "standard input.",
                       "Give the key with --secret-stdin, in the environment variable SLIPWAY_SECRET, or "
                       "remember it once with the wizard.")},
        {"usage",
         SLIPWAY_WORDS("This cannot be done as it was asked", "There is something wrong with {field}.",
                       "See slipway-cli --help, then try again.")},
        {"plan-unreadable",
         SLIPWAY_WORDS("The plan cannot be read", "There is no plan that can be read in {file}.",
                       "Check the name of the plan’s file, then try again.")},
        {"nothing-to-split",
         SLIPWAY_WORDS(
             "There is nothing to share out",
             "All these files may go into one publication, or a part of them has been sent already.",
             "Publish them as they are.")},
        {"folder-too-large",
         SLIPWAY_WORDS("A single folder is too large",
                       "{field} is more than one publication may hold, and the files of one folder are not "
                       "parted: they belong together.",
                       "Make the folder smaller, or write to the people who run {server} first.")},
        {"parts-exist",
         SLIPWAY_WORDS("The plan was split before", "{file} is there already, and nothing is overwritten.",
                       "Move or delete the parts of the earlier split, then try again.")},
        {"publish-on-web",
         SLIPWAY_WORDS("Publishing happens on the web site",
                       "The plan says \"publish\": true, but versions are published on the web site of the "
                       "archive for now.",
                       "Set \"publish\" to false, run the plan, then publish the version on the web site.")},
        {"create-on-web",
         SLIPWAY_WORDS(
             "New datasets are made on the web site",
             "There is no dataset to bring the files to, and {server} makes new ones on its web site "
             "alone.",
             "Make the dataset on the web site, then give its key as the dataset’s \"id\".")},
        {"other-dataset",
         SLIPWAY_WORDS("This is another dataset",
                       "The files go to the dataset {field}, and the token is for another one. Nothing was "
                       "changed.",
                       "Give a token of the dataset {field}.")},
        {"not-in-doubt", SLIPWAY_WORDS("There is no doubt about this file",
                                       "Slipway has not asked whether the server has {field}.",
                                       "Use the name or the path that was told with the question.")},
        {"practice-failed",
         SLIPWAY_WORDS("The practice server did not start",
                       "The program slipway-practice could not be started, or ended at once.",
                       "Install Slipway again, or choose another server.")},
        {"no-such-publication",
         SLIPWAY_WORDS("There is no such publication",
                       "The journal knows no unfinished publication of this name.",
                       "Look at the list of unfinished publications and use one of its names.")},
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

const FailureWords &wordsForKind(Kind kind)
{
    static const QHash<int, FailureWords> table = {
        {int(Kind::Cancelled), SLIPWAY_WORDS("Stopped", "The work was stopped on request.",
                                             "Continue whenever you like: nothing is lost.")},
        {int(Kind::Offline),
         SLIPWAY_WORDS("No connection", "{server} cannot be reached.",
                       "Look whether this computer is connected to the network, then try again.")},
        {int(Kind::Stalled),
         SLIPWAY_WORDS("The connection has gone quiet", "{server} did not answer in time.",
                       "Wait a little, then try again.")},
        {int(Kind::Tls),
         SLIPWAY_WORDS("The connection is not safe",
                       "The certificate of {server} could not be verified, so nothing was sent.",
                       "Check date and time of this computer, and ask your network's administrator whether "
                       "connections are inspected.")},
        {int(Kind::Proxy), SLIPWAY_WORDS("The proxy does not let us through",
                                         "The proxy of this network refused the connection to {server}.",
                                         "Ask your network's administrator for access to this server.")},
        {int(Kind::SignIn),
         SLIPWAY_WORDS("The key is no longer accepted",
                       "{server} asks for a valid key: this one is wrong, has ended or was revoked.",
                       "Sign in again with the current key. Nothing that was sent is lost.")},
        {int(Kind::Forbidden),
         SLIPWAY_WORDS("This account may not do that",
                       "The key is good, but {server} does not allow this to your account.",
                       "Ask the owner of the dataset to add you as an owner, or choose another one.")},
        {int(Kind::NotFound), SLIPWAY_WORDS("It is not there", "{server} does not know what was asked for.",
                                            "Check the ID, and that it belongs to this server.")},
        {int(Kind::Conflict), SLIPWAY_WORDS("Something else is in the way",
                                            "{server} has this already, or is busy with it right now.",
                                            "Wait a minute, then check again.")},
        {int(Kind::TooLarge), SLIPWAY_WORDS("It is too large", "{file} is larger than {server} accepts.",
                                            "Split it, or ask the people who run the server.")},
        {int(Kind::Rejected), SLIPWAY_WORDS("The server did not accept it", "{server} refused what was sent.",
                                            "Change what is named here, then try again.")},
        {int(Kind::RateLimited),
         SLIPWAY_WORDS("The server asks for a pause", "{server} has had too many requests.",
                       "Wait a few minutes, then try again.")},
        {int(Kind::Server),
         SLIPWAY_WORDS("The server is in trouble", "{server} answered that something went wrong on its side.",
                       "Wait a little, then try again. If it lasts, tell the people who run it.")},
        {int(Kind::Protocol),
         SLIPWAY_WORDS(
             "The answer makes no sense",
             "What came back is not an answer of {server}: perhaps a sign-in page of the network, or "
             "the address is not the one of its API.",
             "Check the server's address, and whether this network wants a sign-in in the browser first.")},
        {int(Kind::LocalFile),
         SLIPWAY_WORDS("A file cannot be read", "{file} cannot be read.",
                       "Check that it is still there and that you may read it, then try again.")},
        {int(Kind::FileChanged),
         SLIPWAY_WORDS("A file has changed",
                       "{file} changed while it was being published, so it was not published.",
                       "Wait until nothing writes to it any more, then try this file again.")},
        {int(Kind::Mismatch),
         SLIPWAY_WORDS("What arrived is not what was sent",
                       "The server's digest of {file} differs from the one on this computer.",
                       "Try this file again.")},
        {int(Kind::Store), SLIPWAY_WORDS("Slipway's own files cannot be written",
                                         "The journal or a settings file in the data folder cannot be used.",
                                         "Check that the data folder can be written and its disk has room.")},
        {int(Kind::Keychain), SLIPWAY_WORDS("The system keychain cannot be used",
                                            "The key could not be kept in the system keychain.",
                                            "Go on: the key is kept until Slipway is closed.")},
        {int(Kind::Plan), SLIPWAY_WORDS("The plan cannot be used", "There is a mistake in it, at {field}.",
                                        "Correct it, then try again.")},
        {int(Kind::Unsupported), SLIPWAY_WORDS("This server cannot do that", "{server} does not offer this.",
                                               "Do it on the web site of the server.")},
        {int(Kind::Internal),
         SLIPWAY_WORDS("A mistake of Slipway's own", "Something went wrong inside this program.",
                       "Try again. If it comes back, please report it together with the details.")},
    };
    const auto found = table.constFind(int(kind));
    return found == table.cend() ? *table.constFind(int(Kind::Internal)) : *found;
}

QList<QByteArray> knownCodes()
{
    return codes().keys() + submissionCodes().keys() + databankCodes().keys();
}

} // namespace slipway::wording
