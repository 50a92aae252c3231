// SPDX-License-Identifier: MIT
#include "wording/failurecatalogue.h"

#include <QHash>
#include <QtGlobal>

namespace slipway::wording {

namespace {

using Kind = base::Failure::Kind;

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
        {"wrong-key", SLIPWAY_WORDS("The key was not accepted", "{server} does not know this key.",
                                    "Copy the whole key from the web site once more, and sign in again.")},
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
                       "Press “Retry failed”: new addresses are asked for and nothing is sent twice.")},
        {"no-such-upload",
         SLIPWAY_WORDS("The server has forgotten a half-finished upload",
                       "The storage no longer knows the parts of {file} that were sent before.",
                       "Press “Retry failed”: this file is sent from its beginning.")},
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
        // The journal
        {"newer", SLIPWAY_WORDS("The journal belongs to a newer Slipway",
                                "The data folder was used by a newer version of this program.",
                                "Install the newest Slipway, or choose another data folder.")},
        {"locked",
         SLIPWAY_WORDS("Slipway is already running", "Another Slipway is using the same data folder.",
                       "Close the other one, or choose another data folder.")},
        {"full",
         SLIPWAY_WORDS("The disk is full", "There is no room left on the disk that keeps Slipway's journal.",
                       "Free some space on that disk, then start again. Nothing is lost.")},
        // The keychain
        {"unavailable",
         SLIPWAY_WORDS("There is no system keychain", "This computer offers no place to keep the key safely.",
                       "Go on: the key is kept until Slipway is closed.")},
        {"refused", SLIPWAY_WORDS("The keychain was not opened", "The system keychain refused to be used.",
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
        {"publish-on-web",
         SLIPWAY_WORDS("Publishing happens on the web site",
                       "The plan says \"publish\": true, but versions are published on the web site of the "
                       "archive for now.",
                       "Set \"publish\" to false, run the plan, then publish the version on the web site.")},
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

const FailureWords *wordsForCode(const QByteArray &code)
{
    const auto found = codes().constFind(code);
    return found == codes().cend() ? nullptr : &*found;
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
        {int(Kind::Plan), SLIPWAY_WORDS("The plan cannot be used", "There is a mistake at {field}.",
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
    return codes().keys();
}

} // namespace slipway::wording
