package tritone.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.campaign.Dispositions.Word;

@QuarkusTest
@WithTestResource(Database.class)
class DispositionsTest {
    @Inject
    Dispositions dispositions;

    @Inject
    EntityManager db;

    @Test
    void anOutcomeWithoutWordsOfTheCompanyHasTheWordsItComesWith() {
        QuarkusTransaction.begin();
        try {
            // Given
            db.createNativeQuery("delete from disposition_word where code = 'CALLBACK'")
                    .executeUpdate();
            // Then
            assertThat(dispositions.words())
                    .hasSize(10)
                    .endsWith(new Word(Disposition.CALLBACK, "Перезвонить", "Call back"));
            // When
            var own = new Word(Disposition.CALLBACK, "Позвонить позже", "Later");
            dispositions.reword(List.of(own));
            // Then
            assertThat(dispositions.words()).hasSize(10).startsWith(own);
        } finally {
            QuarkusTransaction.rollback();
        }
    }
}
