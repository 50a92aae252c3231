// SPDX-License-Identifier: MIT
#include "backends/nomad/rawfiles.h"

#include "backends/nomad/wirefiles.h"
#include "base/parallel.h"

#include <utility>

namespace slipway::backends::nomad {

namespace {

using base::Failure;
using domain::RemoteFile;
using domain::RemoteFiles;
using net::Response;

constexpr qsizetype fewPaths = 20; // up to here asking for each path is quicker than walking all folders
constexpr int foldersAtOnce = 4;   // the server allows ten requests at once for a whole network
constexpr int mostPages = 10'000;  // a list that does not end is a server that is broken

/// What a walk has found so far.
struct Walk
{
    RemoteFiles files;
    QStringList folders; ///< still to be read
};

base::Task<> readFolder(std::shared_ptr<Conversation> conversation, QString uploadId, QString folder,
                        std::shared_ptr<Walk> walk, std::stop_token stop)
{
    QString after;
    for (int page = 1; page <= mostPages; ++page) {
        net::Request request = requestFolder(conversation->api(), uploadId, folder, after);
        const QString doing = request.doing();
        const Response response = co_await conversation->tell(std::move(request), stop);
        if (response.status == 404 && !folder.isEmpty())
            break; // it went away while we walked
        throwUnlessWelcome(response, Step::ReadFiles, doing, true);
        const FolderPage one = parseFolder(response.body);
        for (const RemoteFile &file : one.files)
            walk->files.insert(file.path, file);
        walk->folders.append(one.folders);
        if (one.after.isEmpty() || one.after == after)
            break;
        after = one.after;
    }
}

base::Task<> readFile(std::shared_ptr<Conversation> conversation, QString uploadId, QString path,
                      std::shared_ptr<Walk> walk, std::stop_token stop)
{
    net::Request request = requestFolder(conversation->api(), uploadId, path);
    const QString doing = request.doing();
    const Response response = co_await conversation->tell(std::move(request), stop);
    std::optional<Failure> trouble;
    try {
        throwUnlessWelcome(response, Step::ReadFiles, doing, true);
    } catch (const Failure &failure) {
        if (failure.code() != "no-such-file")
            throw;
        trouble = failure;
    }
    if (trouble)
        co_return;
    const FolderPage one = parseFolder(response.body);
    if (one.self) {
        RemoteFile file = *one.self;
        file.path = path;
        walk->files.insert(path, file);
    }
}

using Read = base::Task<> (*)(std::shared_ptr<Conversation>, QString, QString, std::shared_ptr<Walk>,
                              std::stop_token);

base::Task<> readEach(std::shared_ptr<Conversation> conversation, QString uploadId, QStringList paths,
                      Read read, std::shared_ptr<Walk> walk, std::stop_token stop)
{
    std::vector<QString> wanted(paths.cbegin(), paths.cend());
    auto one = [conversation, uploadId, read, walk](QString path, std::stop_token oneStop) {
        return read(conversation, uploadId, std::move(path), walk, std::move(oneStop));
    };
    auto all = base::forEachParallel(std::move(wanted), foldersAtOnce, std::move(one), stop);
    co_await std::move(all);
}

} // namespace

base::Task<RemoteFiles> allFiles(std::shared_ptr<Conversation> conversation, QString uploadId,
                                 std::stop_token stop)
{
    auto walk = std::make_shared<Walk>();
    QStringList level = {QString()};
    while (!level.isEmpty()) {
        auto reading = readEach(conversation, uploadId, level, &readFolder, walk, stop);
        co_await std::move(reading);
        level = std::exchange(walk->folders, {});
    }
    co_return RemoteFiles(walk->files);
}

base::Task<RemoteFiles> filesAt(std::shared_ptr<Conversation> conversation, QString uploadId,
                                QStringList paths, std::stop_token stop)
{
    if (paths.size() <= fewPaths) {
        auto walk = std::make_shared<Walk>();
        auto reading = readEach(conversation, uploadId, paths, &readFile, walk, stop);
        co_await std::move(reading);
        co_return RemoteFiles(walk->files);
    }
    auto walking = allFiles(conversation, uploadId, stop);
    const RemoteFiles all = co_await std::move(walking);
    RemoteFiles wanted;
    for (const QString &path : paths) {
        if (const auto found = all.constFind(path); found != all.constEnd())
            wanted.insert(path, *found);
    }
    co_return RemoteFiles(wanted);
}

} // namespace slipway::backends::nomad
