// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"
#include "core/stats/fit.h"
#include "ui/runner/job.h"

#include <QFrame>

class QComboBox;
class QLabel;
class QTableWidget;

namespace homeward::ui {

class NumberField;
class StayCurve;

/// One distribution: its curve, the figures that it is given by, and the curves that fit stays which were pasted.
class StayEditor : public QFrame {
    Q_OBJECT
public:
    explicit StayEditor(QWidget* parent = nullptr);

    /// Shows a distribution; `key` says whose it is, so that pasted stays go when another is shown.
    void show(const model::Distribution& distribution, model::Sphere sphere, const QString& title, const QString& key);
    void showNothing();
    /// Fits the curves to stays in days.
    void fit(std::vector<double> stays);
    /// The figures of the curve in words.
    [[nodiscard]] QString figures() const;
    [[nodiscard]] StayCurve& curve() const { return *m_curve; }
    [[nodiscard]] QComboBox& given() const { return *m_given; }
    [[nodiscard]] NumberField& first() const { return *m_first; }
    [[nodiscard]] NumberField& second() const { return *m_second; }
    [[nodiscard]] QTableWidget& fits() const { return *m_fits; }

signals:
    /// The planner gave the distribution another form; `done` where a drag has ended, or figures were typed.
    void changed(const homeward::model::Distribution& distribution, int pastedStays);

private:
    void showFigures();
    void setGiven(model::Given given);
    void setFamily(model::Family family);
    void setFigure(int place, double value);
    void moveLine(int line, double days, bool done);
    void showFits();
    void useFit(int row);

    model::Distribution m_distribution;
    model::Sphere m_sphere = model::Sphere::Hospital;
    QString m_key;
    QString m_what;
    std::vector<double> m_stays;
    runner::Job<std::vector<double>, std::vector<stats::Fit>> m_job;
    QLabel* m_title;
    QLabel* m_subtitle;
    StayCurve* m_curve;
    QComboBox* m_family;
    QComboBox* m_given;
    NumberField* m_first;
    NumberField* m_second;
    QTableWidget* m_fits;
};

} // namespace homeward::ui
