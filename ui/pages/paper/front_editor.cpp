// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/paper/front_editor.h"

#include "core/model/lookup.h"
#include "core/tables/read_cell.h"
#include "ui/numbers/numbers.h"
#include "ui/numbers/translated.h"
#include "ui/pages/paper/paper_desk.h"
#include "ui/papers/front.h"
#include "ui/style/style.h"
#include "ui/widgets/elided_label.h"
#include "ui/workspace/workspace.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QEvent>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QStandardPaths>
#include <QVBoxLayout>

#include <algorithm>

namespace homeward::ui {

namespace {

constexpr double leastHeight = 200.0; ///< of the fields, at 1x
constexpr double labelWidth = 230.0; ///< at 1x

QString words(const char* text) { return numbers::text(numbers::translated(text)); }

/// As in the tables: 10/12/2026, 10.12.2026, 10 December 2026, or ISO 8601.
std::optional<base::Date> dateFrom(const QString& text)
{
    tables::Column column;
    column.kind = tables::CellKind::Date;
    const tables::ReadCell read = tables::readCell(column, text.toStdString());
    const auto* date = read.value ? std::get_if<base::Date>(&*read.value) : nullptr;
    return date ? std::optional(*date) : std::nullopt;
}

QString typedDate(base::Date date)
{
    return QStringLiteral("%1/%2/%3")
        .arg(date.day(), 2, 10, QLatin1Char('0'))
        .arg(date.month(), 2, 10, QLatin1Char('0'))
        .arg(date.year());
}

} // namespace

FrontEditor::FrontEditor(PaperDesk& desk, Workspace& workspace, QWidget* parent)
    : QFrame(parent),
      m_desk(desk),
      m_workspace(workspace)
{
    style::setKind(this, "card");
    auto* content = new QWidget(this);
    auto* form = new QFormLayout(content);
    form->setContentsMargins(0, 0, 6, 0);
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    form->setSpacing(4);
    addChoices(*form);
    addDate(*form);
    addTexts(*form);
    // Long names wrap: the side of the page is narrow. A form gives a label that wraps less than the whole line.
    for (auto* label : content->findChildren<QLabel*>())
        label->setWordWrap(label->text().isEmpty()
                           || label->fontMetrics().horizontalAdvance(label->text()) > style::scaled(labelWidth));
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setMinimumHeight(static_cast<int>(style::scaled(leastHeight)));
    scroll->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored); // gives way, so that Hand over is seen
    scroll->setWidget(content);
    scroll->viewport()->setAutoFillBackground(false); // the card shows through
    content->setAutoFillBackground(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 6, 10);
    layout->addWidget(plainLabel(tr("Front page"), "chartTitle", this));
    layout->addWidget(scroll, 1);
}

void FrontEditor::addChoices(QFormLayout& form)
{
    m_name = new QLineEdit(this);
    connect(m_name, &QLineEdit::editingFinished, this, [this] {
        m_desk.edit(
            tr("Name the paper"), [this](model::Paper& paper) { paper.name = m_name->text().trimmed().toStdString(); },
            true);
    });
    const auto combo = [this] {
        auto* box = new QComboBox(this);
        box->setMinimumContentsLength(10);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        return box;
    };
    m_scenario = combo();
    m_area = combo();
    m_year = combo();
    connect(m_scenario, &QComboBox::activated, this, [this](int row) {
        const std::string id = m_scenario->itemData(row).toString().toStdString();
        m_desk.edit(tr("Choose the scenario of the paper"),
                    [&](model::Paper& paper) { paper.scenario = model::ScenarioId{id}; });
    });
    connect(m_area, &QComboBox::activated, this, [this](int row) {
        const std::string id = m_area->itemData(row).toString().toStdString();
        m_desk.edit(tr("Choose the area of the paper"), [&](model::Paper& paper) { paper.area = model::AreaId{id}; });
    });
    connect(m_year, &QComboBox::activated, this, [this](int row) {
        const int year = m_year->itemData(row).toInt();
        m_desk.edit(tr("Choose the year of the paper"), [&](model::Paper& paper) { paper.year = year; });
    });
    m_houseStyle = combo();
    m_houseStyle->setObjectName(QStringLiteral("houseStyle"));
    m_houseStyle->setToolTip(tr(
        "The styles, page, headers and footers of the Word file are those of this document or template. The plan keeps "
        "them."));
    connect(m_houseStyle, &QComboBox::activated, this, &FrontEditor::takeHouseStyle);
    form.addRow(tr("Name of the paper"), m_name);
    form.addRow(tr("Scenario"), m_scenario);
    form.addRow(tr("Area"), m_area);
    form.addRow(tr("Year of its figures"), m_year);
    form.addRow(tr("House style of its Word file"), m_houseStyle);
}

void FrontEditor::addDate(QFormLayout& form)
{
    m_date = new QLineEdit(this);
    m_date->setPlaceholderText(tr("10/12/2026"));
    connect(m_date, &QLineEdit::editingFinished, this, &FrontEditor::takeDate);
    m_dateFault = plainLabel({}, "error", this);
    m_dateFault->setWordWrap(true);
    m_dateFault->hide();
    form.addRow(tr("Date of the meeting"), m_date);
    form.addRow(m_dateFault);
}

void FrontEditor::takeHouseStyle(int row)
{
    const model::Plan& plan = m_workspace.plan();
    const auto style = static_cast<std::size_t>(row - 1); // after Homeward's own
    if (row == 0)
        m_desk.takeHouseStyle(nullptr);
    else if (style < plan.houseStyles.size())
        m_desk.takeHouseStyle(&plan.houseStyles[style]);
    else
        m_desk.chooseHouseStyle(
            QFileDialog::getOpenFileName(this, tr("A Word file of your organisation"),
                                         QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation),
                                         tr("Word documents and templates (*.dotx *.docx *.dotm *.docm)")));
    refreshHouseStyles(m_desk.paper()); // where none was chosen, or while the file is read
}

void FrontEditor::refreshHouseStyles(const model::Paper& paper)
{
    const QSignalBlocker quiet(m_houseStyle);
    const model::Plan& plan = m_workspace.plan();
    m_houseStyle->clear();
    m_houseStyle->addItem(tr("Homeward’s own"));
    for (const model::HouseStyle& style : plan.houseStyles)
        m_houseStyle->addItem(QString::fromStdString(style.name));
    m_houseStyle->addItem(tr("Choose a Word file…"));
    m_houseStyle->setCurrentIndex(paper.houseStyle.empty() ? 0
                                                           : model::indexById(plan.houseStyles, paper.houseStyle) + 1);
}

void FrontEditor::takeDate()
{
    const QString typed = m_date->text().trimmed();
    const auto date = dateFrom(typed);
    const bool fault = !typed.isEmpty() && !date;
    m_dateFault->setText(fault ? tr("“%1” is not a date. Type one such as 10/12/2026.").arg(typed) : QString());
    m_dateFault->setVisible(fault);
    if (!fault)
        m_desk.edit(tr("Set the date of the meeting"), [&](model::Paper& paper) { paper.front.date = date; });
}

void FrontEditor::addTexts(QFormLayout& form)
{
    for (const papers::FrontField& field : papers::frontFields()) {
        const auto member = field.text;
        const auto take = [this, member](const QString& typed) {
            m_desk.edit(tr("Edit the front of the paper"),
                        [&](model::Paper& paper) { paper.front.*member = typed.toStdString(); });
        };
        if (!field.isLong) {
            auto* line = new QLineEdit(this);
            connect(line, &QLineEdit::editingFinished, this, [line, take] { take(line->text().trimmed()); });
            m_fields.push_back(
                {line,
                 [this, line, member] { line->setText(QString::fromStdString(m_desk.paper().front.*member)); },
                 {}});
            form.addRow(words(field.name), line);
            continue;
        }
        auto* box = new QPlainTextEdit(this);
        box->setTabChangesFocus(true);
        box->setFixedHeight(static_cast<int>(style::scaled(64.0)));
        box->installEventFilter(this);
        m_fields.push_back({box,
                            [this, box, member] {
                                const QString text = QString::fromStdString(m_desk.paper().front.*member);
                                if (box->toPlainText() != text)
                                    box->setPlainText(text);
                            },
                            [box, take] { take(box->toPlainText().trimmed()); }});
        form.addRow(words(field.name), box);
    }
}

bool FrontEditor::eventFilter(QObject* object, QEvent* event)
{
    if (event->type() == QEvent::FocusOut)
        for (const Field& field : m_fields)
            if (field.widget == object && field.take)
                field.take();
    return QFrame::eventFilter(object, event);
}

void FrontEditor::refresh()
{
    const model::Paper paper = m_desk.paper();
    for (const Field& field : m_fields)
        if (!field.widget->hasFocus())
            field.show();
    if (!m_name->hasFocus())
        m_name->setText(QString::fromStdString(paper.name));
    if (!m_date->hasFocus())
        m_date->setText(paper.front.date ? typedDate(*paper.front.date) : QString());
    refreshChoices();
}

void FrontEditor::refreshChoices()
{
    const QSignalBlocker quietScenario(m_scenario), quietArea(m_area), quietYear(m_year);
    const model::Paper paper = m_desk.paper();
    const model::Plan& plan = m_workspace.plan();
    m_scenario->clear();
    for (const model::Scenario& scenario : plan.scenarios)
        m_scenario->addItem(QString::fromStdString(scenario.name), QString::fromStdString(scenario.id.value));
    m_scenario->setCurrentIndex(std::max(model::indexById(plan.scenarios, paper.scenario),
                                         plan.scenarios.size() > 1 && paper.scenario.empty() ? 1 : 0));
    m_area->clear();
    m_area->addItem(tr("All areas"));
    for (const model::Area& area : plan.areas)
        m_area->addItem(QString::fromStdString(area.name), QString::fromStdString(area.id.value));
    m_area->setCurrentIndex(paper.area.empty() ? 0 : model::indexById(plan.areas, paper.area) + 1);
    refreshHouseStyles(paper);
    m_year->clear();
    const auto result = m_workspace.runs().result();
    if (!result || !m_desk.hasResult())
        return;
    for (const base::Period& year : result->financialYears)
        m_year->addItem(QString::fromStdString(year.label), base::financialYearOf(year.label).value_or(0));
    const papers::Material material{plan, *result};
    m_year->setCurrentIndex(papers::questionOf(material, paper, {}).year);
}

} // namespace homeward::ui
