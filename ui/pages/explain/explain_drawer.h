// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/explain/cell_explainer.h"
#include "ui/pages/explain/explainer.h"
#include "ui/pages/explain/figure_asked.h"

#include <QFrame>
#include <QPointer>

#include <optional>

class QLabel;
class QPushButton;
class QTextBrowser;
class QUrl;

namespace homeward::document {
class PlanFiles;
}

namespace homeward::ui {

class Workspace;

/// The drawer at the right of the window that says why a figure is what it is: of a result, or of the plan.
class ExplainDrawer : public QFrame {
    Q_OBJECT
public:
    /// Both must outlive it; the files have the history of edits.
    ExplainDrawer(Workspace& workspace, document::PlanFiles& files, QWidget* parent = nullptr);

    /// Opens with a figure of the result in view.
    void explain(const explain::Figure& figure);
    void explain(const explain::AskedFigure& figure);
    /// Opens with the figure of the plan at a path. False where the plan has no such figure: a name, a rule.
    bool explainCell(const QString& path) { return explainCell(path, {}); }
    /// The same as a cell shows it, which may be one of a list or rounded.
    bool explainCell(const QString& path, const QString& shown);
    /// Opens with a figure that a chart explains itself.
    void tell(const charts::ToldFigure& figure);
    /// Whichever of these a figure is. False where there is nothing to say of it.
    bool answer(const FigureAsked& figure);
    /// Closes, and gives the focus back to where it was.
    void closeDrawer();

    [[nodiscard]] Explainer& explainer() { return *m_explainer; }
    [[nodiscard]] QString title() const;
    /// Of which scenario, year and area.
    [[nodiscard]] QString under() const;
    [[nodiscard]] QString text() const;
    [[nodiscard]] QString html() const;
    /// Follows a link, as a press on it does.
    void follow(const QUrl& link);
    void takeFocus();

signals:
    void assumptionAsked(const QString& path); ///< empty = the register
    void fieldAsked(const QString& path);
    void helpAsked(const QString& page);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    bool answerCell(const CellAsked& cell);
    QWidget* buildHead();
    void open();
    void refresh();
    void refreshFigure();
    void refreshCell();
    void refreshTold();
    void setHtml(const QString& html);
    [[nodiscard]] QString underTitle(const ExplainedFigure& figure) const;

    Workspace& m_workspace;
    CellExplainer m_cells;
    Explainer* m_explainer;
    QLabel* m_title = nullptr;
    QLabel* m_under = nullptr;
    QPushButton* m_close = nullptr;
    QTextBrowser* m_browser = nullptr;
    std::optional<charts::ToldFigure> m_told; ///< none for one of the result or of the plan
    QString m_cellShown; ///< as the table shows it; empty where it was not asked in one
    QString m_cell; ///< path of the figure of the plan; empty for one of the result
    QString m_html;
    QPointer<QWidget> m_before; ///< had the focus
};

} // namespace homeward::ui
