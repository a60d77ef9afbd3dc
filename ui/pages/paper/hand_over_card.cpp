// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/paper/hand_over_card.h"

#include "core/assumptions/assumptions.h"
#include "ui/document/export_path.h"
#include "ui/pages/paper/paper_desk.h"
#include "ui/style/style.h"
#include "ui/widgets/elided_label.h"
#include "ui/workspace/exports.h"
#include "ui/workspace/workspace.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace homeward::ui {

namespace {

constexpr int usualThreshold = 5; ///< people: counts below are hidden

} // namespace

HandOverCard::HandOverCard(PaperDesk& desk, Workspace& workspace, QWidget* parent)
    : QFrame(parent),
      m_desk(desk),
      m_workspace(workspace),
      m_count(workspace.document(), [this](const assumptions::Counts& counts) { showCounts(counts); })
{
    style::setKind(this, "card");
    buildQuestion();
    buildChoices();
    m_illustrative = plainLabel({}, "small", this);
    m_illustrative->setWordWrap(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 10);
    layout->setSpacing(8);
    layout->addWidget(plainLabel(tr("Hand over"), "chartTitle", this));
    layout->addWidget(buildButtons());
    layout->addWidget(m_question);
    layout->addWidget(m_hides);
    layout->addWidget(m_line);
    layout->addWidget(m_illustrative);
}

QWidget* HandOverCard::buildButtons()
{
    struct Kind {
        QString text;
        const char* ending;
    };
    const Kind kinds[] = {{tr("&Word"), "docx"},     {tr("&PDF"), "pdf"},     {tr("&OpenDocument"), "odt"},
                          {tr("Web pa&ge"), "html"}, {tr("S&lides"), "pptx"}, {tr("&Excel tables"), "xlsx"}};
    auto* buttons = new QWidget(this);
    auto* grid = new QGridLayout(buttons);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(7);
    int place = 0;
    for (const Kind& kind : kinds) {
        auto* button = new QPushButton(kind.text, buttons);
        const QString ending = QLatin1String(kind.ending);
        button->setObjectName(ending);
        const bool first = place == 0;
        if (first)
            style::setKind(button, "primary");
        const auto paint = [button, first] {
            button->setIcon(first ? style::iconOnInk(QStringLiteral("export")) : style::icon(QStringLiteral("export")));
        };
        connect(style::themeNotifier(), &style::ThemeNotifier::themeChanged, button, paint);
        paint();
        connect(button, &QPushButton::clicked, this, [this, ending] { write(ending); });
        grid->addWidget(button, place / 2, place % 2);
        ++place;
    }
    return buttons;
}

void HandOverCard::buildQuestion()
{
    m_question = new QFrame(this);
    style::setKind(m_question, "banner");
    m_questionWords = plainLabel({}, "caption", m_question);
    m_questionWords->setWordWrap(true);
    auto* bring = new QPushButton(tr("Bring up to date"), m_question);
    connect(bring, &QPushButton::clicked, this, [this] {
        m_asked.clear();
        m_question->hide();
        m_desk.bringUpToDate();
    });
    auto* anyway = new QPushButton(tr("Write it as it is"), m_question);
    anyway->setObjectName(QStringLiteral("anyway"));
    connect(anyway, &QPushButton::clicked, this, [this] {
        m_answered = true;
        m_question->hide();
        writeNow(m_asked);
    });
    auto* layout = new QVBoxLayout(m_question);
    layout->setContentsMargins(10, 8, 10, 8);
    layout->addWidget(m_questionWords);
    layout->addWidget(bring);
    layout->addWidget(anyway);
    m_question->hide();
}

void HandOverCard::buildChoices()
{
    m_hides = new QCheckBox(tr("Hide observed counts under 5"), this);
    m_hides->setToolTip(
        tr("Counts under 5 in observed figures are hidden, and with them others from which they could be "
           "worked out."));
    connect(m_hides, &QCheckBox::toggled, this, [this](bool hides) {
        m_desk.edit(tr("Choose whether small counts are hidden"),
                    [hides](model::Paper& paper) { paper.hideBelow = hides ? usualThreshold : 0; });
    });
    m_line = new QCheckBox(tr("Line to get the same numbers"), this);
    m_line->setToolTip(
        tr("The paper says version, plan, seed and number of futures, so that somebody else can run it again "
           "and compare every number."));
    connect(m_line, &QCheckBox::toggled, this, [this](bool has) {
        m_desk.edit(tr("Choose whether the paper says how to get its numbers"),
                    [has](model::Paper& paper) { paper.runLine = has; });
    });
}

void HandOverCard::refresh()
{
    const model::Paper paper = m_desk.paper();
    const QSignalBlocker quietHides(m_hides), quietLine(m_line);
    m_hides->setChecked(paper.hideBelow > 0);
    m_line->setChecked(paper.runLine);
    if (!m_desk.isStale()) {
        m_answered = false;
        m_question->hide();
    }
    m_count.ask();
}

void HandOverCard::showCounts(const assumptions::Counts& counts)
{
    const int illustrative = static_cast<int>(counts[assumptions::Filter::Illustrative]);
    m_illustrative->setText(illustrative > 0
                                ? tr("%n figures are illustrative, and the paper says so.", nullptr, illustrative)
                                : QString());
}

void HandOverCard::write(const QString& ending)
{
    m_desk.takeTyped();
    if (!m_desk.hasResult())
        return;
    if (!m_desk.isStale() || m_answered)
        return writeNow(ending);
    m_asked = ending;
    m_questionWords->setText(
        m_workspace.runs().inputsHaveChanged()
            ? tr("Inputs have changed since this run: the paper would have the older figures, and say so.")
            : tr("Some sentences have figures that moved since they were kept: the paper would mark them."));
    m_question->show();
    m_question->findChild<QPushButton*>(QStringLiteral("anyway"))->setFocus(Qt::OtherFocusReason);
}

void HandOverCard::writeNow(const QString& ending)
{
    const model::Paper paper = m_desk.paper();
    const QString name = QString::fromStdString(paper.front.title.empty() ? paper.name : paper.front.title);
    const QString path = document::askExportPath(m_workspace.prompt(), name, ending);
    if (path.isEmpty())
        return;
    m_workspace.exports().write(path, [order = m_desk.order(), path]() mutable {
        if (!order.risks && !order.inputsChanged)
            order.risks = papers::riskStudiesOf(papers::Material{order.plan, *order.result}, order.paper);
        return printing::writePaper(printing::MadePaper(order), path);
    });
}

} // namespace homeward::ui
