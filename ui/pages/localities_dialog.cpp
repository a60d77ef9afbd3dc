// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/localities_dialog.h"

#include "ui/document/spoken.h"
#include "ui/numbers/numbers.h"
#include "ui/pages/table_file.h"
#include "ui/style/style.h"
#include "ui/widgets/elided_label.h"
#include "ui/wording/own_table_text.h"
#include "ui/workspace/plan_draft.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <cmath>

namespace homeward::ui {

using models::LocalityModel;

namespace {

LocalityModel* modelOf(const PlanDraft& draft, QObject* parent)
{
    const auto& population = draft.figures().front().population;
    return population.empty()
        ? new LocalityModel(draft.pattern()->plan.ageBands, {}, 0, parent)
        : new LocalityModel(draft.pattern()->plan.ageBands, population.front().people, population.front().year, parent);
}

QStringList idsOf(const std::vector<model::AgeBand>& bands)
{
    QStringList ids;
    for (const model::AgeBand& band : bands)
        ids << QString::fromStdString(band.id.value);
    return ids;
}

} // namespace

LocalitiesDialog::LocalitiesDialog(PlanDraft& draft, QWidget* parent)
    : QDialog(parent),
      m_draft(draft),
      m_bands(draft.pattern()->plan.ageBands),
      m_model(modelOf(draft, this)),
      m_field(new QPlainTextEdit(this)),
      m_finding(plainLabel({}, "", this)),
      m_part(new QPushButton(tr("Part the area"), this)),
      m_whole(new QPushButton(tr("Leave it whole"), this))
{
    setWindowTitle(tr("Localities of %1").arg(areaName()));
    build();
    connect(m_field, &QPlainTextEdit::textChanged, this, &LocalitiesDialog::look);
    connect(m_part, &QPushButton::clicked, this, [this] {
        m_draft.setLocalities(m_model->localities());
        accept();
    });
    connect(m_whole, &QPushButton::clicked, this, [this] {
        m_draft.setLocalities({});
        accept();
    });
    m_field->setPlainText(textNow());
    look();
}

void LocalitiesDialog::build()
{
    auto* intro = plainLabel(tr("Paste from Excel: a row for each locality with its name and its people by age, below "
                                "headings. Each has its "
                                "share of the people of %1 in every year; rates, stays and routes are those of %1, and "
                                "beds, places and hours "
                                "are shared by all.")
                                 .arg(areaName()),
                             "", this);
    intro->setWordWrap(true);
    m_finding->setWordWrap(true);
    m_field->setAccessibleName(tr("People of the localities, with tabs between the columns"));
    m_field->setPlaceholderText(tr("locality\t%1").arg(idsOf(m_bands).join(u'\t')));
    m_field->setTabChangesFocus(true);
    m_field->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_field->setTabStopDistance(style::scaled(90.0));
    m_field->setMinimumHeight(static_cast<int>(style::scaled(120.0)));
    auto* table = new QTableView(this);
    table->setModel(m_model);
    table->setAccessibleName(tr("The localities as they would be"));
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setTabKeyNavigation(false);
    table->setShowGrid(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(static_cast<int>(style::scaled(22.0)));
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    table->setMinimumHeight(static_cast<int>(style::scaled(150.0)));
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(8);
    layout->addWidget(intro);
    layout->addWidget(m_field, 2);
    layout->addWidget(m_finding);
    layout->addWidget(table, 3);
    layout->addWidget(buildFoot());
    resize(static_cast<int>(style::scaled(720.0)), static_cast<int>(style::scaled(500.0)));
}

QWidget* LocalitiesDialog::buildFoot()
{
    auto* foot = new QWidget(this);
    auto* file = new QPushButton(tr("Open a &file…"), foot);
    auto* cancel = new QPushButton(tr("Cancel"), foot);
    style::setKind(m_part, "primary");
    m_part->setDefault(true);
    m_whole->setVisible(!m_draft.localities().empty());
    connect(file, &QPushButton::clicked, this, &LocalitiesDialog::openFile);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    auto* layout = new QHBoxLayout(foot);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(file);
    layout->addStretch(1);
    layout->addWidget(m_whole);
    layout->addWidget(cancel);
    layout->addWidget(m_part);
    return foot;
}

QString LocalitiesDialog::areaName() const { return QString::fromStdString(m_draft.figures().front().name); }

QString LocalitiesDialog::findingText() const { return m_finding->text(); }

/// What the draft has now, as it would be pasted.
QString LocalitiesDialog::textNow() const
{
    if (m_draft.localities().empty())
        return {};
    QStringList lines{QStringLiteral("locality\t") + idsOf(m_bands).join(u'\t')};
    for (const calibrate::Locality& locality : m_draft.localities()) {
        QStringList cells{QString::fromStdString(locality.name)};
        for (const double people : locality.people)
            cells << QString::number(people, 'g', 12);
        lines << cells.join(u'\t');
    }
    return lines.join(u'\n');
}

void LocalitiesDialog::openFile()
{
    QString fault;
    if (const auto text = askForTable(tr("Open the people of localities"), this, fault))
        m_field->setPlainText(*text);
    else if (!fault.isEmpty())
        say(fault, true);
}

void LocalitiesDialog::say(const QString& words, bool isFault)
{
    style::setKind(m_finding, isFault ? "error" : "strong");
    m_finding->setText(words);
}

void LocalitiesDialog::look()
{
    const std::string text = m_field->toPlainText().toStdString();
    m_part->setEnabled(false);
    auto localities = calibrate::readLocalities(text, m_bands);
    if (text.find_first_not_of(" \t\r\n") == std::string::npos) {
        m_model->setLocalities({});
        return say(tr("Nothing is pasted yet. The age bands are %1.").arg(idsOf(m_bands).join(QStringLiteral(", "))),
                   false);
    }
    m_model->setLocalities(localities ? std::move(localities.value()) : std::vector<calibrate::Locality>());
    if (!localities)
        return say(QString::fromStdString(
                       wording::sentence(wording::localityFault(localities.error(), m_bands, document::translated))),
                   true);
    if (m_model->localities().size() < 2)
        return say(tr("An area is parted into two localities or more. Give a row for each."), true);
    if (const auto fault = m_draft.partingFault(m_model->localities()))
        return say(
            QString::fromStdString(wording::partingFault(areaName().toStdString(), *fault, document::translated)),
            true);
    m_part->setEnabled(true);
    const double miss = m_model->miss();
    const QString size = numbers::percent(std::abs(miss));
    const QString beside = std::abs(miss) < 0.0005 ? tr("as many people as are published")
        : miss > 0.0                               ? tr("%1 more people than are published").arg(size)
                                                   : tr("%1 fewer people than are published").arg(size);
    say(tr("%n localities, %1. Shares are taken of the people as given.", nullptr,
           static_cast<int>(m_model->localities().size()))
            .arg(beside),
        false);
}

} // namespace homeward::ui
