package tritone.funnel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import tritone.lead.LeadId;
import tritone.people.Person;
import tritone.people.PersonId;
import tritone.people.Role;
import tritone.telephony.CallId;

/// Leads for tests, each in a base of its own.
@ApplicationScoped
public class SomeLeads {
    private final EntityManager db;

    SomeLeads(EntityManager db) {
        this.db = db;
    }

    @Transactional
    public LeadId aNewLead() {
        return aNewLead(null, null);
    }

    @Transactional
    public LeadId aNewLead(@Nullable String segment, @Nullable String region) {
        long base = insert("insert into base (name, created_at) values (?1, ?2)", "base " + UUID.randomUUID(), now());
        long lead = insert("""
                insert into leads (base_id, company, person, segment, region, state_since, created_at)
                values (?1, 'ООО Ромашка', 'Иван Петров', ?2, ?3, ?4, ?4)""", base, segment, region, now());
        insert(
                "insert into lead_phone (lead_id, base_id, e164, zone) values (?1, ?2, ?3, 'Europe/Moscow')",
                lead,
                base,
                "+7916" + ThreadLocalRandom.current().nextInt(1_000_000, 9_999_999));
        return new LeadId(lead);
    }

    /// Who gives a ground for a lead; no account is needed for that.
    public static Person anOperator() {
        return new Person(
                new PersonId(1), "m", "Ольга", Role.OPERATOR, Set.of(), Optional.empty(), "ru", ZoneOffset.UTC);
    }

    public CallId aCall() {
        var random = ThreadLocalRandom.current();
        return CallId.at(System.currentTimeMillis(), random.nextLong(), random.nextLong());
    }

    private long insert(String sql, @Nullable Object... values) {
        var query = db.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) query.setParameter(i + 1, values[i]);
        query.executeUpdate();
        return ((Number) db.createNativeQuery("select last_insert_id()").getSingleResult()).longValue();
    }

    private static Instant now() {
        return Instant.now();
    }
}
