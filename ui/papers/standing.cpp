// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/papers/standing.h"

#include <algorithm>
#include <map>
#include <set>
#include <sstream>

namespace homeward::papers {

namespace {

using model::PaperSentence;

const Sentence* sentenceOf(const std::vector<Sentence>& sentences, const std::string& key)
{
    const auto found = std::ranges::find(sentences, key, &Sentence::key);
    return key.empty() || found == sentences.end() ? nullptr : &*found;
}

std::string trimmed(std::string_view text)
{
    constexpr std::string_view blanks = " \t\r\n";
    const std::size_t first = text.find_first_not_of(blanks);
    return first == std::string_view::npos ? std::string()
                                           : std::string(text.substr(first, text.find_last_not_of(blanks) - first + 1));
}

/// The end of the sentence at the front of a text: after its mark and before a blank.
std::size_t endOfSentence(std::string_view text)
{
    for (std::size_t i = 0; i + 1 < text.size(); ++i)
        if ((text[i] == '.' || text[i] == '!' || text[i] == '?') && text[i + 1] == ' ')
            return i + 1;
    return text.size();
}

void addOwn(std::string_view text, std::vector<PaperSentence>& sentences)
{
    for (std::string rest = trimmed(text); !rest.empty();) {
        const std::size_t end = endOfSentence(rest);
        sentences.push_back({{}, rest.substr(0, end), {}, true, false});
        rest = trimmed(std::string_view(rest).substr(end));
    }
}

/// The kept sentence that begins first in a text, the longer of two that begin together.
const PaperSentence* firstKept(std::string_view text, const std::vector<StandingSentence>& before, std::size_t& at)
{
    const PaperSentence* first = nullptr;
    at = std::string_view::npos;
    for (const StandingSentence& one : before) {
        const std::size_t found = one.sentence.text.empty() ? std::string_view::npos : text.find(one.sentence.text);
        const bool sooner = found < at || (found == at && first && one.sentence.text.size() > first->text.size());
        if (found != std::string_view::npos && sooner) {
            first = &one.sentence;
            at = found;
        }
    }
    return first;
}

std::vector<PaperSentence> paragraphOf(std::string_view text, const std::vector<StandingSentence>& before)
{
    std::vector<PaperSentence> sentences;
    while (!trimmed(text).empty()) {
        std::size_t at = 0;
        const PaperSentence* known = firstKept(text, before, at);
        addOwn(text.substr(0, at), sentences);
        if (!known)
            break;
        sentences.push_back(*known);
        sentences.back().opens = false;
        text.remove_prefix(at + known->text.size());
    }
    if (!sentences.empty())
        sentences.front().opens = true;
    return sentences;
}

std::vector<std::string> figuresIn(std::string_view joined)
{
    constexpr std::string_view separator = "; ";
    std::vector<std::string> figures;
    while (!joined.empty()) {
        const std::size_t end = std::min(joined.find(separator), joined.size());
        figures.emplace_back(joined.substr(0, end));
        joined.remove_prefix(std::min(end + separator.size(), joined.size()));
    }
    return figures;
}

/// Where a figure stands in words, not as a part of a longer number.
std::size_t placeOf(const std::string& words, const std::string& figure)
{
    const auto isDigit = [&](std::size_t i) { return i < words.size() && words[i] >= '0' && words[i] <= '9'; };
    for (std::size_t at = words.find(figure); at != std::string::npos; at = words.find(figure, at + 1))
        if (!(at > 0 && isDigit(at - 1)) && !isDigit(at + figure.size()))
            return at;
    return std::string::npos;
}

/// Puts the figures of now in the place of those before, the last in the words first. False, and nothing done, where one
/// that moved does not stand in them.
bool replaceFigures(std::string& words, const std::vector<std::string>& before, const std::vector<std::string>& now)
{
    if (before.size() != now.size())
        return false;
    std::map<std::size_t, std::size_t> places; // in the words, of which figure
    for (std::size_t i = 0; i < now.size(); ++i) {
        if (before[i] == now[i])
            continue;
        const std::size_t at = placeOf(words, before[i]);
        if (at == std::string::npos || !places.emplace(at, i).second)
            return false;
    }
    for (auto place = places.rbegin(); place != places.rend(); ++place)
        words.replace(place->first, before[place->second].size(), now[place->second]);
    return true;
}

std::set<std::string> wordsOf(const std::string& text)
{
    std::istringstream stream(text);
    std::set<std::string> words;
    for (std::string word; stream >> word;)
        words.insert(word);
    return words;
}

bool sharesMostWords(const std::string& left, const std::string& right)
{
    const std::set<std::string> a = wordsOf(left), b = wordsOf(right);
    const auto both = std::ranges::count_if(a, [&](const std::string& word) { return b.contains(word); });
    return 2 * both >= static_cast<std::ptrdiff_t>(std::min(a.size(), b.size())) && both > 1;
}

/// An own sentence takes over the key of the sentence that it was made from.
void adoptKeys(std::vector<PaperSentence>& sentences, const std::vector<StandingSentence>& before)
{
    for (const StandingSentence& one : before) {
        const PaperSentence& was = one.sentence;
        const auto holds = [&](const PaperSentence& sentence) { return sentence.key == was.key; };
        if (was.key.empty() || std::ranges::any_of(sentences, holds))
            continue;
        const auto made = std::ranges::find_if(sentences, [&](const PaperSentence& sentence) {
            return sentence.key.empty() && sentence.own && sharesMostWords(sentence.text, was.text);
        });
        if (made == sentences.end())
            continue;
        made->key = was.key;
        made->figures = was.figures;
    }
}

} // namespace

std::vector<StandingSentence> standingOf(const model::PaperPart& part, const std::vector<Sentence>& now)
{
    std::vector<StandingSentence> standing;
    if (!part.text) {
        for (const PaperSentence& sentence : kept(now))
            standing.push_back({sentence, false, {}, sentence.text});
        return standing;
    }
    for (const PaperSentence& sentence : *part.text) {
        StandingSentence one{sentence, false, {}, {}};
        const Sentence* fresh = sentenceOf(now, sentence.key);
        one.now = fresh ? fresh->text : std::string();
        one.moved = !sentence.key.empty() && (!fresh || fresh->joinedFigures() != sentence.figures);
        if (one.moved)
            one.before = sentence.own ? sentence.figures : sentence.text;
        standing.push_back(std::move(one));
    }
    return standing;
}

std::vector<PaperSentence> kept(const std::vector<Sentence>& now)
{
    std::vector<PaperSentence> sentences;
    for (const Sentence& one : now)
        sentences.push_back({one.key, one.text, one.joinedFigures(), false, one.opens});
    return sentences;
}

std::vector<PaperSentence> broughtUpToDate(const model::PaperPart& part, const std::vector<Sentence>& now)
{
    if (!part.text)
        return kept(now);
    std::vector<PaperSentence> sentences;
    for (PaperSentence sentence : *part.text) {
        const Sentence* fresh = sentenceOf(now, sentence.key);
        if (!fresh && !sentence.key.empty() && !sentence.own)
            continue;
        if (fresh && !sentence.own) {
            sentence.text = fresh->text;
            sentence.figures = fresh->joinedFigures();
        } else if (fresh && replaceFigures(sentence.text, figuresIn(sentence.figures), fresh->figures)) {
            sentence.figures = fresh->joinedFigures();
        }
        sentences.push_back(std::move(sentence));
    }
    return sentences;
}

std::vector<PaperSentence> confirmed(const model::PaperPart& part, const std::vector<Sentence>& now)
{
    std::vector<PaperSentence> sentences = part.text.value_or(kept(now));
    for (PaperSentence& sentence : sentences) {
        if (!sentence.own || sentence.key.empty())
            continue;
        const Sentence* fresh = sentenceOf(now, sentence.key);
        sentence.figures = fresh ? fresh->joinedFigures() : std::string();
        if (!fresh)
            sentence.key.clear();
    }
    return sentences;
}

std::vector<PaperSentence> typedText(std::string_view typed, const std::vector<StandingSentence>& before)
{
    std::vector<PaperSentence> sentences;
    while (!typed.empty()) {
        const std::size_t end = typed.find('\n');
        for (PaperSentence& sentence : paragraphOf(typed.substr(0, end), before))
            sentences.push_back(std::move(sentence));
        typed.remove_prefix(end == std::string_view::npos ? typed.size() : end + 1);
    }
    adoptKeys(sentences, before);
    return sentences;
}

std::string textToType(const std::vector<StandingSentence>& standing)
{
    std::string text;
    for (const StandingSentence& one : standing)
        text += (text.empty() ? "" : one.sentence.opens ? "\n\n" : " ") + one.sentence.text;
    return text;
}

} // namespace homeward::papers
