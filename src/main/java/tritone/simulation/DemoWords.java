package tritone.simulation;

import java.time.LocalDate;
import java.util.List;
import java.util.random.RandomGenerator;

/// The words that invented Russian companies are made of.
final class DemoWords {
    private static final List<City> CITIES = List.of(
            new City("Москва", "499", 14),
            new City("Санкт-Петербург", "812", 9),
            new City("Калининградская область", "4012", 2),
            new City("Нижегородская область", "831", 4),
            new City("Республика Татарстан", "843", 5),
            new City("Ростовская область", "863", 5),
            new City("Краснодарский край", "861", 5),
            new City("Воронежская область", "473", 4),
            new City("Самарская область", "846", 5),
            new City("Республика Башкортостан", "347", 4),
            new City("Пермский край", "342", 4),
            new City("Свердловская область", "343", 6),
            new City("Челябинская область", "351", 4),
            new City("Омская область", "3812", 3),
            new City("Новосибирская область", "383", 5),
            new City("Красноярский край", "391", 4),
            new City("Иркутская область", "3952", 3),
            new City("Хабаровский край", "4212", 2),
            new City("Приморский край", "423", 3));
    private static final List<Trade> TRADES = List.of(
            new Trade("Производство", List.of("Завод «%s»", "Комбинат «%s»", "НПО «%s»", "%sМаш", "%sПром")),
            new Trade("Торговля", List.of("Торговый дом «%s»", "%sОпт", "%sСнаб", "База «%s»")),
            new Trade("Строительство", List.of("СК «%s»", "%sСтрой", "%sМонтаж", "Трест «%s»")),
            new Trade("Логистика", List.of("%sТранс", "%sЛогистик", "Автобаза «%s»")),
            new Trade("Услуги", List.of("%s-Сервис", "Бюро «%s»", "Агентство «%s»", "Центр «%s»")),
            new Trade("Медицина", List.of("Клиника «%s»", "%sМед", "Медцентр «%s»")),
            new Trade("Образование", List.of("Учебный центр «%s»", "Школа «%s»")),
            new Trade("ИТ", List.of("%sСофт", "%s Диджитал", "Системы «%s»")));
    private static final List<String> ROOTS = List.of(
            "Прогресс",
            "Вектор",
            "Меридиан",
            "Восход",
            "Горизонт",
            "Атлант",
            "Кедр",
            "Рубин",
            "Сокол",
            "Маяк",
            "Орион",
            "Феникс",
            "Гранит",
            "Заря",
            "Импульс",
            "Каскад",
            "Квант",
            "Ладога",
            "Магистраль",
            "Новатор",
            "Олимп",
            "Полюс",
            "Радуга",
            "Север",
            "Сигма",
            "Титан",
            "Урал",
            "Формула",
            "Эверест",
            "Юпитер",
            "Янтарь",
            "Байкал",
            "Волга",
            "Дельта",
            "Енисей",
            "Исток",
            "Контур",
            "Лидер",
            "Мост",
            "Парус");
    private static final List<String> FORMS = List.of("ООО", "ООО", "ООО", "АО", "ИП");
    private static final List<String> MEN =
            List.of("Александр", "Сергей", "Дмитрий", "Андрей", "Михаил", "Иван", "Николай", "Павел", "Олег", "Виктор");
    private static final List<String> WOMEN =
            List.of("Елена", "Ольга", "Наталья", "Ирина", "Татьяна", "Мария", "Светлана", "Юлия", "Анна", "Галина");
    private static final List<String> FAMILIES = List.of(
            "Иванов",
            "Смирнов",
            "Кузнецов",
            "Попов",
            "Соколов",
            "Лебедев",
            "Козлов",
            "Новиков",
            "Морозов",
            "Волков",
            "Зайцев",
            "Павлов",
            "Семёнов",
            "Голубев",
            "Виноградов",
            "Богданов",
            "Воробьёв",
            "Фёдоров",
            "Беляев",
            "Тарасов",
            "Белов",
            "Комаров",
            "Орлов",
            "Киселёв",
            "Макаров",
            "Андреев",
            "Ковалёв",
            "Ильин",
            "Гусев",
            "Титов");
    private static final List<String> SEGMENTS = List.of(
            "Малый бизнес", "Малый бизнес", "Малый бизнес", "Средний бизнес", "Средний бизнес", "Крупный бизнес");
    private static final List<String> SOURCES =
            List.of("Справочник", "Справочник", "Выставка", "Сайт", "Партнёр", "Реклама");
    private static final LocalDate NEWEST_CONSENT = LocalDate.of(2026, 10, 31);

    private final RandomGenerator random;

    DemoWords(RandomGenerator random) {
        this.random = random;
    }

    /// @param areaCode digits after the country's 7
    /// @param weight   how many companies lie there
    record City(String region, String areaCode, int weight) {}

    record Trade(String category, List<String> names) {}

    record Company(
            String name, String person, City city, String segment, String category, String source, String consent) {
        List<String> cells() {
            return List.of(name, person, city.region(), segment, category, source, consent);
        }
    }

    Company company() {
        Trade trade = one(TRADES);
        String form = one(FORMS);
        String source = one(SOURCES);
        return new Company(
                form + " " + one(trade.names()).formatted(one(ROOTS)),
                person(),
                city(),
                one(SEGMENTS),
                trade.category(),
                source,
                consent(source));
    }

    private String person() {
        boolean woman = random.nextBoolean();
        return woman ? one(WOMEN) + " " + one(FAMILIES) + "а" : one(MEN) + " " + one(FAMILIES);
    }

    private City city() {
        int all = CITIES.stream().mapToInt(City::weight).sum();
        int drawn = random.nextInt(all);
        for (City city : CITIES) {
            drawn -= city.weight();
            if (drawn < 0) return city;
        }
        return CITIES.getLast();
    }

    private String consent(String source) {
        var day = NEWEST_CONSENT.minusDays(random.nextInt(300));
        return switch (source) {
            case "Сайт" -> "Форма на сайте, " + day;
            case "Выставка" -> "Анкета на выставке, " + day;
            default -> "Договор с источником, " + day;
        };
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
