// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QVariantList>

#include <exception>
#include <functional>
#include <memory>

class QSqlQuery;

namespace slipway::store {

/// What SQLite complained about: its primary result code and its words.
class SqlError final : public std::exception
{
public:
    SqlError(int code, QString text);

    int code() const { return m_code; }
    const QString &text() const { return m_text; }
    const char *what() const noexcept override { return m_what.constData(); }

    /// The content of the file makes no sense to SQLite.
    bool isCorruption() const;
    /// A row contradicts another one: a mistake of ours that trying again does not cure.
    bool isConstraint() const;

private:
    int m_code;
    QString m_text;
    QByteArray m_what;
};

/// One row of an answer, valid during the call it is given to. Reads tolerantly: what does not fit is empty.
class Row
{
public:
    explicit Row(const QSqlQuery &query)
        : m_query(query)
    {}
    QString text(int column) const;
    QByteArray bytes(int column) const;
    qint64 integer(int column) const;
    QJsonObject json(int column) const;

private:
    const QSqlQuery &m_query;
};

/// One connection to an SQLite file, used in the thread that made it; every complaint is an SqlError.
class Database
{
public:
    explicit Database(const QString &file);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    const QString &file() const { return m_file; }

    /// Runs a statement once.
    void run(const QString &sql);
    /// Runs a statement that will be needed again: it is prepared once and kept.
    void run(const QString &sql, const QVariantList &values);
    /// Calls `each` for every row of the answer.
    void read(const QString &sql, const QVariantList &values, const std::function<void(const Row &)> &each);
    /// The first column of the first row; 0 if there is none.
    qint64 number(const QString &sql, const QVariantList &values = {});

private:
    class Private;
    QSqlQuery &prepared(const QString &sql, const QVariantList &values);

    QString m_file;
    std::unique_ptr<Private> d;
};

} // namespace slipway::store
