// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/pdf_finish.h"
#include "core/base/caught.h"
#include "core/base/hash.h"

#define POINTERHOLDER_TRANSITION 4 // the library's word for standard pointers alone
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <cstdint>
#include <exception>
#include <new>

namespace homeward::paper {

namespace {

using Object = QPDFObjectHandle;

constexpr double pageHeight = 841.89; // A4, points

Object destinationOf(const Bookmark& bookmark, std::vector<QPDFPageObjectHelper>& pages)
{
    Object destination = Object::newArray();
    destination.appendItem(pages[static_cast<std::size_t>(bookmark.page)].getObjectHandle());
    destination.appendItem(Object::newName("/XYZ"));
    destination.appendItem(Object::newNull());
    destination.appendItem(Object::newReal(pageHeight - bookmark.fromTop, 2));
    destination.appendItem(Object::newNull());
    return destination;
}

/// A chain of bookmarks of one level.
void addBookmarks(QPDF& pdf, const std::vector<Bookmark>& bookmarks)
{
    std::vector<QPDFPageObjectHelper> pages = QPDFPageDocumentHelper(pdf).getAllPages();
    Object outline = pdf.makeIndirectObject(Object::newDictionary());
    std::vector<Object> items;
    for (const Bookmark& bookmark : bookmarks) {
        if (bookmark.page < 0 || bookmark.page >= static_cast<int>(pages.size()))
            continue;
        Object item = pdf.makeIndirectObject(Object::newDictionary());
        item.replaceKey("/Title", Object::newUnicodeString(bookmark.text));
        item.replaceKey("/Parent", outline);
        item.replaceKey("/Dest", destinationOf(bookmark, pages));
        if (!items.empty()) {
            item.replaceKey("/Prev", items.back());
            items.back().replaceKey("/Next", item);
        }
        items.push_back(item);
    }
    if (items.empty())
        return;
    outline.replaceKey("/Type", Object::newName("/Outlines"));
    outline.replaceKey("/First", items.front());
    outline.replaceKey("/Last", items.back());
    outline.replaceKey("/Count", Object::newInteger(static_cast<long long>(items.size())));
    pdf.getRoot().replaceKey("/Outlines", outline);
    pdf.getRoot().replaceKey("/PageMode", Object::newName("/UseOutlines"));
}

void sayFacts(QPDF& pdf, const PdfFacts& facts)
{
    std::string date = "D:";
    for (const char letter : facts.date.empty() ? std::string("1980-01-01") : facts.date)
        if (letter != '-')
            date += letter;
    date += "000000Z";
    Object about = pdf.makeIndirectObject(Object::newDictionary());
    about.replaceKey("/Title", Object::newUnicodeString(facts.title));
    about.replaceKey("/Author", Object::newUnicodeString(facts.author));
    about.replaceKey("/Creator", Object::newUnicodeString("Homeward"));
    about.replaceKey("/CreationDate", Object::newString(date));
    about.replaceKey("/ModDate", Object::newString(date));
    pdf.getTrailer().replaceKey("/Info", about);
    Object root = pdf.getRoot();
    root.replaceKey("/Lang", Object::newUnicodeString(facts.language));
    Object preferences = Object::newDictionary();
    preferences.replaceKey("/DisplayDocTitle", Object::newBool(true));
    root.replaceKey("/ViewerPreferences", preferences);
    root.removeKey("/Metadata"); // of its making, with a date of its own
}

/// Six capital letters of a font's name, as PDF marks a subset of it.
std::string subsetTag(const std::string& font)
{
    std::uint64_t hash = base::hashOf(font);
    std::string tag;
    for (int i = 0; i < 6; ++i, hash /= 26)
        tag += static_cast<char>('A' + static_cast<int>(hash % 26));
    return tag;
}

/// Replaces Qt's random names of font subsets, so that a paper made twice has the same bytes.
void nameSubsets(QPDF& pdf)
{
    for (Object object : pdf.getAllObjects()) {
        if (!object.isDictionary())
            continue;
        for (const char* const key : {"/FontName", "/BaseFont"}) {
            const Object value = object.getKey(key);
            const std::string name = Object(value).isName() ? Object(value).getName() : std::string();
            if (name.size() > 8 && name[7] == '+')
                object.replaceKey(key,
                                  Object::newName(std::string("/").append(subsetTag(name.substr(8))).append(name, 7)));
        }
    }
}

} // namespace

base::Result<std::string> finishedPdf(const std::string& bytes, const PdfFacts& facts)
try {
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    pdf.processMemoryFile("paper", bytes.data(), bytes.size());
    addBookmarks(pdf, facts.bookmarks);
    sayFacts(pdf, facts);
    nameSubsets(pdf);
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setDeterministicID(true);
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    return std::string(reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize());
} catch (const std::bad_alloc&) {
    return base::caughtError();
} catch (const std::exception& fault) {
    return base::Error{base::ErrorCode::Damaged, {}, {}, fault.what(), 0};
}

} // namespace homeward::paper
