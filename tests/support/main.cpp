// SPDX-License-Identifier: MIT
#include <QCoreApplication>
#include <QStandardPaths>

#include <gtest/gtest.h>

int main(int argc, char **argv)
{
    QStandardPaths::setTestModeEnabled(true);
    qunsetenv("http_proxy");
    qunsetenv("https_proxy");
    ::testing::InitGoogleTest(&argc, argv);
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("slipway-tests"));
    return RUN_ALL_TESTS();
}
