package tritone.lead.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import tritone.lead.sheet.FileProblem.Code;

/// Texts that are no CSV: pages and XML that programs call XLS, and data that is no table at all.
final class Markup {
    private static final Pattern TAG =
            Pattern.compile("(?s)<(\\?xml|!doctype|!--|/?[a-z][a-z0-9]*(:[a-z]+)?[\\s>/]).*");
    private static final Pattern JSON = Pattern.compile("(?s)(\\{\\s*\"|\\[\\s*[\\[{]).*");
    private static final Pattern OTHER = Pattern.compile("(?s)(begin:v|mime-version:|\\{\\\\rtf|%!ps).*");
    private static final int HEAD = 4096;

    private Markup() {}

    static boolean is(String text) {
        String head = head(text);
        return TAG.matcher(head).matches()
                || JSON.matcher(head).matches()
                || OTHER.matcher(head).matches();
    }

    static Sheet open(Path file, TextProbe.Found found, String text) throws IOException, SheetRefused {
        String head = head(text);
        if (!TAG.matcher(head).matches()) throw new SheetRefused(FileProblem.of(Code.DATA_OF_A_PROGRAM));
        if (head.contains("urn:schemas-microsoft-com:office:spreadsheet") && head.contains("<?xml"))
            return XmlSheet.open(file);
        boolean page = head.contains("<html")
                || head.contains("<table")
                || head.contains("<!doctype html")
                || head.contains("<meta")
                || head.contains("<body")
                || text.toLowerCase(Locale.ROOT).contains("<table");
        if (page) return HtmlSheet.open(file, found.charset());
        throw new SheetRefused(FileProblem.of(Code.DATA_OF_A_PROGRAM));
    }

    private static String head(String text) {
        String start = text.stripLeading();
        return start.substring(0, Math.min(HEAD, start.length())).toLowerCase(Locale.ROOT);
    }
}
