// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/paper/part_editor.h"

#include "core/model/lookup.h"
#include "ui/charts/chart_registry.h"
#include "ui/charts/money/money_charts.h"
#include "ui/numbers/numbers.h"
#include "ui/numbers/translated.h"
#include "ui/pages/paper/paper_desk.h"
#include "ui/pages/paper/risk_editor.h"
#include "ui/papers/parts.h"
#include "ui/papers/risk_choice.h"
#include "ui/papers/tables.h"
#include "ui/style/style.h"
#include "ui/widgets/elided_label.h"
#include "ui/workspace/workspace.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QEvent>
#include <QFormLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace homeward::ui {

namespace {

QString words(const char* text) { return numbers::text(numbers::translated(text)); }

/// The list with one of its ids in or out; a new one goes last.
template <class Id>
std::vector<Id> switched(const std::vector<std::string>& now, const std::string& id, bool in)
{
    std::vector<Id> list;
    for (const std::string& one : now)
        if (papers::nameOf(one) != id)
            list.push_back(Id{one});
    if (in)
        list.push_back(Id{id});
    return list;
}

QAction* addTick(QMenu& menu, const QString& text, bool ticked)
{
    QAction* action = menu.addAction(text);
    action->setCheckable(true);
    action->setChecked(ticked);
    return action;
}

bool holds(const std::vector<std::string>& ids, std::string_view id)
{
    return std::ranges::any_of(ids, [&](const std::string& one) { return papers::nameOf(one) == id; });
}

/// From its beginning, where it is longer than the field.
void showText(QLineEdit& field, const QString& text)
{
    field.setText(text);
    field.setCursorPosition(0);
}

/// As it is: the plain text of an editor has blanks in the place of those that do not break.
QString textIn(const QPlainTextEdit& editor)
{
    return editor.document()->toRawText().replace(QChar::ParagraphSeparator, QLatin1Char('\n'));
}

const papers::ComposedPart* composedOf(const PaperPreview* preview, const model::PaperPartId& id)
{
    if (!preview)
        return nullptr;
    const auto& parts = preview->composition.parts;
    const auto found = std::ranges::find(parts, id, &papers::ComposedPart::id);
    return found == parts.end() ? nullptr : &*found;
}

} // namespace

PartEditor::PartEditor(PaperDesk& desk, Workspace& workspace, QWidget* parent)
    : QFrame(parent),
      m_desk(desk),
      m_workspace(workspace)
{
    style::setKind(this, "card");
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 10);
    layout->setSpacing(8);
    layout->addWidget(plainLabel(tr("This part"), "chartTitle", this));
    buildStale();
    layout->addWidget(m_stale);
    buildFields();
    connect(&m_desk, &PaperDesk::typedWanted, this, &PartEditor::takeText);
    auto* form = new QFormLayout;
    form->setSpacing(6);
    form->addRow(tr("&Heading"), m_heading);
    form->addRow(tr("&Charts"), m_charts);
    form->addRow(tr("T&ables"), m_tables);
    form->addRow(tr("&Scenario"), m_scenario);
    layout->addLayout(form);
    m_risks = new RiskEditor(m_desk, m_workspace, this);
    layout->addWidget(m_risks);
    auto* label = plainLabel(tr("Te&xt"), "strong", this);
    label->setBuddy(m_text);
    layout->addWidget(label);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_kept);
}

void PartEditor::buildStale()
{
    m_stale = new QFrame(this);
    style::setKind(m_stale, "banner");
    m_staleWords = plainLabel({}, "caption", m_stale);
    m_staleWords->setWordWrap(true);
    m_moves = plainLabel({}, "small", m_stale);
    m_moves->setWordWrap(true);
    m_moves->hide();
    auto* bring = new QPushButton(tr("&Bring up to date"), m_stale);
    style::setKind(bring, "primary");
    connect(bring, &QPushButton::clicked, &m_desk, &PaperDesk::bringUpToDate);
    m_right = new QPushButton(tr("My words are right"), m_stale);
    connect(m_right, &QPushButton::clicked, this, [this] { m_desk.confirmWords(m_part); });
    auto* moves = new QPushButton(tr("What mo&ves"), m_stale);
    moves->setCheckable(true);
    connect(moves, &QPushButton::toggled, m_moves, &QLabel::setVisible);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(bring);
    buttons->addWidget(moves);
    buttons->addStretch();
    auto* layout = new QVBoxLayout(m_stale);
    layout->setContentsMargins(10, 8, 10, 8);
    layout->addWidget(m_staleWords);
    layout->addLayout(buttons);
    layout->addWidget(m_right);
    layout->addWidget(m_moves);
}

void PartEditor::buildFields()
{
    m_heading = new QLineEdit(this);
    connect(m_heading, &QLineEdit::editingFinished, this, &PartEditor::takeHeading);
    m_charts = new QPushButton(this);
    m_charts->setMenu(new QMenu(m_charts));
    m_tables = new QPushButton(this);
    m_tables->setMenu(new QMenu(m_tables));
    m_scenario = new QComboBox(this);
    m_scenario->setMinimumContentsLength(10);
    m_scenario->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    connect(m_scenario, &QComboBox::activated, this, &PartEditor::takeScenario);
    m_text = new QPlainTextEdit(this);
    m_text->setTabChangesFocus(true);
    m_text->setAccessibleName(tr("Text of the part"));
    m_text->setMinimumHeight(static_cast<int>(style::scaled(80.0)));
    m_text->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored); // gives way, so that Hand over is seen
    m_text->installEventFilter(this);
    m_kept = plainLabel(tr("Your own words stay when figures are brought up to date."), "small", this);
    m_kept->setWordWrap(true);
}

bool PartEditor::eventFilter(QObject* object, QEvent* event)
{
    if (object == m_text && event->type() == QEvent::FocusOut)
        takeText();
    return QFrame::eventFilter(object, event);
}

void PartEditor::show(const model::PaperPartId& id)
{
    if (id != m_part)
        takeText();
    m_part = id;
    const model::Paper paper = m_desk.paper();
    const model::PaperPart* part = model::findById(paper.parts, id);
    setEnabled(part != nullptr);
    if (!part)
        return;
    if (!m_heading->hasFocus() || !m_heading->isModified())
        showText(*m_heading, QString::fromStdString(papers::headingOf(*part, numbers::translated)));
    refreshMenus(*part);
    refreshScenarios(*part);
    refreshText(*part);
    refreshStale();
    m_risks->setVisible(papers::showsRisks(*part));
    if (papers::showsRisks(*part))
        m_risks->refresh();
}

void PartEditor::refreshMenus(const model::PaperPart& part)
{
    const auto charts = papers::chartsOf(part);
    m_charts->setText(tr("%n charts", nullptr, static_cast<int>(charts.size())));
    m_charts->menu()->clear();
    const auto offer = [&](const auto& kind) {
        QAction* action = addTick(*m_charts->menu(), kind.translatedName(), holds(charts, kind.id));
        connect(action, &QAction::triggered, this, [this, charts, id = std::string(kind.id)](bool in) {
            m_desk.editPart(tr("Choose the charts of a part"), m_part, [&](model::PaperPart& edited) {
                edited.charts = switched<model::ChartKindId>(charts, id, in);
            });
        });
    };
    for (const charts::ChartKind& kind : charts::chartKinds())
        offer(kind);
    for (const charts::MoneyChartKind& kind : charts::moneyChartKinds())
        offer(kind);
    struct OfRisks {
        std::string_view id;
        const char* name;
        [[nodiscard]] QString translatedName() const { return words(name); }
    };
    for (const papers::RiskChartKind& kind : papers::riskChartKinds())
        offer(OfRisks{kind.id, kind.name});
    const auto tables = papers::tablesOf(part);
    m_tables->setText(tr("%n tables", nullptr, static_cast<int>(tables.size())));
    m_tables->menu()->clear();
    for (const papers::TableKind& kind : papers::tableKinds()) {
        QAction* action = addTick(*m_tables->menu(), words(kind.name), holds(tables, kind.id));
        connect(action, &QAction::triggered, this, [this, tables, id = std::string(kind.id)](bool in) {
            m_desk.editPart(tr("Choose the tables of a part"), m_part, [&](model::PaperPart& edited) {
                edited.tables = switched<model::PaperTableId>(tables, id, in);
            });
        });
    }
}

void PartEditor::refreshScenarios(const model::PaperPart& part)
{
    const QSignalBlocker quiet(m_scenario);
    m_scenario->clear();
    m_scenario->addItem(tr("As the paper"));
    for (const model::Scenario& scenario : m_workspace.plan().scenarios)
        m_scenario->addItem(QString::fromStdString(scenario.name), QString::fromStdString(scenario.id.value));
    m_scenario->setCurrentIndex(
        part.scenario.empty() ? 0 : model::indexById(m_workspace.plan().scenarios, part.scenario) + 1);
}

void PartEditor::refreshText(const model::PaperPart& part)
{
    const auto preview = m_desk.preview();
    const papers::ComposedPart* composed = composedOf(preview.get(), part.id);
    const auto standing = part.text || !composed ? papers::standingOf(part, {}) : composed->text;
    const QString text = QString::fromStdString(papers::textToType(standing));
    if (m_text->hasFocus() && textIn(*m_text) != m_shownText)
        return;
    m_shownText = text;
    if (textIn(*m_text) != text)
        m_text->setPlainText(text);
}

void PartEditor::refreshStale()
{
    const auto preview = m_desk.preview();
    const papers::ComposedPart* composed = composedOf(preview.get(), m_part);
    const bool inputs = m_workspace.runs().inputsHaveChanged();
    const std::size_t moved = composed ? composed->moved : 0;
    m_stale->setVisible(inputs || moved > 0);
    m_right->setVisible(!inputs && composed && std::ranges::any_of(composed->text, [](const auto& one) {
        return one.moved && one.sentence.own;
    }));
    m_staleWords->setText(
        inputs ? tr("Inputs have changed since this run.")
               : tr("%n sentences have figures that moved since they were kept.", nullptr, static_cast<int>(moved)));
    QStringList moves;
    for (const papers::StandingSentence& one : composed ? composed->text : std::vector<papers::StandingSentence>())
        if (one.moved)
            moves << tr("Before: %1\nNow: %2").arg(QString::fromStdString(one.before), QString::fromStdString(one.now));
    m_moves->setText(moves.isEmpty() ? tr("No sentence of this part has other figures in the last run.")
                                     : moves.join(QStringLiteral("\n\n")));
}

void PartEditor::takeHeading()
{
    const std::string typed = m_heading->text().trimmed().toStdString();
    m_heading->setModified(false);
    m_desk.editPart(tr("Change the heading of a part"), m_part, [&](model::PaperPart& part) {
        const std::string usual = numbers::translated(papers::partKind(part.kind).heading);
        part.heading = typed == usual ? std::string() : typed;
    });
}

void PartEditor::takeText()
{
    if (m_part.empty() || textIn(*m_text) == m_shownText)
        return;
    m_shownText = textIn(*m_text);
    const auto preview = m_desk.preview();
    const papers::ComposedPart* composed = composedOf(preview.get(), m_part);
    m_desk.editPart(tr("Edit the text of a part"), m_part, [&](model::PaperPart& part) {
        const auto before = part.text || !composed ? papers::standingOf(part, {}) : composed->text;
        part.text = papers::typedText(m_shownText.toStdString(), before);
    });
}

void PartEditor::takeScenario(int row)
{
    const model::ScenarioId chosen{m_scenario->itemData(row).toString().toStdString()};
    m_desk.editPart(tr("Choose the scenario of a part"), m_part,
                    [&](model::PaperPart& part) { part.scenario = chosen; });
}

} // namespace homeward::ui
