package tritone.web.campaigns;

import java.util.LinkedHashMap;
import java.util.Map;
import tritone.access.HouseText;
import tritone.dialer.pacing.Because;
import tritone.dialer.pacing.BecauseCode;

/// Why as many calls are placed as are.
///
/// @param code    the rule that bound
/// @param figures it was bound by: numbers, or the word of a reason
@HouseText
public record BecauseView(BecauseCode code, Map<String, String> figures) {
    static BecauseView of(Because because) {
        var figures = new LinkedHashMap<String, String>();
        because.figures().forEach(figure -> figures.put(figure.name(), figure.value()));
        return new BecauseView(because.code(), figures);
    }
}
