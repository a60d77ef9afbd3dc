// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/locality_model.h"

#include "ui/numbers/numbers.h"

#include <QFont>

#include <numeric>

namespace homeward::models {

namespace {

double sumOf(const std::vector<double>& people) { return std::accumulate(people.begin(), people.end(), 0.0); }

} // namespace

LocalityModel::LocalityModel(std::vector<model::AgeBand> bands, std::vector<double> published, int year,
                             QObject* parent)
    : QAbstractTableModel(parent),
      m_bands(std::move(bands)),
      m_published(std::move(published)),
      m_year(year)
{
}

void LocalityModel::setLocalities(std::vector<calibrate::Locality> localities)
{
    beginResetModel();
    m_localities = std::move(localities);
    endResetModel();
}

double LocalityModel::miss() const
{
    const double published = sumOf(m_published);
    return published > 0.0 ? calibrate::peopleOf(m_localities) / published - 1.0 : 0.0;
}

int LocalityModel::rowCount(const QModelIndex& parent) const
{
    if (parent.isValid() || m_localities.empty())
        return 0;
    return static_cast<int>(m_localities.size()) + (m_published.empty() ? 1 : 2);
}

int LocalityModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_bands.size()) + 3;
}

std::vector<double> LocalityModel::peopleOf(int row) const
{
    const auto place = static_cast<std::size_t>(row);
    if (place < m_localities.size())
        return m_localities[place].people;
    if (place > m_localities.size())
        return m_published;
    std::vector<double> all(m_bands.size(), 0.0);
    for (const calibrate::Locality& locality : m_localities)
        for (std::size_t b = 0; b < all.size() && b < locality.people.size(); ++b)
            all[b] += locality.people[b];
    return all;
}

QString LocalityModel::nameOf(int row) const
{
    const auto place = static_cast<std::size_t>(row);
    if (place < m_localities.size())
        return QString::fromStdString(m_localities[place].name);
    return place == m_localities.size() ? tr("Together, as given") : tr("Published, mid-%1").arg(m_year);
}

QVariant LocalityModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto column = static_cast<std::size_t>(index.column());
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment((column == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter));
    if (role == Qt::FontRole && isSum(index.row())) {
        QFont font;
        font.setWeight(QFont::DemiBold);
        return font;
    }
    if (role != Qt::DisplayRole)
        return {};
    if (column == 0)
        return nameOf(index.row());
    const std::vector<double> people = peopleOf(index.row());
    if (column <= m_bands.size())
        return numbers::whole(column - 1 < people.size() ? people[column - 1] : 0.0);
    const double all = sumOf(people);
    if (column == m_bands.size() + 1)
        return numbers::whole(all);
    const double whole = calibrate::peopleOf(m_localities);
    return !isSum(index.row()) && whole > 0.0 ? numbers::wholeShare(all / whole) : QString();
}

QVariant LocalityModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const auto column = static_cast<std::size_t>(section);
    if (column == 0)
        return tr("Locality");
    if (column <= m_bands.size())
        return QString::fromStdString(m_bands[column - 1].name);
    return column == m_bands.size() + 1 ? tr("All") : tr("Share");
}

} // namespace homeward::models
