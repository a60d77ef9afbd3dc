// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

#include <limits>

namespace homeward::ui {

/// A field for one number in the user's locale; a wrong text stays, marked, and says what is wrong with it.
class NumberField : public QLineEdit {
    Q_OBJECT
public:
    explicit NumberField(QWidget* parent = nullptr);

    /// Shown after the number and accepted when typed, for example `%`.
    void setSuffix(const QString& suffix);
    /// Stored value = typed number / `scale`: 100 for shares that are typed as per cent.
    void setScale(double scale);
    void setDecimals(int decimals) { m_decimals = decimals; }
    /// Limits of the stored value.
    void setRange(double low, double high);
    void setAlwaysSigned(bool on) { m_signed = on; }

    void setValue(double value);
    [[nodiscard]] double value() const { return m_value; }
    /// What is wrong with the typed text; empty when nothing is.
    [[nodiscard]] QString problem() const { return m_problem; }

    [[nodiscard]] QSize sizeHint() const override;

signals:
    /// The planner finished typing a number that differs from the one before.
    void valueCommitted(double value);
    void problemChanged(const QString& problem);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    void commit();
    void setProblem(const QString& problem);
    [[nodiscard]] QString textOf(double value) const;
    [[nodiscard]] QString rangeText() const;

    QString m_suffix;
    QString m_problem;
    double m_scale = 1.0;
    double m_value = 0.0;
    double m_low = -std::numeric_limits<double>::infinity();
    double m_high = std::numeric_limits<double>::infinity();
    int m_decimals = 6;
    bool m_signed = false;
};

} // namespace homeward::ui
