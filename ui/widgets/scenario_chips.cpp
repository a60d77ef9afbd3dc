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
constexpr int besideName = 48;    // badge, padding, gap and a little slack
constexpr int leastName = 64;     // less of a name tells nothing
constexpr int listWidth = 150;    // of the button with the chosen name
constexpr int gap = 6;

QFontMetrics nameMetrics()
{
    // In the weight of the chosen one, so that choosing moves nothing.
    return QFontMetrics(style::font(style::TextStyle::BodyStrong));
}

QString escaped(QString text) { return text.replace(u'&', QStringLiteral("&&")); }

} // namespace

ScenarioChips::ScenarioChips(QWidget* parent) : QWidget(parent), m_list(new QPushButton(this))
{
    setAccessibleName(tr("Scenarios"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_list->setAccessibleName(tr("All scenarios"));
    m_list->setIconSize(QSize(18, 18));
    m_list->hide();
    m_list->installEventFilter(this);
    connect(m_list, &QPushButton::clicked, this, &ScenarioChips::listAsked);
    connect(style::themeNotifier(), &style::ThemeNotifier::themeChanged, this, &ScenarioChips::refreshIcons);
}

QPushButton* ScenarioChips::newChip()
{
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
    return chip;
}

void ScenarioChips::setScenarios(const QStringList& names, const std::vector<int>& letters)
{
    m_names = names;
    m_letters = letters;
    while (m_chips.size() > static_cast<std::size_t>(names.size())) {
        delete m_chips.back();
        m_chips.pop_back();
    }
    while (m_chips.size() < static_cast<std::size_t>(names.size()))
        m_chips.push_back(newChip());
    for (std::size_t i = 0; i < m_chips.size(); ++i) {
        const QString& name = m_names.at(static_cast<qsizetype>(i));
        m_chips[i]->setAccessibleName(tr("Scenario %1: %2").arg(style::scenarioLetter(m_letters[i]), name));
        m_chips[i]->setToolTip(name);
    }
    setCurrent(std::clamp(m_current, 0, std::max(0, count() - 1)));
    refreshIcons();
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

void ScenarioChips::setTail(QWidget* tail)
{
    m_tail = tail;
    m_tail->setParent(this);
    updateGeometry();
    arrange();
}

void ScenarioChips::takeFocus()
{
    if (m_current >= count())
        return;
    QPushButton* chip = m_chips[static_cast<std::size_t>(m_current)];
    (chip->isHidden() ? m_list : chip)->setFocus(Qt::ShortcutFocusReason);
}

QSize ScenarioChips::sizeHint() const { return {allNames(QWIDGETSIZE_MAX) + tailWidth(), chipHeight}; }

QSize ScenarioChips::minimumSizeHint() const { return {letterOnly + gap + listWidth + tailWidth(), chipHeight}; }

bool ScenarioChips::eventFilter(QObject* object, QEvent* event)
{
    if (object == m_list)
        return event->type() == QEvent::KeyPress && handleKey(m_current, static_cast<QKeyEvent*>(event)->key());
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
        if (next >= 0 && next < count()) {
            m_chips[static_cast<std::size_t>(next)]->click();
            takeFocus();
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
        m_chips[i]->setIcon(style::badgeIcon(m_letters[i]));
    arrange();
}

int ScenarioChips::fullWidth(int index) const
{
    return nameMetrics().horizontalAdvance(m_names.at(index)) + besideName;
}

/// The width of all chips where none is wider than `widest`, gaps included.
int ScenarioChips::allNames(int widest) const
{
    int width = 0;
    for (int i = 0; i < count(); ++i)
        width += std::min(widest, fullWidth(i)) + gap;
    return std::max(0, width - gap);
}

int ScenarioChips::widestThatFits(int room) const
{
    int low = 0;
    int high = room;
    while (low < high) {
        const int middle = (low + high + 1) / 2;
        if (allNames(middle) <= room)
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}

void ScenarioChips::arrange()
{
    if (m_chips.empty())
        return;
    const int room = width() - tailWidth();
    const int widest = allNames(QWIDGETSIZE_MAX) <= room ? QWIDGETSIZE_MAX : widestThatFits(room);
    if (widest >= besideName + leastName)
        arrangeNames(widest);
    else
        arrangeLetters(room);
}

void ScenarioChips::arrangeNames(int widest)
{
    m_list->hide();
    int x = 0;
    for (int i = 0; i < count(); ++i)
        x = placeChip(i, x, std::min(widest, fullWidth(i)), true);
    placeTail(x);
}

void ScenarioChips::arrangeLetters(int room)
{
    const int fitting = std::max(1, (room - listWidth) / (letterOnly + gap));
    int x = 0;
    for (int i = 0; i < count(); ++i) {
        if (i < fitting)
            x = placeChip(i, x, letterOnly, false);
        else
            m_chips[static_cast<std::size_t>(i)]->hide();
    }
    const QString name = m_current < m_names.size() ? m_names.at(m_current) : QString();
    // The name of the one that is chosen takes the room that is left.
    constexpr int arrow = 12;
    const int whole = nameMetrics().horizontalAdvance(name) + besideName + arrow;
    const int wide = std::clamp(whole, listWidth, std::max(listWidth, room - x));
    m_list->setText(escaped(nameMetrics().elidedText(name, Qt::ElideRight, wide - besideName - arrow)));
    m_list->setToolTip(name);
    m_list->setIcon(m_current < count() ? style::badgeIcon(m_letters[static_cast<std::size_t>(m_current)]) : QIcon());
    m_list->setGeometry(x, (height() - chipHeight) / 2, wide, chipHeight);
    m_list->show();
    placeTail(x + wide + gap);
}

/// Gives the place of what comes next.
int ScenarioChips::placeChip(int index, int x, int width, bool named)
{
    auto* chip = m_chips[static_cast<std::size_t>(index)];
    const QString text =
        named ? u' ' + nameMetrics().elidedText(m_names.at(index), Qt::ElideRight, width - besideName + 2) : QString();
    chip->setText(escaped(text));
    chip->setGeometry(x, (height() - chipHeight) / 2, width, chipHeight);
    chip->show();
    return x + width + gap;
}

int ScenarioChips::tailWidth() const
{
    return m_tail ? std::clamp(m_tail->sizeHint().width(), m_tail->minimumWidth(), m_tail->maximumWidth()) + gap : 0;
}

void ScenarioChips::placeTail(int x)
{
    if (m_tail)
        m_tail->move(x, (height() - m_tail->height()) / 2);
}

} // namespace homeward::ui
