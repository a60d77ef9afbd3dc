// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/paper/paper_told.h"

#include "ui/charts/chart_parts.h"
#include "ui/document/spoken.h"
#include "ui/papers/material.h"
#include "ui/wording/headline_text.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <vector>

namespace homeward::ui {

namespace {

using charts::ToldFigure; // lupdate takes a qualified name before a function for its class
using document::translated;
using results::HeadlineId;
using results::Question;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PaperTold)
};

QString shown(const std::string& text) { return QString::fromStdString(text); }

/// The words of a text that say what it is about, by their first letters: `delay` for delayed and delays.
QSet<QString> stemsOf(const QString& text)
{
    constexpr int fewest = 4, stem = 5;
    static const QRegularExpression word(QStringLiteral("[a-zA-Z]+"));
    static const QSet<QString> common{QStringLiteral("than"), QStringLiteral("more"), QStringLiteral("fewer"),
                                      QStringLiteral("with"), QStringLiteral("from"), QStringLiteral("people"),
                                      QStringLiteral("year"), QStringLiteral("that"), QStringLiteral("peopl")};
    QSet<QString> stems;
    for (auto match = word.globalMatch(text.toLower()); match.hasNext();) {
        const QString one = match.next().captured();
        if (one.size() >= fewest && !common.contains(one.left(stem)))
            stems.insert(one.left(stem));
    }
    return stems;
}

bool hasNumber(const std::string& text, const QString& number)
{
    static const QRegularExpression digits(QStringLiteral("[0-9][0-9,]*(\\.[0-9]+)?"));
    for (auto match = digits.globalMatch(shown(text)); match.hasNext();)
        if (match.next().captured() == number)
            return true;
    return false;
}

/// Whether a figure has the number: as its value, or as its difference.
bool tells(const results::Headline& figure, const QString& number)
{
    return hasNumber(wording::headlineValue(figure.id, figure.now.mean), number)
        || (figure.change && hasNumber(wording::changeText(figure.id, *figure.change), number));
}

/// The questions that the parts of a paper ask, each once: about a scenario that is named, about the scenario of the part,
/// and about the one that it is compared with.
std::vector<Question> questionsOf(const papers::Material& material, const model::Paper& paper, const QString& context)
{
    std::vector<Question> questions;
    const auto add = [&](const Question& question) {
        if (std::ranges::find(questions, question) == questions.end())
            questions.push_back(question);
    };
    for (const model::PaperPart& part : paper.parts) {
        const Question asked = papers::questionOf(material, paper, part);
        for (int scenario = 0; scenario < static_cast<int>(material.result.scenarios.size()); ++scenario)
            if (context.contains(charts::scenarioName(material.result, scenario)))
                add({scenario, asked.against, asked.areas, asked.year});
        add(asked);
        add({asked.against, asked.against, asked.areas, asked.year});
    }
    return questions;
}

ToldFigure toldSentence(const printing::PaperNumber& number, const results::RunResult& result)
{
    ToldFigure told;
    told.title = number.row.isEmpty() ? Words::tr("A figure of the paper")
                                      : QStringLiteral("%1, %2").arg(number.row, number.column);
    told.value = number.number;
    told.why = number.sentence;
    told.meaning =
        Words::tr("The paper is written from the plan and its run: this sentence or cell is made anew of their figures "
                  "each time, and marked where they have moved. The page of the window that shows the figure says "
                  "what it is made of; the words are defined at the end of the paper.");
    told.source = charts::runSource(result);
    told.help = QStringLiteral("paper");
    return told;
}

} // namespace

FigureAsked askedInPaper(const printing::PaperNumber& number, const PaperPreview& preview)
{
    const results::RunResult& result = *preview.order.result;
    const papers::Material material{preview.order.plan, result};
    const QString context = QStringList{number.sentence, number.row, number.column}
                                .join(QLatin1Char(' '))
                                .replace(QChar::Nbsp, QLatin1Char(' '));
    const QSet<QString> about = stemsOf(context);
    qsizetype most = 0;
    bool isPlain = false;
    explain::AskedFigure best;
    for (const Question& question : questionsOf(material, preview.order.paper, context)) {
        for (const results::HeadlineKind& kind : results::headlineKinds()) {
            const auto figure = results::headline(result, kind.id, question);
            if (!figure || !tells(*figure, number.number))
                continue;
            const QSet<QString> named = stemsOf(shown(wording::headlineName(kind.id, translated)));
            const auto common = static_cast<qsizetype>(
                std::ranges::count_if(named, [&](const QString& one) { return about.contains(one); }));
            // One word alone may be of anything.
            if (common < most || common < std::min<qsizetype>(2, named.size()) || common == 0)
                continue;
            // Two figures that its words fit as well leave open which it is; the same of another question does not.
            const bool same = most == common && isPlain && best.figure == explain::Figure(kind.id);
            if (same)
                continue;
            isPlain = common > most;
            most = common;
            best = {kind.id, question};
        }
    }
    return isPlain ? FigureAsked(best) : FigureAsked(toldSentence(number, result));
}

} // namespace homeward::ui
