// SPDX-License-Identifier: MIT
#include "nomadscene.h"

#include "../noise.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QUrl>

namespace slipway::tests {

using namespace Qt::StringLiterals;

namespace {

struct Place
{
    const char *method;
    const char *path; // regular expression
    int nth = 1;
};

Place placeOf(Call call)
{
    switch (call) {
    case Call::SignIn:
        return {"GET", "/users/me$"};
    case Call::CreateDataset:
        return {"POST", "/datasets/?$"};
    case Call::Create:
        return {"POST", "/uploads$"};
    case Call::FirstChunk:
        return {"PUT", "/raw/"};
    case Call::SecondChunk:
        return {"PUT", "/raw/", 2};
    case Call::Ask:
        return {"GET", "/entries$"};
    case Call::ReadBack:
        return {"GET", "/rawdir/"};
    case Call::Describe:
        return {"POST", "/edit$"};
    case Call::Register:
        return {"POST", "/action/publish$"};
    default:
        ADD_FAILURE() << "NOMAD has no such call";
        return {"GET", "no such call"};
    }
}

} // namespace

NomadScene::NomadScene(int generation)
    : NomadWorkshop(generation)
    , m_generation(generation)
{
    m_api.forwardTo(m_host.port());
    m_host.reachThrough(m_api.port());
}

void NomadScene::revoke()
{
    m_host.nomad(u"end-tokens"_s, {{u"username"_s, u"alice"_s}});
}

QString NomadScene::prepare(qint64 size, int count)
{
    write(u"data/large.dat"_s, noise(size));
    for (int i = 0; i < count; ++i)
        write(u"data/notes/small-%1.dat"_s.arg(i), noise(2000 + i, quint32(100 + i)));
    QDirIterator all(at(u"data"_s), QDir::Files, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        QFile file(all.next());
        if (file.fileName() == largeFile())
            continue;
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        m_small.append(QDir(at(u"data"_s)).relativeFilePath(file.fileName()) + u' ' + digest(file.readAll()));
    }
    return save(plan());
}

void NomadScene::install(const Hit &hit)
{
    const Place place = placeOf(hit.call);
    QJsonObject fault = hit.fault;
    fault.insert(u"nth", fault.value(u"nth").toInt(place.nth));
    fault.insert(u"match", QJsonObject{{u"method"_s, QLatin1String(place.method)},
                                       {u"path"_s, QLatin1String(place.path)}});
    m_host.fault(fault);
}

void NomadScene::settle(const QJsonObject &settings)
{
    m_host.nomad(u"settings"_s, settings);
}

void NomadScene::lift()
{
    m_host.clearFaults();
    m_host.nomad(u"settings"_s, {{u"process_delay"_s, 30}});
}

QStringList NomadScene::files()
{
    const QString token = m_host.nomadToken(u"alice"_s);
    const QJsonArray uploads = m_host.get(u"/uploads?page_size=100"_s, token).value(u"data").toArray();
    EXPECT_LE(uploads.size(), 1) << "a second upload was made";
    QStringList all;
    if (uploads.isEmpty())
        return all;
    const QString id = uploads.at(0).toObject().value(u"upload_id").toString();
    QStringList folders{QString()};
    while (!folders.isEmpty()) {
        const QString folder = folders.takeFirst();
        const QString where = QString::fromLatin1(QUrl::toPercentEncoding(folder, "/"));
        const QJsonObject listing =
            m_host.get(u"/uploads/%1/rawdir/%2?page_size=1000"_s.arg(id, where), token);
        for (const QJsonValue &value :
             listing.value(u"directory_metadata").toObject().value(u"content").toArray()) {
            const QString name = value.toObject().value(u"name").toString();
            const QString path = folder.isEmpty() ? name : folder + u'/' + name;
            if (!value.toObject().value(u"is_file").toBool()) {
                folders.append(path);
                continue;
            }
            const QString encoded = QString::fromLatin1(QUrl::toPercentEncoding(path, "/"));
            all.append(path + u' ' +
                       digest(m_host.download(u"/uploads/%1/raw/%2"_s.arg(id, encoded), token)));
        }
    }
    all.sort();
    return all;
}

void NomadScene::expectSound()
{
    const QJsonObject state = m_host.nomadState();
    EXPECT_LE(state.value(u"uploads").toInt(), 1);
    EXPECT_LE(state.value(u"datasets").toInt(), 1);
    EXPECT_LE(state.value(u"published").toInt(), 1);
    if (state.value(u"published").toInt() == 1)
        expectWhole(); // for good: there is no putting right
}

void NomadScene::expectWhole()
{
    QStringList wanted = m_small;
    wanted.append(u"large.dat "_s + m_contents.constLast());
    wanted.sort();
    EXPECT_EQ(files(), wanted) << files().join(u'\n').toStdString();
    expectExactly(1);
    EXPECT_LE(m_host.times(u"POST"_s, u"/action/publish"_s), 2); // refused, then once
}

} // namespace slipway::tests
