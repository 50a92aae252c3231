// SPDX-License-Identifier: MIT
#include "backends/databank/pastedtext.h"
#include "backends/databank/wire.h"
#include "backends/databank/wireerrors.h"
#include "backends/databank/wirephases.h"
#include "backends/databank/wiretus.h"
#include "domain/link.h"
#include "targets.h"
#include "tolerant.h"

namespace slipway::fuzz {

using namespace backends::databank;

namespace {

constexpr Step steps[] = {Step::Probe,    Step::Abilities, Step::Create, Step::Look,     Step::Send,
                          Step::ReadBack, Step::Register,  Step::Setup,  Step::Transfer, Step::Verify};

} // namespace

void feedDatabank(const QByteArray &bytes)
{
    const net::Response answer = fuzz::answerIn(bytes);
    backends::databank::answerIn(answer);
    protocolIn(answer);
    publicTitleIn(answer);
    isSetUp(answer);
    isAdded(answer);
    abilitiesIn(answer);
    stateIn(answer);
    const QString uid = uidIn(answer);
    const QUrl root(QStringLiteral("https://databank.illinois.edu"));
    require(uid.isEmpty() || uploadUrl(root, uid).host() == root.host(), "an upload is at the server itself");
    for (const Step step : steps)
        tell(failureFor(answer, step, QStringLiteral("read the answer")));
    const QString text = QString::fromUtf8(bytes);
    const domain::DatasetCredential found = credentialInText(text);
    require(found.dataset.isEmpty() || looksLikeKey(found.dataset), "a dataset is named by a key");
    domain::normalisedLink(text);
}

} // namespace slipway::fuzz
