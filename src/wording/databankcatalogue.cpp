// SPDX-License-Identifier: MIT
#include "wording/databankcatalogue.h"

#include <QtGlobal>

namespace slipway::wording {

#define SLIPWAY_WORDS(title, explanation, action)                                                            \
    FailureWords                                                                                             \
    {                                                                                                        \
        QT_TRANSLATE_NOOP("FailureText", title), QT_TRANSLATE_NOOP("FailureText", explanation),              \
            QT_TRANSLATE_NOOP("FailureText", action)                                                         \
    }

const QHash<QByteArray, FailureWords> &databankCodes()
{
    static const QHash<QByteArray, FailureWords> table = {
        // Signing in
        {"no-such-draft",
         SLIPWAY_WORDS("There is no draft with this key",
                       "{server} has no draft dataset with this key: the key is written differently, capital "
                       "letters included, or the dataset is published already and takes no files any more.",
                       "Compare the key with the address of the dataset’s edit page.")},
        {"dataset-key-missing",
         SLIPWAY_WORDS(
             "The dataset key is missing", "A token of {server} opens one dataset, and it is not said which.",
             "Give the dataset key too: it stands beside the token, and in the address of the edit page.")},
        {"no-dataset-sign-in", SLIPWAY_WORDS("This server has no tokens for single datasets",
                                             "Signing in to {server} is for all datasets of an account.",
                                             "Sign in with the key alone.")},
        {"not-a-databank",
         SLIPWAY_WORDS(
             "There is no Data Bank at this address",
             "What answers is not a Data Bank, or a page of this network that stands before it.",
             "Copy the address that the browser shows on the dataset’s edit page. In a foreign network, "
             "sign in to it in the browser first.")},
        {"protocol-changed",
         SLIPWAY_WORDS("The server takes files in another way",
                       "{server} does not know the calls by which files are sent.",
                       "Take away the protocol that was set by hand for this server, then try again.")},
        {"tus-version",
         SLIPWAY_WORDS("The server takes files in another way",
                       "{server} speaks another version of the protocol by which files are sent.",
                       "Install the newest Slipway.")},

        // Files on their way
        {"registration-unknown",
         SLIPWAY_WORDS(
             "Is this file in the dataset?",
             "{file} was sent whole, but the answer to the last call was lost. Slipway does not repeat it, "
             "for {server} would list the file twice.",
             "Open the edit page, look whether the file is listed, and say so here.")},
        {"registration-refused",
         SLIPWAY_WORDS("The file was not added to the dataset",
                       "{file} was sent whole, but {server} did not add it to the dataset.",
                       "Try this file again. If it fails again, write to the people who run the server.")},
        {"name-taken",
         SLIPWAY_WORDS("The dataset has a file of this name",
                       "{server} does not add {file}, for a file of its name is in the dataset already.",
                       "Give the file another name in the dataset, or leave it out.")},
        {"staging-gone", SLIPWAY_WORDS("The server has lost a half-finished upload",
                                       "{server} no longer has what was sent of {file}.",
                                       "Try this file again: it is sent from its beginning.")},
        {"staging-wiped",
         SLIPWAY_WORDS(
             "Somebody else uploads to this dataset",
             "What was sent of {file} was removed twice: another upload to the same dataset wipes what is "
             "under way.",
             "Wait until the other upload has ended, then try this file again.")},
        {"no-advance",
         SLIPWAY_WORDS("The server keeps nothing of what it gets",
                       "{server} accepts the pieces of {file} and stores none of them.",
                       "Try this file again later. If it lasts, tell the people who run the server.")},
        {"chunk-too-large",
         SLIPWAY_WORDS(
             "A proxy refuses pieces of this size",
             "Something before {server} refuses even the smallest pieces in which {file} can be sent.",
             "Ask your network’s administrator about a limit for uploads, or try from another network.")},
    };
    return table;
}

} // namespace slipway::wording
