// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <hdf5.h>

#include <optional>
#include <utility>

namespace slipway::nwbreader {

/// Owns one HDF5 identifier of any kind; a negative one means "could not be opened".
class Handle
{
public:
    explicit Handle(hid_t id = -1)
        : m_id(id)
    {}
    ~Handle() { release(); }
    Handle(Handle &&other) noexcept
        : m_id(std::exchange(other.m_id, -1))
    {}
    Handle &operator=(Handle &&other) noexcept
    {
        if (this != &other) {
            release();
            m_id = std::exchange(other.m_id, -1);
        }
        return *this;
    }

    hid_t id() const { return m_id; }
    explicit operator bool() const { return m_id >= 0; }

private:
    void release()
    {
        if (m_id >= 0)
            H5Idec_ref(m_id);
        m_id = -1;
    }

    hid_t m_id;
};

/// What stands behind a name in a group.
struct LinkFacts
{
    enum class Kind { Group, Dataset, Other, External, Soft };

    QByteArray name;
    Kind kind = Kind::Other;
    haddr_t address = HADDR_UNDEF; ///< tells whether two hard links lead to the same object
    QString target;                ///< for an external link: the other file
};

/// Opens the group or data set at `name` below `place`; links to other files are refused.
Handle openObject(hid_t place, const char *name);

/// Opens `name` below `place` if it is a data set whose bytes lie in this file; nothing else is ever read.
Handle openDataset(hid_t place, const char *name);

/// True if the data set's bytes lie in other files (external storage or a virtual data set).
bool isStoredElsewhere(hid_t dataset);

/// Looks at all links of a group, at most `most` of them; `complete` becomes false if there are more.
QList<LinkFacts> linksOf(hid_t group, int most, bool *complete);

/// The length of each dimension; empty for a single value, nothing if it cannot be told.
std::optional<QList<qint64>> dimensionsOf(hid_t dataset);

} // namespace slipway::nwbreader
