package tritone.web.leads;

import static tritone.people.Role.ADMINISTRATOR_ROLE;
import static tritone.people.Role.HEAD_OF_SALES_ROLE;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.PartType;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import tritone.access.ClientText;
import tritone.access.Contacts;
import tritone.lead.importing.ColumnValues;
import tritone.lead.importing.Imports;
import tritone.lead.importing.Preview;
import tritone.lead.sheet.Sheet.SheetRow;
import tritone.lead.sheet.SheetRefused;
import tritone.web.Problem;
import tritone.web.leads.DialledKinds.NumberKindsView;

/// A look into a file before it is imported; nothing is kept.
///
/// On worker threads: looking a large file through takes a second of pure computing, and a virtual thread would keep
/// its carrier from the calls meanwhile.
@Path("/api/import-previews")
@Produces(MediaType.APPLICATION_JSON)
public class ImportPreviewsResource {
    private static final int MOST_ROWS = 20;
    /// Enough to find the headings among titles.
    private static final int MOST_TOP = 40;

    private final Imports imports;
    private final DialledKinds kinds;
    private final ObjectMapper json;

    ImportPreviewsResource(Imports imports, DialledKinds kinds, ObjectMapper json) {
        this.imports = imports;
        this.kinds = kinds;
        this.json = json;
    }

    /// @param region   the country of numbers written without a plus; RU when left out
    /// @param sheets   JSON list of names of sheets, or `["*"]`; the first that holds numbers when left out
    /// @param headings the line of the headings; 0 when there are none; found when left out
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({HEAD_OF_SALES_ROLE, ADMINISTRATOR_ROLE})
    @Operation(operationId = "newImportPreview", summary = "The first rows of a file and what its columns seem to hold")
    public FilePreview look(
            @RestForm @Nullable FileUpload file,
            @RestForm @PartType(MediaType.TEXT_PLAIN) @Nullable String region,
            @RestForm @PartType(MediaType.TEXT_PLAIN) @Nullable String sheets,
            @RestForm @PartType(MediaType.TEXT_PLAIN) @Nullable String headings)
            throws IOException {
        if (file == null) {
            throw Problem.of(400, "invalid-input", "There is no file.", "Send it as the part named file.")
                    .with(List.of(new Problem.Field("file", "missing")))
                    .refused();
        }
        var choice = ImportForm.choice(json, sheets, headings);
        try {
            String country = region == null ? "RU" : region;
            var preview = imports.preview(file.uploadedFile(), country, choice);
            return FilePreview.of(preview, imports.values(file.uploadedFile(), preview), kinds.of(preview, country));
        } catch (SheetRefused refused) {
            throw FileProblems.of(refused.problem()).refused();
        }
    }

    /// @param format       `csv`, `xlsx`, `ods`, `html` or `xml`
    /// @param encoding     empty for a workbook
    /// @param delimiter    empty for a workbook
    /// @param sheets       those that are visible and filled; none when the file has only one, without a name
    /// @param rowsExpected about how many rows there are in the sheets chosen
    /// @param headed       whether a row names the columns
    /// @param headings     its line in the first sheet chosen; 0 when there is none
    /// @param remembered   whether the fields are those chosen for such a file before
    /// @param values       what each column holds; a person says what the marks of consent and do-not-call mean
    /// @param rows         the first rows of data
    /// @param top          the first rows of the first sheet chosen as they stand there, titles and headings too
    /// @param numbers      of the rows looked at, which numbers no line dials
    public record FilePreview(
            String format,
            String encoding,
            String delimiter,
            List<SheetOfFile> sheets,
            long rowsExpected,
            boolean headed,
            long headings,
            boolean remembered,
            List<ImportView.Column> columns,
            List<ColumnValues> values,
            List<Line> rows,
            List<Line> top,
            NumberKindsView numbers) {
        static FilePreview of(Preview preview, List<ColumnValues> values, NumberKindsView numbers) {
            var about = preview.about();
            return new FilePreview(
                    about.format(),
                    about.encoding(),
                    about.delimiter(),
                    SheetOfFile.all(preview),
                    preview.rowsExpected(),
                    preview.columns().headed(),
                    preview.layout().headings(),
                    preview.remembered(),
                    ImportView.Column.all(preview.columns()),
                    values,
                    Line.first(preview.rows(), MOST_ROWS),
                    Line.first(preview.top(), MOST_TOP),
                    numbers);
        }
    }

    /// @param rows   about how many of them are filled
    /// @param chosen whether it is among those read
    public record SheetOfFile(String name, long rows, boolean chosen) {
        static List<SheetOfFile> all(Preview preview) {
            var chosen = preview.layout().sheets();
            return preview.about().tabs().stream()
                    .filter(tab -> !tab.name().isEmpty())
                    .map(tab -> new SheetOfFile(tab.name(), tab.rows(), chosen.contains(tab.name())))
                    .toList();
        }
    }

    /// @param sheet empty when the file has only one, without a name
    public record Line(String sheet, long line, List<ClientText> cells) {
        static List<Line> first(List<SheetRow> rows, int most) {
            return rows.stream()
                    .limit(most)
                    .map(row -> new Line(
                            row.tab(),
                            row.line(),
                            row.cells().stream().map(Contacts::own).toList()))
                    .toList();
        }
    }
}
