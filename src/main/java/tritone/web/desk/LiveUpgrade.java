package tritone.web.desk;

import io.quarkus.websockets.next.HttpUpgradeCheck;
import io.quarkus.websockets.next.UserData.TypedKey;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import tritone.people.Person;
import tritone.web.signin.Viewer;

/// Lets signed-in browsers open their live stream, and remembers on the connection whose it is.
@ApplicationScoped
class LiveUpgrade implements HttpUpgradeCheck {
    static final TypedKey<Person> PERSON = new TypedKey<>("person");

    private static final int SIGN_IN_FIRST = 401;

    @Override
    public Uni<CheckResult> perform(HttpUpgradeContext upgrade) {
        return upgrade.securityIdentity().map(identity -> {
            if (identity.isAnonymous()) return CheckResult.rejectUpgradeSync(SIGN_IN_FIRST);
            upgrade.userData().put(PERSON, Viewer.of(identity).person());
            return CheckResult.permitUpgradeSync();
        });
    }
}
