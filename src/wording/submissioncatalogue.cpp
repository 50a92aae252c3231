// SPDX-License-Identifier: MIT
#include "wording/submissioncatalogue.h"

#include "base/trfunctions.h"

#include <QtGlobal>

namespace slipway::wording {

SLIPWAY_TR_FUNCTIONS(FailureText) // for lupdate: the texts are translated where they are filled in

const QHash<QByteArray, FailureWords> &submissionCodes()
{
    static const QHash<QByteArray, FailureWords> table = {
        // Signing in
        {"wrong-password",
         FailureWords{
             QT_TR_NOOP("User name or password is wrong"),
             QT_TR_NOOP("{server} does not accept this user name together with this password."),
             QT_TR_NOOP(
                 "Type both again, as on the web site. An account that signs in through an institution "
                 "has no password here: use a token from the web site.")}},
        {"token-expired",
         {QT_TR_NOOP("The sign-in has ended"),
          QT_TR_NOOP("{server} no longer accepts the token: its time is over."),
          QT_TR_NOOP("Sign in again, then continue. Nothing that was sent is lost.")}},
        {"no-token",
         {QT_TR_NOOP("No token came back"),
          QT_TR_NOOP("{server} took the password but gave no token for it."),
          QT_TR_NOOP("Sign in with a token from the web site instead.")}},
        {"no-password-sign-in",
         {QT_TR_NOOP("This server takes no passwords"),
          QT_TR_NOOP("{server} is used with a key or token alone."),
          QT_TR_NOOP("Leave out the user name, and give the key.")}},
        {"sign-in-form",
         {QT_TR_NOOP("Signing in by password does not work here"),
          QT_TR_NOOP("{server} wants a kind of sign-in that Slipway does not know."),
          QT_TR_NOOP("Make a token on the web site, and sign in with that.")}},
        {"sign-in-service-down",
         FailureWords{
             QT_TR_NOOP("The sign-in service is not working"),
             QT_TR_NOOP("{server} cannot check accounts at the moment: its sign-in service does not answer."),
             QT_TR_NOOP("Wait a few minutes, then sign in again.")}},
        {"missing-scopes",
         FailureWords{
             QT_TR_NOOP("The token lacks a right"),
             QT_TR_NOOP("{server} knows the token, but it may not do this."),
             QT_TR_NOOP("Make a token that has all rights for uploads and datasets, and sign in with it.")}},
        {"unknown-account",
         FailureWords{
             QT_TR_NOOP("The account is not known"),
             QT_TR_NOOP("{server} accepts the token but does not know its account."),
             QT_TR_NOOP("Open the web site of the server once with this account, then sign in again.")}},
        {"not-on-this-oasis",
         {QT_TR_NOOP("This account may not use this server"),
          QT_TR_NOOP("{server} is open only to accounts that its operators have admitted."),
          QT_TR_NOOP("Ask the people who run it to admit your account.")}},
        {"not-nomad",
         FailureWords{
             QT_TR_NOOP("No NOMAD answers at this address"),
             QT_TR_NOOP("Something else than a NOMAD is at the address of {server}, or the path is another."),
             QT_TR_NOOP("Copy the address from the browser while its pages are open, and correct it here.")}},
        {"not-offered",
         {QT_TR_NOOP("This server does not offer that"),
          QT_TR_NOOP("{server} does not know this kind of request."),
          QT_TR_NOOP("Do it on the web site of the server.")}},

        // Datasets
        {"dataset-name-taken",
         {QT_TR_NOOP("You have a dataset of this name already"),
          QT_TR_NOOP("{server} allows each name only once for each person."),
          QT_TR_NOOP("Choose the dataset that is there, or another name.")}},
        {"dataset-removed",
         FailureWords{
             QT_TR_NOOP("The dataset was removed by the server"),
             QT_TR_NOOP("{server} has deleted the dataset, because an earlier request for a DOI had failed."),
             QT_TR_NOOP("Create a dataset anew, and put the published entries into it on the web site.")}},
        {"doi-exists",
         {QT_TR_NOOP("The dataset has a DOI already"), QT_TR_NOOP("{server} gives each dataset one DOI."),
          QT_TR_NOOP("Nothing is left to do: look the dataset up to see its DOI.")}},
        {"doi-empty-dataset",
         {QT_TR_NOOP("There is nothing in the dataset yet"),
          QT_TR_NOOP("{server} gives a DOI only to datasets with published entries."),
          QT_TR_NOOP("Publish first, then ask for the DOI.")}},
        {"doi-unpublished",
         {QT_TR_NOOP("Something in the dataset is not published"),
          QT_TR_NOOP("{server} gives a DOI only when everything in the dataset is public."),
          QT_TR_NOOP("Publish the rest, or take it out of the dataset, then ask for the DOI.")}},
        {"doi-not-offered",
         {QT_TR_NOOP("This server gives no DOIs"), QT_TR_NOOP("The DOI service of {server} is not on."),
          QT_TR_NOOP("Go on without a DOI, or ask the people who run the server.")}},
        {"doi-service-down",
         FailureWords{
             QT_TR_NOOP("The DOI service is not working"),
             QT_TR_NOOP(
                 "{server} could not get a DOI. Slipway does not ask again, for a second request could "
                 "delete the dataset."),
             QT_TR_NOOP("Ask the people who run the server to look at this dataset.")}},
        {"doi-asked-before",
         FailureWords{
             QT_TR_NOOP("A DOI was asked for before"),
             QT_TR_NOOP(
                 "Slipway has asked {server} for a DOI already, and the dataset shows none. It does not "
                 "ask again, for a second request could delete the dataset."),
             QT_TR_NOOP("Look at the dataset in the browser, and ask the people who run the server.")}},

        // The submission
        {"too-many-submissions",
         FailureWords{
             QT_TR_NOOP("Too many uploads are waiting"),
             QT_TR_NOOP("{server} allows each person only a few uploads that are not published."),
             QT_TR_NOOP("Publish or delete one that waits, or continue one of them, then try again.")}},
        {"submission-created-twice",
         FailureWords{
             QT_TR_NOOP("There are several new uploads"),
             QT_TR_NOOP(
                 "An answer of {server} was lost, and now there are several uploads of the same name."),
             QT_TR_NOOP("Delete the empty ones in the browser, then continue.")}},
        {"submission-gone",
         {QT_TR_NOOP("The upload is gone"), QT_TR_NOOP("{server} no longer has this upload."),
          QT_TR_NOOP("Choose another upload or a new one, then continue.")}},
        {"submission-published",
         {QT_TR_NOOP("The upload is published already"),
          QT_TR_NOOP("What is published stays as it is for ever."),
          QT_TR_NOOP("Take a new upload for further files.")}},
        {"already-published",
         {QT_TR_NOOP("The upload is published already"),
          QT_TR_NOOP("What is published stays as it is for ever."),
          QT_TR_NOOP("Nothing is left to do: look at the review.")}},
        {"submission-busy",
         {QT_TR_NOOP("The server is busy with this upload"),
          QT_TR_NOOP("{server} is working on it and takes no changes meanwhile."),
          QT_TR_NOOP("Wait until it is done, then continue.")}},
        {"not-your-submission",
         {QT_TR_NOOP("The upload belongs to somebody else"),
          QT_TR_NOOP("Your account may not change this upload."),
          QT_TR_NOOP("Sign in with the account that made it, or take a new upload.")}},
        {"no-submissions",
         {QT_TR_NOOP("This server has no uploads to choose"),
          QT_TR_NOOP("The files of {server} go straight into the dataset."),
          QT_TR_NOOP("Leave out the upload.")}},
        {"no-submission",
         {QT_TR_NOOP("There is no upload yet"), QT_TR_NOOP("No file has been sent so far."),
          QT_TR_NOOP("Send the files first.")}},
        {"not-deleted",
         {QT_TR_NOOP("The upload was not deleted"), QT_TR_NOOP("{server} still shows the upload."),
          QT_TR_NOOP("Look at it in the browser, and delete it there.")}},
        {"deletion-slow",
         {QT_TR_NOOP("Deleting takes long"),
          QT_TR_NOOP("{server} has taken the order, but still shows the upload."),
          QT_TR_NOOP("Look again in some minutes.")}},

        // Files on their way
        {"archive-refused",
         {QT_TR_NOOP("The archive cannot be unpacked"), QT_TR_NOOP("{server} could not unpack {file}."),
          QT_TR_NOOP("Pack it again as a plain .zip, or give the folder itself.")}},
        {"extraction-failed",
         {QT_TR_NOOP("The archive cannot be unpacked"), QT_TR_NOOP("{server} could not unpack {file}."),
          QT_TR_NOOP("Pack it again as a plain .zip, or give the folder itself.")}},
        {"upload-disrupted",
         {QT_TR_NOOP("A file did not arrive whole"),
          QT_TR_NOOP("The connection was disturbed while {file} was sent."),
          QT_TR_NOOP("Try this file again.")}},
        {"body-not-taken",
         FailureWords{
             QT_TR_NOOP("The server found no file in the request"),
             QT_TR_NOOP("{server} answered as if {file} had been empty: something on the way may change "
                        "requests."),
             QT_TR_NOOP("Try again without a proxy. If it comes back, please report it with the details.")}},
        {"no-such-file",
         {QT_TR_NOOP("The file is not in the upload"),
          QT_TR_NOOP("{server} does not show {file} in the upload."), QT_TR_NOOP("Try this file again.")}},
        {"files-missing",
         {QT_TR_NOOP("Files are missing on the server"),
          QT_TR_NOOP("{server} does not show everything that was sent."),
          QT_TR_NOOP("Try again: what is missing is sent once more.")}},
        {"no-uploader",
         {QT_TR_NOOP("Files cannot be sent to this server"),
          QT_TR_NOOP("This Slipway cannot send files to {server}."),
          QT_TR_NOOP("Install the newest Slipway.")}},

        // Processing, details, publishing
        {"process-not-seen",
         {QT_TR_NOOP("The server does not begin to process"),
          QT_TR_NOOP("{server} has taken the order to process the files, but nothing follows."),
          QT_TR_NOOP("Wait a while, then look again. If it lasts, tell the people who run it.")}},
        {"processing-failed",
         {QT_TR_NOOP("The files could not be processed"),
          QT_TR_NOOP("{server} gave up on processing the upload."),
          QT_TR_NOOP("Look at the reason, put the files right, and have them processed again.")}},
        {"no-entries",
         FailureWords{
             QT_TR_NOOP("Nothing was recognised in the files"),
             QT_TR_NOOP(
                 "{server} found no file among them that it can read, and publishes no upload without."),
             QT_TR_NOOP("Add the main output files of your calculations or measurements, for example "
                        "vasprun.xml, then continue.")}},
        {"all-entries-failed",
         FailureWords{
             QT_TR_NOOP("No entry could be read"),
             QT_TR_NOOP("{server} recognised the files, but failed to read every one of them."),
             QT_TR_NOOP(
                 "Look at the reasons, replace the files that are broken or cut short, and continue.")}},
        {"field-required",
         {QT_TR_NOOP("A field is empty"), QT_TR_NOOP("{field} has to be filled in."),
          QT_TR_NOOP("Fill it in, then try again.")}},
        {"field-kind",
         {QT_TR_NOOP("A field has the wrong kind of value"),
          QT_TR_NOOP("The value of {field} is not of the kind that {server} expects."),
          QT_TR_NOOP("Look at the example in the guide for this field.")}},
        {"details-refused",
         FailureWords{
             QT_TR_NOOP("The details are not accepted"), QT_TR_NOOP("Something in them has to be changed."),
             QT_TR_NOOP("Correct the field that is named, then continue: the files are not sent again.")}},
        {"embargo-out-of-range",
         {QT_TR_NOOP("This embargo is not possible"),
          QT_TR_NOOP("{server} allows embargoes of 0 to 36 months."),
          QT_TR_NOOP("Choose a number in this range.")}},
        {"embargo-shorter",
         {QT_TR_NOOP("The embargo is not as you chose it"),
          QT_TR_NOOP("{server} has a shorter embargo for this upload. Nothing was published."),
          QT_TR_NOOP("Save the details again, then publish.")}},
        {"publish-refused",
         {QT_TR_NOOP("It cannot be published yet"), QT_TR_NOOP("Something speaks against it."),
          QT_TR_NOOP("Put right what is named here, then publish.")}},
        {"publish-failed",
         {QT_TR_NOOP("Publishing failed on the server"),
          QT_TR_NOOP("{server} tried to publish the upload and gave up. It is not public."),
          QT_TR_NOOP("Try again. If it fails again, tell the people who run the server.")}},
        {"publish-not-seen",
         FailureWords{
             QT_TR_NOOP("The server does not show it as published"),
             QT_TR_NOOP("{server} has taken the order to publish, but the upload is not public so far."),
             QT_TR_NOOP("Look at the upload in the browser before you try again.")}},
        {"server-busy",
         {QT_TR_NOOP("The server is overloaded"), QT_TR_NOOP("{server} has too much to do at the moment."),
          QT_TR_NOOP("Wait some minutes, then try again.")}},
    };
    return table;
}

} // namespace slipway::wording
