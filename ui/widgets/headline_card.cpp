// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/headline_card.h"

#include "ui/widgets/elided_label.h"
#include "ui/widgets/flow_layout.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace homeward::ui {

namespace {

const char* kindOf(style::Judgement judgement)
{
    switch (judgement) {
    case style::Judgement::Better: return "better";
    case style::Judgement::Worse: return "worse";
    case style::Judgement::CannotTell: break;
    }
    return "unsure";
}

} // namespace

HeadlineCard::HeadlineCard(QWidget* parent)
    : QFrame(parent),
      m_title(plainLabel({}, "caption", this)),
      m_value(plainLabel({}, "figure", this)),
      m_unit(new ElidedLabel({}, this)),
      m_shape(new QLabel(this)),
      m_word(plainLabel({}, "unsure", this)),
      m_difference(plainLabel({}, "caption", this)),
      m_range(plainLabel({}, "caption", this)),
      m_unitNote(plainLabel({}, "caption", this)),
      m_with(plainLabel({}, "small", this)),
      m_reason(plainLabel({}, "small", this)),
      m_figureRow(new QHBoxLayout),
      m_titleRow(new QHBoxLayout)
{
    style::setKind(this, "card");
    m_title->setWordWrap(true);
    m_titleRow->setSpacing(4);
    m_titleRow->addWidget(m_title, 1);
    style::setKind(m_unit, "caption");
    setFocusPolicy(Qt::TabFocus);
    m_shape->setFixedSize(14, 14);
    m_shape->setAccessibleName(QStringLiteral(" "));
    m_figureRow->setSpacing(6);
    m_figureRow->addWidget(m_value);
    m_figureRow->addWidget(m_unit, 1, Qt::AlignBottom);
    m_unit->setContentsMargins(0, 0, 0, 0);
    auto* foot = new FlowLayout(nullptr, 6, 1);
    for (QWidget* part : {m_shape, m_word, m_difference, m_range, m_unitNote})
        foot->addWidget(part);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(3);
    layout->addLayout(m_titleRow);
    layout->addLayout(m_figureRow);
    layout->addLayout(foot);
    m_reason->setWordWrap(true);
    m_reason->hide();
    layout->addWidget(m_reason);
    layout->addStretch(1);
    connect(style::themeNotifier(), &style::ThemeNotifier::themeChanged, this, [this] {
        refreshShape();
        refreshMarks();
    });
}

void HeadlineCard::setTitle(const QString& title) { m_title->setText(title); }

void HeadlineCard::setFigure(const QString& value, const QString& unit)
{
    m_value->setText(value);
    // The picture gives way before a short unit does; what a unit has to say besides, as `of 56: above capacity`, has a
    // place of its own.
    constexpr int shortUnit = 64; // `of 2,518`
    const qsizetype colon = unit.indexOf(QStringLiteral(": "));
    m_unit->setText(unit.left(colon));
    m_unit->setVisible(!unit.isEmpty());
    m_unitNote->setText(colon < 0 ? QString() : unit.mid(colon + 2));
    m_unitNote->setVisible(colon >= 0);
    m_unit->setMinimumWidth(std::min(shortUnit, m_unit->sizeHint().width()));
}

void HeadlineCard::setJudgement(style::Judgement judgement, const QString& word, const QString& difference,
                                const QString& range)
{
    m_judgement = judgement;
    m_shape->setVisible(!word.isEmpty());
    m_word->setVisible(!word.isEmpty());
    m_range->setVisible(!range.isEmpty());
    m_word->setText(word);
    m_difference->setText(difference);
    m_range->setText(range);
    style::setKind(m_word, kindOf(judgement));
    refreshShape();
}

void HeadlineCard::setExplanation(const QString& sentence)
{
    m_explanation = sentence;
    setMarks({});
}

void HeadlineCard::setMarks(const QVector<Mark>& marks)
{
    m_marks = marks;
    QString whole = m_explanation;
    for (const Mark& mark : m_marks)
        whole += QLatin1Char('\n') + mark.sentence;
    setToolTip(whole);
    setAccessibleName(whole);
    refreshMarks();
}

void HeadlineCard::refreshMarks()
{
    constexpr int side = 14;
    while (m_markLabels.size() < m_marks.size()) {
        m_markLabels.append(new QLabel(this));
        m_markLabels.back()->setFixedSize(side, side);
        m_titleRow->addWidget(m_markLabels.back(), 0, Qt::AlignTop);
    }
    for (qsizetype i = 0; i < m_markLabels.size(); ++i) {
        const bool shown = i < m_marks.size();
        m_markLabels[i]->setVisible(shown);
        if (!shown)
            continue;
        m_markLabels[i]->setPixmap(
            style::iconPixmap(m_marks[i].icon, side, style::tokens().amberText, devicePixelRatioF()));
        m_markLabels[i]->setToolTip(m_marks[i].sentence);
        m_markLabels[i]->setAccessibleName(QStringLiteral(" ")); // the card says it
    }
}

void HeadlineCard::setReason(const QString& sentence)
{
    m_reason->setText(sentence);
    m_reason->setVisible(!sentence.isEmpty());
}

void HeadlineCard::setPicture(QWidget* picture)
{
    picture->setParent(this);
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(picture, 0, Qt::AlignRight);
    column->addWidget(m_with, 0, Qt::AlignRight);
    m_figureRow->addLayout(column);
}

void HeadlineCard::setComparedWith(const QString& with)
{
    m_with->setText(with);
    m_with->setVisible(!with.isEmpty());
}

QString HeadlineCard::valueText() const { return m_value->text(); }

QString HeadlineCard::differenceText() const { return m_difference->text(); }

QString HeadlineCard::comparedWithText() const { return m_with->text(); }

QString HeadlineCard::reasonText() const { return m_reason->text(); }

void HeadlineCard::refreshShape() { m_shape->setPixmap(style::judgementPixmap(m_judgement, 14, devicePixelRatioF())); }

} // namespace homeward::ui
