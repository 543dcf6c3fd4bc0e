package tritone.simulation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// A cold base of invented companies, in Russian, as the file somebody would upload. Drawn from the profile's seed, so
/// that the same code always stands for the same company, number and conversation.
final class DemoBase {
    static final int SIZE = 2_000;
    static final String FILE = "demo-base.csv";
    /// The column that tells a simulated operator whom they have on the line.
    static final String CODE = "Код";

    private static final List<String> HEADINGS = List.of(
            "Компания",
            "Контактное лицо",
            "Регион",
            "Сегмент",
            "Категория",
            "Источник",
            "Согласие",
            "Телефон",
            "Телефон 2",
            CODE);
    private static final double SECOND_PHONE = 0.15;

    private final Map<String, Row> rows = new LinkedHashMap<>();
    private final Set<String> given = new HashSet<>();
    private final Subscribers subscribers;
    private final RandomGenerator random;

    DemoBase(Profile profile) {
        subscribers = new Subscribers(profile);
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(profile.seed());
        var words = new DemoWords(random);
        for (int n = 1; n <= SIZE; n++) {
            Row row = row("Т-%04d".formatted(n), words);
            rows.put(row.code(), row);
        }
    }

    /// @param phones digits with a plus sign, the first is called first; all of them belong to the same person
    record Row(String code, DemoWords.Company company, List<String> phones) {
        String digits() {
            return phones.getFirst().substring(1);
        }
    }

    List<Row> rows() {
        return List.copyOf(rows.values());
    }

    Optional<Row> byCode(String code) {
        return Optional.ofNullable(rows.get(code));
    }

    /// The conversation this lead has, or `dead`.
    String person(Row row) {
        return subscribers.person(row.digits());
    }

    byte[] csv() {
        var text = new StringBuilder(String.join(";", HEADINGS)).append("\r\n");
        for (Row row : rows.values()) {
            var cells = new ArrayList<>(row.company().cells());
            cells.add(row.phones().getFirst());
            cells.add(row.phones().size() > 1 ? row.phones().getLast() : "");
            cells.add(row.code());
            text.append(String.join(";", cells)).append("\r\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private Row row(String code, DemoWords words) {
        var company = words.company();
        String areaCode = company.city().areaCode();
        var phones = new ArrayList<>(List.of(phone(areaCode)));
        if (random.nextDouble() < SECOND_PHONE) phones.add(another(areaCode, phones.getFirst()));
        return new Row(code, company, List.copyOf(phones));
    }

    /// A second number of the same office: whoever answers there has the same to say.
    private String another(String areaCode, String first) {
        String wanted = subscribers.person(first.substring(1));
        String phone = phone(areaCode);
        while (!subscribers.person(phone.substring(1)).equals(wanted)) phone = phone(areaCode);
        return phone;
    }

    /// A landline that cannot exist, because no local number in Russia begins with 0; each is given once.
    private String phone(String areaCode) {
        int free = 10 - areaCode.length() - 1;
        String phone = "";
        while (phone.isEmpty() || !given.add(phone)) {
            int local = random.nextInt((int) Math.pow(10, free));
            phone = "+7" + areaCode + "0" + ("%0" + free + "d").formatted(local);
        }
        return phone;
    }
}
