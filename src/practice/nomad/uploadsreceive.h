// SPDX-License-Identifier: MIT
#pragma once

#include "practice/nomad/call.h"

#include <any>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace slipway::practice::nomad {

/// A file that came with a request and lies in the store's incoming folder until an upload takes it.
struct ReceivedFile
{
    std::filesystem::path path;
    std::string name; ///< as it will be called; of an archive without a name `NO NAME.zip`
};

/// The files of one request. What no upload has taken is removed at the end.
class ReceivedFiles
{
public:
    ReceivedFiles() = default;
    ~ReceivedFiles();
    ReceivedFiles(const ReceivedFiles &) = delete;
    ReceivedFiles &operator=(const ReceivedFiles &) = delete;

    std::vector<ReceivedFile> files;
    bool multipart = false;
};

/// Route::beforeSignIn of the routes that take files: a form is received completely before anybody asks who
/// sends it (NOMAD contract 4.2). Parts with another name than `file`, parts without a file name and the
/// whole of an urlencoded form are swallowed. Result: std::shared_ptr<ReceivedFiles>.
std::any receiveForm(Call &call);

/// Refuses a `file_name` of the query that is no plain name (400).
void checkFileName(const Call &call, const std::string &name);

/// What the request brought: its form, or its raw body, received now. Empty if it had no body. Throws the
/// refusals of NOMAD contract 4.2 for names; ConnectionLost if the body ends early. Not with the store
/// locked.
std::shared_ptr<ReceivedFiles> receiveFiles(Call &call);

/// Moves the files below the upload's folder and returns the ADD operations for the worker, target `folder`.
QJsonArray takeFiles(Call &call, const Upload &upload, ReceivedFiles &received, const std::string &folder);

} // namespace slipway::practice::nomad
