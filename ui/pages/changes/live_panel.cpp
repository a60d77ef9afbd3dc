// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/changes/live_panel.h"

#include "ui/document/spoken.h"
#include "ui/numbers/numbers.h"
#include "ui/pages/changes/live_told.h"
#include "ui/pages/changes/need_line_view.h"
#include "ui/style/style.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/explainable.h"
#include "ui/widgets/page_scroll.h"
#include "ui/wording/headline_text.h"

#include <QGridLayout>
#include <QLabel>
#include <QProgressBar>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace homeward::ui {

using study::NeedLine;
using study::NeedLines;

namespace {

constexpr std::size_t mostLines = 3;
constexpr double hardlyMore = 0.05;   ///< units that are no difference

QString shown(const std::string& text) { return QString::fromStdString(text); }

/// Takes the height of all its lines, whatever width it has come to.
void keepWhole(QLabel& label) { label.setMinimumHeight(label.heightForWidth(label.width())); }

class WholeLabel : public QLabel {
public:
    WholeLabel(const char* kind, QWidget* parent) : QLabel(parent)
    {
        setTextFormat(Qt::PlainText);
        setWordWrap(true);
        style::setKind(this, kind);
    }

protected:
    void resizeEvent(QResizeEvent* event) override
    {
        QLabel::resizeEvent(event);
        keepWhole(*this);
    }
};

double differenceOf(const NeedLine& line) { return line.needed.back() - line.neededWas.back(); }

/// The setting that is changed, then those with the highest load.
std::vector<const NeedLine*> chosenLines(const NeedLines& need, const model::SettingId& touched)
{
    std::vector<const NeedLine*> lines;
    for (const NeedLine& line : need.settings)
        if (!line.room.empty() || line.setting == touched)
            lines.push_back(&line);
    std::ranges::stable_sort(lines, std::greater(), [&](const NeedLine* line) {
        return line->setting == touched ? 1e9 : line->load(line->needed.size() - 1).value_or(0.0);
    });
    lines.resize(std::min(lines.size(), mostLines));
    return lines;
}

/// `3 fewer places in Care home and 28 more hours a week in Care at home would be needed by 2035/36`.
QString findingOf(const NeedLines& need)
{
    std::vector<const NeedLine*> lines;
    for (const NeedLine& line : need.settings)
        if (std::abs(differenceOf(line)) >= hardlyMore)
            lines.push_back(&line);
    std::ranges::stable_sort(lines, std::greater(), [](const NeedLine* line) {
        return std::abs(differenceOf(*line)) / std::max(1.0, line->neededWas.back());
    });
    QStringList parts;
    for (const NeedLine* line : lines) {
        const double difference = differenceOf(*line);
        const QString size = numbers::people(std::abs(difference));
        parts << (difference > 0.0 ? LivePanel::tr("%1 more %2 in %3") : LivePanel::tr("%1 fewer %2 in %3"))
                     .arg(size, shown(line->unit), shown(line->name));
        if (parts.size() == 2)
            break;
    }
    if (parts.isEmpty())
        return LivePanel::tr("Nothing has been changed here yet: need is as it was");
    const QString what = parts.size() == 1 ? parts.front() : LivePanel::tr("%1, and %2").arg(parts[0], parts[1]);
    return LivePanel::tr("%1 by %2").arg(what, shown(need.years.back()));
}

} // namespace

LivePanel::LivePanel(QWidget* parent)
    : QFrame(parent),
      m_finding(plainLabel({}, "chartTitle", this)),
      m_key(plainLabel(tr("What would be needed if nothing were full. It follows as you drag. Dotted: before. Dashed: "
                          "places there are."),
                       "caption", this))
{
    style::setKind(this, "card");
    m_finding->setWordWrap(true);
    m_key->setWordWrap(true);
    auto* body = new QWidget(this);
    auto* layout = new QVBoxLayout(body);
    layout->setContentsMargins(12, 10, 12, 10);
    layout->setSpacing(5);
    layout->addWidget(m_finding);
    layout->addWidget(m_key);
    for (std::size_t i = 0; i < mostLines; ++i) {
        m_lines.push_back(new NeedLineView(this));
        m_lines.back()->hide();
        layout->addWidget(m_lines.back());
    }
    buildFigures(*layout);
    layout->addStretch(1);
    // A low window has not room for it all.
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(1, 1, 1, 1);
    body->setMinimumWidth(1); // words wrap: it is never wider than there is room
    auto* scroll = new PageScroll(body, this);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    whole->addWidget(scroll);
}

void LivePanel::buildFigures(QVBoxLayout& layout)
{
    m_simulated = plainLabel({}, "strong", this);
    m_simulated->setWordWrap(true);
    m_progress = new QProgressBar(this);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(4);
    m_figures = new QWidget(this);
    m_grid = new QGridLayout(m_figures);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(3);
    m_grid->setColumnStretch(0, 1);
    layout.addWidget(m_simulated);
    layout.addWidget(m_progress);
    layout.addWidget(m_figures);
}

void LivePanel::showNeed(const NeedLines* need, const model::SettingId& touched)
{
    const auto lines = need ? chosenLines(*need, touched) : std::vector<const NeedLine*>();
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        if (i < lines.size()) {
            m_lines[i]->setLine(*lines[i], need->years);
            setTells(m_lines[i], QVariant::fromValue(toldNeed(*lines[i], shown(need->years.back()))),
                     AskedBy::KeyOrClick);
        }
        m_lines[i]->setVisible(i < lines.size());
    }
    m_finding->setText(need ? findingOf(*need) : tr("What the changes do shows here"));
}

QString LivePanel::finding() const { return m_finding->text(); }

void LivePanel::showFigures(const study::LiveFigures* figures, bool running, const QString& year)
{
    m_simulated->setText(
        figures       ? tr("Simulated, %1: %2 of %n futures", nullptr, figures->asked).arg(year).arg(figures->futures)
            : running ? tr("Simulated, %1: on its way").arg(year)
                      : tr("Simulated, %1").arg(year));
    m_progress->setVisible(running || figures);
    m_progress->setRange(0, figures ? figures->asked : 1);
    m_progress->setValue(figures ? figures->futures : 0);
    // The last figures stay, dimmed, until the first of the latest change are there.
    m_figures->setEnabled(figures != nullptr);
    if (!figures)
        return;
    m_texts.clear();
    for (std::size_t i = 0; i < figures->figures.size(); ++i)
        showFigure(i, figures->figures[i], *figures, year);
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        for (QLabel* label : {m_rows[i].name, m_rows[i].value, m_rows[i].change})
            label->setVisible(i < figures->figures.size() && !label->text().isEmpty());
    m_figures->setAccessibleName(m_texts.join(QStringLiteral("; ")));
}

/// Labels stay from one refinement to the next, and with them the focus.
LivePanel::FigureRow& LivePanel::rowAt(std::size_t place)
{
    while (m_rows.size() <= place) {
        const int line = 2 * static_cast<int>(m_rows.size());
        const FigureRow row{new WholeLabel("small", m_figures), plainLabel({}, "strong", m_figures),
                            new WholeLabel("caption", m_figures)};
        row.value->setAlignment(Qt::AlignRight);
        row.value->setFocusPolicy(Qt::TabFocus);
        m_grid->addWidget(row.name, line, 0);
        m_grid->addWidget(row.value, line, 1);
        m_grid->addWidget(row.change, line + 1, 0, 1, 2);
        m_rows.push_back(row);
    }
    return m_rows[place];
}

void LivePanel::showFigure(std::size_t place, const results::Headline& figure, const study::LiveFigures& of,
                           const QString& year)
{
    const FigureRow& row = rowAt(place);
    const QString name = shown(wording::headlineName(figure.id, document::translated));
    const QString value = shown(wording::headlineValue(figure.id, figure.now.mean));
    QString change, range;
    if (figure.change) {
        change = shown(wording::changeText(figure.id, *figure.change, document::translated));
        range = shown(wording::changeRange(figure.id, *figure.change, document::translated));
    }
    row.name->setText(name);
    row.value->setText(value);
    row.value->setAccessibleName(QStringLiteral("%1: %2").arg(name, value));
    row.change->setText(range.isEmpty() ? change : tr("%1 (95 % sure: %2)").arg(change, range));
    keepWhole(*row.name);
    keepWhole(*row.change);
    setTells(row.value, QVariant::fromValue(toldLive(figure, of, year)), AskedBy::KeyOrClick);
    m_texts << QStringList{name, value, change, range}.join(QStringLiteral(", "));
    setTells(row.change, toldBy(row.value), AskedBy::Click);
}

} // namespace homeward::ui
