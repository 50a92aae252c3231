// SPDX-License-Identifier: MIT
#include "practice/nomad/uploadsmetadata.h"

#include "practice/nomad/editapply.h"
#include "practice/nomad/editvalues.h"
#include "practice/replies.h"

#include <QFile>
#include <QJsonDocument>

namespace slipway::practice::nomad {

using namespace Qt::StringLiterals;
namespace fs = std::filesystem;

namespace {

/// The good ones of the values, resolved in the name of the main author.
QJsonObject resolved(Deployment &deployment, const Upload &upload, const QJsonObject &values,
                     bool uploadLevel)
{
    QJsonObject result;
    const Account *const author = deployment.store.account(upload.mainAuthor);
    for (auto value = values.begin(); author && value != values.end(); ++value) {
        const Quantity *const quantity = quantityNamed(value.key().toStdString());
        const bool wanted = quantity && quantity->uploadLevel == uploadLevel &&
                            (!quantity->adminOnly || author->admin) && !value.value().isNull();
        if (!wanted)
            continue;
        try {
            result[value.key()] = resolvedValue(deployment.store, *author, upload, *quantity, value.value());
        } catch (const BadValue &) {
            // Silent, as in NOMAD: who uses these files must compare the result afterwards.
        }
    }
    return result;
}

void merge(QJsonObject &into, const QJsonObject &from)
{
    for (auto value = from.begin(); value != from.end(); ++value)
        into[value.key()] = value.value();
}

} // namespace

MetadataFiles::MetadataFiles(const fs::path &raw)
{
    if (!fs::is_directory(raw))
        return;
    for (const fs::directory_entry &entry : fs::recursive_directory_iterator(raw)) {
        if (entry.path().filename() != "nomad.json")
            continue;
        QFile file(q(entry.path().string()));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const std::string folder = entry.path().parent_path().lexically_relative(raw).generic_string();
        m_files[folder == "." ? "" : folder] = QJsonDocument::fromJson(file.readAll()).object();
    }
}

QJsonObject MetadataFiles::rootValues() const
{
    const auto root = m_files.find("");
    return root == m_files.end() ? QJsonObject() : root->second;
}

bool MetadataFiles::takes(const std::string &mainfile) const
{
    const QJsonObject root = rootValues();
    return !root["skip_matching"_L1].toBool() || root["entries"_L1].toObject().contains(q(mainfile));
}

/// `entries` of the root file go before the mainfile's own folder, that before its parents, the root file
/// last.
QJsonObject MetadataFiles::valuesFor(const std::string &mainfile) const
{
    QJsonObject values;
    for (std::size_t end = 0; end != std::string::npos; end = mainfile.find('/', end + 1)) {
        if (const auto file = m_files.find(mainfile.substr(0, end)); file != m_files.end())
            merge(values, file->second);
    }
    merge(values, rootValues()["entries"_L1].toObject()[q(mainfile)].toObject());
    return values;
}

void MetadataFiles::applyToUpload(Deployment &deployment, Upload &upload, bool firstTime) const
{
    if (!firstTime || upload.published || m_files.empty())
        return;
    applyEdit(deployment, upload, {{"upload"_L1, resolved(deployment, upload, rootValues(), true)}});
}

void MetadataFiles::applyToEntries(Deployment &deployment, Upload &upload,
                                   const std::set<std::string> &newEntries) const
{
    if (m_files.empty())
        return;
    QJsonObject plan;
    for (const std::string &id : newEntries) {
        const Entry *const entry = deployment.store.entry(upload.id, id);
        if (entry)
            plan[q(id)] = resolved(deployment, upload, valuesFor(entry->mainfile), false);
    }
    applyEdit(deployment, upload, {{"entries"_L1, plan}});
    for (const std::string &id : newEntries) {
        if (Entry *const entry = deployment.store.entry(upload.id, id)) {
            entry->lastEdit = 0; // nobody edited it
            deployment.store.save(*entry);
        }
    }
}

} // namespace slipway::practice::nomad
