// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

#include <functional>
#include <vector>

namespace homeward::document {
class RecentFiles;
class RecoveryKeeper;
} // namespace homeward::document

namespace homeward::ui {

class Workspace;

/// What a page may be made with.
struct PageServices {
    Workspace& workspace;
    document::RecentFiles& recent;
    document::RecoveryKeeper& keeper;
};

/// One screen of the window: what the navigation shows of it, and how to reach a field on it.
class Page : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

    [[nodiscard]] virtual QString title() const = 0;
    /// Name of a line icon.
    [[nodiscard]] virtual QString icon() const = 0;
    /// Heading in the navigation; empty = above all headings.
    [[nodiscard]] virtual QString section() const = 0;
    /// False for pages that make sense without an open plan.
    [[nodiscard]] virtual bool needsPlan() const { return true; }
    /// Shows the field of a problem's path and gives it the focus; false where the page has none for it.
    virtual bool showField(const QString& /*path*/) { return false; }
    /// Where the focus goes when the page is chosen by key.
    virtual void takeFocus() { setFocus(Qt::ShortcutFocusReason); }
};

using PageMaker = std::function<Page*(const PageServices& services, QWidget* parent)>;

/// Every page in the order of the navigation. A new page is one line in `page_registry.cpp`.
[[nodiscard]] const std::vector<PageMaker>& pageMakers();

} // namespace homeward::ui
