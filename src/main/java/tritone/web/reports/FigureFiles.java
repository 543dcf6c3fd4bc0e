package tritone.web.reports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.function.Function;
import tritone.access.ExportRights;
import tritone.people.Audit;
import tritone.report.Figures.Scope;
import tritone.web.Problem;
import tritone.web.signin.Viewer;

/// Figures as files: by right, on record, in the reader's language.
@ApplicationScoped
class FigureFiles {
    static final String CSV = "text/csv;charset=UTF-8";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ExportRights rights;
    private final Audit audit;
    private final Viewer viewer;

    FigureFiles(ExportRights rights, Audit audit, Viewer viewer) {
        this.rights = rights;
        this.audit = audit;
        this.viewer = viewer;
    }

    FigureWords words() {
        return FigureWords.of(viewer.person().locale());
    }

    Response of(String what, Scope scope, FileFormat format, Function<Scope, FigureTable> read) {
        if (!rights.may(viewer.person()))
            throw Problem.of(403, "no-export", "You may not download figures.", "Your head of sales gives this right.")
                    .refused();
        var days = scope.days();
        String name = what + "-" + days.from() + "-" + days.to() + "." + format.ending();
        audit.record(viewer.person().id(), "export-figures", "figures", what, name);
        var table = read.apply(scope);
        var words = words();
        StreamingOutput body = switch (format) {
            case CSV -> out -> new CsvTable(words).write(table, out);
            case XLSX -> out -> XlsxTable.write(table, out);
        };
        return Response.ok(body, format == FileFormat.CSV ? CSV : XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
