// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/papers/sentence_writer.h"

namespace homeward::papers {

namespace {

constexpr std::size_t mostArguments = 8;

} // namespace

void SentenceWriter::add(const char* key, const char* text, std::vector<std::string> arguments, bool opens)
{
    const std::string words = m_material.say(text);
    std::vector<std::string> a = arguments;
    a.resize(mostArguments);
    std::vector<std::string> used;
    for (std::size_t i = 0; i < arguments.size(); ++i)
        if (words.find('%' + std::to_string(i + 1)) != std::string::npos)
            used.push_back(arguments[i]);
    addText(key, wording::fill(words, {a[0], a[1], a[2], a[3], a[4], a[5], a[6], a[7]}), used, opens);
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
