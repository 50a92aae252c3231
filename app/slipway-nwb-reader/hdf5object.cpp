// SPDX-License-Identifier: MIT
#include "hdf5object.h"

#include <algorithm>
#include <array>

namespace slipway::nwbreader {

namespace {

herr_t refuseExternalLink(const char *, const char *, const char *, const char *, unsigned *, hid_t, void *)
{
    return -1;
}

/// Link access that never leaves the file and ends a ring of soft links.
const Handle &insideOnly()
{
    static const Handle access = [] {
        Handle list(H5Pcreate(H5P_LINK_ACCESS));
        H5Pset_elink_cb(list.id(), refuseExternalLink, nullptr);
        H5Pset_nlinks(list.id(), 8);
        return list;
    }();
    return access;
}

struct Collection
{
    QList<LinkFacts> links;
    int most;
    bool complete;
};

QString externalTarget(hid_t group, const char *name, std::size_t size)
{
    std::vector<char> value(std::min<std::size_t>(size, 8192) + 1, '\0');
    if (H5Lget_val(group, name, value.data(), value.size() - 1, H5P_DEFAULT) < 0)
        return QString();
    const char *file = nullptr;
    const char *object = nullptr;
    unsigned flags = 0;
    if (H5Lunpack_elink_val(value.data(), std::min(size, value.size() - 1), &flags, &file, &object) < 0)
        return QString();
    return QString::fromUtf8(file).left(1024);
}

LinkFacts::Kind kindOf(H5O_type_t type)
{
    if (type == H5O_TYPE_GROUP)
        return LinkFacts::Kind::Group;
    return type == H5O_TYPE_DATASET ? LinkFacts::Kind::Dataset : LinkFacts::Kind::Other;
}

herr_t collect(hid_t group, const char *name, const H5L_info_t *info, void *data)
{
    auto &collection = *static_cast<Collection *>(data);
    if (collection.links.size() >= collection.most) {
        collection.complete = false;
        return 1;
    }
    LinkFacts facts;
    facts.name = QByteArray(name);
    if (info->type == H5L_TYPE_HARD) {
        H5O_info_t object;
        if (H5Oget_info_by_name2(group, name, &object, H5O_INFO_BASIC, insideOnly().id()) >= 0) {
            facts.kind = kindOf(object.type);
            facts.address = object.addr;
        }
    } else if (info->type == H5L_TYPE_SOFT) {
        facts.kind = LinkFacts::Kind::Soft;
    } else {
        facts.kind = LinkFacts::Kind::External; // and user-defined links, which lead anywhere
        if (info->type == H5L_TYPE_EXTERNAL)
            facts.target = externalTarget(group, name, info->u.val_size);
    }
    collection.links.append(facts);
    return 0;
}

} // namespace

Handle openObject(hid_t place, const char *name)
{
    return Handle(H5Oopen(place, name, insideOnly().id()));
}

Handle openDataset(hid_t place, const char *name)
{
    Handle object = openObject(place, name);
    if (!object || H5Iget_type(object.id()) != H5I_DATASET || isStoredElsewhere(object.id()))
        return Handle();
    return object;
}

bool isStoredElsewhere(hid_t dataset)
{
    const Handle creation(H5Dget_create_plist(dataset));
    if (!creation)
        return true;
    const H5D_layout_t layout = H5Pget_layout(creation.id());
    return layout == H5D_VIRTUAL || layout < 0 || H5Pget_external_count(creation.id()) != 0;
}

QList<LinkFacts> linksOf(hid_t group, int most, bool *complete)
{
    Collection collection{{}, most, true};
    hsize_t start = 0;
    if (H5Literate(group, H5_INDEX_NAME, H5_ITER_NATIVE, &start, collect, &collection) < 0)
        collection.complete = false;
    *complete = collection.complete;
    return collection.links;
}

std::optional<QList<qint64>> dimensionsOf(hid_t dataset)
{
    const Handle space(H5Dget_space(dataset));
    if (!space)
        return std::nullopt;
    std::array<hsize_t, H5S_MAX_RANK> lengths{};
    const int rank = H5Sget_simple_extent_dims(space.id(), lengths.data(), nullptr);
    if (rank < 0)
        return std::nullopt;
    QList<qint64> dimensions;
    for (int i = 0; i < rank; ++i)
        dimensions.append(static_cast<qint64>(lengths[static_cast<std::size_t>(i)]));
    return dimensions;
}

} // namespace slipway::nwbreader
