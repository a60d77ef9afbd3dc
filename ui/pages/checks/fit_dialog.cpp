// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/checks/fit_dialog.h"

#include "core/calibrate/base_year_check.h"
#include "core/calibrate/targets_file.h"
#include "core/model/lookup.h"
#include "ui/document/spoken.h"
#include "ui/pages/table_file.h"
#include "ui/style/style.h"
#include "ui/wording/calibration_text.h"
#include "ui/wording/own_table_text.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTableView>

#include <algorithm>

namespace homeward::ui {

using calibrate::OwnFigures;
using models::OwnFiguresModel;

namespace {

QString said(const std::string& text) { return QString::fromStdString(text); }

/// What is not met in an area, why, and what to ask locally; each once.
QStringList reasonsOf(const calibrate::Refit& refit, const model::AreaId& area)
{
    QStringList lines;
    for (const calibrate::Solution& solution : refit.solutions)
        if (solution.problem.plan.areas.front().id == area)
            for (const calibrate::Obstacle& obstacle : solution.obstacles)
                lines << said(wording::obstacleText(obstacle, refit.plan, document::translated));
    const auto fit = std::ranges::find(refit.plan.calibration.fits, area, &model::AreaFit::area);
    if (fit != refit.plan.calibration.fits.end())
        for (const model::Unknown* unknown : calibrate::strained(refit.plan, *fit))
            for (const model::UnknownFit& one : fit->unknowns)
                if (one.unknown == unknown->id)
                    lines << said(wording::strainText(*unknown, one.factor, document::translated));
    for (const calibrate::TargetCheck& check : calibrate::baseYearChecks(refit.plan, area))
        if (check.verdict == calibrate::Verdict::Missed)
            lines << said(check.target->name + ": ") + said(wording::adviceText(*check.target, document::translated));
    lines.removeDuplicates();
    return lines;
}

bool anyFatal(const calibrate::Refit& refit)
{
    return std::ranges::any_of(refit.solutions, [](const calibrate::Solution& one) {
        return std::ranges::any_of(one.obstacles, calibrate::isFatal);
    });
}

} // namespace

FitDialog::FitDialog(std::shared_ptr<const model::Plan> plan, QWidget* parent)
    : QDialog(parent),
      m_plan(std::move(plan)),
      m_model(new OwnFiguresModel(*m_plan, this)),
      m_job(work)
{
    setWindowTitle(tr("Fit the base year to figures of your own"));
    build();
    connect(m_model, &OwnFiguresModel::ownChanged, this, &FitDialog::forget);
    connect(m_model, &OwnFiguresModel::notANumber, this, [this](const QString& text) {
        say(tr("“%1” is not a number of 0 or more. Type one in digits, as 1250 or 12.5.").arg(text), true);
    });
    connect(&m_job, &runner::JobBase::progressed, this, [this](const runner::JobProgress& progress) {
        m_progress->setValue(static_cast<int>(progress.share * m_progress->maximum()));
    });
    connect(&m_job, &runner::JobBase::finished, this, &FitDialog::takeFitted);
    connect(&m_job, &runner::JobBase::failed, this, [this](const base::Error& error) {
        refresh();
        say(document::spoken(error), true);
    });
    connect(&m_job, &runner::JobBase::cancelled, this, [this] {
        refresh();
        say(tr("It was stopped, and the plan is as it was."), false);
    });
    refresh();
}

base::Result<calibrate::Refit> FitDialog::work(const Order& order, const FitJob::Control& control)
{
    std::vector<calibrate::AreaTask> tasks;
    for (const OwnFigures& own : order.own)
        tasks.push_back(calibrate::taskOf(*order.plan, own));
    return calibrate::refit(*order.plan, tasks, order.own, order.source, {}, control.cancel,
                            [&](double share) { control.reportShare(share); });
}

model::AreaId FitDialog::area() const { return model::AreaId{m_area->currentData().toString().toStdString()}; }

QString FitDialog::findingText() const { return m_finding->text(); }

QString FitDialog::reasonsText() const { return m_reasons->isHidden() ? QString() : m_reasons->toPlainText(); }

bool FitDialog::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_table || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->matches(QKeySequence::Paste)) {
        takeText(QApplication::clipboard()->text());
        return true;
    }
    if (key->key() == Qt::Key_Delete && m_table->currentIndex().isValid()) {
        m_model->setData(m_table->currentIndex().siblingAtColumn(OwnFiguresModel::OwnColumn), QString());
        return true;
    }
    return QDialog::eventFilter(watched, event);
}

void FitDialog::openFile()
{
    QString fault;
    if (const auto text = askForTable(tr("Open observed figures"), this, fault))
        takeText(*text);
    else if (!fault.isEmpty())
        say(fault, true);
}

void FitDialog::takeText(const QString& text)
{
    QStringList lines = text.split(u'\n');
    while (!lines.isEmpty() && lines.last().trimmed().isEmpty())
        lines.removeLast();
    if (lines.isEmpty())
        return say(tr("There is nothing on the clipboard to paste."), true);
    const bool hasHeading = lines.first().contains(QStringLiteral("target"), Qt::CaseInsensitive)
        && lines.first().contains(QStringLiteral("value"), Qt::CaseInsensitive);
    if (!hasHeading && !text.contains(u'\t') && !text.contains(u',') && !text.contains(u';'))
        return takeColumn(lines);
    const QString table = hasHeading ? text : QStringLiteral("target\tvalue\n") + text;
    const auto told = [&](base::Error error) {
        error.number -= hasHeading ? 0 : 1; // the heading that is not the planner's
        say(said(wording::sentence(wording::targetFault(error, document::translated))), true);
    };
    const auto rows = calibrate::readTargets(table.toStdString());
    if (!rows)
        return told(rows.error());
    std::vector<OwnFigures> all;
    for (const model::Area& one : m_plan->areas) {
        auto wanted = calibrate::wantedOf(*m_plan, one, rows.value());
        if (!wanted)
            return told(wanted.error());
        all.push_back({one.id, std::move(wanted.value())});
    }
    for (const OwnFigures& own : all)
        m_model->takeOwn(own.area, own.wanted);
}

void FitDialog::takeColumn(const QStringList& lines)
{
    const int first = std::max(0, m_table->currentIndex().row());
    for (int i = 0; i < lines.size() && first + i < m_model->rowCount(); ++i)
        if (!m_model->setData(m_model->index(first + i, OwnFiguresModel::OwnColumn), lines[i]))
            return;
}

void FitDialog::solve()
{
    if (m_job.isRunning())
        return m_job.cancel();
    Order order{m_plan, {}, {}};
    order.source = calibrate::observedSource(tr("Observed figures of our own").toStdString(),
                                             tr("Given on the Checks page").toStdString());
    for (const model::AreaId& id : m_model->areasWithOwn())
        order.own.push_back({id, m_model->own(id)});
    m_progress->setValue(0);
    m_job.start(std::move(order));
    refresh();
}

void FitDialog::takeFitted()
{
    m_fitted = m_job.value();
    m_model->setFitted(std::shared_ptr<const model::Plan>(m_fitted, &m_fitted->plan));
    refresh();
}

void FitDialog::forget()
{
    m_job.cancel();
    m_fitted.reset();
    m_model->setFitted(nullptr);
    refresh();
}

void FitDialog::say(const QString& words, bool isFault)
{
    style::setKind(m_finding, isFault ? "error" : "strong");
    m_finding->setText(words);
}

void FitDialog::refresh()
{
    const bool isRunning = m_job.isRunning();
    const auto areas = static_cast<int>(m_model->areasWithOwn().size());
    m_solve->setText(isRunning ? tr("&Cancel the fit") : tr("&Fit"));
    m_solve->setEnabled(isRunning || areas > 0);
    m_progress->setVisible(isRunning);
    m_take->setEnabled(m_fitted != nullptr && !anyFatal(*m_fitted));
    refreshReasons();
    if (isRunning)
        say(tr("The base year is being solved."), false);
    else if (m_fitted && anyFatal(*m_fitted))
        say(tr("It cannot be solved, and the plan stays as it is."), true);
    else if (m_fitted) {
        const auto checks = calibrate::baseYearChecks(m_fitted->plan, area());
        say(tr("%1 of %2 figures of the base year are met. Nothing has changed yet: Use this fit changes the plan.")
                .arg(calibrate::countMet(checks))
                .arg(checks.size()),
            false);
    } else if (areas == 0)
        say(tr("Type or paste a figure under “Your figure”. What you leave empty is met as before."), false);
    else
        say(tr("Press Fit to solve the base year with your figures."), false);
}

void FitDialog::refreshReasons()
{
    const QStringList lines = m_fitted ? reasonsOf(*m_fitted, area()) : QStringList();
    m_reasons->setPlainText(lines.join(u'\n'));
    m_reasons->setVisible(!lines.isEmpty());
}

void FitDialog::reject()
{
    if (m_job.isRunning())
        m_job.cancel();
    else
        QDialog::reject();
}

} // namespace homeward::ui
