package tritone.phone;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The time zone of a Russian region or large city, as bases name them: `Новосибирская обл.`, `г. Казань`, `Perm`.
public final class Regions {
    /// Zone, then the beginnings of the words that name its regions. The first line that matches wins, so the narrower
    /// names stand first.
    private static final String TABLE = """
            Asia/Yekaterinburg: ямал янао ханты хмао югра свердловск екатеринбург sverdlovsk yekaterinburg ekaterinburg \
            челябинск chelyabinsk магнитогорск перм perm тюмен tyumen башк уфа ufa bashk оренбург orenburg орск курган \
            kurgan сургут нижневартовск тагил
            Europe/Kaliningrad: калининград kaliningrad
            Europe/Samara: самар samara тольятти togliatti удмурт udmurt ижевск izhevsk
            Europe/Saratov: саратов saratov
            Europe/Ulyanovsk: ульяновск ulyanovsk
            Europe/Astrakhan: астрахан astrakhan
            Europe/Volgograd: волгоград volgograd
            Europe/Simferopol: крым crimea симферополь simferopol севастопол sevastopol
            Asia/Omsk: омск omsk
            Asia/Tomsk: томск tomsk
            Asia/Novosibirsk: новосиб novosibirsk
            Asia/Novokuznetsk: кемеров kemerovo кузбасс новокузнецк novokuznetsk
            Asia/Barnaul: алта altai barnaul барнаул бийск
            Asia/Krasnoyarsk: красноярск krasnoyarsk хакас khakass абакан норильск тыва тува tuva tyva
            Asia/Irkutsk: иркутск irkutsk братск бурят buryat улан-удэ ulan-ude
            Asia/Chita: забайкал zabaykal чита читин chita
            Asia/Sakhalin: сахалин sakhalin
            Asia/Yakutsk: якут yakut саха sakha амурск amur благовещенск blagoveshchensk
            Asia/Vladivostok: приморск приморье primor владивосток vladivostok находка уссурийск хабаровск khabarovsk \
            еврейск биробиджан комсомольск-на-амуре
            Asia/Magadan: магадан magadan
            Asia/Kamchatka: камчат kamchat петропавловск-камчат
            Asia/Anadyr: чукот chukot анадыр
            Europe/Moscow: моск moscow мск санкт-петербург петербург спб petersburg ленинград leningrad адыге майкоп \
            архангельск белгород брянск владимир вологод череповец воронеж дагестан махачкал иванов ингуш кабардин \
            нальчик калмык элист калуж калуг карачаев карел петрозаводск киров коми сыктывкар костром краснодар сочи \
            новороссийск кубан курск липец мари йошкар мордов саранск мурманск ненец нижегород нижний новгород великий \
            орл орел орлов пенз псков ростов таганрог рязан осети владикавказ смоленск ставропол пятигорск тамбов \
            татарстан казан челны тве тверск туль тула чечен чечн грозн чуваш чебоксар ярослав arkhangelsk belgorod \
            bryansk vladimir vologda voronezh dagestan ivanovo kaluga karelia kirov komi kostroma krasnodar sochi \
            kursk lipetsk mordov murmansk nizhny novgorod oryol penza pskov rostov ryazan ossetia smolensk stavropol \
            tambov tatarstan kazan tver tula chechen chuvash yaroslavl
            """;

    private static final List<Place> PLACES = places();

    private Regions() {}

    public static Optional<ZoneId> zoneOf(String text) {
        String words = " " + text.toLowerCase(Locale.ROOT).replace('ё', 'е');
        return PLACES.stream()
                .filter(place -> place.namedIn(words))
                .map(Place::zone)
                .findFirst();
    }

    private static List<Place> places() {
        var places = new ArrayList<Place>();
        for (String line : TABLE.strip().split("\n")) {
            String[] sides = line.split(": ");
            for (String name : sides[1].split(" ")) places.add(new Place(name, ZoneId.of(sides[0])));
        }
        return List.copyOf(places);
    }

    private record Place(String name, ZoneId zone) {
        boolean namedIn(String words) {
            for (int at = words.indexOf(name); at > 0; at = words.indexOf(name, at + 1)) {
                if (!Character.isLetter(words.charAt(at - 1))) return true;
            }
            return false;
        }
    }
}
