// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/area_card.h"

#include "core/reference/tile_places.h"
#include "ui/pages/area_finder.h"
#include "ui/pages/coming_list.h"
#include "ui/pages/standing_mark.h"
#include "ui/pages/template_chooser.h"
#include "ui/style/style.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/tile_map.h"
#include "ui/workspace/plan_draft.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace homeward::ui {

namespace {

QLabel* paragraph(const QString& text, const char* kind, QWidget* parent)
{
    QLabel* label = plainLabel(text, kind, parent);
    label->setWordWrap(true);
    return label;
}

QString listOf(const std::vector<std::string>& titles)
{
    QStringList list;
    for (const std::string& title : titles)
        list << QString::fromStdString(title);
    return list.join(QStringLiteral(", "));
}

QFrame* rule(QWidget* parent)
{
    auto* line = new QFrame(parent);
    style::setKind(line, "sunken");
    line->setFixedHeight(1);
    return line;
}

} // namespace

AreaCard::AreaCard(PlanDraft& draft, QWidget* parent)
    : QFrame(parent),
      m_draft(draft),
      m_finder(new AreaFinder(this)),
      m_searchSays(paragraph({}, "error", this)),
      m_chips(new QWidget(this)),
      m_map(new TileMap(this)),
      m_markText(plainLabel({}, "caption", this)),
      m_patterns(new TemplateChooser(draft, this)),
      m_comingTitle(plainLabel({}, "strong", this)),
      m_coming(new ComingList(this)),
      m_missing(paragraph({}, "caption", this)),
      m_next(new QPushButton(this))
{
    style::setKind(this, "card");
    style::setKind(m_next, "primary");
    m_next->setAutoDefault(true); // Enter presses it, as in a dialog
    m_searchSays->hide();
    auto* head = new QHBoxLayout;
    head->setSpacing(10);
    head->addWidget(plainLabel(tr("New plan for an area"), "chartTitle", this));
    head->addWidget(plainLabel(tr("Step 1 of 2: the area and what the plan holds"), "caption", this), 0,
                    Qt::AlignBottom);
    head->addStretch(1);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(12);
    columns->addLayout(buildPlaces(), 3);
    columns->addLayout(buildPatterns(), 2);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 10, 14, 12);
    layout->setSpacing(8);
    layout->addLayout(head);
    layout->addLayout(columns, 1);
    connect(m_finder, &AreaFinder::found, this, &AreaCard::addArea);
    connect(m_finder, &AreaFinder::nothingMet, this, [this](const QString& sentence) {
        m_searchSays->setText(sentence);
        m_searchSays->setVisible(!sentence.isEmpty());
    });
    connect(m_map, &TileMap::chosenChanged, &m_draft, &PlanDraft::setAreas);
    connect(m_map, &TileMap::activated, this, [this](const QString& code) {
        if (!m_draft.areas().contains(code))
            m_draft.setAreas({code});
        emit nextAsked();
    });
    connect(m_next, &QPushButton::clicked, this, &AreaCard::nextAsked);
    connect(style::themeNotifier(), &style::ThemeNotifier::themeChanged, this, &AreaCard::refreshNext);
    fillMap();
    refresh();
}

QVBoxLayout* AreaCard::buildPlaces()
{
    new FlowLayout(m_chips, 6, 4);
    m_chips->layout()->setContentsMargins(0, 0, 0, 0);
    m_map->setAccessibleName(tr("Map of the 31 partnerships"));
    m_map->setAccessibleDescription(tr("Arrows move, Space chooses, Ctrl+Space adds an area, Enter goes on."));
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_markText);
    foot->addStretch(1);
    foot->addWidget(plainLabel(tr("31 partnerships, placed roughly as on a map"), "caption", this));
    auto* layout = new QVBoxLayout;
    layout->setSpacing(6);
    layout->addWidget(m_finder);
    layout->addWidget(m_searchSays);
    layout->addWidget(m_chips);
    layout->addWidget(m_map, 1);
    layout->addLayout(foot);
    return layout;
}

QVBoxLayout* AreaCard::buildPatterns()
{
    auto* layout = new QVBoxLayout;
    layout->setSpacing(2);
    layout->addWidget(m_patterns);
    layout->addSpacing(4);
    layout->addWidget(rule(this));
    layout->addSpacing(6);
    layout->addWidget(m_comingTitle);
    layout->addSpacing(4);
    layout->addWidget(m_coming, 1);
    layout->addWidget(m_missing);
    layout->addSpacing(4);
    layout->addWidget(standingKey(this));
    layout->addSpacing(6);
    layout->addWidget(m_next, 0, Qt::AlignRight | Qt::AlignAbsolute); // it reads from right to left, for its arrow
    return layout;
}

void AreaCard::takeFocus() { m_finder->setFocus(Qt::ShortcutFocusReason); }

void AreaCard::addArea(const QString& code)
{
    QStringList areas = m_draft.areas();
    if (!areas.contains(code))
        areas << code;
    m_map->setCurrent(code);
    m_draft.setAreas(areas);
    refreshNext();   // a button that is off takes no focus
    m_next->setFocus(Qt::TabFocusReason);
}

void AreaCard::refresh()
{
    refreshTiles();
    refreshChips();
    m_patterns->refresh();
    refreshComing();
    refreshNext();
}

void AreaCard::fillMap()
{
    QVector<Tile> tiles;
    for (const reference::TilePlace& place : reference::tilePlaces()) {
        Tile tile;
        tile.id = QString::fromUtf8(place.code.data(), static_cast<qsizetype>(place.code.size()));
        tile.row = place.row;
        tile.column = place.column;
        tile.text = QString::fromUtf8(place.shortName.data(), static_cast<qsizetype>(place.shortName.size()));
        tile.name = nameOf(tile.id);
        tiles << tile;
    }
    m_map->setTiles(tiles);
}

void AreaCard::refreshTiles()
{
    m_map->setChosen(m_draft.areas());
    const PlanPattern* pattern = m_draft.pattern();
    if (!pattern)
        return;
    m_finder->setAreas(m_draft.material()->set().areas());
    QVector<Tile> tiles = m_map->tiles();
    bool anyMarked = false;
    for (Tile& tile : tiles) {
        const auto missing = pattern->unpublished.find(tile.id.toStdString());
        tile.name = nameOf(tile.id);
        tile.marked = missing != pattern->unpublished.end();
        tile.value = tile.marked ? tr("Not published, and filled in: %1").arg(listOf(missing->second))
                                 : tr("Nothing published is missing");
        anyMarked = anyMarked || tile.marked;
    }
    m_map->setTiles(tiles);
    m_markText->setText(anyMarked ? tr("◥ a published figure is missing") : QString());
}

QString AreaCard::nameOf(const QString& code) const
{
    const PlanMaterial* material = m_draft.material();
    const reference::Area* area = material ? material->set().areas().find(code.toStdString()) : nullptr;
    return area ? QString::fromStdString(area->name) : code;
}

void AreaCard::refreshChips()
{
    auto* layout = m_chips->layout();
    QStringList shown;
    for (const auto* chip : m_chips->findChildren<QPushButton*>(Qt::FindDirectChildrenOnly))
        if (!chip->isHidden())
            shown << chip->property("code").toString();
    if (layout->count() > 0 && shown == m_draft.areas() && m_draft.isLoaded())
        return;
    while (QLayoutItem* item = layout->takeAt(0)) {
        item->widget()->hide();
        item->widget()->setParent(nullptr); // else it would be shown with the others below
        item->widget()->deleteLater();
        delete item;
    }
    layout->addWidget(
        plainLabel(m_draft.areas().isEmpty() ? tr("No area is chosen yet.") : tr("Chosen:"), "caption", m_chips));
    for (const QString& code : m_draft.areas()) {
        auto* chip = new QPushButton(
            tr("%1  ✕", "a chosen area and a cross").arg(nameOf(code).replace(u'&', QStringLiteral("&&"))), m_chips);
        style::setKind(chip, "chip");
        chip->setProperty("code", code);
        chip->setAccessibleName(tr("Take %1 out").arg(nameOf(code)));
        connect(chip, &QPushButton::clicked, this, [this, code] {
            QStringList areas = m_draft.areas();
            areas.removeAll(code);
            m_map->setFocus(Qt::TabFocusReason);
            m_draft.setAreas(areas);
        });
        layout->addWidget(chip);
    }
    layout->addWidget(plainLabel(tr("Ctrl+click adds more areas to one plan"), "caption", m_chips));
    for (auto* widget : m_chips->findChildren<QWidget*>(Qt::FindDirectChildrenOnly))
        widget->show();
    m_chips->updateGeometry();
}

QString AreaCard::missingText() const
{
    const PlanPattern* own = m_draft.pattern();
    QStringList lines;
    for (const QString& code : m_draft.areas())
        if (const auto missing = own->unpublished.find(code.toStdString()); missing != own->unpublished.end())
            lines << tr("Not published for %1, and filled in: %2.").arg(nameOf(code), listOf(missing->second));
    return lines.isEmpty() ? tr("✓ Nothing published is missing for it.") : lines.join(u'\n');
}

void AreaCard::refreshComing()
{
    const bool any = !m_draft.areas().isEmpty() && m_draft.pattern() != nullptr;
    m_coming->setRows(any ? comingRows(m_draft) : QVector<ComingRow>());
    m_comingTitle->setText(any ? tr("What comes with %1")
                                     .arg(m_draft.areas().size() == 1 ? nameOf(m_draft.areas().first())
                                                                      : tr("%n areas together", nullptr,
                                                                           static_cast<int>(m_draft.areas().size())))
                               : tr("Choose an area to see what comes with it"));
    m_missing->setText(any ? missingText() : QString());
    m_missing->setVisible(any);
}

void AreaCard::refreshNext()
{
    const bool any = !m_draft.areas().isEmpty();
    m_next->setEnabled(any && m_draft.isLoaded());
    m_next->setText(any ? tr("Next: check the figures") : tr("Choose an area on the map first"));
    m_next->setIcon(any ? style::iconOnInk(QStringLiteral("right")) : QIcon());
    m_next->setLayoutDirection(Qt::RightToLeft);   // the arrow goes after the words
}

} // namespace homeward::ui
