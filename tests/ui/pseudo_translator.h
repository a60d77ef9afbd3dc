// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QMutex>
#include <QMutexLocker>
#include <QSet>
#include <QString>
#include <QTranslator>

namespace homeward::tests {

/// Translates every text into full-width letters, so that a text of the code that goes round translation is seen by its
/// plain ones; keeps what it was asked for.
class PseudoTranslator : public QTranslator {
public:
    QString translate(const char* context, const char* source, const char* /*disambiguation*/, int /*n*/) const override
    {
        {
            const QMutexLocker one(&m_oneAtATime);
            m_asked[QString::fromUtf8(context)].insert(QString::fromUtf8(source));
        }
        return wide(QString::fromUtf8(source));
    }

    bool isEmpty() const override { return false; }

    /// The texts of each context.
    [[nodiscard]] QHash<QString, QSet<QString>> asked() const
    {
        const QMutexLocker one(&m_oneAtATime);
        return m_asked;
    }

private:
    /// Leaves places for values as they are: `%1`, `%n`, `{share}`, and file patterns.
    static QString wide(const QString& text)
    {
        constexpr char16_t toFullWidth = 0xfee0;
        QString out;
        bool inBraces = false;
        for (qsizetype i = 0; i < text.size(); ++i) {
            const QChar c = text.at(i);
            inBraces = c == u'{' || (inBraces && c != u'}');
            const bool letter = (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
            const bool keep = inBraces || (i > 0 && (text.at(i - 1) == u'%' || text.at(i - 1) == u'&'));
            out += letter && !keep ? QChar(static_cast<char16_t>(c.unicode() + toFullWidth)) : c;
        }
        return out;
    }

    mutable QMutex m_oneAtATime; ///< papers are composed on threads of their own
    mutable QHash<QString, QSet<QString>> m_asked;
};

} // namespace homeward::tests
