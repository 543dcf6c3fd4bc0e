package tritone.campaign;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import tritone.campaign.law.Law;
import tritone.phone.AllowedNumbers;
import tritone.phone.Destinations;

/// Where the company is: the country a new line dials and whose law a new campaign keeps, and when its day begins.
@Singleton
public class Company {
    private final String country;
    private final ZoneId zone;

    Company(
            @ConfigProperty(name = "tritone.company.country", defaultValue = "RU") String country,
            @ConfigProperty(name = "tritone.company.zone", defaultValue = "Europe/Moscow") ZoneId zone) {
        if (!Destinations.known(country))
            throw new IllegalArgumentException("tritone.company.country is no country: " + country);
        this.country = country;
        this.zone = zone;
    }

    public String country() {
        return country;
    }

    /// What a campaign keeps until somebody chooses another.
    public Law law() {
        return Law.of(country);
    }

    public ZoneId zone() {
        return zone;
    }

    public AllowedNumbers usual() {
        return AllowedNumbers.usual(Set.of(country));
    }

    public LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    public Instant beginning(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
