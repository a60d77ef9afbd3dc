// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/style.h"

#include <QFrame>
#include <QVector>

class QHBoxLayout;
class QLabel;

namespace homeward::ui {

class ElidedLabel;

/// The frame of one headline figure: title, figure and unit, and a line of judgement in shape, word and colour.
class HeadlineCard : public QFrame {
    Q_OBJECT
public:
    explicit HeadlineCard(QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setFigure(const QString& value, const QString& unit);
    /// Short marks of what must be said with the figure, each with its sentence as tip: "Illustrative". Set after the
    /// explanation, which they end.
    struct Mark {
        QString icon; ///< name of a line icon
        QString sentence;
    };
    void setMarks(const QVector<Mark>& marks);
    /// The line at the foot; without `word` it is `difference` alone.
    void setJudgement(style::Judgement judgement, const QString& word, const QString& difference, const QString& range);
    /// The whole card as one sentence, for the tip and the screen reader.
    void setExplanation(const QString& sentence);
    /// Why the figure differs, in a sentence at the foot; empty takes the line away.
    void setReason(const QString& sentence);
    /// A small picture right of the figure; the card takes it.
    void setPicture(QWidget* picture);
    /// What the figure is compared with, in a word or two under the picture: `against A`.
    void setComparedWith(const QString& with);

    [[nodiscard]] QString valueText() const;
    [[nodiscard]] QString differenceText() const;
    [[nodiscard]] QString comparedWithText() const;
    [[nodiscard]] QString reasonText() const;
    [[nodiscard]] int markCount() const { return static_cast<int>(m_marks.size()); }

private:
    void refreshShape();
    void refreshMarks();

    QLabel* m_title;
    QLabel* m_value;
    ElidedLabel* m_unit;
    QLabel* m_shape;
    QLabel* m_word;
    QLabel* m_difference;
    QLabel* m_range;
    QLabel* m_unitNote;
    QLabel* m_with;
    QLabel* m_reason;
    style::Judgement m_judgement = style::Judgement::CannotTell;
    QHBoxLayout* m_figureRow;
    QHBoxLayout* m_titleRow;
    QVector<Mark> m_marks;
    QVector<QLabel*> m_markLabels;
    QString m_explanation;
};

} // namespace homeward::ui
