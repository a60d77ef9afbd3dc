// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/page.h"

class QBoxLayout;
class QFrame;
class QLabel;
class QStackedWidget;

namespace homeward::ui {

class AreaCard;
class NewPlanView;
class RecentCard;
class RecoveryCard;

/// Begin or go on: a new plan for an area in two steps, plans opened lately, examples, and what was cut off.
class StartPage : public Page {
    Q_OBJECT
public:
    explicit StartPage(const PageServices& services, QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override { return tr("Start"); }
    [[nodiscard]] QString icon() const override { return QStringLiteral("start"); }
    [[nodiscard]] QString section() const override { return {}; }
    [[nodiscard]] bool showsResults() const override { return true; }
    [[nodiscard]] bool needsPlan() const override { return false; }
    void takeFocus() override;

    /// Looks again for sessions that were cut off.
    void refreshRecovery();
    /// From the areas to the figures, and back.
    void showStep(int step);
    [[nodiscard]] int step() const;
    [[nodiscard]] AreaCard& areas() { return *m_areas; }
    [[nodiscard]] NewPlanView& newPlan() { return *m_newPlan; }
    [[nodiscard]] RecentCard& recent() { return *m_recent; }
    /// Why figures of one's own are not in force; empty where there is nothing to say.
    [[nodiscard]] QString faultText() const;

protected:
    void refresh() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* buildFirst();
    QWidget* buildExamples();
    QWidget* buildGuide();
    void showFault();

    Workspace& m_workspace;
    PlanDraft& m_draft;
    QFrame* m_fault;          ///< a file of figures that could not be read
    QLabel* m_faultText;
    RecoveryCard* m_recovery;
    AreaCard* m_areas;
    RecentCard* m_recent;
    NewPlanView* m_newPlan;
    QStackedWidget* m_steps;
    QBoxLayout* m_columns = nullptr;
};

} // namespace homeward::ui
