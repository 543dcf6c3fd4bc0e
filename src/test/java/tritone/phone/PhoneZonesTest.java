package tritone.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class PhoneZonesTest {
    @Test
    void landlinesRingInTheZoneOfTheirAreaCode() {
        assertThat(zone("+74951234567")).isEqualTo("Europe/Moscow");
        assertThat(zone("+74012531234")).isEqualTo("Europe/Kaliningrad");
        assertThat(zone("+78452123456")).isEqualTo("Europe/Saratov");
        assertThat(zone("+73831234567")).isEqualTo("Asia/Novosibirsk");
        assertThat(zone("+74232123456")).isEqualTo("Asia/Vladivostok");
        assertThat(zone("+77272123456")).isEqualTo("Asia/Almaty");
        assertThat(zone("+375291234567")).isIn("Europe/Minsk", "Europe/Moscow");
    }

    @Test
    void aMobileNumberHasSeveralZonesAndAssumesWhereMostOfThemAre() {
        var ofFarEast = PhoneZones.zonesOf(new PhoneNumber("+79141234567"));
        assertThat(ofFarEast.certain()).isFalse();
        assertThat(ofFarEast.assumed()).isEqualTo(ZoneId.of("Asia/Vladivostok"));
        assertThat(zone("+79161234567")).isEqualTo("Europe/Moscow");
    }

    private static String zone(String e164) {
        return PhoneZones.zoneOf(new PhoneNumber(e164)).getId();
    }
}
