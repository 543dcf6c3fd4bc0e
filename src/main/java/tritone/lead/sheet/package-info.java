/// A base file as rows of text, whatever it was saved by: CSV of any delimiter and encoding, or an Excel workbook.
/// What cannot be trusted is refused with its place, before or while it is read.
@NullMarked
package tritone.lead.sheet;

import org.jspecify.annotations.NullMarked;
