// SPDX-License-Identifier: MIT
#include "wording/databankcatalogue.h"

#include "base/trfunctions.h"

#include <QtGlobal>

namespace slipway::wording {

SLIPWAY_TR_FUNCTIONS(FailureText) // for lupdate: the texts are translated where they are filled in

const QHash<QByteArray, FailureWords> &databankCodes()
{
    static const QHash<QByteArray, FailureWords> table = {
        // Signing in
        {"no-such-draft",
         FailureWords{
             QT_TR_NOOP("There is no draft with this key"),
             QT_TR_NOOP(
                 "{server} has no draft dataset with this key: the key is written differently, capital "
                 "letters included, or the dataset is published already and takes no files any more."),
             QT_TR_NOOP("Compare the key with the address of the dataset’s edit page.")}},
        {"dataset-key-missing",
         {QT_TR_NOOP("The dataset key is missing"),
          QT_TR_NOOP("A token of {server} opens one dataset, and it is not said which."),
          QT_TR_NOOP("Give the dataset key too: it stands beside the token, and in the address "
                     "of the edit page.")}},
        {"no-dataset-sign-in",
         {QT_TR_NOOP("This server has no tokens for single datasets"),
          QT_TR_NOOP("Signing in to {server} is for all datasets of an account."),
          QT_TR_NOOP("Sign in with the key alone.")}},
        {"not-a-databank",
         FailureWords{
             QT_TR_NOOP("There is no Data Bank at this address"),
             QT_TR_NOOP("What answers is not a Data Bank, or a page of this network that stands before it."),
             QT_TR_NOOP(
                 "Copy the address that the browser shows on the dataset’s edit page. In a foreign network, "
                 "sign in to it in the browser first.")}},
        {"protocol-changed",
         FailureWords{
             QT_TR_NOOP("The server takes files in another way"),
             QT_TR_NOOP("{server} does not know the calls by which files are sent."),
             QT_TR_NOOP("Take away the protocol that was set by hand for this server, then try again.")}},
        {"tus-version",
         {QT_TR_NOOP("The server takes files in another way"),
          QT_TR_NOOP("{server} speaks another version of the protocol by which files are sent."),
          QT_TR_NOOP("Install the newest Slipway.")}},

        // Files on their way
        {"registration-unknown",
         {QT_TR_NOOP("Is this file in the dataset?"),
          QT_TR_NOOP("{file} was sent whole, but the answer to the last call was lost. Slipway "
                     "does not repeat it, "
                     "for {server} would list the file twice."),
          QT_TR_NOOP("Open the edit page, look whether the file is listed, and say so here.")}},
        {"registration-refused",
         FailureWords{
             QT_TR_NOOP("The file was not added to the dataset"),
             QT_TR_NOOP("{file} was sent whole, but {server} did not add it to the dataset."),
             QT_TR_NOOP("Try this file again. If it fails again, write to the people who run the server.")}},
        {"name-taken",
         FailureWords{
             QT_TR_NOOP("The dataset has a file of this name"),
             QT_TR_NOOP("{server} does not add {file}, for a file of its name is in the dataset already."),
             QT_TR_NOOP("Give the file another name in the dataset, or leave it out.")}},
        {"staging-gone",
         {QT_TR_NOOP("The server has lost a half-finished upload"),
          QT_TR_NOOP("{server} no longer has what was sent of {file}."),
          QT_TR_NOOP("Try this file again: it is sent from its beginning.")}},
        {"staging-wiped",
         {QT_TR_NOOP("Somebody else uploads to this dataset"),
          QT_TR_NOOP("What was sent of {file} was removed twice: another upload to the same "
                     "dataset wipes what is "
                     "under way."),
          QT_TR_NOOP("Wait until the other upload has ended, then try this file again.")}},
        {"no-advance",
         FailureWords{
             QT_TR_NOOP("The server keeps nothing of what it gets"),
             QT_TR_NOOP("{server} accepts the pieces of {file} and stores none of them."),
             QT_TR_NOOP("Try this file again later. If it lasts, tell the people who run the server.")}},
        {"chunk-too-large",
         FailureWords{
             QT_TR_NOOP("A proxy refuses pieces of this size"),
             QT_TR_NOOP(
                 "Something before {server} refuses even the smallest pieces in which {file} can be sent."),
             QT_TR_NOOP("Ask your network’s administrator about a limit for uploads, or try from another "
                        "network.")}},
    };
    return table;
}

} // namespace slipway::wording
