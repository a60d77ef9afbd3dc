// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/explain/explain_drawer.h"

#include "ui/document/plan_document.h"
#include "ui/document/plan_files.h"
#include "ui/document/spoken.h"
#include "ui/pages/explain/explain_html.h"
#include "ui/style/style.h"
#include "ui/widgets/elided_label.h"
#include "ui/wording/assumption_text.h"
#include "ui/wording/explain_text.h"
#include "ui/workspace/workspace.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QScrollBar>
#include <QTextBrowser>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace homeward::ui {

namespace {

constexpr double drawerWidth = 348.0; ///< at 1x

QString said(const std::string& utf8) { return QString::fromStdString(utf8); }

} // namespace

ExplainDrawer::ExplainDrawer(Workspace& workspace, document::PlanFiles& files, QWidget* parent)
    : QFrame(parent),
      m_workspace(workspace),
      m_cells(workspace, files),
      m_explainer(new Explainer(workspace, this))
{
    style::setKind(this, "card");
    setAccessibleName(tr("Why the figure is what it is"));
    setFixedWidth(static_cast<int>(style::scaled(drawerWidth)));
    m_browser = new QTextBrowser(this);
    m_browser->setOpenLinks(false);
    m_browser->setFrameShape(QFrame::NoFrame);
    m_browser->setAccessibleName(tr("Explanation"));
    connect(m_browser, &QTextBrowser::anchorClicked, this, &ExplainDrawer::follow);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 6);
    layout->setSpacing(2);
    layout->addWidget(buildHead());
    layout->addWidget(m_browser, 1);
    connect(m_explainer, &Explainer::changed, this, &ExplainDrawer::refresh);
    connect(style::themeNotifier(), &style::ThemeNotifier::themeChanged, this, &ExplainDrawer::refresh);
    const document::PlanDocument& document = workspace.document();
    connect(&document, &document::PlanDocument::planEdited, this, &ExplainDrawer::refresh);
    connect(&document, &document::PlanDocument::planReplaced, this, &ExplainDrawer::closeDrawer);
    connect(&files, &document::PlanFiles::historyRead, this, &ExplainDrawer::refresh);
    hide();
}

QWidget* ExplainDrawer::buildHead()
{
    auto* head = new QWidget(this);
    m_title = plainLabel({}, "chartTitle", head);
    m_title->setWordWrap(true);
    m_under = plainLabel({}, "caption", head);
    m_under->setWordWrap(true);
    m_close = new QPushButton(head);
    m_close->setAccessibleName(tr("Close"));
    m_close->setToolTip(tr("Close (Esc)"));
    style::setKind(m_close, "flat");
    m_close->setFixedWidth(static_cast<int>(style::scaled(28.0)));
    connect(m_close, &QPushButton::clicked, this, &ExplainDrawer::closeDrawer);
    auto* words = new QVBoxLayout;
    words->setSpacing(1);
    words->addWidget(m_title);
    words->addWidget(m_under);
    auto* layout = new QHBoxLayout(head);
    layout->setContentsMargins(12, 0, 6, 2);
    layout->addLayout(words, 1);
    layout->addWidget(m_close, 0, Qt::AlignTop);
    return head;
}

void ExplainDrawer::open()
{
    if (QWidget* focused = QApplication::focusWidget(); focused && !isAncestorOf(focused))
        m_before = focused;
    m_html.clear();
    m_browser->verticalScrollBar()->setValue(0);
    show();
    refresh();
    takeFocus();
}

void ExplainDrawer::explain(const explain::Figure& figure)
{
    m_cell.clear();
    m_told.reset();
    m_explainer->ask(figure);
    open();
}

void ExplainDrawer::explain(const explain::AskedFigure& figure)
{
    m_cell.clear();
    m_told.reset();
    m_explainer->ask(figure);
    open();
}

void ExplainDrawer::tell(const charts::ToldFigure& figure)
{
    m_explainer->stop();
    m_cell.clear();
    m_told = figure;
    open();
}

bool ExplainDrawer::answer(const FigureAsked& figure)
{
    if (const auto* path = std::get_if<std::string>(&figure))
        return explainCell(said(*path));
    if (const auto* inView = std::get_if<FigureInView>(&figure)) {
        const auto named = explain::figureByName(inView->name);
        if (named)
            explain(*named);
        return named.has_value();
    }
    if (const auto* cell = std::get_if<CellAsked>(&figure))
        return answerCell(*cell);
    if (const auto* told = std::get_if<charts::ToldFigure>(&figure))
        tell(*told);
    else
        explain(std::get<explain::AskedFigure>(figure));
    return true;
}

/// A cell that is worked out has no source of its own: it is told by what its column means.
bool ExplainDrawer::answerCell(const CellAsked& cell)
{
    if (explainCell(said(cell.path), cell.shown))
        return true;
    const bool isFigure = std::ranges::any_of(cell.shown, [](QChar one) { return one.isDigit(); });
    if (!isFigure)
        return false;
    charts::ToldFigure told;
    told.title = cell.name;
    told.value = cell.shown;
    told.meaning = cell.meaning;
    told.source = tr("It is worked out from the figures of the plan that stand in its row and in the other tables.");
    tell(told);
    return true;
}

bool ExplainDrawer::explainCell(const QString& path, const QString& shown)
{
    if (path.isEmpty())
        return false;
    const auto named = m_cells.named(model::Path(path.toStdString()));
    if (!named)
        return false;
    m_explainer->stop();
    m_told.reset();
    m_cell = said(named->text());
    m_cellShown = shown;
    open();
    return true;
}

void ExplainDrawer::closeDrawer()
{
    m_explainer->stop();
    m_cell.clear();
    m_told.reset();
    const bool hadFocus = QApplication::focusWidget() && isAncestorOf(QApplication::focusWidget());
    hide();
    if (!hadFocus || !m_before)
        return;
    // What a narrow page had put away comes back when the page has been laid out anew.
    if (m_before->isVisible())
        m_before->setFocus(Qt::OtherFocusReason);
    else
        QMetaObject::invokeMethod(
            m_before, [before = m_before] { before->setFocus(Qt::OtherFocusReason); }, Qt::QueuedConnection);
}

void ExplainDrawer::takeFocus() { m_browser->setFocus(Qt::ShortcutFocusReason); }

void ExplainDrawer::refresh()
{
    m_close->setIcon(style::icon(QStringLiteral("close")));
    if (isHidden())
        return;
    if (m_told)
        refreshTold();
    else if (m_cell.isEmpty())
        refreshFigure();
    else
        refreshCell();
}

void ExplainDrawer::refreshTold()
{
    m_title->setText(m_told->title);
    m_under->setText(m_told->under);
    setHtml(toldHtml(*m_told));
}

void ExplainDrawer::refreshFigure()
{
    const auto known = m_explainer->known();
    const Runs::Result result = m_workspace.runs().result();
    if (const auto asked = m_explainer->asked())
        m_title->setText(said(wording::figureName(*result, asked->figure, document::translated)));
    if (known) {
        m_under->setText(underTitle(*known));
        setHtml(explanationHtml(*known, m_workspace.plan(), m_explainer->isWorking()));
        return;
    }
    m_under->clear();
    const QString why = m_explainer->whyNothing();
    setHtml(sentenceHtml(why.isEmpty() ? tr("Working it out…") : why));
}

QString ExplainDrawer::underTitle(const ExplainedFigure& figure) const
{
    const results::Question& question = figure.explanation.question;
    const results::RunResult& run = *figure.run;
    QStringList areas;
    if (!question.areas.isAll())
        for (const int area : question.areas.of(run.areas.size()))
            areas << said(run.areas[static_cast<std::size_t>(area)].name);
    QStringList parts{said(run.scenarios[static_cast<std::size_t>(question.scenario)].name),
                      said(run.financialYears[static_cast<std::size_t>(question.year)].label)};
    parts += areas;
    if (m_workspace.runs().inputsHaveChanged())
        parts << tr("inputs have changed since: press F5 to run");
    return parts.join(QStringLiteral(", "));
}

void ExplainDrawer::refreshCell()
{
    const model::Plan& plan = m_workspace.plan();
    const auto cell = m_cells.explain(model::Path(m_cell.toStdString()));
    if (!cell)
        return closeDrawer();
    m_title->setText(said(wording::assumptionName(cell->assumption, plan, document::translated)));
    m_under->setText(said(wording::groupName(cell->assumption.group, document::translated)));
    setHtml(cellHtml(*cell, plan, m_cellShown));
}

void ExplainDrawer::setHtml(const QString& html)
{
    if (html == m_html)
        return;
    m_html = html;
    const int at = m_browser->verticalScrollBar()->value();
    m_browser->document()->setDefaultFont(style::font(style::TextStyle::Body));
    m_browser->document()->setDefaultStyleSheet(QStringLiteral("a { color: %1; }").arg(style::tokens().ink.name()));
    m_browser->setHtml(html);
    m_browser->document()->setDocumentMargin(12);
    m_browser->verticalScrollBar()->setValue(at);
}

void ExplainDrawer::follow(const QUrl& link)
{
    const QString target = link.path(QUrl::FullyDecoded);
    const QString scheme = link.scheme() + QLatin1Char(':');
    if (scheme == links::assumption)
        emit assumptionAsked(target);
    else if (scheme == links::field)
        emit fieldAsked(target);
    else if (scheme == links::help)
        emit helpAsked(target);
}

void ExplainDrawer::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        closeDrawer();
    else
        QFrame::keyPressEvent(event);
}

QString ExplainDrawer::title() const { return m_title->text(); }

QString ExplainDrawer::under() const { return m_under->text(); }

QString ExplainDrawer::text() const { return m_browser->toPlainText(); }

QString ExplainDrawer::html() const { return m_html; }

} // namespace homeward::ui
