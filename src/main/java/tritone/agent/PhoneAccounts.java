package tritone.agent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.hibernate.Session;
import tritone.people.Person;
import tritone.people.PersonAdded;
import tritone.people.PersonId;
import tritone.people.Role;
import tritone.telephony.Telephony.PhoneAccount;

/// The SIP accounts of the people who talk: one for a phone and one for the browser, made with the person.
@ApplicationScoped
public class PhoneAccounts {
    /// Heads of sales and supervisors to listen.
    private static final Set<Role> TALKERS =
            Set.of(Role.OPERATOR, Role.MANAGER, Role.ACCOUNT_MANAGER, Role.SUPERVISOR, Role.HEAD_OF_SALES);

    private final SecureRandom random = new SecureRandom();
    private final EntityManager db;
    private final Event<PhoneAccountsChanged> changed;

    PhoneAccounts(EntityManager db, Event<PhoneAccountsChanged> changed) {
        this.db = db;
        this.changed = changed;
    }

    /// The accounts of a person, made if they have none yet.
    @Transactional
    public Accounts of(PersonId person) {
        if (make(person)) changed.fire(new PhoneAccountsChanged());
        return new Accounts(account(person, Phone.SIP), account(person, Phone.BROWSER));
    }

    /// Whether any of their roles needs a phone.
    public static boolean talks(Person person) {
        return TALKERS.stream().anyMatch(person::is);
    }

    static Phone kind(String username) {
        return username.startsWith("web") ? Phone.BROWSER : Phone.SIP;
    }

    /// What their phone of this kind registers as.
    public static String username(PersonId person, Phone phone) {
        return switch (phone) {
            case SIP -> "phone" + person.value();
            case BROWSER -> "web" + person.value();
        };
    }

    /// New passwords for a person's phone and browser; what is registered with the old ones falls out.
    @Transactional
    public void renew(PersonId person) {
        make(person);
        for (var phone : Phone.values()) {
            db.createNativeQuery("update phone_account set secret = ?1 where username = ?2")
                    .setParameter(1, secret())
                    .setParameter(2, username(person, phone))
                    .executeUpdate();
        }
        changed.fire(new PhoneAccountsChanged());
    }

    void personAdded(@Observes PersonAdded added) {
        Person person = added.person();
        if (talks(person) && make(person.id())) changed.fire(new PhoneAccountsChanged());
    }

    /// Every account that may register: those of people who may sign in.
    @Transactional
    List<PhoneAccount> all() {
        return db.unwrap(Session.class).createNativeQuery("""
                        select a.username, a.secret, p.name, a.web from phone_account a
                        join person p on p.id = a.person_id where p.active order by a.username""", Object[].class).list().stream()
                .map(row -> new PhoneAccount((String) row[0], (String) row[1], (String) row[2], (Boolean) row[3]))
                .toList();
    }

    private boolean make(PersonId person) {
        int made = 0;
        for (var phone : Phone.values()) {
            made += db.createNativeQuery(
                            "insert ignore into phone_account (person_id, username, secret, web) values (?1, ?2, ?3, ?4)")
                    .setParameter(1, person.value())
                    .setParameter(2, username(person, phone))
                    .setParameter(3, secret())
                    .setParameter(4, phone == Phone.BROWSER)
                    .executeUpdate();
        }
        return made > 0;
    }

    private Account account(PersonId person, Phone phone) {
        String username = username(person, phone);
        String secret = (String) db.createNativeQuery("select secret from phone_account where username = ?1")
                .setParameter(1, username)
                .getSingleResult();
        return new Account(username, secret);
    }

    private String secret() {
        byte[] bytes = new byte[18];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    public record Accounts(Account phone, Account browser) {
        public Account of(Phone kind) {
            return switch (kind) {
                case SIP -> phone;
                case BROWSER -> browser;
            };
        }
    }

    public record Account(String username, String secret) {}
}
