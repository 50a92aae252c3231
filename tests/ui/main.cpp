// SPDX-License-Identifier: MIT
#include "tests/ui/spokenlanguage.h"

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
    QApplication::installTranslator(&slipway::tests::spokenLanguage());
    return RUN_ALL_TESTS();
}
