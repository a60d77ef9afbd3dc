// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/paper_maker.h"

#include "core/base/safe_file.h"
#include "ui/charts/chart_registry.h"
#include "ui/charts/export.h"
#include "ui/charts/money/money_charts.h"
#include "ui/numbers/translated.h"
#include "ui/papers/books.h"
#include "ui/papers/house_styles.h"
#include "ui/printing/paper_charts.h"
#include "ui/printing/paper_pages.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace homeward::printing {

namespace {

using Writer = base::Result<std::string> (*)(const paper::Document&, const paper::Writing&);

struct FileKind {
    const char* ending;
    Writer write; ///< null for PDF, which is painted
};
constexpr FileKind kinds[] = {{"docx", paper::writeDocx}, {"pdf", nullptr},           {"odt", paper::writeOdt},
                              {"html", paper::writeHtml}, {"pptx", paper::writePptx}, {"xlsx", paper::writeXlsx}};

using numbers::translated;

paper::NumberForm formOf(int decimals)
{
    return decimals == 0 ? paper::NumberForm::Whole
        : decimals == 1  ? paper::NumberForm::OneDecimal
                         : paper::NumberForm::General;
}

paper::Table tableOf(const charts::ChartTable& table)
{
    paper::Table made{table.id.toStdString(), table.title.toStdString(), {}, {}, {}};
    for (const charts::ChartColumn& column : table.columns) {
        const bool first = made.columns.empty();
        const QString unit = column.unit.isEmpty() ? QString() : QStringLiteral(", %1").arg(column.unit);
        made.columns.push_back({column.name.toStdString() + unit.toStdString(), !first, first ? 2 : 1});
    }
    for (const auto& row : table.rows) {
        std::vector<paper::Cell> cells;
        for (std::size_t i = 0; i < row.size(); ++i) {
            cells.push_back({charts::cellText(table.columns[i], row[i]).toStdString()});
            if (const auto* number = std::get_if<double>(&row[i])) {
                cells.back().value = *number;
                cells.back().form = formOf(table.columns[i].decimals);
            }
        }
        made.rows.push_back(std::move(cells));
    }
    return made;
}

} // namespace

MadePaper::MadePaper(const PaperOrder& order)
    : m_houseStyle(papers::houseStyleOf(order.plan, order.paper)),
      m_books(order.books ? order.books : papers::booksOf(order.plan, *order.result))
{
    const papers::Material material{order.plan,
                                    *order.result,
                                    [this, &order](const std::string& kind, const results::Question& question) {
                                        return facts(order, kind, question);
                                    },
                                    translated,
                                    order.inputsChanged,
                                    m_books,
                                    order.risks};
    m_composition = papers::compose(material, order.paper);
}

std::shared_ptr<const charts::ChartContent> MadePaper::painted(const PaperOrder& order, const std::string& kind,
                                                               const results::Question& question) const
{
    if (kind == "compare")
        return compareChart(order, m_books, question);
    if (const charts::ChartKind* found = charts::chartKind(kind))
        return found->make(*order.result, question);
    if (auto ofRisks = riskChart(order, kind, question))
        return ofRisks;
    const charts::MoneyChartKind* ofMoney = charts::moneyChartKind(kind);
    if (!ofMoney || !m_books)
        return nullptr;
    return ofMoney->make({order.result, m_books->accounts, m_books->staffing}, {question, money::Terms::Real});
}

std::optional<papers::ChartFacts> MadePaper::facts(const PaperOrder& order, const std::string& kind,
                                                   const results::Question& question)
{
    const std::shared_ptr<const charts::ChartContent> chart = painted(order, kind, question);
    if (!chart || chart->title().isEmpty())
        return std::nullopt;
    charts::Caveats caveats = chart->caveats();
    caveats.inputsChanged = caveats.inputsChanged || order.inputsChanged;
    // The picture and the front of the paper say them.
    caveats.overloads.clear();
    caveats.unserved.clear();
    const std::string scenario = order.result->scenarios[static_cast<std::size_t>(question.scenario)].id.value;
    (*m_charts)[{kind, scenario}] = chart;
    papers::ChartFacts facts{
        captionOf(order, kind, *chart),
        chart->altText().toStdString(),
        QStringLiteral("%1 %2").arg(chart->source(), charts::textOf(caveats)).trimmed().toStdString(),
        {}};
    for (const charts::ChartTable& table : chart->tables())
        facts.numbers.push_back(tableOf(table));
    return facts;
}

const charts::ChartContent* MadePaper::chart(const paper::Picture& picture) const
{
    const auto found = m_charts->find({picture.chart, picture.scenario});
    return found == m_charts->end() ? nullptr : found->second.get();
}

paper::PictureSource MadePaper::pictures() const
{
    return [charts = m_charts](const paper::Picture& picture) -> std::optional<paper::PictureBytes> {
        const auto found = charts->find({picture.chart, picture.scenario});
        if (found == charts->end())
            return std::nullopt;
        const charts::PaperSize size = found->second->paper();
        return paper::PictureBytes{charts::chartPng(*found->second).toStdString(),
                                   charts::chartSvg(*found->second).toStdString(), size.millimetres.width(),
                                   size.millimetres.height()};
    };
}

QStringList paperEndings()
{
    QStringList endings;
    for (const FileKind& kind : kinds)
        endings << QLatin1String(kind.ending);
    return endings;
}

namespace {

base::Result<std::string> wordFile(const MadePaper& made, const std::string& houseStyle)
{
    if (houseStyle.empty() && !made.houseStyle())
        return made.houseStyle().error();
    return paper::writeDocx(made.document(),
                            {made.pictures(), houseStyle.empty() ? made.houseStyle().value() : houseStyle,
                             PaperPages(made).headingPages()});
}

} // namespace

base::Result<std::string> paperFile(const MadePaper& made, const QString& ending, const std::string& houseStyle)
{
    for (const FileKind& kind : kinds) {
        if (ending != QLatin1String(kind.ending))
            continue;
        if (!kind.write)
            return PaperPages(made).pdf();
        return kind.write == Writer(paper::writeDocx) ? wordFile(made, houseStyle)
                                                      : kind.write(made.document(), {made.pictures()});
    }
    return base::Error{base::ErrorCode::BadField, {}, {}, ending.toStdString(), 0};
}

base::Status writePaper(const MadePaper& made, const QString& path, const std::string& houseStyle)
{
    const auto bytes = paperFile(made, QFileInfo(path).suffix().toLower(), houseStyle);
    if (bytes)
        return base::writeFileSafely(path.toStdString(), bytes.value());
    base::Error error = bytes.error();
    if (error.file.empty())
        error.file = path.toStdString();
    return error;
}

} // namespace homeward::printing
