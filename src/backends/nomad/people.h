// SPDX-License-Identifier: MIT
#pragma once

#include "backends/nomad/conversation.h"
#include "base/task.h"
#include "domain/fieldspec.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <memory>
#include <stop_token>

namespace slipway::backends::nomad {

/// People for what was typed so far: exactly the one with this e-mail address, or all whose name or user name
/// begins like this. The value is the user ID.
base::Task<QList<domain::FieldChoice>> lookUpPeople(std::shared_ptr<Conversation> conversation, QString text,
                                                    std::stop_token stop);

/// Labels by user ID; IDs that the server does not know are missing.
base::Task<QHash<QString, QString>> labelsOf(std::shared_ptr<Conversation> conversation, QStringList userIds,
                                             std::stop_token stop);

/// The user IDs of people written as ID, user name or e-mail address; who is not known is missing.
base::Task<QHash<QString, QString>> userIdsOf(std::shared_ptr<Conversation> conversation, QStringList people,
                                              std::stop_token stop);

} // namespace slipway::backends::nomad
