// SPDX-License-Identifier: MIT
#include "base/jsonview.h"
#include "targets.h"
#include "tolerant.h"

namespace slipway::fuzz {

namespace {

constexpr int deepest = 40; // Qt's parser stops far above

/// Asks every value for everything that it could be.
void walk(const base::JsonView &view, int depth)
{
    tolerant([&] { view.text(); });
    tolerant([&] { view.integer(); });
    tolerant([&] { view.boolean(); });
    tolerant([&] { view.texts(); });
    tolerant([&] { view.textOr(QString()); });
    tolerant([&] { view.integerOr(-1); });
    if (depth >= deepest)
        return;
    tolerant([&] {
        for (const base::JsonView &item : view.items())
            walk(item, depth + 1);
    });
    tolerant([&] {
        for (const QString &key : view.object().keys())
            walk(view[key], depth + 1);
    });
}

} // namespace

void feedJson(const QByteArray &bytes)
{
    tolerant([&] { walk(base::JsonView::parse(bytes, QStringLiteral("the answer")), 0); });
}

} // namespace slipway::fuzz
