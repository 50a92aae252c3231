// SPDX-License-Identifier: MIT
#include "ui/widgets/savefile.h"

#include <QCoreApplication>
#include <QPointer>
#include <QSaveFile>
#include <QThreadPool>

namespace slipway::ui {

namespace {

base::Outcome<void> save(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    base::Failure failure(base::Failure::Kind::LocalFile, QStringLiteral("save a file"));
    return failure.file(path).detail(file.errorString());
}

} // namespace

void saveInBackground(const QString &path, const QByteArray &bytes, QObject *context,
                      std::function<void(base::Outcome<void>)> done)
{
    const QPointer<QObject> alive(context);
    QThreadPool::globalInstance()->start([path, bytes, alive, done = std::move(done)] {
        const base::Outcome<void> outcome = save(path, bytes);
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

} // namespace slipway::ui
