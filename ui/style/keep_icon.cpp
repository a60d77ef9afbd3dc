// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/keep_icon.h"

#include "ui/style/style.h"

#include <QAbstractButton>

namespace homeward::style {

void keepIcon(QAbstractButton* button, const QString& name)
{
    const auto paint = [button, name] { button->setIcon(icon(name)); };
    QObject::connect(themeNotifier(), &ThemeNotifier::themeChanged, button, paint);
    paint();
}

} // namespace homeward::style
