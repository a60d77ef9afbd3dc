// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/spoken.h"
#include "ui/pages/assumption_drawer.h"
#include "ui/style/style.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/number_field.h"
#include "ui/widgets/page_scroll.h"
#include "ui/widgets/segmented.h"
#include "ui/wording/assumption_text.h"

#include <QComboBox>
#include <QCompleter>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace homeward::ui {

namespace {

QComboBox* typedList(const QString& name, QWidget* parent)
{
    auto* box = new QComboBox(parent);
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->setAccessibleName(name);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(12);
    box->completer()->setFilterMode(Qt::MatchContains);
    box->completer()->setCompletionMode(QCompleter::PopupCompletion);
    return box;
}

NumberField* numberField(const QString& name, QWidget* parent)
{
    auto* field = new NumberField(parent);
    field->setAccessibleName(name);
    field->setMinimumWidth(static_cast<int>(style::scaled(58.0)));
    return field;
}

/// A list that grows downwards, of widgets made anew with each content.
QVBoxLayout* listIn(QVBoxLayout* layout)
{
    auto* list = new QVBoxLayout;
    list->setSpacing(4);
    layout->addLayout(list);
    return list;
}

} // namespace

AssumptionDrawer::AssumptionDrawer(QWidget* parent) : QFrame(parent)
{
    style::setKind(this, "card");
    setAccessibleName(tr("The figure chosen"));
    auto* body = new QWidget(this);
    auto* layout = new QVBoxLayout(body);
    layout->setContentsMargins(12, 4, 12, 10);
    layout->setSpacing(7);
    layout->addWidget(buildFigure());
    layout->addWidget(buildRange());
    layout->addWidget(buildSource());
    layout->addWidget(buildWhy());
    m_usesHead = plainLabel(tr("Where used"), "strong", body);
    layout->addWidget(m_usesHead);
    m_uses = listIn(layout);
    m_historyHead = plainLabel(tr("History, kept in the plan"), "strong", body);
    layout->addWidget(m_historyHead);
    m_history = listIn(layout);
    m_page = new QPushButton(body);
    connect(m_page, &QPushButton::clicked, this, [this] { emit fieldAsked(m_content.page.path); });
    layout->addWidget(m_page, 0, Qt::AlignLeft);
    layout->addStretch(1);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 8, 0, 0);
    outer->setSpacing(2);
    outer->addWidget(buildHead());
    outer->addWidget(new PageScroll(body, this), 1);
    connect(style::themeNotifier(), &style::ThemeNotifier::themeChanged, this, &AssumptionDrawer::refreshIcons);
    refreshIcons();
}

QWidget* AssumptionDrawer::buildHead()
{
    auto* head = new QWidget(this);
    m_title = plainLabel({}, "chartTitle", head);
    m_title->setWordWrap(true);
    m_under = plainLabel({}, "caption", head);
    m_under->setWordWrap(true);
    m_problem = plainLabel({}, "error", head);
    m_problem->setWordWrap(true);
    m_close = new QPushButton(head);
    m_close->setAccessibleName(tr("Close"));
    m_close->setToolTip(tr("Close (Enter on a figure opens it again)"));
    style::setKind(m_close, "flat");
    m_close->setFixedWidth(static_cast<int>(style::scaled(28.0)));
    connect(m_close, &QPushButton::clicked, this, &AssumptionDrawer::closeAsked);
    auto* words = new QVBoxLayout;
    words->setSpacing(1);
    words->addWidget(m_title);
    words->addWidget(m_under);
    words->addWidget(m_problem);
    auto* layout = new QHBoxLayout(head);
    layout->setContentsMargins(12, 0, 6, 2);
    layout->addLayout(words, 1);
    layout->addWidget(m_close, 0, Qt::AlignTop);
    return head;
}

QWidget* AssumptionDrawer::buildFigure()
{
    m_figure = new QWidget(this);
    m_value = numberField(tr("Value"), m_figure);
    m_value->setObjectName(QStringLiteral("value"));
    m_unit = plainLabel({}, "caption", m_figure);
    connect(m_value, &NumberField::valueCommitted, this, &AssumptionDrawer::figureTyped);
    auto* layout = new QHBoxLayout(m_figure);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(plainLabel(tr("Value"), "caption", m_figure));
    layout->addWidget(m_value);
    layout->addWidget(m_unit, 1);
    return m_figure;
}

QWidget* AssumptionDrawer::buildRange()
{
    m_range = new QWidget(this);
    m_addRange = new QPushButton(tr("Add a range"), m_range);
    connect(m_addRange, &QPushButton::clicked, this, [this] {
        showRange(true);
        m_low->setFocus(Qt::TabFocusReason);
    });
    m_rangeFields = new QWidget(m_range);
    m_low = numberField(tr("Low"), m_rangeFields);
    m_low->setObjectName(QStringLiteral("low"));
    m_likely = numberField(tr("Most likely"), m_rangeFields);
    m_high = numberField(tr("High"), m_rangeFields);
    m_high->setObjectName(QStringLiteral("high"));
    auto* fields = new QHBoxLayout(m_rangeFields);
    fields->setContentsMargins(0, 0, 0, 0);
    fields->setSpacing(4);
    for (NumberField* field : {m_low, m_likely, m_high}) {
        auto* column = new QVBoxLayout;
        column->setSpacing(0);
        column->addWidget(plainLabel(field->accessibleName(), "small", m_rangeFields));
        column->addWidget(field);
        fields->addLayout(column, 1);
        connect(field, &NumberField::valueCommitted, this, &AssumptionDrawer::readRange);
    }
    auto* remove = new QPushButton(tr("Remove"), m_rangeFields);
    remove->setToolTip(tr("Remove the range"));
    style::setKind(remove, "flat");
    connect(remove, &QPushButton::clicked, this, [this] { emit rangeTyped(std::nullopt); });
    fields->addWidget(remove, 0, Qt::AlignBottom);
    m_rangeProblem = plainLabel({}, "error", m_range);
    m_rangeProblem->setWordWrap(true);
    auto* layout = new QVBoxLayout(m_range);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(3);
    layout->addWidget(m_addRange, 0, Qt::AlignLeft);
    layout->addWidget(m_rangeFields);
    layout->addWidget(m_rangeProblem);
    return m_range;
}

QWidget* AssumptionDrawer::buildWhy()
{
    auto* part = new QWidget(this);
    m_why = new QLineEdit(part);
    m_why->setObjectName(QStringLiteral("why"));
    m_why->setAccessibleName(tr("Why"));
    m_why->setPlaceholderText(tr("why, kept with the next edit"));
    auto* layout = new QHBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(plainLabel(tr("Why"), "caption", part));
    layout->addWidget(m_why, 1);
    return part;
}

QWidget* AssumptionDrawer::buildSource()
{
    auto* part = new QWidget(this);
    m_sourceFields = new QWidget(part);
    m_sureness = new Segmented(tr("How sure"), m_sourceFields);
    for (const auto& [sureness, word] : assumptions::surenessWords)
        m_sureness->addChoice(static_cast<int>(sureness),
                              QString::fromStdString(wording::surenessName(sureness, document::translated)));
    m_kind = new QComboBox(m_sourceFields);
    m_kind->setAccessibleName(tr("Kind"));
    m_source = typedList(tr("Source"), m_sourceFields);
    m_source->lineEdit()->setObjectName(QStringLiteral("source"));
    m_owner = typedList(tr("Owner"), m_sourceFields);
    m_owner->lineEdit()->setObjectName(QStringLiteral("owner"));
    m_year = new QLineEdit(m_sourceFields);
    m_year->setObjectName(QStringLiteral("year"));
    m_year->setAccessibleName(tr("Year"));
    m_year->setPlaceholderText(tr("such as 2024/25"));
    connectSource();
    auto* form = new QFormLayout(m_sourceFields);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(6);
    form->addRow(plainLabel(tr("How sure"), "caption", m_sourceFields), m_sureness);
    form->addRow(plainLabel(tr("Kind"), "caption", m_sourceFields), m_kind);
    form->addRow(plainLabel(tr("Source"), "caption", m_sourceFields), m_source);
    form->addRow(plainLabel(tr("Year"), "caption", m_sourceFields), m_year);
    form->addRow(plainLabel(tr("Owner"), "caption", m_sourceFields), m_owner);
    m_noSource = plainLabel(tr("This is a rule of the plan: it has no source of its own."), "caption", part);
    m_noSource->setWordWrap(true);
    auto* layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_sourceFields);
    layout->addWidget(m_noSource);
    return part;
}

void AssumptionDrawer::connectSource()
{
    const auto typed = [this](QLineEdit* field, void (AssumptionDrawer::*signal)(const QString&)) {
        connect(field, &QLineEdit::editingFinished, this, [this, field, signal] {
            if (field->text() != field->property("was").toString())
                (this->*signal)(field->text());
        });
    };
    typed(m_source->lineEdit(), &AssumptionDrawer::sourceTyped);
    typed(m_owner->lineEdit(), &AssumptionDrawer::ownerTyped);
    typed(m_year, &AssumptionDrawer::yearTyped);
    connect(m_source, &QComboBox::textActivated, this, &AssumptionDrawer::sourceTyped);
    connect(m_owner, &QComboBox::textActivated, this, &AssumptionDrawer::ownerTyped);
    connect(m_sureness, &Segmented::chosen, this, &AssumptionDrawer::surenessChosen);
    connect(m_kind, &QComboBox::activated, this, [this](int at) { emit kindChosen(m_kind->itemData(at).toInt()); });
}

} // namespace homeward::ui
