// SPDX-License-Identifier: MIT
#pragma once

#include <QSize>

namespace slipway::ui {

/// A list or a tree that wants no more height than it needs at least: it takes what is left.
template <typename View>
class LowView : public View
{
public:
    using View::View;

    QSize sizeHint() const override { return {View::sizeHint().width(), this->minimumHeight()}; }
};

} // namespace slipway::ui
