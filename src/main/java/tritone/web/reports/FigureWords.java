package tritone.web.reports;

import java.util.List;

/// The headings of a file of figures, in the reader's language.
enum FigureWords {
    RUSSIAN(
            "Сотрудники",
            List.of(
                    "Сотрудник",
                    "Команда",
                    "Разговоров",
                    "В разговоре",
                    "Средний разговор",
                    "Тёплых",
                    "Отказов",
                    "Перезвонов",
                    "Итог не указан",
                    "На смене",
                    "В паузе",
                    "Загрузка"),
            "Кампании",
            List.of(
                    "Кампания",
                    "Попыток",
                    "Ответили",
                    "Соединены",
                    "Дозвон",
                    "Потеряны",
                    "Доля потерянных",
                    "В разговоре",
                    "Тёплых",
                    "Отказов")),
    ENGLISH(
            "People",
            List.of(
                    "Person",
                    "Team",
                    "Conversations",
                    "Talk time",
                    "Average talk",
                    "Warm",
                    "Refusals",
                    "Callbacks",
                    "No outcome",
                    "On shift",
                    "Paused",
                    "Occupancy"),
            "Campaigns",
            List.of(
                    "Campaign",
                    "Attempts",
                    "Answered",
                    "Connected",
                    "Contact rate",
                    "Abandoned",
                    "Abandoned share",
                    "Talk time",
                    "Warm",
                    "Refusals"));

    private final String peopleSheet;
    private final List<String> people;
    private final String campaignSheet;
    private final List<String> campaigns;

    FigureWords(String peopleSheet, List<String> people, String campaignSheet, List<String> campaigns) {
        this.peopleSheet = peopleSheet;
        this.people = people;
        this.campaignSheet = campaignSheet;
        this.campaigns = campaigns;
    }

    static FigureWords of(String locale) {
        return locale.equals("en") ? ENGLISH : RUSSIAN;
    }

    String peopleSheet() {
        return peopleSheet;
    }

    List<String> people() {
        return people;
    }

    String campaignSheet() {
        return campaignSheet;
    }

    List<String> campaigns() {
        return campaigns;
    }
}
