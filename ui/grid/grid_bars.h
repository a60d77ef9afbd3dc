// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QStringList>

class QLabel;
class QLineEdit;
class QPushButton;

namespace homeward::grid {

/// The name of the current cell, what it is, its value, and whose value that is.
class CellBar : public QFrame {
    Q_OBJECT
public:
    explicit CellBar(QWidget* parent = nullptr);

    struct Words {
        QString name;       ///< C14
        QString what;
        QString value;
        QString origin;     ///< now 15,640, own; the plan has no value
        bool wrong = false;
    };
    void show(const Words& words);
    [[nodiscard]] const Words& words() const { return m_words; }

private:
    QLabel* m_name;
    QLabel* m_what;
    QLabel* m_value;
    QLabel* m_origin;
    Words m_words;
};

/// What a paste would do, where its figures come from, and the buttons that do it or do not.
class PasteBanner : public QFrame {
    Q_OBJECT
public:
    explicit PasteBanner(QWidget* parent = nullptr);

    void show(const QString& what, const QString& acceptText, bool canAccept);
    [[nodiscard]] QString text() const;
    [[nodiscard]] QString source() const;
    void setSources(const QStringList& titles);
    [[nodiscard]] QPushButton& acceptButton() const { return *m_accept; }
    [[nodiscard]] QLineEdit& sourceField() const { return *m_source; }

signals:
    void accepted();
    void cancelled();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QLabel* m_what;
    QStringList m_titles;
    QLineEdit* m_source;
    QPushButton* m_accept;
    QPushButton* m_cancel;
};

/// What is wrong with a cell, right below it, with what can be done about it.
class CellCallout : public QFrame {
    Q_OBJECT
public:
    explicit CellCallout(QWidget* parent = nullptr);

    /// `use` is the text of the button that takes the likely value; empty where there is none.
    void say(const QString& wrong, const QString& advice, const QString& use);
    [[nodiscard]] QString text() const;
    [[nodiscard]] QPushButton& useButton() const { return *m_use; }

signals:
    void used();
    void leftOut();

private:
    QLabel* m_words;
    QPushButton* m_use;
    QPushButton* m_leaveOut;
};

/// Finds and filters.
class FindBar : public QFrame {
    Q_OBJECT
public:
    explicit FindBar(QWidget* parent = nullptr);

    void open();
    void sayFound(bool found);
    [[nodiscard]] QLineEdit& field() const { return *m_words; }

signals:
    void found(const QString& words, bool backwards);
    void filtered(const QString& words);
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QLineEdit* m_words;
    QPushButton* m_filter;
    QLabel* m_nothing;
};

} // namespace homeward::grid
