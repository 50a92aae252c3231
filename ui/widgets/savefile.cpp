// SPDX-License-Identifier: MIT
#include "ui/widgets/savefile.h"

#include <QCoreApplication>
#include <QPointer>
#include <QSaveFile>
#include <QThreadPool>

namespace slipway::ui {

namespace {

base::Outcome<void> save(const QString &path, const std::function<void(QIODevice &)> &write)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly)) {
        write(file);
        if (file.commit()) // tells of every write that failed
            return {};
    }
    base::Failure failure(base::Failure::Kind::LocalFile, QStringLiteral("save a file"));
    return failure.file(path).detail(file.errorString());
}

} // namespace

void saveInBackground(const QString &path, std::function<void(QIODevice &)> write, QObject *context,
                      std::function<void(base::Outcome<void>)> done)
{
    const QPointer<QObject> alive(context);
    QThreadPool::globalInstance()->start([path, write = std::move(write), alive, done = std::move(done)] {
        const base::Outcome<void> outcome = save(path, write);
        // Through the application: only its thread may ask whether the context still lives.
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [alive, done, outcome] {
                if (alive)
                    done(outcome);
            },
            Qt::QueuedConnection);
    });
}

void saveInBackground(const QString &path, const QByteArray &bytes, QObject *context,
                      std::function<void(base::Outcome<void>)> done)
{
    saveInBackground(
        path, [bytes](QIODevice &file) { file.write(bytes); }, context, std::move(done));
}

} // namespace slipway::ui
