// SPDX-License-Identifier: MIT
#pragma once

#include "practice/nomad/store.h"

#include <QJsonObject>

#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

namespace slipway::practice::nomad {

/// What is wrong with the value of one quantity, in NOMAD's words (NOMAD contract 5.4).
class BadValue : public std::runtime_error
{
public:
    using std::runtime_error::runtime_error;
};

/// Something that can be edited (NOMAD contract 5.2).
struct Quantity
{
    enum class Kind { Text, Embargo, Users, User, Groups, Url, Datasets, Database, Time };

    const char *name;
    Kind kind;
    bool uploadLevel; ///< one value for the upload; otherwise written into entries
    bool adminOnly = false;

    bool isList() const
    {
        return kind == Kind::Users || kind == Kind::Groups || kind == Kind::Url || kind == Kind::Datasets;
    }
};

/// Nothing for a name that is no editable quantity.
const Quantity *quantityNamed(const std::string &name);

/// The value with its references resolved to ids, in the form that applyEdit() takes; `editor` is who names
/// them. Throws BadValue.
QJsonValue resolvedValue(Store &store, const Account &editor, const Upload &upload, const Quantity &quantity,
                         const QJsonValue &given);

} // namespace slipway::practice::nomad
