// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/validation/problem.h"
#include "ui/models/row_sync.h"

#include <QAbstractListModel>

#include <vector>

namespace homeward::document {
class PlanDocument;
}

namespace homeward::models {

/// Every problem of the open plan as a sentence, errors first, with the path to its field.
class ProblemListModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        RawRole = Qt::UserRole,   ///< the value to sort by: place in the list
        PathRole,                 ///< QString, as in the plan's JSON form
        SeverityRole,             ///< int of `validation::Severity`
        SubjectRole,              ///< names of what it is about
    };

    explicit ProblemListModel(document::PlanDocument& document, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// What is foreseen of a run of the plan stands among its problems.
    void setForeseen(std::vector<validation::Problem> foreseen);
    [[nodiscard]] const validation::Problem& problem(int row) const { return m_rows[static_cast<std::size_t>(row)]; }

    [[nodiscard]] int notes() const;
    [[nodiscard]] int errors() const;
    [[nodiscard]] int warnings() const;   ///< without notes

signals:
    void countsChanged();

private:
    template <class Model, class Row, class Same>
    friend void syncRows(Model&, std::vector<Row>&, const std::vector<Row>&, Same);
    void sync();
    [[nodiscard]] int count(validation::Severity severity) const;

    document::PlanDocument& m_document;
    std::vector<validation::Problem> m_rows;
    std::vector<validation::Problem> m_foreseen;
};

} // namespace homeward::models
