// SPDX-License-Identifier: MIT
#include "ui/wizard/englishplurals.h"

#include <QApplication>
#include <QStandardPaths>

#include <gtest/gtest.h>

int main(int argc, char **argv)
{
    QStandardPaths::setTestModeEnabled(true);
    qunsetenv("http_proxy");
    qunsetenv("https_proxy");
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    ::testing::InitGoogleTest(&argc, argv);
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("slipway-tests"));
    slipway::ui::EnglishPlurals plurals;
    QApplication::installTranslator(&plurals);
    return RUN_ALL_TESTS();
}
