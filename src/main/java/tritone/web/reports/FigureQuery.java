package tritone.web.reports;

import jakarta.validation.constraints.Pattern;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import tritone.web.Shapes;

/// Which figures are wanted: of which days, whose.
public class FigureQuery {
    /// The first day, 2026-11-22; the last one when left out.
    @RestQuery
    @Pattern(regexp = Shapes.DAY)
    public @Nullable String from;

    /// The last day; today when left out.
    @RestQuery
    @Pattern(regexp = Shapes.DAY)
    public @Nullable String to;

    @RestQuery
    public @Nullable Long team;

    @RestQuery
    public @Nullable Long campaign;
}
