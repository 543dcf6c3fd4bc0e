package tritone.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tritone.phone.Regions.Named;

class RegionsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "Новосибирская обл.                      ! Asia/Novosibirsk",
                "обл. Новосибирская                      ! Asia/Novosibirsk",
                "в Новосибирской области                 ! Asia/Novosibirsk",
                "Свердловская                            ! Asia/Yekaterinburg",
                "г. Казань                               ! Europe/Moscow",
                "в Казани                                ! Europe/Moscow",
                "Респ. Башкортостан                      ! Asia/Yekaterinburg",
                "Башкортостан Респ                       ! Asia/Yekaterinburg",
                "Ямало-Ненецкий АО                       ! Asia/Yekaterinburg",
                "Ненецкий АО                             ! Europe/Moscow",
                "Ханты-Мансийский автономный округ - Югра ! Asia/Yekaterinburg",
                "ХМАО                                    ! Asia/Yekaterinburg",
                "Сахалинская область                     ! Asia/Sakhalin",
                "Саха (Якутия)                           ! Asia/Yakutsk",
                "Томск                                   ! Asia/Tomsk",
                "Орёл                                    ! Europe/Moscow",
                "Калининградская область                 ! Europe/Kaliningrad",
                "Perm Krai                               ! Asia/Yekaterinburg",
                "Приморский край                         ! Asia/Vladivostok",
                "Приморского края                        ! Asia/Vladivostok",
                "край Хабаровский                        ! Asia/Vladivostok",
                "Санкт-Петербург, Приморский район       ! Europe/Moscow",
                "Приморский район Санкт-Петербурга       ! Europe/Moscow",
                "Краснодарский край, Приморско-Ахтарск   ! Europe/Moscow",
                "Иркутск, Свердловский район             ! Asia/Irkutsk",
                "Иркутск, р-н Свердловский               ! Asia/Irkutsk",
                "Москва, ул. Иркутская                   ! Europe/Moscow",
                "Москва, Иркутская ул., 5                ! Europe/Moscow",
                "г Иркутск ул Омская 3                   ! Asia/Irkutsk",
                "Иркутск, Кирова 15                      ! Asia/Irkutsk",
                "Москва, Ленинградское шоссе             ! Europe/Moscow",
                "Пермь, Свердловский р-н, Комсомольский проспект ! Asia/Yekaterinburg",
                "Красноярск, Советский район             ! Asia/Krasnoyarsk",
                "Челябинск, Калининский район            ! Asia/Yekaterinburg",
                "Амурская область, Благовещенск          ! Asia/Yakutsk",
                "Благовещенск (Башкортостан)             ! Asia/Yekaterinburg",
                "Красноярский край, г. Железногорск      ! Asia/Krasnoyarsk",
                "Н. Новгород                             ! Europe/Moscow",
                "Н.Тагил                                 ! Asia/Yekaterinburg",
                "г. Набережные Челны                     ! Europe/Moscow",
                "Петропавловск-Камчатский                ! Asia/Kamchatka",
                "Ленинск-Кузнецкий                       ! Asia/Novokuznetsk",
                "Троицк, Москва                          ! Europe/Moscow",
            })
    void aPlaceIsKnownByTheNamesBasesUse(String text, String zone) {
        assertThat(Regions.named(text).sure()).containsExactly(ZoneId.of(zone));
    }

    @Test
    void aTownThatLiesInSeveralZonesIsInAllOfThem() {
        assertThat(Regions.named("Благовещенск").sure()).hasSize(2);
        assertThat(Regions.named("г. Железногорск").sure()).hasSize(2);
        assertThat(Regions.named("Москва, Екатеринбург").sure()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "Советский район",
        "Ленинский",
        "Нарния",
        "Октябрьский р-н",
        "Приволжский федеральный округ",
        "ул. Иркутская",
        "''"
    })
    void whatNamesNoPlaceLeavesItOpen(String text) {
        assertThat(Regions.named(text)).isEqualTo(Named.NOWHERE);
    }

    @Test
    void aDistrictsNameAloneIsOnlyThinkable() {
        assertThat(Regions.named("Приморский район")).isEqualTo(new Named(List.of(), zones("Asia/Vladivostok")));
        assertThat(Regions.named("Свердловский район").sure()).isEmpty();
        assertThat(Regions.named("Приморский").sure()).isEmpty();
    }

    @Test
    void aNumberRingsWhereItsBaseSaysAndWhereItMayHaveStayed() {
        assertThat(ringing("+79161234567", "Омск")).isEqualTo(zones("Asia/Omsk"));
        assertThat(ringing("+79161234567", "")).isEqualTo(zones("Europe/Moscow"));
        assertThat(ringing("+79161234567", "Приморский район")).isEqualTo(zones("Europe/Moscow", "Asia/Vladivostok"));
        assertThat(ringing("+74951234567", "Приморский район")).isEqualTo(zones("Europe/Moscow"));
        assertThat(ringing("+74951234567", "Омск")).isEqualTo(zones("Europe/Moscow", "Asia/Omsk"));
        assertThat(ringing("+79161234567", "Благовещенск")).isEqualTo(zones("Asia/Yakutsk", "Asia/Yekaterinburg"));
        assertThat(ringing("+79171234567", "Казань")).isEqualTo(zones("Europe/Moscow"));
        assertThat(ringing("+79131234567", "Москва")).isEqualTo(zones("Europe/Moscow", "Asia/Krasnoyarsk"));
        assertThat(ringing("+79131234567", "")).isEqualTo(zones("Asia/Krasnoyarsk", "Asia/Omsk", "Asia/Irkutsk"));
        assertThat(ringing("+79131234567", "Томск")).isEqualTo(zones("Asia/Tomsk"));
        assertThat(ringing("+78002000000", "Владивосток")).isEqualTo(zones("Asia/Vladivostok"));
    }

    private static List<ZoneId> ringing(String e164, String place) {
        return PhoneZones.ringing(new PhoneNumber(e164), Regions.named(place)).possible();
    }

    private static List<ZoneId> zones(String... names) {
        return Stream.of(names).map(ZoneId::of).toList();
    }
}
