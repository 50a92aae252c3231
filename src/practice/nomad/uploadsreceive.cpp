// SPDX-License-Identifier: MIT
#include "practice/nomad/uploadsreceive.h"

#include "practice/filewriter.h"
#include "practice/multipart.h"
#include "practice/nomad/extraction.h"
#include "practice/nomad/uploadfiles.h"
#include "practice/spool.h"

#include <QJsonArray>

#include <system_error>

namespace slipway::practice::nomad {

using namespace Qt::StringLiterals;
namespace fs = std::filesystem;

namespace {

bool isPlainName(const std::string &name)
{
    return !name.empty() && name != "." && name != ".." &&
           name.find_first_of(std::string_view("/\0", 2)) == std::string::npos;
}

fs::path freshPath(const Call &call)
{
    return call.store().incomingFolder() / randomHex(16);
}

void swallow(BodyReader &body)
{
    std::vector<char> block(64U << 10U);
    while (body.read(block.data(), block.size()) > 0) {
    }
}

/// Stores the body; a full disk is answered as the real server does.
std::uint64_t stored(const Call &call, BodyReader &body, const fs::path &path)
{
    try {
        return storeBody(body, path);
    } catch (const std::system_error &) {
        call.refuse(400, "Some IO went wrong, upload probably aborted/disrupted.");
    }
}

/// An archive is recognised without a name, anything else is not (NOMAD contract 4.3).
std::string nameByContent(const Call &call, const fs::path &file)
{
    switch (archiveKindOf(file)) {
    case ArchiveKind::Zip:
        return "NO NAME.zip";
    case ArchiveKind::Tar:
        return "NO NAME.tar";
    case ArchiveKind::None:
        break;
    }
    call.refuse(400, "No file name provided, and the file does not look like a zip or tar file.");
}

} // namespace

ReceivedFiles::~ReceivedFiles()
{
    for (const ReceivedFile &file : files) {
        std::error_code ignored;
        fs::remove(file.path, ignored);
    }
}

std::any receiveForm(Call &call)
{
    auto received = std::make_shared<ReceivedFiles>();
    const std::string type = call.request.headers.value("Content-Type").value_or("");
    if (!sameIgnoringCase(std::string_view(type).substr(0, 10), "multipart/")) {
        swallow(*call.request.body);
        return received;
    }
    received->multipart = true;
    const auto boundary = multipartBoundary(type);
    if (!boundary)
        call.refuse(400, "Missing boundary in multipart.");
    MultipartReader reader(*call.request.body, *boundary);
    while (reader.nextPart()) {
        if (reader.name() != "file" || !reader.fileName() || reader.fileName()->empty())
            continue;
        const std::string name = percentDecoded(*reader.fileName(), false);
        Spool spool(freshPath(call));
        stored(call, reader, spool.path());
        if (reader.complete())
            received->files.push_back({spool.keep(), name});
    }
    return received;
}

void checkFileName(const Call &call, const std::string &name)
{
    if (!isPlainName(name))
        call.refuse(400, "Bad file name provided.");
}

std::shared_ptr<ReceivedFiles> receiveFiles(Call &call)
{
    if (call.received.has_value()) {
        auto form = std::any_cast<std::shared_ptr<ReceivedFiles>>(call.received);
        for (const ReceivedFile &file : form->files)
            checkFileName(call, file.name);
        return form;
    }
    auto received = std::make_shared<ReceivedFiles>();
    Spool spool(freshPath(call));
    if (stored(call, *call.request.body, spool.path()) == 0)
        return received;
    const std::string name = call.text("file_name").value_or("");
    const std::string fileName = name.empty() ? nameByContent(call, spool.path()) : name;
    received->files.push_back({spool.keep(), fileName});
    return received;
}

QJsonArray takeFiles(Call &call, const Upload &upload, ReceivedFiles &received, const std::string &folder)
{
    const fs::path target = UploadFiles(call.store().uploadFolder(upload.id)).received();
    fs::create_directories(target);
    const bool unpack = call.one() || call.flag("auto_decompress", true);
    QJsonArray operations;
    for (ReceivedFile &file : received.files) {
        const fs::path taken = target / file.path.filename();
        fs::rename(file.path, taken);
        operations.append(QJsonObject{{"op"_L1, u"ADD"_s},
                                      {"path"_L1, q(folder)},
                                      {"name"_L1, q(file.name)},
                                      {"received"_L1, q(taken.string())},
                                      {"unpack"_L1, unpack}});
    }
    received.files.clear();
    return operations;
}

} // namespace slipway::practice::nomad
