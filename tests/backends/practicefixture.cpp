// SPDX-License-Identifier: MIT
#include "tests/backends/practicefixture.h"

#include "tests/support/run.h"

#include <QFile>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QRegularExpression>

namespace slipway::tests {

net::ClientOptions PracticeTest::options()
{
    net::ClientOptions options;
    options.userAgent = "slipway-tests";
    options.firstPause = std::chrono::milliseconds(1);
    options.longestPause = std::chrono::milliseconds(5);
    options.attempts = 3;
    return options;
}

void PracticeTest::SetUp()
{
    ASSERT_TRUE(folder.isValid());
    server.start();
    description = server.description().value(QLatin1String("dandi")).toObject();
    backend = backendFor(QStringLiteral("practice"));
    dataset = newDataset();
    uploader = backend->uploader(dataset, hasher, ledger);
    forgetRequests();
}

QJsonValue PracticeTest::tellServer(const QByteArray &method, const QString &command, const QJsonObject &body)
{
    const QUrl api(description.value(QLatin1String("api")).toString());
    const QUrl url = api.resolved(QUrl(QStringLiteral("/__practice/") + command));
    net::Request request = method == "GET"      ? net::Request::get(url)
                           : method == "DELETE" ? net::Request::del(url)
                                                : net::Request::post(url);
    if (method == "POST" || !body.isEmpty())
        request.json(body);
    request.anonymous();
    const net::Response response = run(client.send(request, {}));
    EXPECT_TRUE(response.isSuccess()) << command.toStdString() << ' ' << response.body.toStdString();
    const QJsonDocument document = QJsonDocument::fromJson(response.body);
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

void PracticeTest::fault(const QJsonObject &descriptionOfFault)
{
    tellServer("POST", QStringLiteral("faults"), descriptionOfFault);
}

QJsonArray PracticeTest::requestRecords()
{
    QJsonArray kept;
    for (const QJsonValue &value : tellServer("GET", QStringLiteral("requests")).toArray()) {
        if (!value.toObject()
                 .value(QLatin1String("path"))
                 .toString()
                 .startsWith(QLatin1String("/__practice")))
            kept.append(value);
    }
    return kept;
}

QStringList PracticeTest::requests()
{
    static const QRegularExpression uuid(QStringLiteral("[0-9a-f]{8}-[0-9a-f-]{27}"));
    static const QRegularExpression blob(QStringLiteral("^/dandiarchive/.*$"));
    QStringList lines;
    for (const QJsonValue &value : requestRecords()) {
        const QJsonObject record = value.toObject();
        QString path = record.value(QLatin1String("path")).toString();
        path.replace(blob, QStringLiteral("/storage")).replace(uuid, QStringLiteral("{id}"));
        lines.append(record.value(QLatin1String("method")).toString() + QLatin1Char(' ') + path);
    }
    return lines;
}

void PracticeTest::forgetRequests()
{
    tellServer("DELETE", QStringLiteral("requests"));
}

QString PracticeTest::key(const QString &name) const
{
    for (const QJsonValue &value : description.value(QLatin1String("accounts")).toArray()) {
        if (value.toObject().value(QLatin1String("name")).toString() == name)
            return value.toObject().value(QLatin1String("key")).toString();
    }
    ADD_FAILURE() << "no account " << name.toStdString();
    return QString();
}

domain::Profile PracticeTest::profile() const
{
    domain::Profile profile;
    profile.id = QStringLiteral("practice");
    profile.kind = QStringLiteral("dandi");
    profile.name = QStringLiteral("Practice");
    profile.api = QUrl(description.value(QLatin1String("api")).toString());
    profile.contact = QStringLiteral("help@example.org");
    return profile;
}

std::unique_ptr<backends::Backend> PracticeTest::backendFor(const QString &account)
{
    auto made = backends::makeBackend(profile(), {}, client);
    run(made->signIn(base::Secret(key(account)), {}));
    return made;
}

domain::Dataset PracticeTest::newDataset(const QString &title)
{
    QJsonObject values;
    values.insert(QLatin1String("name"), title);
    values.insert(QLatin1String("description"), QStringLiteral("About spikes."));
    values.insert(QLatin1String("license"), QStringLiteral("spdx:CC-BY-4.0"));
    return run(backend->createDataset(values, {}));
}

QString PracticeTest::write(const QString &name, const QByteArray &bytes)
{
    QFile file(folder.filePath(name));
    EXPECT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    return file.fileName();
}

QString PracticeTest::writeRandom(const QString &name, qint64 size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    quint64 state = QRandomGenerator::global()->generate64() | 1;
    for (qint64 i = 0; i + 8 <= size; i += 8) {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        memcpy(bytes.data() + i, &state, 8);
    }
    for (qint64 i = size - size % 8; i < size; ++i)
        bytes[i] = static_cast<char>(state >> (i % 8));
    return write(name, bytes);
}

upload::FileJob PracticeTest::job(const QString &local, const QString &remote)
{
    upload::FileJob job;
    job.id = m_nextJob++;
    job.file.path = local;
    job.file.relative = remote;
    job.file.remote = remote;
    job.file.stamp = base::FileStamp::of(local);
    return job;
}

upload::FileResult PracticeTest::upload(const upload::FileJob &one)
{
    return run(uploader->upload(one, &listener, {}));
}

base::Failure PracticeTest::failureOfUpload(const upload::FileJob &one)
{
    return failureOf(uploader->upload(one, &listener, {}));
}

domain::RemoteFile PracticeTest::remoteAt(const QString &path)
{
    const domain::RemoteFiles files = run(backend->remoteFiles(dataset, {path}, {}));
    EXPECT_TRUE(files.contains(path)) << path.toStdString();
    return files.value(path);
}

} // namespace slipway::tests
