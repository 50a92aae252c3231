// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

#include <hdf5.h>

#include <vector>

namespace slipway::tests {

/// Writes an NWB file for a test, with HDF5 itself. Groups on the way are made as needed.
class NwbFixture
{
public:
    enum class TextForm { Variable, Fixed, Padded, Bytes, OneElement };

    explicit NwbFixture(const QString &path);
    ~NwbFixture();
    NwbFixture(const NwbFixture &) = delete;
    NwbFixture &operator=(const NwbFixture &) = delete;

    /// What every NWB file has, and a subject without gaps.
    NwbFixture &usual();

    NwbFixture &text(const char *place, const QByteArray &value, TextForm form = TextForm::Variable);
    NwbFixture &texts(const char *place, const std::vector<QByteArray> &values);
    NwbFixture &numbers(const char *place, const std::vector<double> &values, hsize_t columns = 0);
    NwbFixture &integer(const char *place, long long value);
    NwbFixture &group(const char *place, const char *neurodataType = nullptr);
    NwbFixture &textAttribute(const char *place, const char *name, const QByteArray &value);
    NwbFixture &textsAttribute(const char *place, const char *name, const std::vector<QByteArray> &values);
    NwbFixture &numberAttribute(const char *place, const char *name, double value);
    NwbFixture &externalLink(const char *place, const char *file, const char *object);
    NwbFixture &softLink(const char *place, const char *target);
    NwbFixture &hardLink(const char *place, const char *target);
    NwbFixture &remove(const char *place);

    hid_t id() const { return m_file; }
    /// Ends the writing; the file is whole then.
    void close();

private:
    void writeText(hid_t object, const char *attribute, const std::vector<QByteArray> &values, bool scalar);

    hid_t m_file;
    hid_t m_withParents;
};

} // namespace slipway::tests
