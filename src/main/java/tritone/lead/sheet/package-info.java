/// A base file as rows of text, whatever it was saved by: CSV of any delimiter and encoding, an Excel workbook, an
/// OpenDocument spreadsheet, a table of a page or of XML.
/// What cannot be trusted is refused with its place, before or while it is read.
@NullMarked
package tritone.lead.sheet;

import org.jspecify.annotations.NullMarked;
