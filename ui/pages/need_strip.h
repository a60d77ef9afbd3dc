// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/workspace/studies.h"

#include <QStringList>
#include <QWidget>

class QLabel;

namespace homeward::ui {

class FlowLayout;

/// What each setting with a limit would need if nothing were ever full, beside what there is: exact, without a run.
class NeedStrip : public QWidget {
    Q_OBJECT
public:
    explicit NeedStrip(QWidget* parent = nullptr);

    void showNeed(const YearNeed& need);
    /// While it is worked out anew the last figures stay, dimmed.
    void setOutdated(bool outdated);
    /// One text for each setting, as it is read.
    [[nodiscard]] const QStringList& texts() const { return m_texts; }

private:
    QWidget* entry(const SettingNeed& setting, const QString& year);

    QLabel* m_heading;
    FlowLayout* m_flow;
    QList<QWidget*> m_entries;
    QStringList m_texts;
};

} // namespace homeward::ui
