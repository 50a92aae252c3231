// SPDX-License-Identifier: MIT
// The smallest window of Qt, as large as the wizard's: what the bench's part "start" is measured beside.
#include <QApplication>
#include <QLabel>

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    QLabel window(QStringLiteral("Hello"));
    window.setAlignment(Qt::AlignCenter);
    window.resize(960, 640);
    window.show();
    return QApplication::exec();
}
