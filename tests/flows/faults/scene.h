// SPDX-License-Identifier: MIT
#pragma once

#include "../cli.h"
#include "row.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

namespace slipway::tests {

/// One row on a stage of its own: a server, a network, files, a data folder. Runs beside others.
class Scene
{
public:
    Scene() = default;
    virtual ~Scene() = default;
    Scene(const Scene &) = delete;
    Scene &operator=(const Scene &) = delete;

    /// Makes server, files and faults; `expected`: how the first run may end (Row::exits).
    void begin(const Row &row, char expected);
    /// Sets the first run going.
    void start();
    /// Lets happen what is due; false once the first run has ended.
    bool drive();
    /// Looks, and puts right what did not end well.
    void finish();

    // What may happen to the large file meanwhile
    virtual QString largeFile() const = 0;
    void truncateFile();
    void growFile();
    void replaceFile();
    /// Nobody can read it any more: a folder stands in its place.
    void hideFile();
    /// The wall clock jumps, as SLIPWAY_TEST_JUMP says.
    void jumpClock();
    virtual void revoke() = 0;
    /// Only where URLs are signed.
    virtual void expireUrls() {}

protected:
    virtual QString name() const = 0;
    virtual QString folder() const = 0; ///< of the data of the command line
    virtual QString secret() const = 0;
    /// Makes the files, of which the large one has so many bytes; gives the plan's file.
    virtual QString prepare(qint64 size, int files) = 0;
    virtual qint64 sizeFor(const Row &row) const = 0;
    virtual void install(const Hit &hit) = 0;
    virtual void settle(const QJsonObject &) {}
    /// Puts faults and settings of the server away.
    virtual void lift() = 0;
    virtual int faultHits() = 0;
    /// Nothing is there twice, and nothing that is there holds other bytes than the files had at some time.
    virtual void expectSound() = 0;
    /// Everything is there once, with the bytes that the files have now.
    virtual void expectWhole() = 0;
    /// What a person does who reads what the program says. Gives the exit code.
    virtual int putRight(QString &how);

    int runAgain(const QStringList &arguments);
    void connectTo(quint16 api) { m_api.forwardTo(api); }
    static std::string said(const Cli &cli);
    static QString digest(const QByteArray &bytes);

    QStringList m_contents; ///< SHA-256 of what the large file has held so far; the last is that of now
    FaultProxy m_api;
    FaultProxy m_storage; ///< only DANDI has one
    std::unique_ptr<Cli> m_first;
    std::unique_ptr<Cli> m_last;
    QString m_planFile;

private:
    void noteContent();
    void setNetwork(const FaultProxy::Controls &controls);
    void expectTold(const Cli &cli);
    qint64 bytesToServer() const { return m_api.bytesToServer() + m_storage.bytesToServer(); }

    const Row *m_row = nullptr;
    char m_expected = '0';
    bool m_struck = false;
    bool m_lifted = false;
};

} // namespace slipway::tests
