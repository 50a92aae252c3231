// SPDX-License-Identifier: MIT
#include "tests/inspect/nwbfixture.h"

#include <QFile>

#include <stdexcept>

namespace slipway::tests {

namespace {

hid_t checked(hid_t id)
{
    if (id < 0)
        throw std::runtime_error("HDF5 refused to write a fixture");
    return id;
}

hid_t variableText()
{
    const hid_t type = H5Tcopy(H5T_C_S1);
    H5Tset_size(type, H5T_VARIABLE);
    H5Tset_cset(type, H5T_CSET_UTF8);
    return type;
}

} // namespace

NwbFixture::NwbFixture(const QString &path)
    : m_file(checked(H5Fcreate(QFile::encodeName(path).constData(), H5F_ACC_TRUNC, H5P_DEFAULT, H5P_DEFAULT)))
    , m_withParents(H5Pcreate(H5P_LINK_CREATE))
{
    H5Eset_auto2(H5E_DEFAULT, nullptr, nullptr);
    H5Pset_create_intermediate_group(m_withParents, 1);
}

NwbFixture::~NwbFixture()
{
    close();
    H5Pclose(m_withParents);
}

void NwbFixture::close()
{
    if (m_file >= 0)
        H5Fclose(m_file);
    m_file = -1;
}

NwbFixture &NwbFixture::usual()
{
    textAttribute("/", "nwb_version", "2.6.0");
    textAttribute("/", "neurodata_type", "NWBFile");
    textAttribute("/", "object_id", "8d45bd1c-ccb3-4b9c-8dd8-90acebe6ea97");
    text("/identifier", "identifier 1");
    text("/session_description", "a session");
    text("/session_start_time", "2020-01-01T10:00:00-05:00");
    text("/timestamps_reference_time", "2020-01-01T10:00:00-05:00");
    texts("/file_create_date", {"2020-01-02T10:00:00Z"});
    text("/general/session_id", "ses1");
    group("/general/subject", "Subject");
    text("/general/subject/subject_id", "M1");
    text("/general/subject/species", "Mus musculus");
    text("/general/subject/sex", "F");
    text("/general/subject/age", "P90D");
    return *this;
}

NwbFixture &NwbFixture::text(const char *place, const QByteArray &value, TextForm form)
{
    if (form == TextForm::OneElement)
        return texts(place, {value});
    hid_t type = -1;
    if (form == TextForm::Variable) {
        type = variableText();
    } else if (form == TextForm::Bytes) {
        type = H5Tcreate(H5T_OPAQUE, static_cast<std::size_t>(value.size()));
    } else {
        type = H5Tcopy(H5T_C_S1);
        H5Tset_size(type, static_cast<std::size_t>(value.size()) + (form == TextForm::Padded ? 5 : 0));
        H5Tset_strpad(type, form == TextForm::Padded ? H5T_STR_SPACEPAD : H5T_STR_NULLPAD);
    }
    const hid_t space = H5Screate(H5S_SCALAR);
    const hid_t set =
        checked(H5Dcreate2(m_file, place, type, space, m_withParents, H5P_DEFAULT, H5P_DEFAULT));
    const char *pointer = value.constData();
    const QByteArray padded = value.leftJustified(value.size() + 5, ' ');
    if (form == TextForm::Variable)
        H5Dwrite(set, type, H5S_ALL, H5S_ALL, H5P_DEFAULT, &pointer);
    else
        H5Dwrite(set, type, H5S_ALL, H5S_ALL, H5P_DEFAULT, padded.constData());
    H5Dclose(set);
    H5Sclose(space);
    H5Tclose(type);
    return *this;
}

NwbFixture &NwbFixture::texts(const char *place, const std::vector<QByteArray> &values)
{
    const hid_t type = variableText();
    const hsize_t count = values.size();
    const hid_t space = H5Screate_simple(1, &count, nullptr);
    const hid_t set =
        checked(H5Dcreate2(m_file, place, type, space, m_withParents, H5P_DEFAULT, H5P_DEFAULT));
    std::vector<const char *> pointers;
    for (const QByteArray &value : values)
        pointers.push_back(value.constData());
    H5Dwrite(set, type, H5S_ALL, H5S_ALL, H5P_DEFAULT, pointers.data());
    H5Dclose(set);
    H5Sclose(space);
    H5Tclose(type);
    return *this;
}

NwbFixture &NwbFixture::numbers(const char *place, const std::vector<double> &values, hsize_t columns)
{
    const hsize_t table[2] = {columns > 0 ? values.size() / columns : values.size(), columns};
    const hid_t space = H5Screate_simple(columns > 0 ? 2 : 1, table, nullptr);
    const hid_t set =
        checked(H5Dcreate2(m_file, place, H5T_NATIVE_DOUBLE, space, m_withParents, H5P_DEFAULT, H5P_DEFAULT));
    H5Dwrite(set, H5T_NATIVE_DOUBLE, H5S_ALL, H5S_ALL, H5P_DEFAULT, values.data());
    H5Dclose(set);
    H5Sclose(space);
    return *this;
}

NwbFixture &NwbFixture::integer(const char *place, long long value)
{
    const hid_t space = H5Screate(H5S_SCALAR);
    const hid_t set =
        checked(H5Dcreate2(m_file, place, H5T_NATIVE_LLONG, space, m_withParents, H5P_DEFAULT, H5P_DEFAULT));
    H5Dwrite(set, H5T_NATIVE_LLONG, H5S_ALL, H5S_ALL, H5P_DEFAULT, &value);
    H5Dclose(set);
    H5Sclose(space);
    return *this;
}

NwbFixture &NwbFixture::group(const char *place, const char *neurodataType)
{
    H5Gclose(checked(H5Gcreate2(m_file, place, m_withParents, H5P_DEFAULT, H5P_DEFAULT)));
    if (neurodataType)
        textAttribute(place, "neurodata_type", neurodataType);
    return *this;
}

void NwbFixture::writeText(hid_t object, const char *attribute, const std::vector<QByteArray> &values,
                           bool scalar)
{
    const hid_t type = variableText();
    const hsize_t count = values.size();
    const hid_t space = scalar ? H5Screate(H5S_SCALAR) : H5Screate_simple(1, &count, nullptr);
    std::vector<const char *> pointers;
    for (const QByteArray &value : values)
        pointers.push_back(value.constData());
    const hid_t id = checked(H5Acreate2(object, attribute, type, space, H5P_DEFAULT, H5P_DEFAULT));
    H5Awrite(id, type, pointers.data());
    H5Aclose(id);
    H5Sclose(space);
    H5Tclose(type);
}

NwbFixture &NwbFixture::textAttribute(const char *place, const char *name, const QByteArray &value)
{
    const hid_t object = checked(H5Oopen(m_file, place, H5P_DEFAULT));
    writeText(object, name, {value}, true);
    H5Oclose(object);
    return *this;
}

NwbFixture &NwbFixture::textsAttribute(const char *place, const char *name,
                                       const std::vector<QByteArray> &values)
{
    const hid_t object = checked(H5Oopen(m_file, place, H5P_DEFAULT));
    writeText(object, name, values, false);
    H5Oclose(object);
    return *this;
}

NwbFixture &NwbFixture::numberAttribute(const char *place, const char *name, double value)
{
    const hid_t object = checked(H5Oopen(m_file, place, H5P_DEFAULT));
    const hid_t space = H5Screate(H5S_SCALAR);
    const hid_t id = checked(H5Acreate2(object, name, H5T_NATIVE_DOUBLE, space, H5P_DEFAULT, H5P_DEFAULT));
    H5Awrite(id, H5T_NATIVE_DOUBLE, &value);
    H5Aclose(id);
    H5Sclose(space);
    H5Oclose(object);
    return *this;
}

NwbFixture &NwbFixture::externalLink(const char *place, const char *file, const char *object)
{
    checked(H5Lcreate_external(file, object, m_file, place, m_withParents, H5P_DEFAULT));
    return *this;
}

NwbFixture &NwbFixture::softLink(const char *place, const char *target)
{
    checked(H5Lcreate_soft(target, m_file, place, m_withParents, H5P_DEFAULT));
    return *this;
}

NwbFixture &NwbFixture::hardLink(const char *place, const char *target)
{
    checked(H5Lcreate_hard(m_file, target, m_file, place, m_withParents, H5P_DEFAULT));
    return *this;
}

NwbFixture &NwbFixture::remove(const char *place)
{
    checked(H5Ldelete(m_file, place, H5P_DEFAULT));
    return *this;
}

} // namespace slipway::tests
