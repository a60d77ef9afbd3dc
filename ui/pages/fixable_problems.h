// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tables/repair.h"

#include <QSortFilterProxyModel>

#include <optional>

namespace homeward::document {
class PlanDocument;
}

namespace homeward::models {
class ProblemListModel;
}

namespace homeward::ui {

/// The problems of a plan by their weight, each with what its repair does.
class FixableProblems : public QSortFilterProxyModel {
    Q_OBJECT
public:
    /// QString: what the repair does, as a sentence; empty where there is none.
    static constexpr int FixRole = Qt::UserRole + 100;

    /// Both must outlive it.
    FixableProblems(document::PlanDocument& document, models::ProblemListModel& problems, QObject* parent = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] std::optional<tables::Repair> repairOf(const QModelIndex& index) const;
    /// How many of all problems have a repair, those that the filter hides among them.
    [[nodiscard]] int countFixable() const;

private:
    document::PlanDocument& m_document;
    models::ProblemListModel& m_problems;
};

} // namespace homeward::ui
