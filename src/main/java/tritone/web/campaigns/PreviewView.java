package tritone.web.campaigns;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tritone.access.ClientText;

/// A lead to look at before it is called; its numbers are masked.
public record PreviewView(
        long campaign,
        long lead,
        @Nullable ClientText company,
        @Nullable ClientText person,
        @Nullable ClientText region,
        @Nullable ClientText segment,
        @Nullable ClientText category,
        Map<String, ClientText> extra,
        List<ClientText> phones,
        @Nullable Long scriptId,
        Instant until) {}
