// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/papers/sentences.h"

namespace homeward::papers {

/// Collects the sentences of one part.
class SentenceWriter {
public:
    SentenceWriter(const Material& material, results::Question question)
        : m_material(material),
          m_question(std::move(question))
    {
    }

    [[nodiscard]] std::vector<Sentence> take() { return std::move(m_sentences); }
    [[nodiscard]] const Material& material() const { return m_material; }
    [[nodiscard]] const results::Question& question() const { return m_question; }
    [[nodiscard]] const std::string& scenario() const { return scenarioName(m_material, m_question.scenario); }
    [[nodiscard]] const std::string& against() const { return scenarioName(m_material, m_question.against); }
    [[nodiscard]] const std::string& year() const { return yearLabel(m_material, m_question.year); }

    /// A marked text filled with arguments. Those in it with a digit are its figures: when they move, the sentence has.
    void add(const char* key, const char* text, std::vector<std::string> arguments, bool opens = false);
    /// A sentence that is made already; an empty one is none.
    void addText(const std::string& key, std::string text, const std::vector<std::string>& arguments, bool opens);

private:
    const Material& m_material;
    results::Question m_question;
    std::vector<Sentence> m_sentences;
};

// Each is of one file. They write nothing where the plan gives neither prices nor staff.
void writeMoney(SentenceWriter& out);
/// What care and changes cost together by the accounts, under both scenarios.
void writeCost(SentenceWriter& out, const char* key);
void writeStaff(SentenceWriter& out);
void writePriorities(SentenceWriter& out);
/// How surely the scenario differs over the futures; what each range moves, and what it would take, where it was found.
void writeStudies(SentenceWriter& out);

} // namespace homeward::papers
