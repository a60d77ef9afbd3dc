// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QString>
#include <QWidget>

#include <functional>
#include <vector>

namespace homeward::document {
class PlanFiles;
class RecentFiles;
class RecoveryKeeper;
} // namespace homeward::document

namespace homeward::models {
class ProblemListModel;
}

namespace homeward::ui {

class PlanDraft;
class RecentPictures;
class Workspace;

/// What a page may be made with.
struct PageServices {
    Workspace& workspace;
    document::RecentFiles& recent;
    document::RecoveryKeeper& keeper;
    document::PlanFiles& files;
    models::ProblemListModel& problems;
    RecentPictures& pictures;
    PlanDraft& draft;
};

/// One screen of the window: what the navigation shows of it, and how to reach a field on it. Does no work while it is
/// hidden: changes of the plan, the selection, the results and the theme make it stale, and a stale page refreshes once
/// when the event loop is next reached, or when it is shown.
class Page : public QWidget {
    Q_OBJECT
public:
    explicit Page(Workspace& workspace, QWidget* parent = nullptr);

    [[nodiscard]] virtual QString title() const = 0;
    /// Name of a line icon.
    [[nodiscard]] virtual QString icon() const = 0;
    /// Heading in the navigation; empty = above all headings.
    [[nodiscard]] virtual QString section() const = 0;
    /// False for pages that make sense without an open plan.
    [[nodiscard]] virtual bool needsPlan() const { return true; }
    /// Whether the page has the field of a problem's path.
    [[nodiscard]] virtual bool hasField(const QString& /*path*/) const { return false; }
    /// Shows the field of a path and gives it the focus; for paths that the page has.
    virtual void showField(const QString& /*path*/) { }
    /// Whether it lists every field, so that it is asked for one only when no other page has it.
    [[nodiscard]] virtual bool listsEveryField() const { return false; }
    /// Whether it shows what results are: an edit that is undone there is told, and the page stays.
    [[nodiscard]] virtual bool showsResults() const { return false; }
    /// Where the focus goes when the page is chosen by key.
    virtual void takeFocus() { setFocus(Qt::ShortcutFocusReason); }

    /// Something that the page shows has changed.
    void markStale();
    /// Refreshes now where the page is seen and stale, for a caller that reads it at once.
    void refreshIfSeen();
    /// How often it has refreshed.
    [[nodiscard]] int refreshes() const { return m_refreshes; }

protected:
    /// Shows what there is now. Called by the page itself, only while it is seen.
    virtual void refresh() { }
    void showEvent(QShowEvent* event) override;
    /// Makes the page stale on a signal besides those that make every page stale.
    template <class Sender, class Signal> void staleOn(const Sender& sender, Signal signal)
    {
        connect(&sender, signal, this, &Page::markStale);
    }

private:
    bool m_stale = true;
    int m_refreshes = 0;
};

/// Ids of the pages that other rooms ask for.
namespace pages {
inline const QString start = QStringLiteral("start");
inline const QString where = QStringLiteral("where");
inline const QString map = QStringLiteral("map");
inline const QString assumptions = QStringLiteral("assumptions");
inline const QString changes = QStringLiteral("changes");
inline const QString compare = QStringLiteral("compare");
inline const QString sensitivity = QStringLiteral("sensitivity");
inline const QString least = QStringLiteral("least");
inline const QString areas = QStringLiteral("areas");
inline const QString checks = QStringLiteral("checks");
} // namespace pages

/// A page before it is made.
struct PageRow {
    QString id;
    std::function<Page*(const PageServices& services, QWidget* parent)> make;
};

/// Every page in the order of the navigation. A new page is one line in `page_registry.cpp`.
[[nodiscard]] const std::vector<PageRow>& pageRows();

/// The key that goes to the page at a place of the navigation, from 0: Ctrl+1 to Ctrl+9, Ctrl+0, then a second row of
/// nine; none after that.
[[nodiscard]] QKeySequence pageKey(int place);

} // namespace homeward::ui
