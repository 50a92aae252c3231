// SPDX-License-Identifier: MIT
#include "upload/archiveplan.h"

#include <algorithm>
#include <utility>

namespace slipway::upload {

namespace {

class Counter final : public ArchiveWriter
{
public:
    explicit Counter(ArchiveFormat format)
        : ArchiveWriter(format, Checksums::None)
    {}
    qint64 bytes() const { return m_bytes; }

protected:
    void write(const char *, qint64 size) noexcept override { m_bytes += size; }

private:
    qint64 m_bytes = 0;
};

} // namespace

ArchivePlan::ArchivePlan(domain::LocalFiles members, ArchiveFormat format)
    : m_members(std::move(members))
    , m_format(format)
{
    const std::vector<char> nothing(1 << 20);
    Counter counter(format);
    qint64 content = 0;
    for (const domain::LocalFile &file : std::as_const(m_members)) {
        counter.begin(file);
        m_starts.push_back(counter.bytes());
        m_contents.push_back(content);
        for (qint64 left = file.stamp.size(); left > 0;) {
            const qint64 size = std::min(left, qint64(nothing.size()));
            counter.data(nothing.data(), size);
            left -= size;
        }
        content += file.stamp.size();
        counter.endMember();
    }
    counter.close();
    m_length = counter.bytes();
}

qint64 ArchivePlan::contentIn(qint64 bytes) const
{
    const auto next = std::upper_bound(m_starts.cbegin(), m_starts.cend(), bytes);
    if (next == m_starts.cbegin())
        return 0;
    const auto member = std::size_t(next - m_starts.cbegin()) - 1;
    const qint64 size = m_members.at(qsizetype(member)).stamp.size();
    return m_contents[member] + std::min(bytes - m_starts[member], size);
}

} // namespace slipway::upload
