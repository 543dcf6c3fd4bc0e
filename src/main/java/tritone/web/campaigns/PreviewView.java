package tritone.web.campaigns;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A lead to look at before it is called; its numbers are masked.
public record PreviewView(
        long campaign,
        long lead,
        @Nullable String company,
        @Nullable String person,
        @Nullable String region,
        @Nullable String segment,
        @Nullable String category,
        Map<String, String> extra,
        List<String> phones,
        @Nullable Long scriptId,
        Instant until) {}
