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
            case OLD_OR_PROTECTED_WORKBOOK -> "The workbook is of an old format or under a password.";
            case NOT_A_WORKBOOK -> "This is not an Excel workbook.";
            case TRUNCATED -> "The file ends in the middle.";
            case DAMAGED_ON_THE_WAY -> "The file was damaged on its way here.";
            case MIXED_ENCODING -> "Some lines are in another encoding than the rest.";
            case CELL_TOO_LARGE -> "A cell is far too large.";
            case ZIP_BOMB -> "The workbook unpacks to more than any workbook should.";
            case TOO_MANY_COLUMNS -> "There are more than 200 columns.";
            case TOO_MANY_ROWS -> "There are more than 1,000,000 rows.";
            case NO_PHONE_COLUMN -> "No column holds telephone numbers.";
            case MAPPING_DOES_NOT_FIT -> "The mapping names another number of columns than the file has.";
        };
    }

    private static String mend(FileProblem.Code code) {
        return switch (code) {
            case EMPTY -> "Check that the right file was chosen and that its first visible sheet is filled.";
            case NOT_A_TABLE, OLD_OR_PROTECTED_WORKBOOK, NOT_A_WORKBOOK ->
                "Save the table as CSV or XLSX and send that.";
            case TRUNCATED -> "Copy or export the file again: its end is missing, or a quote is not closed.";
            case DAMAGED_ON_THE_WAY -> "Send it again.";
            case MIXED_ENCODING -> "Save the whole file in one encoding, best UTF-8.";
            case CELL_TOO_LARGE -> "A cell holds at most 32,767 characters; maybe a quote before it is not closed.";
            case ZIP_BOMB -> "Open it in Excel, copy the cells to a new workbook and send that.";
            case TOO_MANY_COLUMNS, TOO_MANY_ROWS -> "Divide the file.";
            case NO_PHONE_COLUMN -> "Say which column holds the numbers.";
            case MAPPING_DOES_NOT_FIT -> "Look at the preview again and map each column once.";
        };
    }
}
