package tritone.agent;

import jakarta.enterprise.context.ApplicationScoped;
import tritone.people.PersonId;

/// The SIP accounts of the people who talk: one for a phone and one for the browser, made with the person, known to the
/// switch.
@ApplicationScoped
public class PhoneAccounts {
    /// The accounts of a person, made if they have none yet.
    public Accounts of(PersonId person) {
        throw new UnsupportedOperationException("accounts of " + person);
    }

    public record Accounts(Account phone, Account browser) {}

    public record Account(String username, String secret) {}
}
