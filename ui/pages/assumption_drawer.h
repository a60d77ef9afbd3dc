// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assumptions/uses.h"

#include <QFrame>
#include <QStringList>

#include <optional>
#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace homeward::ui {

class NumberField;
class Segmented;

/// One step in the life of a figure, in words.
struct FigureStep {
    QString when;
    QString who;
    QString what;   ///< `121 → 118 places`, or what the edit was called
    QString why;
    bool canPutBack = false;

    friend bool operator==(const FigureStep&, const FigureStep&) = default;
};

/// Somewhere to go.
struct FieldLink {
    QString text;
    QString path;

    friend bool operator==(const FieldLink&, const FieldLink&) = default;
};

/// What the drawer shows.
struct DrawerContent {
    std::vector<assumptions::Assumption> rows;   ///< one, or several that are edited together
    QString name;
    QString under;                               ///< the scenario, the area, or what else the source speaks of
    QString unit;
    bool percent = false;
    QStringList sources;
    QStringList owners;
    std::vector<FieldLink> uses;
    std::vector<FigureStep> history;             ///< the latest first
    FieldLink page;                              ///< the page that has the figure; without a text there is none
    QString problem;                             ///< what is wrong with it
};

/// The form beside the register: value, range, how sure, source and owner of one figure with its uses and history, or the
/// source and owner of several.
class AssumptionDrawer : public QFrame {
    Q_OBJECT
public:
    explicit AssumptionDrawer(QWidget* parent = nullptr);

    void setContent(const DrawerContent& content);
    /// `source`, `owner`, `range`, else the value.
    void focusField(const QString& name);
    /// The reason that is typed for the next edit, kept with it in the history.
    [[nodiscard]] QString why() const;
    void clearWhy();

signals:
    void figureTyped(double value);
    /// None = without a range.
    void rangeTyped(const std::optional<homeward::assumptions::Range>& range);
    void surenessChosen(int sureness);
    void kindChosen(int kind);
    void sourceTyped(const QString& title);
    void yearTyped(const QString& year);
    void ownerTyped(const QString& owner);
    /// By its place in the history.
    void putBackAsked(int step);
    void fieldAsked(const QString& path);
    void closeAsked();

private:
    QWidget* buildHead();
    QWidget* buildFigure();
    QWidget* buildRange();
    QWidget* buildSource();
    QWidget* buildWhy();
    void connectSource();
    void setFigure(const assumptions::Assumption& row, const DrawerContent& content);
    void setRangeFields(const assumptions::Assumption& row, bool percent);
    void setSource(const DrawerContent& content);
    void setUses(const std::vector<FieldLink>& uses);
    void setHistory(const std::vector<FigureStep>& history);
    QWidget* stepWidget(const FigureStep& step, int place);
    void readRange();
    void showRange(bool on);
    void refreshIcons();

    DrawerContent m_content;
    QLabel* m_title = nullptr;
    QLabel* m_under = nullptr;
    QLabel* m_problem = nullptr;
    QWidget* m_figure = nullptr;
    NumberField* m_value = nullptr;
    QLabel* m_unit = nullptr;
    QWidget* m_range = nullptr;
    QPushButton* m_addRange = nullptr;
    QWidget* m_rangeFields = nullptr;
    NumberField* m_low = nullptr;
    NumberField* m_likely = nullptr;
    NumberField* m_high = nullptr;
    QLabel* m_rangeProblem = nullptr;
    QWidget* m_sourceFields = nullptr;
    QLabel* m_noSource = nullptr;
    Segmented* m_sureness = nullptr;
    QComboBox* m_kind = nullptr;
    QComboBox* m_source = nullptr;
    QLineEdit* m_year = nullptr;
    QComboBox* m_owner = nullptr;
    QLineEdit* m_why = nullptr;
    QLabel* m_usesHead = nullptr;
    QVBoxLayout* m_uses = nullptr;
    QLabel* m_historyHead = nullptr;
    QVBoxLayout* m_history = nullptr;
    QPushButton* m_page = nullptr;
    QPushButton* m_close = nullptr;
};

} // namespace homeward::ui
