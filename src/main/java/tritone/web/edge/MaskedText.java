package tritone.web.edge;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.ContextualSerializer;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tritone.access.Contacts;
import tritone.access.HouseText;

/// Writes a text; while [Discretion] asks for it, without the numbers and addresses in it. A text that somebody may see
/// in full says so by its type: [tritone.access.ClientText], or [HouseText] at the field or its record.
final class MaskedText extends JsonSerializer<String> implements ContextualSerializer {
    static final MaskedText VALUE = new MaskedText(false, false);
    static final MaskedText KEY = new MaskedText(true, false);
    /// Below [HouseText], and written by those who lead: scripts, the regulation, settings of campaigns.
    private static final Set<String> HOUSE =
            Set.of("tritone.script", "tritone.script.content", "tritone.funnel.regulation", "tritone.campaign");

    private final boolean key;
    private final boolean house;

    private MaskedText(boolean key, boolean house) {
        this.key = key;
        this.house = house;
    }

    @Override
    public void serialize(String text, JsonGenerator to, SerializerProvider json) throws IOException {
        String shown = !house && Discretion.hides() ? Contacts.hidden(text) : text;
        if (key) to.writeFieldName(shown);
        else to.writeString(shown);
    }

    @Override
    public JsonSerializer<?> createContextual(SerializerProvider json, @Nullable BeanProperty field) {
        return field == null ? this : new MaskedText(key, isHouse(field));
    }

    private static boolean isHouse(BeanProperty field) {
        var at = field.getAnnotation(HouseText.class);
        if (at != null) return at.value();
        var member = field.getMember();
        return member != null && isHouse(member.getDeclaringClass());
    }

    private static boolean isHouse(Class<?> owner) {
        for (Class<?> place = owner; place != null; place = place.getEnclosingClass()) {
            var of = place.getAnnotation(HouseText.class);
            if (of != null) return of.value();
        }
        var of = owner.getPackage().getAnnotation(HouseText.class);
        return of == null ? HOUSE.contains(owner.getPackageName()) : of.value();
    }
}
