// SPDX-License-Identifier: MIT
#include "backends/databank/wirephases.h"

#include "backends/databank/wire.h"

#include <QCryptographicHash>

#include <algorithm>
#include <cstring>
#include <utility>

namespace slipway::backends::databank {

namespace {

/// A form with one file part: what stands before the bytes, and after them.
struct Form
{
    QByteArray boundary;
    QByteArray head;
    QByteArray tail;
};

void addField(QByteArray &form, const QByteArray &boundary, const QByteArray &name, const QByteArray &value)
{
    form += "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value +
            "\r\n";
}

Form transferForm(const QString &name, qint64 previous)
{
    // Long, and different for each file and place: no file has it inside by chance.
    const QByteArray seed = name.toUtf8() + '\n' + QByteArray::number(previous);
    Form form;
    form.boundary = "slipway-" + QCryptographicHash::hash(seed, QCryptographicHash::Sha256).toHex();
    addField(form.head, form.boundary, "phase", "transfer");
    addField(form.head, form.boundary, "filename", name.toUtf8());
    addField(form.head, form.boundary, "previous_size", QByteArray::number(previous));
    // Without a file name here the server would take the bytes for text (Data Bank contract 4A).
    form.head += "--" + form.boundary +
                 "\r\nContent-Disposition: form-data; name=\"bytechunk\"; filename=\"bytechunk\"\r\n\r\n";
    form.tail = "\r\n--" + form.boundary + "--\r\n";
    return form;
}

/// The bytes of a source between those of a form.
class FormSource final : public net::BodySource
{
public:
    FormSource(Form form, std::unique_ptr<net::BodySource> chunk)
        : m_form(std::move(form))
        , m_chunk(std::move(chunk))
        , m_chunkSize(m_chunk->length())
    {}

    qint64 length() const override { return m_form.head.size() + m_chunkSize + m_form.tail.size(); }

    void read(char *data, qint64 size) override
    {
        take(m_form.head, 0, data, size);
        const qint64 chunkEnd = m_form.head.size() + m_chunkSize;
        const qint64 fromChunk = m_at < m_form.head.size() ? 0 : std::min(size, chunkEnd - m_at);
        if (fromChunk > 0) {
            m_chunk->read(data, fromChunk);
            m_at += fromChunk;
            data += fromChunk;
            size -= fromChunk;
        }
        take(m_form.tail, chunkEnd, data, size);
    }

private:
    /// Gives what is wanted of `bytes`, which begin at `start` of the whole.
    void take(const QByteArray &bytes, qint64 start, char *&data, qint64 &size)
    {
        const qint64 from = m_at - start;
        if (from < 0 || from >= bytes.size())
            return;
        const qint64 count = std::min(size, bytes.size() - from);
        std::memcpy(data, bytes.constData() + from, std::size_t(count));
        m_at += count;
        data += count;
        size -= count;
    }

    const Form m_form;
    const std::unique_ptr<net::BodySource> m_chunk;
    const qint64 m_chunkSize; // bytes
    qint64 m_at = 0;          // bytes of the whole given so far
};

} // namespace

net::Request requestSetup(const QUrl &root, const QString &key, const QString &name, qint64 size)
{
    const Fields fields = {{QStringLiteral("phase"), QStringLiteral("setup")},
                           {QStringLiteral("filename"), name},
                           {QStringLiteral("filesize"), QString::number(size)}};
    return requestForm(root, key, fields, QStringLiteral("begin an upload"));
}

bool isSetUp(const net::Response &response)
{
    return response.status == 200 &&
           answerIn(response).text.startsWith(QLatin1String("successfully set up "));
}

net::Request requestTransfer(const QUrl &root, const QString &key, const QString &name, qint64 previous,
                             qint64 size, std::function<std::unique_ptr<net::BodySource>()> open)
{
    const Form form = transferForm(name, previous);
    auto make = [form, open = std::move(open)]() -> std::unique_ptr<net::BodySource> {
        return std::make_unique<FormSource>(form, open());
    };
    net::Request request = net::Request::post(datafileUrl(root, key));
    request
        .body(net::GeneratedBody(form.head.size() + size + form.tail.size(), std::move(make)),
              "multipart/form-data; boundary=" + form.boundary)
        .doing(QStringLiteral("send a piece of the file"));
    return request;
}

qint64 formBefore(const QString &name, qint64 previous)
{
    return transferForm(name, previous).head.size();
}

bool isAdded(const net::Response &response)
{
    const Answer answer = answerIn(response);
    return response.status == 200 && !answer.isJson &&
           answer.text.startsWith(QLatin1String("successfully added chunk to "));
}

net::Request requestProgress(const QUrl &root, const QString &key, const QString &name)
{
    const Form form = transferForm(name, -1);
    net::Request request = net::Request::post(datafileUrl(root, key));
    request.body(form.head + '?' + form.tail, "multipart/form-data; boundary=" + form.boundary)
        .doing(QStringLiteral("ask how much of the file has arrived"));
    return request;
}

net::Request requestVerify(const QUrl &root, const QString &key, const QString &name)
{
    const Fields fields = {{QStringLiteral("phase"), QStringLiteral("verify")},
                           {QStringLiteral("filename"), name}};
    return requestForm(root, key, fields, QStringLiteral("register the file with the dataset"));
}

} // namespace slipway::backends::databank
