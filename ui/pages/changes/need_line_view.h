// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/live_figures.h"

#include <QWidget>

namespace homeward::ui {

/// What a setting would need over the years, as it is and dotted as it was, against its room.
class NeedLineView : public QWidget {
    Q_OBJECT
public:
    explicit NeedLineView(QWidget* parent = nullptr);

    void setLine(const study::NeedLine& line, const std::vector<std::string>& years);
    [[nodiscard]] const study::NeedLine& line() const { return m_line; }
    [[nodiscard]] QSize sizeHint() const override;
    /// Lower where the figures below want the room.
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintHead(QPainter& painter, const QRectF& head) const;
    void paintLines(QPainter& painter, const QRectF& plot) const;

    study::NeedLine m_line;
    std::vector<std::string> m_years;
};

} // namespace homeward::ui
