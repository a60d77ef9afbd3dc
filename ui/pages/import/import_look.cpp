// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/import/import_look.h"

#include "core/reference/reference_set.h"
#include "ui/document/spoken.h"
#include "ui/wording/import_text.h"
#include "ui/wording/table_text.h"

#include <QCryptographicHash>
#include <QSettings>

namespace homeward::ui {

namespace {

base::Result<sheets::Reading> readFrom(const ImportSource& source, const base::CancelToken& cancel)
{
    if (!source.path.isEmpty())
        return sheets::readBookFile(source.path.toStdString(), {}, cancel);
    return sheets::readBook(source.name.toStdString(), source.pasted.toStdString(), {}, cancel);
}

} // namespace

ImportLook::ImportLook(model::Plan plan, QSettings& settings, QObject* parent)
    : QObject(parent),
      m_plan(std::make_shared<const model::Plan>(std::move(plan))),
      m_settings(settings),
      m_reading([](const ImportSource& source, const auto& control) { return readFrom(source, control.cancel); }),
      m_look([](const Request& request, const auto& control) -> base::Result<imports::Import> {
          return imports::lookAt(*request.book, *request.plan, request.choices, reference::builtIn(),
                                 wording::typingForm(document::translated), control.cancel);
      })
{
    connect(&m_reading, &runner::JobBase::finished, this, &ImportLook::take);
    connect(&m_reading, &runner::JobBase::failed, this,
            [this](const base::Error& error) { emit refused(document::spoken(error)); });
    connect(&m_look, &runner::JobBase::finished, this, [this] {
        m_import = m_look.value();
        if (!recall())
            emit looked();
    });
    connect(&m_look, &runner::JobBase::failed, this,
            [this](const base::Error& error) { emit refused(document::spoken(error)); });
}

void ImportLook::read(const ImportSource& source)
{
    m_book.reset();
    m_import.reset();
    m_hasRecalled = false;
    m_reading.start(source);
}

void ImportLook::take()
{
    const auto reading = m_reading.value();
    if (reading->fault) {
        emit refused(
            QString::fromStdString(wording::faultText(*reading->fault, reading->book.file, document::translated)));
        return;
    }
    m_book = std::shared_ptr<const sheets::Book>(reading, &reading->book);
    look();
}

void ImportLook::choose(imports::Choices choices)
{
    if (choices == m_choices)
        return;
    m_choices = std::move(choices);
    if (m_book)
        look();
}

void ImportLook::look() { m_look.start({m_book, m_plan, m_choices}); }

bool ImportLook::isBusy() const { return m_reading.isRunning() || m_look.isRunning(); }

QString ImportLook::key() const
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    for (const imports::Column& column : m_import->columns) {
        hash.addData(QByteArray::fromStdString(column.heading));
        hash.addData(QByteArrayLiteral("\n"));
    }
    return QStringLiteral("imports/") + QString::fromLatin1(hash.result().toHex());
}

void ImportLook::remember()
{
    if (!m_import || m_import->columns.empty())
        return;
    QStringList roles;
    for (const auto& [heading, role] : m_choices.roles)
        roles += QString::fromStdString(heading) + u'=' + QString::fromStdString(std::string(imports::wordOf(role)));
    QStringList only;
    for (const auto& [heading, kind] : m_choices.only)
        only += QString::fromStdString(heading) + u'=' + QString::fromStdString(kind);
    const QString shape =
        m_choices.shape ? QString::fromStdString(std::string(imports::wordOf(*m_choices.shape))) : QString();
    m_settings.setValue(
        key(), QStringList{shape, roles.join(u'\n'), only.join(u'\n'), QString::fromStdString(m_choices.setting)});
}

bool ImportLook::recall()
{
    if (m_hasRecalled || m_import->columns.empty())
        return false;
    m_hasRecalled = true;
    const QStringList kept = m_settings.value(key()).toStringList();
    if (kept.size() < 3)
        return false;
    imports::Choices choices = m_choices;
    if (!kept[0].isEmpty())
        choices.shape = imports::shapeNamed(kept[0].toStdString());
    const auto each = [](const QString& text, auto take) {
        for (const QString& line : text.split(u'\n', Qt::SkipEmptyParts))
            if (const qsizetype sign = line.lastIndexOf(u'='); sign > 0)
                take(line.left(sign).toStdString(), line.mid(sign + 1).toStdString());
    };
    each(kept[1], [&](std::string heading, const std::string& word) {
        if (const auto role = imports::roleNamed(word))
            choices.roles.emplace(std::move(heading), *role);
    });
    each(kept[2],
         [&](std::string heading, std::string kind) { choices.only.emplace(std::move(heading), std::move(kind)); });
    if (kept.size() > 3)
        choices.setting = kept[3].toStdString();
    if (choices == m_choices)
        return false;
    choose(std::move(choices));
    return true;
}

} // namespace homeward::ui
