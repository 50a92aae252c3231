// SPDX-License-Identifier: MIT
#include "domain/plan.h"
#include "domain/profile.h"
#include "targets.h"
#include "tolerant.h"

#include <QJsonDocument>

namespace slipway::fuzz {

void feedPlan(const QByteArray &bytes)
{
    tolerant([&] {
        const QString folder = QStringLiteral("/data");
        const domain::Plan plan = domain::Plan::fromJson(bytes, folder);
        const QByteArray again = QJsonDocument(plan.toJson()).toJson();
        require(domain::Plan::fromJson(again, folder) == plan,
                "a plan is the same after it was written and read");
    });
}

void feedProfile(const QByteArray &bytes)
{
    const QString what = QStringLiteral("the profile");
    tolerant([&] {
        const domain::Profile profile =
            domain::Profile::fromJson(QJsonDocument::fromJson(bytes).object(), what);
        require(domain::Profile::fromJson(profile.toJson(), what) == profile,
                "a profile is the same after it was written and read");
    });
    tolerant([&] {
        const QUrl address = domain::normalisedAddress(QString::fromUtf8(bytes));
        require(address.userInfo().isEmpty(), "no address holds a password");
        require(domain::normalisedAddress(address.toString(QUrl::FullyEncoded)) == address,
                "an address that was made usable stays as it is");
    });
}

} // namespace slipway::fuzz
