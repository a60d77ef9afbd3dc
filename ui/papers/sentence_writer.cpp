// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/papers/sentence_writer.h"

namespace homeward::papers {

namespace {

constexpr std::size_t mostArguments = 8;

} // namespace

void SentenceWriter::add(const char* key, const char* text, std::vector<std::string> arguments, bool opens)
{
    std::vector<std::string> a = arguments;
    a.resize(mostArguments);
    addText(key, wording::fill(m_material.say(text), {a[0], a[1], a[2], a[3], a[4], a[5], a[6], a[7]}), arguments,
            opens);
}

void SentenceWriter::addText(const std::string& key, std::string text, const std::vector<std::string>& arguments,
                             bool opens)
{
    Sentence sentence{key, std::move(text), {}, opens};
    for (const std::string& argument : arguments)
        if (argument.find_first_of("0123456789") != std::string::npos)
            sentence.figures.push_back(argument);
    if (!sentence.text.empty())
        m_sentences.push_back(std::move(sentence));
}

} // namespace homeward::papers
