// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/template_chooser.h"

#include "ui/document/spoken.h"
#include "ui/style/style.h"
#include "ui/widgets/elided_label.h"
#include "ui/wording/own_table_text.h"
#include "ui/workspace/plan_draft.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalBlocker>
#include <QStandardPaths>
#include <QVBoxLayout>

#include <array>

namespace homeward::ui {

namespace {

constexpr std::array<const char*, 3> builtIn{"whole", "small", "empty"};
constexpr int ownPlace = static_cast<int>(builtIn.size());
constexpr int indent = 21;   ///< of the words below a button

} // namespace

TemplateChooser::TemplateChooser(PlanDraft& draft, QWidget* parent)
    : QWidget(parent),
      m_draft(draft),
      m_buttons(new QButtonGroup(this)),
      m_ownRow(new QWidget(this)),
      m_own(new QComboBox(m_ownRow)),
      m_ownFacts(plainLabel({}, "caption", this)),
      m_file(new QPushButton(tr("A template from a file…"), this)),
      m_fault(plainLabel({}, "error", this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(plainLabel(tr("Template"), "strong", this));
    const std::array names{tr("Whole system"), tr("Hospital and home only"), tr("Empty"), tr("Your own")};
    auto* ownRow = new QHBoxLayout(m_ownRow);
    ownRow->setContentsMargins(0, 0, 0, 0);
    ownRow->setSpacing(8);
    for (std::size_t i = 0; i < names.size(); ++i) {
        const bool isOwn = i == builtIn.size();
        auto* button = new QRadioButton(names[i], isOwn ? m_ownRow : this);
        QFont font = button->font();
        font.setWeight(QFont::DemiBold);
        button->setFont(font);
        m_buttons->addButton(button, static_cast<int>(i));
        QLabel* facts = isOwn ? m_ownFacts : plainLabel({}, "caption", this);
        facts->setObjectName(QString::fromLatin1(isOwn ? "own" : builtIn[i]));
        facts->setContentsMargins(indent, 0, 0, 2);
        facts->setWordWrap(true);
        if (isOwn)
            ownRow->addWidget(button);
        else
            layout->addWidget(button);
        if (isOwn)
            layout->addWidget(m_ownRow);
        layout->addWidget(facts);
    }
    ownRow->addWidget(m_own, 1);
    m_own->setAccessibleName(tr("Your own templates"));
    m_own->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    style::setKind(m_file, "link");
    m_file->setCursor(Qt::PointingHandCursor);
    m_file->setAccessibleDescription(tr("A template that was saved from a plan, or a plan to take one of"));
    m_fault->setWordWrap(true);
    layout->addWidget(m_file, 0, Qt::AlignLeft);
    layout->addWidget(m_fault);
    connect(m_buttons, &QButtonGroup::idClicked, this, &TemplateChooser::choose);
    connect(m_own, &QComboBox::activated, this, &TemplateChooser::chooseOwn);
    connect(m_file, &QPushButton::clicked, this, &TemplateChooser::askForFile);
    refresh();
}

QRadioButton* TemplateChooser::button(int place) const { return qobject_cast<QRadioButton*>(m_buttons->button(place)); }

QString TemplateChooser::faultText() const { return m_fault->isHidden() ? QString() : m_fault->text(); }

void TemplateChooser::choose(int place)
{
    if (place == ownPlace)
        chooseOwn();
    else
        m_draft.setPattern(QString::fromLatin1(builtIn[static_cast<std::size_t>(place)]));
}

void TemplateChooser::chooseOwn()
{
    if (m_own->currentIndex() >= 0)
        m_draft.setPattern(m_own->currentData().toString());
}

void TemplateChooser::askForFile()
{
    const QString file = QFileDialog::getOpenFileName(
        this, tr("Open a template"), QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation),
        tr("Templates and plans (*.json *.homeward);;All files (*)"));
    if (!file.isEmpty())
        m_draft.addPattern(file);
}

QString TemplateChooser::factsOf(const QString& pattern) const
{
    const PlanPattern* own = m_draft.material() ? m_draft.material()->pattern(pattern.toStdString()) : nullptr;
    if (!own)
        return {};
    const auto settings = static_cast<int>(own->plan.settings.size());
    return settings == 0
        ? tr("population only: draw your own settings and routes")
        : tr("%1, %2").arg(tr("%n settings", nullptr, settings),
                           tr("%n groups of people", nullptr, static_cast<int>(own->plan.cohorts.size())));
}

void TemplateChooser::refresh()
{
    for (int place = 0; place < ownPlace; ++place) {
        const QString name = QString::fromLatin1(builtIn[static_cast<std::size_t>(place)]);
        button(place)->setChecked(m_draft.patternName() == name);
        const QString facts = factsOf(name);
        button(place)->setAccessibleDescription(facts);
        if (!facts.isEmpty())
            findChild<QLabel*>(name)->setText(facts);
    }
    refreshOwn();
}

void TemplateChooser::refreshOwn()
{
    const PlanMaterial* material = m_draft.material();
    const QString shown = m_own->currentData().toString();
    {
        const QSignalBlocker quiet(m_own);
        m_own->clear();
        if (material)
            for (const PlanPattern& pattern : material->patterns)
                if (pattern.isOwn)
                    m_own->addItem(QString::fromStdString(pattern.plan.name), QString::fromStdString(pattern.name));
        const int chosen = m_own->findData(m_draft.patternName());
        m_own->setCurrentIndex(chosen >= 0 ? chosen : std::max(0, m_own->findData(shown)));
    }
    const bool isChosen = m_own->findData(m_draft.patternName()) >= 0;
    m_ownRow->setVisible(m_own->count() > 0);
    m_ownFacts->setVisible(m_own->count() > 0);
    button(ownPlace)->setChecked(isChosen);
    m_ownFacts->setText(factsOf(m_own->currentData().toString()));
    button(ownPlace)->setAccessibleDescription(m_ownFacts->text());
    m_own->setToolTip(m_own->currentData().toString());
    QStringList faults;
    if (material)
        for (const base::Error& error : material->unread)
            faults << tr("%1 is not a template. %2")
                          .arg(QFileInfo(QString::fromStdString(error.file)).fileName(),
                               QString::fromStdString(wording::templateFault(error, document::translated)));
    m_fault->setText(faults.mid(0, 1).join(u'\n'));
    m_fault->setToolTip(faults.join(u'\n'));
    m_fault->setVisible(!faults.isEmpty());
}

} // namespace homeward::ui
