// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/firm_up.h"

#include <QFrame>

#include <vector>

class QVBoxLayout;

namespace homeward::charts {
struct SensitivityFigures;
}

namespace homeward::ui {

/// "Firm up these first": the figures that move a result most and rest on least, and who is asked for each.
class FirmUpCard : public QFrame {
    Q_OBJECT
public:
    explicit FirmUpCard(QWidget* parent = nullptr);

    /// `list` is of what `figures` found.
    void setList(const std::vector<study::FirmUp>& list, const charts::SensitivityFigures& figures);

private:
    QVBoxLayout* m_rows;
};

} // namespace homeward::ui
