package tritone.web.edge;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// Reads texts and days from outside and refuses those that no screen, file or table could hold.
@Singleton
class StrictReading implements ObjectMapperCustomizer {
    static final int FIRST_YEAR = 1970;
    static final int LAST_YEAR = 2999;

    /// After the library's own readers of days: the last one registered counts.
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    public void customize(ObjectMapper json) {
        json.registerModule(new SimpleModule("strict-reading")
                .addDeserializer(String.class, new Text())
                .addDeserializer(Instant.class, new Moment())
                .addDeserializer(LocalDate.class, new Day()));
    }

    private static boolean outOfRange(int year) {
        return Incoming.reads() && (year < FIRST_YEAR || year > LAST_YEAR);
    }

    private static final class Text extends StringDeserializer {
        private static final long serialVersionUID = 1;

        @Override
        public @Nullable String deserialize(JsonParser from, DeserializationContext json) throws IOException {
            String text = super.deserialize(from, json);
            if (text == null || !Incoming.reads()) return text;
            var flaw = ReadText.flaw(text);
            return flaw.isPresent() ? json.reportInputMismatch(this, flaw.get()) : text;
        }
    }

    private static final class Moment extends InstantDeserializer<Instant> {
        private static final long serialVersionUID = 1;

        Moment() {
            super(InstantDeserializer.INSTANT, java.time.format.DateTimeFormatter.ISO_INSTANT);
        }

        @Override
        public @Nullable Instant deserialize(JsonParser from, DeserializationContext json) throws IOException {
            var moment = super.deserialize(from, json);
            if (moment == null) return null;
            boolean out = moment.getEpochSecond() < 0
                    || moment.getEpochSecond() > 32_503_679_999L
                    || outOfRange(moment.atZone(ZoneOffset.UTC).getYear());
            return out && Incoming.reads() ? json.reportInputMismatch(this, "lies out of range") : moment;
        }
    }

    private static final class Day extends LocalDateDeserializer {
        private static final long serialVersionUID = 1;

        Day() {
            super(java.time.format.DateTimeFormatter.ISO_LOCAL_DATE);
        }

        @Override
        public @Nullable LocalDate deserialize(JsonParser from, DeserializationContext json) throws IOException {
            var day = super.deserialize(from, json);
            if (day == null) return null;
            return outOfRange(day.getYear()) ? json.reportInputMismatch(this, "lies out of range") : day;
        }
    }
}
