// SPDX-License-Identifier: MIT
#include "dandiscene.h"

#include "../noise.h"

#include <QFile>

namespace slipway::tests {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 partSize = 64 * 1024 * 1024; // DANDI contract 3.4
constexpr qint64 mostNoise = 16 * 1024 * 1024;
constexpr QLatin1String largePath{"sub-M1/sub-M1_large.dat"};

struct Place
{
    const char *method;
    const char *path; // regular expression
    const char *service = "api";
    int nth = 1;
};

Place placeOf(Call call)
{
    switch (call) {
    case Call::SignIn:
        return {"GET", "/users/me/$"};
    case Call::CreateDataset:
        return {"POST", "/api/dandisets/$"};
    case Call::FindBlob:
        return {"POST", "/blobs/digest/$"};
    case Call::Create:
        return {"POST", "/uploads/initialize/$"};
    case Call::FirstChunk:
        return {"PUT", "", "storage"};
    case Call::SecondChunk:
        return {"PUT", "", "storage", 2};
    case Call::Complete:
        return {"POST", "/complete/$"};
    case Call::Finish:
        return {"POST", "", "storage"};
    case Call::Validate:
        return {"POST", "/validate/$"};
    case Call::Register:
        return {"POST", "/versions/draft/assets/$"};
    case Call::ReadBack:
        return {"GET", "/versions/draft/assets/"};
    default:
        ADD_FAILURE() << "DANDI has no such call";
        return {"GET", "no such call"};
    }
}

} // namespace

DandiScene::DandiScene()
    : Workshop({u"--storage-address"_s, u"127.0.0.1:%1"_s.arg(m_storage.port())})
    , m_key(m_host.key(u"practice"_s))
{
    m_api.forwardTo(m_host.port());
    m_storage.forwardTo(m_host.storagePort());
    m_host.reachThrough(m_api.port());
}

void DandiScene::revoke()
{
    m_key = m_host.revoke(m_key);
}

qint64 DandiScene::sizeFor(const Row &row) const
{
    for (const Hit &hit : row.hits) {
        if (hit.call == Call::SecondChunk)
            return partSize + 1000;
    }
    return 100'000;
}

QString DandiScene::prepare(qint64 size, int files)
{
    write(u"data/large.dat"_s, noise(qMin(size, mostNoise)));
    EXPECT_TRUE(QFile::resize(largeFile(), size)); // the rest takes no room
    QJsonArray planned{file(largeFile(), largePath)};
    for (int i = 0; i < files; ++i) {
        const QByteArray bytes = noise(2000 + i, quint32(100 + i));
        const QString local = u"data/small-%1.dat"_s.arg(i);
        const QString remote = u"sub-M1/sub-M1_small-%1.dat"_s.arg(i);
        write(local, bytes);
        planned.append(file(at(local), remote));
        m_small.append(remote + u' ' + digest(bytes));
    }
    return save(planToCreate(u"Faulty"_s, planned));
}

void DandiScene::install(const Hit &hit)
{
    const Place place = placeOf(hit.call);
    QJsonObject fault = hit.fault;
    fault.insert(u"nth", fault.value(u"nth").toInt(place.nth));
    QJsonObject match{{u"method"_s, QLatin1String(place.method)}, {u"path"_s, QLatin1String(place.path)}};
    if (place.service == std::string_view("storage"))
        match.insert(u"service", u"storage"_s);
    fault.insert(u"match", match);
    m_host.fault(fault);
}

QStringList DandiScene::assets()
{
    QStringList all;
    const QJsonArray mine = m_host.get(u"/dandisets/?user=me&draft=true&empty=true&page_size=100"_s, m_key)
                                .value(u"results")
                                .toArray();
    int made = 0;
    for (const QJsonValue &value : mine) {
        const QString id = value.toObject().value(u"identifier").toString();
        if (id == m_dandiset)
            continue; // the workshop's own
        EXPECT_EQ(++made, 1) << "a second dandiset was made";
        const QString list = u"/dandisets/%1/versions/draft/assets/?page_size=1000"_s.arg(id);
        for (const QJsonValue &one : m_host.get(list, m_key).value(u"results").toArray()) {
            const QString asset = one.toObject().value(u"asset_id").toString();
            const QByteArray bytes = m_host.download(u"/assets/%1/download/"_s.arg(asset));
            all.append(one.toObject().value(u"path").toString() + u' ' + digest(bytes));
        }
    }
    all.sort();
    return all;
}

void DandiScene::expectSound()
{
    QStringList seen;
    for (const QString &asset : assets()) {
        const QString path = asset.section(u' ', 0, -2);
        const bool isKnown =
            path == largePath ? m_contents.contains(asset.section(u' ', -1)) : m_small.contains(asset);
        EXPECT_TRUE(isKnown) << "other bytes: " << asset.toStdString();
        EXPECT_FALSE(seen.contains(path)) << "twice: " << path.toStdString();
        seen.append(path);
    }
}

void DandiScene::expectWhole()
{
    QStringList wanted = m_small;
    wanted.append(largePath + u' ' + m_contents.constLast());
    wanted.sort();
    EXPECT_EQ(assets(), wanted) << assets().join(u'\n').toStdString();
}

} // namespace slipway::tests
