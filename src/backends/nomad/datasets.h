// SPDX-License-Identifier: MIT
#pragma once

#include "backends/nomad/conversation.h"
#include "backends/nomad/wiredatasets.h"
#include "base/task.h"

#include <QList>
#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

namespace slipway::backends::nomad {

/// The datasets of one NOMAD as this account sees them.
class Datasets
{
public:
    explicit Datasets(std::shared_ptr<Conversation> conversation);

    /// All of our own, newest first.
    base::Task<QList<DatasetRecord>> own(std::stop_token stop);
    /// Our own of exactly this name, if there is one.
    base::Task<std::optional<DatasetRecord>> named(QString name, std::stop_token stop);
    /// By ID. Failure code "no-such-dataset".
    base::Task<DatasetRecord> one(QString id, std::stop_token stop);
    /// Creates it; sent once. Failure code "dataset-name-taken": named() has it.
    base::Task<DatasetRecord> create(QString name, std::stop_token stop);
    /// Asks for a DOI; sent once, and not at all if the dataset has one.
    base::Task<DatasetRecord> assignDoi(QString id, std::stop_token stop);

private:
    using Build = std::function<net::Request(DatasetsPath)>;
    base::Task<net::Response> ask(Build build, Step step, std::stop_token stop);
    base::Task<DatasetRecord> withOwner(DatasetRecord record, std::stop_token stop);

    std::shared_ptr<Conversation> m_conversation;
    DatasetsPath m_path = DatasetsPath::WithSlash;
};

} // namespace slipway::backends::nomad
