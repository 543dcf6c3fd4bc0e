package tritone.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// What the company asks of everybody who signs in.
@ApplicationScoped
public class SecuritySettings {
    private static final String FACTOR = "second-factor-required";
    private static final String IDLE = "idle-lock-minutes";

    private final EntityManager db;
    private final Duration usualIdle;

    SecuritySettings(EntityManager db, @ConfigProperty(name = "tritone.session.idle-lock") Duration usualIdle) {
        this.db = db;
        this.usualIdle = usualIdle;
    }

    @Transactional
    public Asked now() {
        boolean factor = read(FACTOR).map(Boolean::parseBoolean).orElse(false);
        var idle =
                read(IDLE).map(text -> Duration.ofMinutes(Long.parseLong(text))).orElse(usualIdle);
        return new Asked(factor, idle);
    }

    @Transactional
    public void set(Asked asked) {
        write(FACTOR, Boolean.toString(asked.secondFactor()));
        write(IDLE, Long.toString(asked.idleLock().toMinutes()));
    }

    static boolean holdsTheHouse(Person person) {
        return person.is(Role.ADMINISTRATOR) || person.is(Role.HEAD_OF_SALES);
    }

    private Optional<String> read(String name) {
        List<?> found = db.createNativeQuery("select value from setting where name = ?1", String.class)
                .setParameter(1, name)
                .getResultList();
        return found.stream().map(String.class::cast).findFirst();
    }

    private void write(String name, String value) {
        db.createNativeQuery("""
                        insert into setting (name, value) values (?1, ?2) on duplicate key update value = ?2
                        """).setParameter(1, name).setParameter(2, value).executeUpdate();
    }

    /// @param secondFactor whether administrators and heads of sales need a second factor
    /// @param idleLock     after how long without a touch a screen locks; zero for never
    public record Asked(boolean secondFactor, Duration idleLock) {
        public Asked {
            if (idleLock.isNegative()) throw new IllegalArgumentException("a lock in the past");
        }

        /// Whether somebody has to have one.
        public boolean of(Person person) {
            return secondFactor && holdsTheHouse(person);
        }
    }
}
