// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/letter_combo.h"

#include <QStyleOptionComboBox>
#include <QStylePainter>

namespace homeward::ui {

namespace {

constexpr int besideText = 62;   // badge, arrow and padding
constexpr int widestText = 190;

} // namespace

LetterCombo::LetterCombo(QWidget* parent) : QComboBox(parent)
{
    setIconSize(QSize(18, 18));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(this, &QComboBox::currentIndexChanged, this, [this] { updateGeometry(); });
}

void LetterCombo::setCompact(bool compact)
{
    if (m_compact == compact)
        return;
    m_compact = compact;
    updateGeometry();
    update();
}

QSize LetterCombo::sizeHint() const
{
    const int text = m_compact ? 0 : std::min(widestText, fontMetrics().horizontalAdvance(currentText()) + 8);
    return {besideText + text, QComboBox::sizeHint().height()};
}

void LetterCombo::paintEvent(QPaintEvent*)
{
    QStylePainter painter(this);
    QStyleOptionComboBox option;
    initStyleOption(&option);
    option.currentText =
        m_compact ? QString() : fontMetrics().elidedText(currentText(), Qt::ElideRight, width() - besideText);
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    painter.drawControl(QStyle::CE_ComboBoxLabel, option);
}

} // namespace homeward::ui
