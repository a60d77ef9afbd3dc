// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/programs.h"
#include "core/base/version.h"

#include <QGuiApplication>
#include <QtGlobal>

namespace homeward::app {

void useOffscreen()
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
}

void useOffscreenWithoutDisplay()
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
    if (!qEnvironmentVariableIsSet("DISPLAY") && !qEnvironmentVariableIsSet("WAYLAND_DISPLAY"))
        useOffscreen();
#endif
}

void nameApplication()
{
    // No organisation: settings and recovery lie in one folder, not in one within the other.
    QCoreApplication::setApplicationName(QStringLiteral("homeward"));
    QCoreApplication::setApplicationVersion(QLatin1String(base::programVersion));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Homeward"));
    QGuiApplication::setDesktopFileName(QStringLiteral("homeward"));   // packaging/linux
}

} // namespace homeward::app
