// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextBrowser>

namespace homeward::ui {

/// A page of help with its pictures, which are as wide as the page at most and as sharp as the screen allows.
class HelpBrowser : public QTextBrowser {
    Q_OBJECT
public:
    explicit HelpBrowser(QWidget* parent = nullptr);

    /// Shows Markdown from its top.
    void showPage(const QString& markdown);

    QVariant loadResource(int type, const QUrl& name) override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void lay();
    /// What a picture may have across.
    [[nodiscard]] int column() const;

    QString m_markdown;
    int m_laidFor = 0; ///< the column that the pictures are laid for
};

} // namespace homeward::ui
