// SPDX-License-Identifier: MIT
#include "practice/statelog.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonValue>
#include <QSaveFile>

#include <map>
#include <stdexcept>
#include <vector>

namespace slipway::practice {

using namespace Qt::StringLiterals;

namespace {

struct Line
{
    std::string kind;
    QJsonObject record;
    QByteArray raw;
};

QByteArray lineOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

/// Living records in the order in which they first appeared.
std::vector<Line> livingLines(const QString &path)
{
    std::vector<Line> lines;
    std::map<QString, std::size_t> positions;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return lines;
    while (!file.atEnd()) {
        const QByteArray raw = file.readLine();
        const QJsonObject object = QJsonDocument::fromJson(raw).object();
        if (object.isEmpty())
            continue;
        const QString kind = object["k"_L1].toString();
        const QString name = kind + u' ' + object["i"_L1].toString();
        Line line{kind.toStdString(), object["v"_L1].toObject(),
                  object["v"_L1].isNull() ? QByteArray() : raw};
        const auto found = positions.find(name);
        if (found != positions.end()) {
            lines[found->second] = std::move(line);
        } else {
            positions[name] = lines.size();
            lines.push_back(std::move(line));
        }
    }
    return lines;
}

} // namespace

StateLog::~StateLog()
{
    if (m_file)
        std::fclose(m_file);
}

void StateLog::open(const std::string &path, const Visitor &visit)
{
    const QString name = QString::fromStdString(path);
    const std::vector<Line> lines = livingLines(name);
    QSaveFile compact(name);
    if (!compact.open(QIODevice::WriteOnly))
        throw std::runtime_error("cannot write " + path);
    for (const Line &line : lines) {
        if (!line.raw.isEmpty())
            compact.write(line.raw);
    }
    if (!compact.commit())
        throw std::runtime_error("cannot write " + path);
    for (const Line &line : lines) {
        if (!line.raw.isEmpty())
            visit(line.kind, line.record);
    }
    m_file = std::fopen(path.c_str(), "ab");
    if (!m_file)
        throw std::runtime_error("cannot write " + path);
}

void StateLog::put(const std::string &kind, const std::string &id, const QJsonObject &record)
{
    if (m_file)
        append(
            {{"k"_L1, QString::fromStdString(kind)}, {"i"_L1, QString::fromStdString(id)}, {"v"_L1, record}});
}

void StateLog::remove(const std::string &kind, const std::string &id)
{
    if (m_file)
        append({{"k"_L1, QString::fromStdString(kind)},
                {"i"_L1, QString::fromStdString(id)},
                {"v"_L1, QJsonValue(QJsonValue::Null)}});
}

void StateLog::append(const QJsonObject &line)
{
    const QByteArray bytes = lineOf(line);
    const std::lock_guard lock(m_mutex);
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), m_file);
    std::fflush(m_file);
}

} // namespace slipway::practice
