package tritone.simulation;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tritone.simulation.Demo.SignIn;

/// The people of the demo's department. Their passwords follow from the installation's secret, so that a second start
/// knows them without storing any.
final class Staff {
    static final String OPERATOR = "OPERATOR";
    static final String MANAGER = "MANAGER";

    private static final int LEAST_OPERATORS = 4;
    private static final int PASSWORD_LENGTH = 16;
    private static final List<String> OPERATORS = List.of(
            "Елена Соколова",
            "Ирина Лебедева",
            "Анна Морозова",
            "Мария Волкова",
            "Ольга Зайцева",
            "Дарья Павлова",
            "Юлия Орлова",
            "Вера Титова");
    private static final List<String> MANAGERS = List.of("Александр Белов", "Сергей Макаров", "Наталья Ильина");

    private final List<Hand> hands = new ArrayList<>();
    private final Demo.Wanted wanted;

    private Staff(Demo.Wanted wanted) {
        this.wanted = wanted;
    }

    /// @param name as others see it
    record Hand(SignIn signIn, String name) {
        boolean is(String role) {
            return signIn.role().equals(role);
        }
    }

    static Staff of(Demo.Wanted wanted) {
        var staff = new Staff(wanted);
        staff.hire("HEAD_OF_SALES", "head", "Павел Громов");
        staff.hire("SUPERVISOR", "supervisor", "Светлана Кузнецова");
        staff.hire("QA", "qa", "Галина Андреева");
        staff.hire("ACCOUNT_MANAGER", "account", "Юрий Виноградов");
        for (int n = 1; n <= MANAGERS.size(); n++) staff.hire(MANAGER, "manager" + n, MANAGERS.get(n - 1));
        for (int n = 1; n <= Math.max(LEAST_OPERATORS, wanted.operators()); n++)
            staff.hire(OPERATOR, "op" + n, n <= OPERATORS.size() ? OPERATORS.get(n - 1) : "Оператор " + n);
        return staff;
    }

    List<Hand> hands() {
        return List.copyOf(hands);
    }

    SignIn administrator() {
        return new SignIn("ADMINISTRATOR", "admin", wanted.adminPassword());
    }

    List<SignIn> signIns() {
        var all = new ArrayList<>(List.of(administrator()));
        hands.forEach(hand -> all.add(hand.signIn()));
        return List.copyOf(all);
    }

    private void hire(String role, String login, String name) {
        hands.add(new Hand(new SignIn(role, login, password(login)), name));
    }

    private String password(String login) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(wanted.seed().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] digest = mac.doFinal(login.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().encodeToString(digest).substring(0, PASSWORD_LENGTH);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
