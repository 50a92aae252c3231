// SPDX-License-Identifier: MIT
#include "ui/selftest.h"

#include "ui/widgets/icons.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QGuiApplication>
#include <QImage>
#include <QImageReader>
#include <QPainter>
#include <QPluginLoader>

#include <cstdio>
#include <cstdlib>

namespace slipway::ui {

namespace {

using base::Finding;

[[maybe_unused]] const QString windowSystem = QStringLiteral("Window system");

/// The file of a Qt plugin, for example "platforms/libqxcb.so"; empty if it is nowhere.
QString pluginFile(const QString &name)
{
    const QStringList folders = QCoreApplication::libraryPaths();
    for (const QString &folder : folders) {
        const QString file = folder + QLatin1Char('/') + name;
        if (QFileInfo::exists(file))
            return file;
    }
    return QString();
}

void sayFatal(QtMsgType type, const QMessageLogContext &, const QString &text)
{
    if (type != QtFatalMsg) {
        std::fputs((text + QLatin1Char('\n')).toUtf8().constData(), stderr);
        return;
    }
    const Finding finding{Finding::Kind::Broken, text.simplified()};
    std::fputs(
        (base::lineFor(QStringLiteral("Window system"), finding) + QLatin1Char('\n')).toUtf8().constData(),
        stdout);
    std::fflush(stdout);
    std::_Exit(EXIT_FAILURE);
}

#if defined(Q_OS_LINUX)
/// X11 is the one that every Linux desktop has, by XWayland too: its plugin must be there and find its
/// libraries, whatever draws now.
Finding lookAtWindowSystem()
{
    const QString file = pluginFile(QStringLiteral("platforms/libqxcb.so"));
    if (file.isEmpty())
        return {Finding::Kind::Broken,
                QStringLiteral("Qt's plugin for X11 is not there. Install qt6-qpa-plugins.")};
    QPluginLoader loader(file);
    if (!loader.load())
        return {Finding::Kind::Broken, loader.errorString()};
    const bool wayland = !pluginFile(QStringLiteral("platforms/libqwayland-generic.so")).isEmpty();
    return {Finding::Kind::Fine, QStringLiteral("drawn by \"%1\"; X11 can be used, Wayland %2")
                                     .arg(QGuiApplication::platformName(),
                                          wayland ? QStringLiteral("too") : QStringLiteral("through it"))};
}
#else
Finding lookAtWindowSystem()
{
    return {Finding::Kind::Fine, QStringLiteral("drawn by \"%1\"").arg(QGuiApplication::platformName())};
}
#endif

bool isDrawn(const QPixmap &pixmap)
{
    const QImage image = pixmap.toImage();
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (qAlpha(image.pixel(x, y)) > 0)
                return true;
        }
    }
    return false;
}

/// Our own icons are drawn by Qt's SVG library; the desktop's come through its two plugins.
Finding lookAtPictures()
{
    if (!isDrawn(applicationIcon().pixmap(64)))
        return {Finding::Kind::Broken, QStringLiteral("the program's own icon cannot be drawn")};
    if (!QImageReader::supportedImageFormats().contains("svg"))
        return {Finding::Kind::Broken,
                QStringLiteral(
                    "Qt's plugin for SVG pictures is not there. Install qt6-svg-plugins or libqt6svg6.")};
    if (!isDrawn(QIcon(QStringLiteral(":/icons/check.svg")).pixmap(32)))
        return {
            Finding::Kind::Broken,
            QStringLiteral("Qt's plugin for SVG icons is not there. Install qt6-svg-plugins or libqt6svg6.")};
    return {Finding::Kind::Fine, QStringLiteral("SVG icons and pictures are drawn")};
}

QImage drawn(QChar letter)
{
    QImage image(32, 32, QImage::Format_ARGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.drawText(image.rect(), Qt::AlignCenter, letter);
    return image;
}

/// Without any, fontconfig still has names of families, Qt draws every letter alike, and asking it for a
/// glyph ends the program.
Finding lookAtFonts()
{
    if (drawn(QLatin1Char('A')) == drawn(QLatin1Char('B')))
        return {Finding::Kind::Broken,
                QStringLiteral("no font is installed, and the window would have no letters. Install one, for "
                               "example fonts-dejavu-core.")};
    return {Finding::Kind::Fine, QStringLiteral("letters can be told apart")};
}

} // namespace

void prepareForSelfTest()
{
#if defined(Q_OS_LINUX)
    if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") &&
        qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
#endif
    qInstallMessageHandler(sayFatal);
}

void addLooks(base::SelfTest &test)
{
    test.add(QStringLiteral("Window system"), lookAtWindowSystem);
    test.add(QStringLiteral("Pictures"), lookAtPictures);
    test.add(QStringLiteral("Fonts"), lookAtFonts);
}

} // namespace slipway::ui
