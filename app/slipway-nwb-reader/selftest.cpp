// SPDX-License-Identifier: MIT
#include "selftest.h"

#include "base/selftest.h"
#include "hdf5object.h"
#include "nwbfile.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <hdf5.h>

#include <array>

namespace slipway::nwbreader {

namespace {

using base::Finding;

constexpr std::array<char, 10> identifier{"self-test"};

/// Writes a file with nothing but an identifier, compressed: that needs zlib as real files do.
bool write(const QString &path)
{
    const Handle file(
        H5Fcreate(QFile::encodeName(path).constData(), H5F_ACC_TRUNC, H5P_DEFAULT, H5P_DEFAULT));
    const Handle type(H5Tcopy(H5T_C_S1));
    H5Tset_size(type.id(), identifier.size());
    const hsize_t one = 1;
    const Handle space(H5Screate_simple(1, &one, nullptr));
    const Handle creation(H5Pcreate(H5P_DATASET_CREATE));
    H5Pset_chunk(creation.id(), 1, &one);
    if (H5Pset_deflate(creation.id(), 6) < 0)
        return false;
    const Handle dataset(
        H5Dcreate2(file.id(), "identifier", type.id(), space.id(), H5P_DEFAULT, creation.id(), H5P_DEFAULT));
    return dataset &&
           H5Dwrite(dataset.id(), type.id(), H5S_ALL, H5S_ALL, H5P_DEFAULT, identifier.data()) >= 0;
}

Finding look()
{
    unsigned int major = 0;
    unsigned int minor = 0;
    unsigned int release = 0;
    H5get_libversion(&major, &minor, &release);
    const QTemporaryDir folder;
    if (!folder.isValid())
        return {Finding::Kind::Broken, folder.errorString()};
    const QString path = QDir(folder.path()).filePath(QStringLiteral("selftest.nwb"));
    if (!write(path))
        return {Finding::Kind::Broken, QStringLiteral("it cannot write a compressed file")};
    if (readNwbFile(path).identifier != QLatin1String(identifier.data()))
        return {Finding::Kind::Broken, QStringLiteral("what was read is not what was written")};
    return {Finding::Kind::Fine,
            QStringLiteral("%1.%2.%3 wrote a file and read it").arg(major).arg(minor).arg(release)};
}

} // namespace

int selfTest()
{
    base::SelfTest test;
    test.add(QStringLiteral("HDF5"), look);
    return test.runAndPrint();
}

} // namespace slipway::nwbreader
