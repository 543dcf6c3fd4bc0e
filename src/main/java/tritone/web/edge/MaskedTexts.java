package tritone.web.edge;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/// Every text of every answer and every pushed message is written by [MaskedText].
@Singleton
class MaskedTexts implements ObjectMapperCustomizer {
    @Override
    public void customize(ObjectMapper json) {
        json.registerModule(new SimpleModule("masked-texts")
                .addSerializer(String.class, MaskedText.VALUE)
                .addKeySerializer(String.class, MaskedText.KEY));
    }
}
