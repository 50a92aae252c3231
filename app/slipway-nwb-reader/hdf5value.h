// SPDX-License-Identifier: MIT
#pragma once

#include "hdf5object.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace slipway::nwbreader {

/// The most characters kept of one text, and the most texts of one list.
inline constexpr qsizetype mostCharacters = 20'000;
inline constexpr qsizetype mostTexts = 2'000;

/// The texts in a data set below `place`: variable or fixed length, bytes, numbers as text, a single value or
/// a list. Empty if there is none or it cannot be read.
QStringList textsAt(hid_t place, const char *name);

/// The first text in a data set below `place`; a list of one counts as a single value.
QString textAt(hid_t place, const char *name);

/// The same for an attribute of `object`.
QStringList textsOfAttribute(hid_t object, const char *name);
QString textOfAttribute(hid_t object, const char *name);

/// A number from an attribute of `object`.
std::optional<double> numberOfAttribute(hid_t object, const char *name);

/// The numbers at `rows` of a data set of one dimension (or of its first column); nothing if any cannot be
/// read.
std::optional<std::vector<double>> numbersAt(hid_t dataset, const std::vector<qint64> &rows);

/// All numbers of a data set of one dimension, if it has at most `most`.
std::optional<std::vector<double>> allNumbers(hid_t dataset, qint64 most);

/// Valid, bounded text from bytes that may be anything.
QString boundedText(QByteArrayView bytes);

} // namespace slipway::nwbreader
