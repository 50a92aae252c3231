// SPDX-License-Identifier: MIT
#include "practice/databank/completeness.h"

#include <algorithm>
#include <map>

namespace slipway::practice::databank {

namespace {

constexpr std::size_t mostFiles = 500;

} // namespace

std::vector<std::string> duplicateNames(const Dataset &dataset)
{
    std::map<std::string, int> counts;
    for (const Datafile &file : dataset.files)
        ++counts[file.name];
    std::vector<std::string> result;
    for (const auto &[name, count] : counts) {
        if (count > 1 && !name.empty())
            result.push_back(name);
    }
    return result;
}

std::vector<std::string> missingElements(Store &store, const Dataset &dataset)
{
    std::vector<std::string> missing;
    if (dataset.title.empty())
        missing.push_back("title");
    if (dataset.takesUploads())
        missing.insert(missing.end(), {"at least one creator", "license"});
    const auto complete = std::count_if(dataset.files.begin(), dataset.files.end(),
                                        [&](const Datafile &file) { return store.isComplete(file); });
    if (complete == 0)
        missing.push_back("at least one file");
    if (complete < static_cast<std::ptrdiff_t>(dataset.files.size()))
        missing.push_back("remove incomplete uploads");
    for (const std::string &name : duplicateNames(dataset))
        missing.push_back("no duplicate filenames (" + name + ')');
    if (dataset.files.size() > mostFiles)
        missing.push_back("500 or fewer datafiles");
    return missing;
}

} // namespace slipway::practice::databank
