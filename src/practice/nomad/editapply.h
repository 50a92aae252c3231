// SPDX-License-Identifier: MIT
#pragma once

#include "practice/nomad/deployment.h"

#include <QJsonObject>

namespace slipway::practice::nomad {

/// Does what an accepted edit asks for. `plan` holds values whose references are resolved to ids:
/// `{"upload": {quantity: value}, "entry": {quantity: value}, "query": {…}, "entries": {key: {quantity:
/// value}}, "entries_key": "entry_id"}`; the value of a list is `{"set": […]}` or `{"add": […], "remove":
/// […]}`. Entry-level values reach the entries that exist at this moment and no others (NOMAD contract 5.2).
void applyEdit(Deployment &deployment, Upload &upload, const QJsonObject &plan);

} // namespace slipway::practice::nomad
