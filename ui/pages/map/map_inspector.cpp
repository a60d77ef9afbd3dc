// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/map/map_inspector.h"

#include "ui/grid/grid_model.h"
#include "ui/pages/map/cell_field.h"
#include "ui/style/style.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/explainable.h"
#include "ui/widgets/page_scroll.h"
#include "ui/wording/table_text.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace homeward::ui {

using Kind = InspectorLine::Kind;

MapInspector::MapInspector(QWidget* parent)
    : QFrame(parent),
      m_name(new QLineEdit(this)),
      m_under(plainLabel({}, "caption", this)),
      m_cohorts(new QComboBox(this)),
      m_body(new QWidget(this)),
      m_scroll(new PageScroll(m_body, this)),
      m_problem(plainLabel({}, "error", this)),
      m_figures(new QPushButton(tr("All figures"), this)),
      m_remove(new QPushButton(tr("Delete"), this))
{
    style::setKind(this, "card");
    m_name->setAccessibleName(tr("Name"));
    m_cohorts->setAccessibleName(tr("Group of people whose stays and routes are shown"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_lines = new QVBoxLayout(m_body);
    m_lines->setContentsMargins(0, 0, 14, 0);
    m_lines->setSpacing(3);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_figures);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 8, 10);
    layout->setSpacing(6);
    layout->addWidget(m_name);
    layout->addWidget(m_under);
    m_cohorts->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    layout->addWidget(m_cohorts);
    layout->addWidget(m_scroll, 1);
    layout->addWidget(m_problem);
    layout->addLayout(buttons);
    connect(m_name, &QLineEdit::editingFinished, this, [this] {
        if (m_name->isModified() && !m_name->text().trimmed().isEmpty())
            emit renamed(m_name->text().trimmed());
        m_name->setModified(false);
    });
    connect(m_cohorts, &QComboBox::activated, this,
            [this](int place) { emit cohortChosen(m_cohorts->itemData(place).toString()); });
    connect(m_figures, &QPushButton::clicked, this, [this] { emit figuresAsked(m_content.figuresPath); });
    connect(m_remove, &QPushButton::clicked, this, &MapInspector::removeAsked);
}

void MapInspector::setCohorts(const std::vector<model::Cohort>& cohorts, const model::CohortId& shown)
{
    const QSignalBlocker quiet(m_cohorts);
    m_cohorts->clear();
    for (const model::Cohort& cohort : cohorts)
        m_cohorts->addItem(QString::fromStdString(cohort.name), QString::fromStdString(cohort.id.value));
    m_cohorts->setCurrentIndex(m_cohorts->findData(QString::fromStdString(shown.value)));
}

void MapInspector::setContent(const InspectorContent& content)
{
    const bool sameFields = content.key == m_content.key;
    // A field that goes while it is typed into commits nothing.
    for (const Shown& shown : m_shown)
        if (shown.field && !sameFields)
            shown.field->blockSignals(true);
    m_content = content;
    // The same name stays, and what is chosen of it: typing is to take its place.
    if ((!m_name->isModified() || !sameFields) && m_name->text() != content.title) {
        m_name->setText(content.title);
        if (!m_name->hasFocus())
            m_name->setCursorPosition(0);
    }
    m_name->setReadOnly(!content.canBeRenamed);
    m_name->setFrame(content.canBeRenamed);
    m_under->setText(content.under);
    m_under->setVisible(!content.under.isEmpty());
    m_figures->setVisible(!content.figuresPath.isEmpty());
    m_remove->setVisible(content.removable);
    if (!sameFields)
        rebuild();
    fill();
    if (!sameFields)
        m_scroll->layOut();
}

void MapInspector::rebuild()
{
    while (QLayoutItem* item = m_lines->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    m_shown.clear();
    m_problem->hide();
    for (const InspectorLine& line : m_content.lines)
        m_shown.push_back(buildLine(line));
    m_lines->addStretch(1);
}

MapInspector::Shown MapInspector::buildLine(const InspectorLine& line)
{
    auto* row = new QWidget(m_body);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, line.kind == Kind::Heading ? 6 : 0, 0, 0);
    layout->setSpacing(6);
    Shown shown;
    const char* kind = line.kind == Kind::Heading ? "strong"
        : line.kind == Kind::Alarm                ? "error"
        : line.kind == Kind::Caption              ? "caption"
                                                  : "";
    shown.label = plainLabel({}, kind, row);
    shown.label->setWordWrap(true);
    layout->addWidget(shown.label, 1);
    if (line.kind == Kind::Cell) {
        shown.field = buildField(m_shown.size());
        shown.field->setParent(row);
        layout->addWidget(shown.field);
        shown.label->setBuddy(shown.field);
    } else {
        shown.figure = plainLabel({}, line.kind == Kind::Heading ? "caption" : "", row);
        layout->addWidget(shown.figure);
    }
    m_lines->addWidget(row);
    row->show(); // now: it counts in the layout only once it is shown
    return shown;
}

QWidget* MapInspector::buildField(std::size_t place)
{
    const CellPlace& cell = m_content.lines[place].cell;
    // A copy: what follows from an edit may show other lines.
    const auto enter = [this, line = m_content.lines[place]](const tables::CellValue& value) {
        emit entered(line.cell, value, line.label);
    };
    if (cell.as.kind == tables::CellKind::Choice) {
        auto* box = new QComboBox(m_body);
        box->setFixedWidth(qRound(style::scaled(160))); // "stay there, delayed" in whole
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        connect(box, &QComboBox::activated, this,
                [enter, box](int at) { enter(box->itemData(at).toString().toStdString()); });
        return box;
    }
    auto* field = new CellField(m_body);
    field->setFixedWidth(qRound(style::scaled(72)));
    connect(field, &CellField::entered, this, enter);
    connect(field, &CellField::problemChanged, this, [this](const QString& problem) {
        m_problem->setText(problem);
        m_problem->setVisible(!problem.isEmpty());
    });
    return field;
}

void MapInspector::fillChoice(QComboBox& box, const CellPlace& cell) const
{
    const QSignalBlocker quiet(&box);
    box.clear();
    for (const tables::Choice& choice : cell.as.choices)
        box.addItem(QString::fromStdString(wording::choiceText(cell.as, choice, grid::said)),
                    QString::fromStdString(choice.word));
    const auto* word = std::get_if<std::string>(&cell.now.value);
    box.setCurrentIndex(word ? box.findData(QString::fromStdString(*word)) : -1);
    box.setToolTip(box.currentText());
}

void MapInspector::fill()
{
    bool ofCohort = false;
    for (std::size_t i = 0; i < m_shown.size(); ++i) {
        const InspectorLine& line = m_content.lines[i];
        m_shown[i].label->setText(line.label);
        if (m_shown[i].figure) {
            m_shown[i].figure->setText(line.figure);
            m_shown[i].figure->setFocusPolicy(line.asked ? Qt::TabFocus : Qt::NoFocus);
            m_shown[i].figure->setAccessibleName(line.asked ? QStringLiteral("%1: %2").arg(line.label, line.figure)
                                                            : QString());
            setExplains(m_shown[i].figure, line.asked, AskedBy::KeyOrClick);
        }
        if (auto* field = qobject_cast<CellField*>(m_shown[i].field))
            field->setCell(line.cell.as, line.cell.now);
        if (auto* box = qobject_cast<QComboBox*>(m_shown[i].field))
            fillChoice(*box, line.cell);
        if (m_shown[i].field)
            m_shown[i].field->setAccessibleName(QStringLiteral("%1, %2").arg(line.label, m_content.title));
        ofCohort = ofCohort || line.cell.column.starts_with("stay:");
    }
    m_cohorts->setVisible(ofCohort && m_cohorts->count() > 1);
}

QWidget* MapInspector::field(const std::string& row, const std::string& column) const
{
    for (std::size_t i = 0; i < m_shown.size(); ++i)
        if (m_content.lines[i].cell.row == row && m_content.lines[i].cell.column == column)
            return m_shown[i].field;
    return nullptr;
}

void MapInspector::takeFocus()
{
    for (const Shown& shown : m_shown)
        if (shown.field && shown.field->isEnabled()) {
            shown.field->setFocus(Qt::OtherFocusReason);
            return;
        }
    m_name->setFocus(Qt::OtherFocusReason);
}

void MapInspector::focusName()
{
    m_name->setFocus(Qt::OtherFocusReason);
    m_name->selectAll();
}

void MapInspector::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        emit left();
    else
        QFrame::keyPressEvent(event);
}

} // namespace homeward::ui
