// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assumptions/assumptions.h"
#include "core/store/figure_history.h"
#include "ui/models/register_reading.h"
#include "ui/pages/page.h"
#include "ui/runner/job.h"

#include <map>

class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTreeView;

namespace homeward::document {
struct PlanEdit;
}

namespace homeward::models {
class AssumptionModel;
}

namespace homeward::ui {

class AssumptionDrawer;
class CountChips;
class EmptyState;
class KindBar;

/// "Assumptions": every figure that a result rests on, who answers for it and what became of it; the figure chosen in a
/// drawer beside the list, several chosen together.
class AssumptionsPage : public Page {
    Q_OBJECT
public:
    /// Both must outlive it; the files have the history of edits.
    AssumptionsPage(Workspace& workspace, document::PlanFiles& files, QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override { return tr("Assumptions"); }
    [[nodiscard]] QString icon() const override { return QStringLiteral("assume"); }
    [[nodiscard]] QString section() const override { return tr("Figures"); }
    [[nodiscard]] bool hasField(const QString& path) const override;
    void showField(const QString& path) override;
    [[nodiscard]] bool listsEveryField() const override { return true; }
    void takeFocus() override;

    [[nodiscard]] QTreeView& list() { return *m_list; }
    [[nodiscard]] models::AssumptionModel& model() { return *m_model; }
    [[nodiscard]] AssumptionDrawer& drawer() { return *m_drawer; }
    [[nodiscard]] CountChips& chips() { return *m_chips; }
    [[nodiscard]] QLineEdit& search() { return *m_search; }
    [[nodiscard]] QString headline() const;
    /// The list is still of the plan as it was before.
    [[nodiscard]] bool isReading() const;

protected:
    void refresh() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* buildHead();
    QWidget* buildListCard();
    void buildChips(QWidget* card);
    void buildList();
    void connectDrawer();
    void refreshIcons();
    void addExport(QPushButton* button);
    void write(const QString& ending);
    /// Reads the register of the plan as it is now, where it is of an earlier one: at once where it is small.
    void readRegister();
    void showRegister();
    void showFigure(const QString& path);
    void refreshNone();
    void refreshCounts();
    void refreshDrawer();
    void refreshColumns();
    void choose(const std::vector<assumptions::Assumption>& rows);
    void chooseOne(const assumptions::Assumption& row);
    void openDrawer();
    void pushEdit(document::PlanEdit edit);
    void putBack(int step);
    [[nodiscard]] std::vector<assumptions::Assumption> chosen() const;
    [[nodiscard]] QString underTitle(const std::vector<assumptions::Assumption>& rows) const;

    Workspace& m_workspace;
    document::PlanFiles& m_files;
    models::AssumptionModel* m_model;
    QLabel* m_headline = nullptr;
    QLabel* m_involvement = nullptr;
    KindBar* m_kinds = nullptr;
    QLineEdit* m_search = nullptr;
    CountChips* m_chips = nullptr;
    QTreeView* m_list = nullptr;
    QStackedWidget* m_listStack = nullptr;
    EmptyState* m_none = nullptr;
    AssumptionDrawer* m_drawer = nullptr;
    /// A plan, and what is shown of the plan before.
    struct RegisterOrder {
        model::Plan plan;
        std::shared_ptr<const models::RegisterReading> shown;
    };
    runner::Job<RegisterOrder, models::RegisterReading> m_reading; ///< of a large register
    runner::Worker m_lettingGo; ///< of the register before
    bool m_planStale = true; ///< the register is of an earlier plan
    mutable std::map<model::Path, assumptions::FigureIndex>
        m_parts; ///< of the plan as it is now, as they were asked for
    QString m_wanted; ///< the field to show as soon as the register is read
    int m_shownRevision = 0;
    std::vector<assumptions::Assumption> m_kept; ///< chosen before the list was made anew
    bool m_drawerWanted = true;
    bool m_isQuiet = false; ///< the drawer is refreshed when all is done
    QString m_problem; ///< what is wrong with the figure that was asked for
    std::vector<store::FigureEdit> m_steps; ///< those that the drawer shows
};

} // namespace homeward::ui
