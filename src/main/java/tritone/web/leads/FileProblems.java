package tritone.web.leads;

import java.util.ArrayList;
import tritone.lead.sheet.FileProblem;
import tritone.web.Problem;

/// A refused file in words. The type is `/problems/file-<code>`; line and column come as fields.
final class FileProblems {
    private FileProblems() {}

    static Problem of(FileProblem problem) {
        var places = new ArrayList<Problem.Field>();
        if (problem.line() > 0) places.add(new Problem.Field("line", Long.toString(problem.line())));
        if (problem.column() > 0) places.add(new Problem.Field("column", Integer.toString(problem.column())));
        return Problem.of(422, "file-" + problem.code().slug(), title(problem.code()), mend(problem.code()))
                .with(places);
    }

    private static String title(FileProblem.Code code) {
        return switch (code) {
            case EMPTY -> "There are no rows in the file.";
            case NOT_A_TABLE -> "This is not a table.";
            case OLD_WORKBOOK -> "This is an Excel 97-2003 workbook (XLS).";
            case PROTECTED_WORKBOOK -> "The workbook is password-protected.";
            case BINARY_WORKBOOK -> "This is a binary workbook (XLSB).";
            case NUMBERS_DOCUMENT -> "This is an Apple Numbers document.";
            case DOCUMENT -> "This is a text document or a presentation, not a table.";
            case PDF -> "This is a PDF document, not a table.";
            case IMAGE -> "This is an image, not a table.";
            case ARCHIVE -> "This is an archive, not a table.";
            case DATABASE -> "This is a database (DBF, Access or SQLite), not a table.";
            case PAGE_WITHOUT_TABLE -> "This is a web page without a table.";
            case DATA_OF_A_PROGRAM -> "This is another program's data (XML, JSON, contacts), not a table.";
            case UNCLOSED_QUOTE -> "A quote is not closed.";
            case NO_SUCH_SHEET -> "The file has no visible sheet with data and that name.";
            case NO_SUCH_HEADINGS -> "The heading row is empty.";
            case ENDED_THE_SERVICE -> "The service stopped twice while reading this file.";
            case TRUNCATED -> "The file is cut off or damaged.";
            case DAMAGED_ON_THE_WAY -> "The file was damaged during the upload.";
            case MIXED_ENCODING -> "Some lines have a different encoding from the rest.";
            case CELL_TOO_LARGE -> "A cell is far too large.";
            case ZIP_BOMB -> "The workbook is far too large when unpacked.";
            case TOO_MANY_COLUMNS -> "There are more than 200 columns.";
            case TOO_MANY_ROWS -> "There are more than 1,000,000 rows.";
            case NO_PHONE_COLUMN -> "No column contains telephone numbers.";
            case MAPPING_DOES_NOT_FIT -> "The mapping has a different number of columns from the file.";
        };
    }

    private static String mend(FileProblem.Code code) {
        return switch (code) {
            case EMPTY -> "Check that this is the right file and that it has a visible sheet with data.";
            case NOT_A_TABLE, PDF, IMAGE, DOCUMENT, NUMBERS_DOCUMENT ->
                "Export the table as XLSX or CSV and send that.";
            case OLD_WORKBOOK, BINARY_WORKBOOK ->
                "Open it in Excel, save it as an Excel workbook (XLSX) and send that.";
            case PROTECTED_WORKBOOK ->
                "Remove the password (File, Info, Protect Workbook), save the file and upload it.";
            case ARCHIVE -> "Unpack it and upload the table inside.";
            case DATABASE -> "Open it in Excel or its own program, export the table as XLSX or CSV and send that.";
            case PAGE_WITHOUT_TABLE ->
                "The export may have saved a sign-in page: open the file in a browser, then export again.";
            case DATA_OF_A_PROGRAM -> "Export from that program as XLSX or CSV and send that.";
            case UNCLOSED_QUOTE -> "Close or remove the quote in the given line and upload the file again.";
            case NO_SUCH_SHEET -> "Check the sheet names in the preview.";
            case NO_SUCH_HEADINGS -> "Send the number of the heading row, or 0 if there is none.";
            case ENDED_THE_SERVICE -> "Copy the cells to a new workbook or save them as CSV, and send that.";
            case TRUNCATED -> "Copy or export the file again.";
            case DAMAGED_ON_THE_WAY -> "Send it again.";
            case MIXED_ENCODING -> "Save the whole file in one encoding, best UTF-8.";
            case CELL_TOO_LARGE -> "A cell holds at most 32,767 characters.";
            case ZIP_BOMB -> "Open it in Excel, copy the cells to a new workbook and send that.";
            case TOO_MANY_COLUMNS, TOO_MANY_ROWS -> "Split the file.";
            case NO_PHONE_COLUMN -> "Choose the column with the numbers.";
            case MAPPING_DOES_NOT_FIT -> "Open the preview again and map each column once.";
        };
    }
}
