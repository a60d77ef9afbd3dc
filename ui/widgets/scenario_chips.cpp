// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/scenario_chips.h"

#include "ui/style/style.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QPushButton>

#include <algorithm>

namespace homeward::ui {

namespace {

constexpr int chipHeight = 28;
constexpr int letterOnly = 34;
constexpr int besideName = 48;   // badge, padding, gap and a little slack
constexpr int gap = 6;

} // namespace

ScenarioChips::ScenarioChips(QWidget* parent) : QWidget(parent)
{
    setAccessibleName(tr("Scenarios"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(style::themeNotifier(), &style::ThemeNotifier::themeChanged, this, &ScenarioChips::refreshIcons);
}

void ScenarioChips::setNames(const QStringList& names)
{
    m_names = names;
    while (m_chips.size() > static_cast<std::size_t>(names.size())) {
        delete m_chips.back();
        m_chips.pop_back();
    }
    while (m_chips.size() < static_cast<std::size_t>(names.size())) {
        auto* chip = new QPushButton(this);
        chip->setCheckable(true);
        chip->setIconSize(QSize(18, 18));
        chip->installEventFilter(this);
        style::setKind(chip, "chip");
        connect(chip, &QPushButton::clicked, this, [this, chip] {
            const auto at = std::find(m_chips.cbegin(), m_chips.cend(), chip) - m_chips.cbegin();
            setCurrent(static_cast<int>(at));
            emit chosen(m_current);
        });
        chip->show();
        m_chips.push_back(chip);
    }
    for (std::size_t i = 0; i < m_chips.size(); ++i) {
        const QString& name = m_names.at(static_cast<qsizetype>(i));
        m_chips[i]->setAccessibleName(tr("Scenario %1: %2").arg(style::scenarioLetter(static_cast<int>(i)), name));
        m_chips[i]->setToolTip(name);
    }
    refreshIcons();
    setCurrent(std::clamp(m_current, 0, std::max(0, static_cast<int>(names.size()) - 1)));
    updateGeometry();
}

void ScenarioChips::setCurrent(int index)
{
    m_current = index;
    for (std::size_t i = 0; i < m_chips.size(); ++i) {
        const bool on = static_cast<int>(i) == index;
        m_chips[i]->setChecked(on);
        m_chips[i]->setFocusPolicy(on ? Qt::StrongFocus : Qt::ClickFocus);
    }
    arrange();
}

void ScenarioChips::takeFocus()
{
    if (m_current < static_cast<int>(m_chips.size()))
        m_chips[static_cast<std::size_t>(m_current)]->setFocus(Qt::ShortcutFocusReason);
}

QSize ScenarioChips::sizeHint() const
{
    int width = 0;
    for (int i = 0; i < static_cast<int>(m_chips.size()); ++i)
        width += fullWidth(i) + gap;
    return {std::max(0, width - gap), chipHeight};
}

QSize ScenarioChips::minimumSizeHint() const
{
    return {static_cast<int>(m_chips.size()) * (letterOnly + gap), chipHeight};
}

bool ScenarioChips::eventFilter(QObject* object, QEvent* event)
{
    const auto at = std::find(m_chips.cbegin(), m_chips.cend(), object);
    if (at == m_chips.cend())
        return QWidget::eventFilter(object, event);
    const int index = static_cast<int>(at - m_chips.cbegin());
    if (event->type() == QEvent::ContextMenu) {
        (*at)->click();
        emit menuAsked(index, (*at)->mapToGlobal(QPoint(0, (*at)->height() + 2)));
        return true;
    }
    if (event->type() == QEvent::MouseButtonDblClick) {
        emit renameAsked(index);
        return true;
    }
    if (event->type() == QEvent::KeyPress && handleKey(index, static_cast<QKeyEvent*>(event)->key()))
        return true;
    return QWidget::eventFilter(object, event);
}

bool ScenarioChips::handleKey(int index, int key)
{
    const int step = key == Qt::Key_Right ? 1 : key == Qt::Key_Left ? -1 : 0;
    const int next = index + step;
    if (step != 0) {
        if (next >= 0 && next < static_cast<int>(m_chips.size())) {
            m_chips[static_cast<std::size_t>(next)]->setFocus(Qt::TabFocusReason);
            m_chips[static_cast<std::size_t>(next)]->click();
        }
        return true;
    }
    if (key == Qt::Key_F2)
        emit renameAsked(index);
    else if (key == Qt::Key_Delete)
        emit removeAsked(index);
    return key == Qt::Key_F2 || key == Qt::Key_Delete;
}

void ScenarioChips::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void ScenarioChips::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        arrange();
}

void ScenarioChips::refreshIcons()
{
    for (std::size_t i = 0; i < m_chips.size(); ++i)
        m_chips[i]->setIcon(style::badgeIcon(static_cast<int>(i)));
}

int ScenarioChips::fullWidth(int index) const
{
    // Measured in the weight of the chosen one, so that choosing moves nothing.
    const QFontMetrics metrics(style::font(style::TextStyle::BodyStrong));
    return metrics.horizontalAdvance(m_names.at(index)) + besideName;
}

void ScenarioChips::arrange()
{
    const int count = static_cast<int>(m_chips.size());
    if (count == 0)
        return;
    const int room = width() - gap * (count - 1);
    int full = 0;
    for (int i = 0; i < count; ++i)
        full += fullWidth(i);
    const int chosenWidth = m_current < count ? fullWidth(m_current) : 0;
    const int others = full - chosenWidth - letterOnly * (count - 1);
    const double shrink = full <= room || others <= 0
        ? 1.0
        : std::clamp(static_cast<double>(room - chosenWidth - letterOnly * (count - 1)) / others, 0.0, 1.0);
    const QFontMetrics metrics(style::font(style::TextStyle::BodyStrong));
    int x = 0;
    for (int i = 0; i < count; ++i) {
        auto* chip = m_chips[static_cast<std::size_t>(i)];
        int wide = i == m_current ? std::min(chosenWidth, std::max(letterOnly, room - letterOnly * (count - 1)))
                                  : letterOnly + static_cast<int>(shrink * (fullWidth(i) - letterOnly));
        QString text;
        if (wide >= besideName + 26)
            text = u' ' + metrics.elidedText(m_names.at(i), Qt::ElideRight, wide - besideName + 2);
        else
            wide = letterOnly;
        text.replace(u'&', QStringLiteral("&&"));
        chip->setText(text);
        chip->setGeometry(x, (height() - chipHeight) / 2, wide, chipHeight);
        x += wide + gap;
    }
}

} // namespace homeward::ui
