package tritone.telephony.ami;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tritone.telephony.Telephony.PhoneAccount;

/// The phone accounts as `pjsip.conf` includes them; what all share stands in the templates there.
final class AccountsFile {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{1,40}");
    private static final Pattern SECRET = Pattern.compile("[\\x21-\\x3a\\x3c-\\x7e]{1,64}");

    private AccountsFile() {}

    static String text(List<PhoneAccount> accounts) {
        return accounts.stream()
                .map(AccountsFile::section)
                .collect(Collectors.joining("\n", "; written by the service, do not edit\n", ""));
    }

    private static String section(PhoneAccount account) {
        if (!NAME.matcher(account.username()).matches())
            throw new IllegalArgumentException("not a phone account's name: " + account.username());
        if (!SECRET.matcher(account.secret()).matches())
            throw new IllegalArgumentException("not a phone account's secret: account " + account.username());
        return """
                [%1$s](%2$s)
                auth = %1$s
                aors = %1$s
                callerid = %3$s <%1$s>
                [%1$s](account-auth)
                username = %1$s
                password = %4$s
                [%1$s](account-aor)
                """.formatted(
                        account.username(),
                        account.web() ? "browser" : "sip-phone",
                        quoted(account.displayName()),
                        account.secret());
    }

    /// A display name that cannot leave its quotes or its line.
    static String quoted(String name) {
        return '"' + name.replaceAll("[\"\\\\;<>,\\p{Cntrl}]", " ").strip() + '"';
    }
}
