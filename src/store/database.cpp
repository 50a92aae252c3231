// SPDX-License-Identifier: MIT
#include "store/database.h"

#include <QHash>
#include <QJsonDocument>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

#include <atomic>
#include <utility>

namespace slipway::store {

namespace {

constexpr int sqliteCannotOpen = 14;
constexpr int sqliteConstraint = 19;
constexpr int sqliteCorrupt = 11;
constexpr int sqliteNotADatabase = 26;

SqlError errorOf(const QSqlError &error)
{
    return SqlError(error.nativeErrorCode().toInt() & 0xff, error.text());
}

} // namespace

SqlError::SqlError(int code, QString text)
    : m_code(code)
    , m_text(std::move(text))
    , m_what(m_text.toUtf8())
{}

bool SqlError::isCorruption() const
{
    return m_code == sqliteCorrupt || m_code == sqliteNotADatabase;
}

bool SqlError::isConstraint() const
{
    return m_code == sqliteConstraint;
}

QString Row::text(int column) const
{
    return m_query.value(column).toString();
}

QByteArray Row::bytes(int column) const
{
    return m_query.value(column).toByteArray();
}

qint64 Row::integer(int column) const
{
    return m_query.value(column).toLongLong();
}

QJsonObject Row::json(int column) const
{
    const QByteArray raw = m_query.value(column).toByteArray();
    // "{}" stands in most columns of most rows: of very many files, an object for each would be felt.
    return raw.size() <= 2 ? QJsonObject() : QJsonDocument::fromJson(raw).object();
}

class Database::Private
{
public:
    QString name;
    QSqlDatabase connection;
    QHash<QString, std::shared_ptr<QSqlQuery>> statements;
};

Database::Database(const QString &file)
    : m_file(file)
    , d(std::make_unique<Private>())
{
    static std::atomic<int> count = 0;
    d->name = QStringLiteral("slipway-%1").arg(++count);
    d->connection = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), d->name);
    d->connection.setDatabaseName(file);
    d->connection.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=1000"));
    if (!d->connection.isValid() || !d->connection.open()) {
        SqlError error = d->connection.isValid()
                             ? errorOf(d->connection.lastError())
                             : SqlError(sqliteCannotOpen, QStringLiteral("Qt's SQLite plugin is missing"));
        d->connection = QSqlDatabase();
        QSqlDatabase::removeDatabase(d->name);
        throw error;
    }
}

Database::~Database()
{
    d->statements.clear();
    d->connection.close();
    d->connection = QSqlDatabase();
    QSqlDatabase::removeDatabase(d->name);
}

void Database::run(const QString &sql)
{
    QSqlQuery query(d->connection);
    if (!query.exec(sql))
        throw errorOf(query.lastError());
}

void Database::run(const QString &sql, const QVariantList &values)
{
    prepared(sql, values).finish();
}

void Database::read(const QString &sql, const QVariantList &values,
                    const std::function<void(const Row &)> &each)
{
    QSqlQuery &query = prepared(sql, values);
    const Row row(query);
    while (query.next())
        each(row);
    const QSqlError error = query.lastError();
    query.finish();
    if (error.isValid())
        throw errorOf(error);
}

qint64 Database::number(const QString &sql, const QVariantList &values)
{
    qint64 result = 0;
    read(sql, values, [&result](const Row &row) { result = row.integer(0); });
    return result;
}

QSqlQuery &Database::prepared(const QString &sql, const QVariantList &values)
{
    std::shared_ptr<QSqlQuery> &query = d->statements[sql];
    if (!query) {
        auto fresh = std::make_shared<QSqlQuery>(d->connection);
        fresh->setForwardOnly(true);
        if (!fresh->prepare(sql)) {
            const SqlError error = errorOf(fresh->lastError());
            d->statements.remove(sql);
            throw error;
        }
        query = std::move(fresh);
    }
    for (int i = 0; i < values.size(); ++i)
        query->bindValue(i, values.at(i));
    if (!query->exec()) {
        const SqlError error = errorOf(query->lastError());
        query->finish();
        throw error;
    }
    return *query;
}

} // namespace slipway::store
