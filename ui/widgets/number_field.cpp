// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/number_field.h"

#include <QFocusEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QStyle>

#include <cmath>

namespace homeward::ui {

NumberField::NumberField(QWidget* parent) : QLineEdit(parent)
{
    setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    connect(this, &QLineEdit::editingFinished, this, &NumberField::commit);
}

void NumberField::setSuffix(const QString& suffix)
{
    m_suffix = suffix;
    setText(textOf(m_value));
}

void NumberField::setScale(double scale)
{
    m_scale = scale;
    setText(textOf(m_value));
}

void NumberField::setRange(double low, double high)
{
    m_low = low;
    m_high = high;
}

void NumberField::setValue(double value)
{
    m_value = value;
    setText(textOf(value));
    setProblem({});
}

QSize NumberField::sizeHint() const
{
    const QSize base = QLineEdit::sizeHint();
    const QString widest =
        QStringLiteral("00,000.0") % (m_suffix.isEmpty() ? QString() : QStringLiteral(" ") % m_suffix);
    return QSize(fontMetrics().horizontalAdvance(widest) + 22, base.height());
}

QString NumberField::textOf(double value) const
{
    const QLocale locale = this->locale();
    const double shown = value * m_scale;
    QString text = locale.toString(std::abs(shown), 'f', m_decimals);
    if (m_decimals > 0) {
        while (text.endsWith(locale.zeroDigit()))
            text.chop(1);
        if (text.endsWith(locale.decimalPoint()))
            text.chop(1);
    }
    const bool isZero = locale.toDouble(text) == 0.0;
    if (shown < 0.0 && !isZero)
        text.prepend(QChar(0x2212));
    else if (m_signed && !isZero)
        text.prepend(u'+');
    return m_suffix.isEmpty() ? text : text % QStringLiteral(" ") % m_suffix;
}

QString NumberField::rangeText() const
{
    const QString low = textOf(m_low);
    const QString high = textOf(m_high);
    if (std::isfinite(m_low) && std::isfinite(m_high))
        return tr("Type a number from %1 to %2.").arg(low, high);
    return std::isfinite(m_low) ? tr("Type a number of at least %1.").arg(low)
                                : tr("Type a number of at most %1.").arg(high);
}

void NumberField::commit()
{
    QString typed = text().trimmed();
    if (!m_suffix.isEmpty() && typed.endsWith(m_suffix))
        typed.chop(m_suffix.size());
    typed = typed.trimmed();
    typed.replace(QChar(0x2212), u'-');
    if (typed.startsWith(u'+') && !typed.startsWith(QStringLiteral("+-")))
        typed.remove(0, 1);
    bool ok = false;
    const double number = locale().toDouble(typed, &ok);
    if (!ok || !std::isfinite(number)) {
        setProblem(typed.isEmpty()
                       ? tr("A number is missing. Type a number such as %1.").arg(locale().toString(12.5))
                       : tr("“%1” is not a number. Type a number such as %2.").arg(typed, locale().toString(12.5)));
        return;
    }
    const double value = number / m_scale;
    if (value < m_low || value > m_high) {
        setProblem(tr("%1 does not fit here. %2").arg(textOf(value), rangeText()));
        return;
    }
    setProblem({});
    setText(textOf(value));
    if (std::abs(value - m_value) > 1e-12 * std::max(1.0, std::abs(m_value))) {
        m_value = value;
        emit valueCommitted(value);
    }
}

void NumberField::setProblem(const QString& problem)
{
    if (m_problem == problem)
        return;
    m_problem = problem;
    setProperty("problem", !problem.isEmpty());
    setToolTip(problem);
    setAccessibleDescription(problem);
    style()->unpolish(this);
    style()->polish(this);
    emit problemChanged(problem);
}

void NumberField::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && text() != textOf(m_value)) {
        setValue(m_value);
        selectAll();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void NumberField::focusInEvent(QFocusEvent* event)
{
    QLineEdit::focusInEvent(event);
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason)
        selectAll();
}

} // namespace homeward::ui
