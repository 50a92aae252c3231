// SPDX-License-Identifier: MIT
#include "net/answerreader.h"

#include "base/failure.h"

#include <QCoreApplication>

#include <algorithm>

namespace slipway::net {

using base::Failure;

namespace {

Failure notHttp(const QString &why)
{
    Failure failure(Failure::Kind::Protocol, QString());
    return failure.code(QByteArrayLiteral("not-http"))
        .detail(
            QCoreApplication::translate("AnswerReader", "The server\u2019s answer cannot be understood: %1")
                .arg(why));
}

QByteArray withoutLineEnd(QByteArray line)
{
    if (line.endsWith('\r'))
        line.chop(1);
    return line;
}

bool isToken(const QByteArray &value, const char *token)
{
    return value.trimmed().compare(token, Qt::CaseInsensitive) == 0;
}

} // namespace

void AnswerReader::feed(const QByteArray &bytes)
{
    m_pending += bytes;
    while (step()) {
    }
    if (m_state == State::Head && m_pending.size() > longestHead)
        throw notHttp(QCoreApplication::translate("AnswerReader", "its head is far longer than expected"));
}

bool AnswerReader::finishAtClose()
{
    if (m_state == State::BodyUntilClose)
        m_state = State::Complete;
    return isComplete();
}

/// One step further; false if there is none without more bytes.
bool AnswerReader::step()
{
    switch (m_state) {
    case State::Head:
        return readHead();
    case State::Body:
    case State::BodyUntilClose:
        return readBody();
    case State::ChunkSize:
        return readChunkSize();
    case State::Chunk:
        return readChunk();
    case State::ChunkEnd:
        if (!takeLine())
            return false;
        m_state = State::ChunkSize;
        return true;
    case State::Trailer:
        return readTrailer();
    case State::Complete:
        break;
    }
    return false;
}

bool AnswerReader::readHead()
{
    const qsizetype plain = m_pending.indexOf("\n\n");
    const qsizetype proper = m_pending.indexOf("\n\r\n");
    if (plain < 0 && proper < 0) {
        const QByteArray start = m_pending.left(5);
        if (!start.isEmpty() && !QByteArrayLiteral("HTTP/").startsWith(start))
            throw notHttp(QCoreApplication::translate("AnswerReader", "it does not speak HTTP"));
        return false;
    }
    const bool isPlain = proper < 0 || (plain >= 0 && plain < proper);
    const QByteArray head = m_pending.left(isPlain ? plain : proper);
    m_pending.remove(0, isPlain ? plain + 2 : proper + 3);
    parseHead(head);
    if (m_status == 101)
        throw notHttp(QCoreApplication::translate("AnswerReader", "it changes to another protocol unasked"));
    if (m_status >= 200)
        decideHowTheBodyEnds();
    else
        m_status = 0; // interim: the answer itself follows
    return true;
}

void AnswerReader::parseHead(const QByteArray &head)
{
    m_headers.clear();
    const QList<QByteArray> lines = head.split('\n');
    const QByteArray first = withoutLineEnd(lines.first());
    bool isNumber = false;
    m_status = first.mid(9, 3).toInt(&isNumber);
    const bool isHttp = first.startsWith("HTTP/1.") && first.size() >= 12 && first.at(8) == ' ';
    if (!isHttp || !isNumber || m_status < 100 || m_status > 599)
        throw notHttp(QCoreApplication::translate("AnswerReader", "it does not begin with a status"));
    m_keepsConnection = first.at(7) != '0';
    for (qsizetype i = 1; i < lines.size(); ++i)
        parseField(withoutLineEnd(lines.at(i)));
}

void AnswerReader::parseField(const QByteArray &line)
{
    const bool isContinued = line.startsWith(' ') || line.startsWith('\t');
    if (isContinued && !m_headers.isEmpty()) {
        m_headers.last().second += ' ' + line.trimmed();
        return;
    }
    const qsizetype colon = line.indexOf(':');
    if (colon <= 0)
        throw notHttp(QCoreApplication::translate("AnswerReader", "a header has no name"));
    m_headers.append({line.left(colon).trimmed(), line.mid(colon + 1).trimmed()});
}

QList<QByteArray> AnswerReader::valuesOf(const QByteArray &name) const
{
    QList<QByteArray> values;
    for (const auto &[key, value] : m_headers) {
        if (key.compare(name, Qt::CaseInsensitive) != 0)
            continue;
        for (const QByteArray &item : value.split(','))
            values.append(item.trimmed());
    }
    return values;
}

void AnswerReader::decideHowTheBodyEnds()
{
    for (const QByteArray &value : valuesOf("Connection"))
        m_keepsConnection = m_keepsConnection && !isToken(value, "close");
    const QList<QByteArray> codings = valuesOf("Transfer-Encoding");
    const QList<QByteArray> lengths = valuesOf("Content-Length");
    if (m_status == 204 || m_status == 304) {
        m_state = State::Complete;
    } else if (!codings.isEmpty()) {
        if (!isToken(codings.last(), "chunked"))
            throw notHttp(QCoreApplication::translate("AnswerReader", "it is coded in an unknown way"));
        m_state = State::ChunkSize;
    } else if (lengths.isEmpty()) {
        m_keepsConnection = false;
        m_state = State::BodyUntilClose;
    } else {
        bool isNumber = false;
        m_left = lengths.first().toLongLong(&isNumber);
        const bool isOne = std::count(lengths.begin(), lengths.end(), lengths.first()) == lengths.size();
        if (!isNumber || m_left < 0 || !isOne)
            throw notHttp(QCoreApplication::translate("AnswerReader", "its length makes no sense"));
        m_state = m_left > 0 ? State::Body : State::Complete;
    }
}

bool AnswerReader::readBody()
{
    const bool isUntilClose = m_state == State::BodyUntilClose;
    const qint64 count = isUntilClose ? m_pending.size() : std::min<qint64>(m_left, m_pending.size());
    m_body += m_pending.left(count);
    m_pending.remove(0, count);
    if (isUntilClose)
        return false;
    m_left -= count;
    if (m_left > 0)
        return false;
    m_state = State::Complete;
    return true;
}

bool AnswerReader::readChunkSize()
{
    const auto line = takeLine();
    if (!line)
        return false;
    bool isNumber = false;
    m_left = line->split(';').first().trimmed().toLongLong(&isNumber, 16);
    if (!isNumber || m_left < 0)
        throw notHttp(QCoreApplication::translate("AnswerReader", "a piece of it has no length"));
    m_state = m_left > 0 ? State::Chunk : State::Trailer;
    return true;
}

bool AnswerReader::readChunk()
{
    const qint64 count = std::min<qint64>(m_left, m_pending.size());
    m_body += m_pending.left(count);
    m_pending.remove(0, count);
    m_left -= count;
    if (m_left > 0)
        return false;
    m_state = State::ChunkEnd;
    return true;
}

bool AnswerReader::readTrailer()
{
    const auto line = takeLine();
    if (!line)
        return false;
    if (line->isEmpty())
        m_state = State::Complete;
    return true;
}

/// The next whole line without its end, taken out.
std::optional<QByteArray> AnswerReader::takeLine()
{
    const qsizetype end = m_pending.indexOf('\n');
    if (end < 0) {
        if (m_pending.size() > longestHead)
            throw notHttp(QCoreApplication::translate("AnswerReader", "a line of it has no end"));
        return std::nullopt;
    }
    const QByteArray line = withoutLineEnd(m_pending.left(end));
    m_pending.remove(0, end + 1);
    return line;
}

} // namespace slipway::net
