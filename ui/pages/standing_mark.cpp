// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/standing_mark.h"

#include "ui/style/style.h"
#include "ui/widgets/elided_label.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QWidget>

namespace homeward::ui {

using calibrate::Standing;

namespace {

struct Key {
    Q_DECLARE_TR_FUNCTIONS(StandingKey)
};

/// A mark by itself.
class Mark : public QWidget {
public:
    Mark(Standing standing, QWidget* parent) : QWidget(parent), m_standing(standing) { setFixedSize(12, 12); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        paintStanding(painter, QRectF(rect()), m_standing);
    }

private:
    Standing m_standing;
};

} // namespace

void paintStanding(QPainter& painter, const QRectF& where, Standing standing, bool typed)
{
    const style::Tokens& colours = style::tokens();
    const QRectF box = where.adjusted(1, 1, -1, -1);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    if (typed) {
        painter.setPen(QPen(colours.ink, 2.0));
        painter.drawEllipse(box.adjusted(0.5, 0.5, -0.5, -0.5));
    } else if (standing == Standing::Illustrative || standing == Standing::Missing) {
        painter.setPen(QPen(colours.illus, 1.5, Qt::DotLine));
        painter.drawRect(box);
    } else {
        painter.setPen(QPen(colours.text, 1.2));
        painter.drawRect(box);
        const double part = standing == Standing::Published ? 1.0 : 0.5;
        painter.fillRect(QRectF(box.left(), box.top(), part * box.width(), box.height()), colours.text);
    }
    painter.restore();
}

QWidget* standingKey(QWidget* parent)
{
    auto* key = new QWidget(parent);
    auto* layout = new QHBoxLayout(key);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    const auto add = [&](Standing standing, const QString& word) {
        layout->addWidget(new Mark(standing, key));
        layout->addWidget(plainLabel(word, "caption", key));
        layout->addSpacing(8);
    };
    add(Standing::Published, Key::tr("published"));
    add(Standing::Derived, Key::tr("derived"));
    add(Standing::Illustrative, Key::tr("illustrative"));
    layout->addStretch(1);
    return key;
}

} // namespace homeward::ui
