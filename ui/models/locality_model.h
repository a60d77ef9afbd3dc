// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calibrate/localities.h"

#include <QAbstractTableModel>

#include <vector>

namespace homeward::models {

/// What an area is parted into: its localities with their people by age band and their share, then all of them together, and
/// the published people of the area to compare them with.
class LocalityModel : public QAbstractTableModel {
    Q_OBJECT
public:
    /// `published` are the people of the area by band, of the mid-year estimates of `year`; empty = not known.
    LocalityModel(std::vector<model::AgeBand> bands, std::vector<double> published, int year,
                  QObject* parent = nullptr);

    void setLocalities(std::vector<calibrate::Locality> localities);
    [[nodiscard]] const std::vector<calibrate::Locality>& localities() const { return m_localities; }
    /// How far the people given are from those published, as a share of these; 0 where they are not known.
    [[nodiscard]] double miss() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] bool isSum(int row) const { return row >= static_cast<int>(m_localities.size()); }
    [[nodiscard]] std::vector<double> peopleOf(int row) const;
    [[nodiscard]] QString nameOf(int row) const;

    std::vector<model::AgeBand> m_bands;
    std::vector<double> m_published;
    int m_year;
    std::vector<calibrate::Locality> m_localities;
};

} // namespace homeward::models
