// SPDX-License-Identifier: MIT
#include "session/session.h"

#include "session/sessionprivate.h"

namespace slipway::session {

using base::Failure;
using base::Outcome;

domain::DatasetCredential Session::credentialIn(const QString &pasted) const
{
    return d->rules ? d->rules->credentialIn(pasted) : domain::DatasetCredential();
}

void Session::signInTo(const QString &dataset, const base::Secret &secret, bool remember, QObject *context,
                       Reply<SignedIn> reply)
{
    const quint64 number = d->replies.add<SignedIn>(context, std::move(reply), {});
    auto work = [dataset, secret](Worker *target) { return target->signInTo(dataset, secret); };
    auto keep = [this, number, secret, remember](Outcome<SignedInTo> &outcome) {
        if (!outcome)
            return d->replies.settle<SignedIn>(number, outcome.failure());
        const SignedInTo done = outcome.take();
        d->user.clear();
        d->dataset = done.dataset;
        d->server = done.profile;
        d->knownDatasets = done.knownDatasets;
        d->keepSignedIn(done.account, secret, remember, number);
    };
    d->ask<SignedInTo>(nullptr, {}, std::move(work), std::move(keep));
}

void Session::storedSecretOf(const QString &dataset, QObject *context,
                             Reply<std::optional<base::Secret>> reply)
{
    const KeptKey key{d->server.id, dataset};
    d->readKeychain(dataset.isEmpty() ? QString() : key.entry(), context, std::move(reply));
}

QStringList Session::knownDatasets() const
{
    return d->knownDatasets;
}

void Session::setFolderForm(domain::FolderForm form)
{
    if (form == d->folderForm)
        return;
    d->folderForm = form;
    d->tell(
        [form](Worker *target) { target->memory().change([form](Draft &draft) { draft.folders = form; }); });
    if (!d->abilities.folderArchives || d->files.files().isEmpty())
        return;
    d->proposeAgain();
    d->saveFilesSoon.start();
}

domain::FolderForm Session::folderForm() const
{
    return d->folderForm;
}

void Session::settleDoubt(qsizetype row, bool isThere, QObject *context, Reply<void> reply)
{
    const domain::LocalFile file = d->files.files().value(row); // an empty one is in no doubt
    auto work = [file, isThere](Worker *target) { return target->settleDoubt(file, isThere); };
    d->ask<void>(context, std::move(reply), std::move(work));
}

} // namespace slipway::session
