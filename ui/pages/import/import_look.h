// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imports/import.h"
#include "core/sheets/read_book.h"
#include "ui/pages/import/import_source.h"
#include "ui/runner/job.h"

#include <QObject>
#include <QString>

#include <memory>

class QSettings;

namespace homeward::ui {

/// Reads a file of figures and looks at it as an import, on threads of its own: first the file, then the look, and the look
/// again after each choice. What was chosen is remembered for files with the same headings.
class ImportLook : public QObject {
    Q_OBJECT
public:
    /// The plan is copied; `settings` must outlive it.
    ImportLook(model::Plan plan, QSettings& settings, QObject* parent = nullptr);

    void read(const ImportSource& source);
    [[nodiscard]] const imports::Choices& choices() const { return m_choices; }
    void choose(imports::Choices choices);
    /// Keeps the choices for the next file with these headings.
    void remember();

    [[nodiscard]] const model::Plan& plan() const { return *m_plan; }
    [[nodiscard]] bool isBusy() const;
    /// Null before the file has been read, and after a failure.
    [[nodiscard]] std::shared_ptr<const sheets::Book> book() const { return m_book; }
    /// Null before the first look.
    [[nodiscard]] std::shared_ptr<const imports::Import> import() const { return m_import; }

signals:
    /// A look has ended; `import` has what was seen.
    void looked();
    /// The file cannot be read: a sentence.
    void refused(const QString& why);

private:
    struct Request {
        std::shared_ptr<const sheets::Book> book;
        std::shared_ptr<const model::Plan> plan;
        imports::Choices choices;
    };
    void take();
    void look();
    [[nodiscard]] QString key() const;
    /// Whether there were choices to take back for these headings.
    bool recall();

    std::shared_ptr<const model::Plan> m_plan;
    QSettings& m_settings;
    imports::Choices m_choices;
    std::shared_ptr<const sheets::Book> m_book;
    std::shared_ptr<const imports::Import> m_import;
    bool m_hasRecalled = false;
    runner::Job<ImportSource, sheets::Reading> m_reading;
    runner::Job<Request, imports::Import> m_look;
};

} // namespace homeward::ui
