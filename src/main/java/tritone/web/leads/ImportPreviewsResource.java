package tritone.web.leads;

import static tritone.people.Role.ADMINISTRATOR_ROLE;
import static tritone.people.Role.HEAD_OF_SALES_ROLE;

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
import tritone.lead.importing.Imports;
import tritone.lead.importing.Preview;
import tritone.lead.sheet.SheetRefused;
import tritone.web.Problem;

/// A look into a file before it is imported; nothing is kept.
///
/// On worker threads: looking a large file through takes a second of pure computing, and a virtual thread would keep
/// its carrier from the calls meanwhile.
@Path("/api/import-previews")
@Produces(MediaType.APPLICATION_JSON)
public class ImportPreviewsResource {
    private static final int MOST_ROWS = 20;

    private final Imports imports;

    ImportPreviewsResource(Imports imports) {
        this.imports = imports;
    }

    /// @param region the country of numbers written without a plus; RU when left out
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({HEAD_OF_SALES_ROLE, ADMINISTRATOR_ROLE})
    @Operation(operationId = "newImportPreview", summary = "The first rows of a file and what its columns seem to hold")
    public FilePreview look(
            @RestForm @Nullable FileUpload file, @RestForm @PartType(MediaType.TEXT_PLAIN) @Nullable String region)
            throws IOException {
        if (file == null) {
            throw Problem.of(400, "invalid-input", "There is no file.", "Send it as the part named file.")
                    .with(List.of(new Problem.Field("file", "missing")))
                    .refused();
        }
        try {
            return FilePreview.of(imports.preview(file.uploadedFile(), region == null ? "RU" : region));
        } catch (SheetRefused refused) {
            throw FileProblems.of(refused.problem()).refused();
        }
    }

    /// @param format       `csv` or `xlsx`
    /// @param encoding     empty for a workbook
    /// @param delimiter    empty for a workbook
    /// @param rowsExpected about how many rows there are
    /// @param headed       whether the first row names the columns
    /// @param remembered   whether the fields are those chosen for such a file before
    public record FilePreview(
            String format,
            String encoding,
            String delimiter,
            long rowsExpected,
            boolean headed,
            boolean remembered,
            List<ImportView.Column> columns,
            List<Line> rows) {
        static FilePreview of(Preview preview) {
            var about = preview.about();
            return new FilePreview(
                    about.format(),
                    about.encoding(),
                    about.delimiter(),
                    about.rowsExpected(),
                    preview.columns().headed(),
                    preview.remembered(),
                    ImportView.Column.all(preview.columns()),
                    preview.rows().stream()
                            .limit(MOST_ROWS)
                            .map(row -> new Line(row.line(), row.cells()))
                            .toList());
        }
    }

    public record Line(long line, List<String> cells) {}
}
