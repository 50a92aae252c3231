// SPDX-License-Identifier: MIT
// The words for each kind of failure; those for codes are in failurecatalogue.cpp.
#include "base/trfunctions.h"
#include "wording/failurecatalogue.h"

#include <QHash>

namespace slipway::wording {

namespace {

using base::Failure;
using Kind = Failure::Kind;

SLIPWAY_TR_FUNCTIONS(FailureText) // for lupdate: the texts are translated where they are filled in

} // namespace

const FailureWords &wordsForKind(Kind kind)
{
    static const QHash<int, FailureWords> table = {
        {int(Kind::Cancelled),
         {QT_TR_NOOP("Stopped"), QT_TR_NOOP("The work was stopped on request."),
          QT_TR_NOOP("Continue whenever you like: nothing is lost.")}},
        {int(Kind::Offline),
         {QT_TR_NOOP("No connection"), QT_TR_NOOP("{server} cannot be reached."),
          QT_TR_NOOP("Look whether this computer is connected to the network, then try again.")}},
        {int(Kind::Stalled),
         {QT_TR_NOOP("The connection has gone quiet"), QT_TR_NOOP("{server} did not answer in time."),
          QT_TR_NOOP("Wait a little, then try again.")}},
        {int(Kind::Tls),
         FailureWords{
             QT_TR_NOOP("The connection is not safe"),
             QT_TR_NOOP("The certificate of {server} could not be verified, so nothing was sent."),
             QT_TR_NOOP(
                 "Check date and time of this computer, and ask your network\u2019s administrator whether "
                 "connections are inspected.")}},
        {int(Kind::Proxy),
         {QT_TR_NOOP("The proxy does not let us through"),
          QT_TR_NOOP("The proxy of this network refused the connection to {server}."),
          QT_TR_NOOP("Ask your network\u2019s administrator for access to this server.")}},
        {int(Kind::SignIn),
         FailureWords{
             QT_TR_NOOP("The key is no longer accepted"),
             QT_TR_NOOP("{server} asks for a valid key: this one is wrong, has ended or was revoked."),
             QT_TR_NOOP("Sign in again with the current key. Nothing that was sent is lost.")}},
        {int(Kind::Forbidden),
         FailureWords{
             QT_TR_NOOP("This account may not do that"),
             QT_TR_NOOP("The key is good, but {server} does not allow this to your account."),
             QT_TR_NOOP("Ask the owner of the dataset to add you as an owner, or choose another one.")}},
        {int(Kind::NotFound),
         {QT_TR_NOOP("It is not there"), QT_TR_NOOP("{server} does not know what was asked for."),
          QT_TR_NOOP("Check the ID, and that it belongs to this server.")}},
        {int(Kind::Conflict),
         {QT_TR_NOOP("Something else is in the way"),
          QT_TR_NOOP("{server} has this already, or is busy with it right now."),
          QT_TR_NOOP("Wait a minute, then check again.")}},
        {int(Kind::TooLarge),
         {QT_TR_NOOP("It is too large"), QT_TR_NOOP("{file} is larger than {server} accepts."),
          QT_TR_NOOP("Split it, or ask the people who run the server.")}},
        {int(Kind::Rejected),
         {QT_TR_NOOP("The server did not accept it"), QT_TR_NOOP("{server} refused what was sent."),
          QT_TR_NOOP("Change what is named here, then try again.")}},
        {int(Kind::RateLimited),
         {QT_TR_NOOP("The server asks for a pause"), QT_TR_NOOP("{server} has had too many requests."),
          QT_TR_NOOP("Wait a few minutes, then try again.")}},
        {int(Kind::Server),
         {QT_TR_NOOP("The server is in trouble"),
          QT_TR_NOOP("{server} answered that something went wrong on its side."),
          QT_TR_NOOP("Wait a little, then try again. If it lasts, tell the people who run it.")}},
        {int(Kind::Protocol),
         FailureWords{
             QT_TR_NOOP("The answer makes no sense"),
             QT_TR_NOOP(
                 "What came back is not an answer of {server}: perhaps a sign-in page of the network, or "
                 "the address is not the one of its API."),
             QT_TR_NOOP(
                 "Check the server\u2019s address, and whether this network wants a sign-in in the browser "
                 "first.")}},
        {int(Kind::LocalFile),
         {QT_TR_NOOP("A file cannot be read"), QT_TR_NOOP("{file} cannot be read."),
          QT_TR_NOOP("Check that it is still there and that you may read it, then try again.")}},
        {int(Kind::FileChanged),
         {QT_TR_NOOP("A file has changed"),
          QT_TR_NOOP("{file} changed while it was being published, so it was not published."),
          QT_TR_NOOP("Wait until nothing writes to it any more, then try this file again.")}},
        {int(Kind::Mismatch),
         {QT_TR_NOOP("What arrived is not what was sent"),
          QT_TR_NOOP("The server\u2019s digest of {file} differs from the one on this computer."),
          QT_TR_NOOP("Try this file again.")}},
        {int(Kind::Store),
         {QT_TR_NOOP("Slipway\u2019s own files cannot be written"),
          QT_TR_NOOP("The journal or a settings file in the data folder cannot be used."),
          QT_TR_NOOP("Check that the data folder can be written and its disk has room.")}},
        {int(Kind::Keychain),
         {QT_TR_NOOP("The system keychain cannot be used"),
          QT_TR_NOOP("The key could not be kept in the system keychain."),
          QT_TR_NOOP("Go on: the key is kept until Slipway is closed.")}},
        {int(Kind::Plan),
         {QT_TR_NOOP("The plan cannot be used"), QT_TR_NOOP("There is a mistake in it, at {field}."),
          QT_TR_NOOP("Correct it, then try again.")}},
        {int(Kind::Unsupported),
         {QT_TR_NOOP("This server cannot do that"), QT_TR_NOOP("{server} does not offer this."),
          QT_TR_NOOP("Do it on the web site of the server.")}},
        {int(Kind::Internal),
         FailureWords{
             QT_TR_NOOP("A mistake of Slipway\u2019s own"),
             QT_TR_NOOP("Something went wrong inside this program."),
             QT_TR_NOOP("Try again. If it comes back, please report it together with the details.")}},
    };
    const auto found = table.constFind(int(kind));
    return found == table.cend() ? *table.constFind(int(Kind::Internal)) : *found;
}

} // namespace slipway::wording
