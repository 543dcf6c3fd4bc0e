package tritone.campaign.message;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import tritone.campaign.CampaignId;

/// The campaigns' messages, in a folder that the switch reads under the same path. The house's own notices lie there
/// too, one a language.
@ApplicationScoped
public class CompanyMessages {
    private static final String EXTENSION = ".alaw";
    private static final List<String> LANGUAGES = List.of("ru", "en");

    /// What a message is for.
    public enum Kind {
        /// Nobody is free to speak with the person called.
        APOLOGY,
        /// The call is recorded.
        NOTICE
    }

    private final Path folder;

    CompanyMessages(@ConfigProperty(name = "tritone.sounds") Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    void start(@Observes StartupEvent starting) throws IOException {
        for (String language : LANGUAGES) {
            try (InputStream notice = CompanyMessages.class.getResourceAsStream("/notice/" + language + EXTENSION)) {
                if (notice == null) throw new FileNotFoundException("the program has no notice in " + language);
                put(stock(language), notice.readAllBytes());
            }
        }
    }

    public Optional<CompanyMessage> of(CampaignId campaign, Kind kind) throws IOException {
        try {
            return Optional.of(CompanyMessage.ofAlaw(Files.readAllBytes(file(name(campaign, kind)))));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
    }

    /// What the switch is told to play to a person nobody is free for: it looks for the best of a name's endings
    /// itself.
    public Optional<String> soundOf(CampaignId campaign) {
        var own = name(campaign, Kind.APOLOGY);
        return Files.exists(file(own)) ? Optional.of(own.toString()) : Optional.empty();
    }

    /// The campaign's own words that the call is recorded, else the house's in its language.
    public String noticeOf(CampaignId campaign, String language) {
        var own = name(campaign, Kind.NOTICE);
        return (Files.exists(file(own)) ? own : stock(language)).toString();
    }

    public void put(CampaignId campaign, Kind kind, CompanyMessage message) throws IOException {
        put(name(campaign, kind), message.alaw());
    }

    /// @return whether there was one
    public boolean remove(CampaignId campaign, Kind kind) throws IOException {
        return Files.deleteIfExists(file(name(campaign, kind)));
    }

    /// Moved into its place whole: a call may be playing the old one.
    private void put(Path name, byte[] alaw) throws IOException {
        Files.createDirectories(folder);
        Path fresh = folder.resolve("." + UUID.randomUUID());
        try {
            Files.write(fresh, alaw);
            Files.move(fresh, file(name), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private Path stock(String language) {
        return folder.resolve("notice-" + language);
    }

    private Path name(CampaignId campaign, Kind kind) {
        return folder.resolve(kind.name().toLowerCase(Locale.ROOT) + "-" + campaign.value());
    }

    private static Path file(Path name) {
        return name.resolveSibling(name.getFileName() + EXTENSION);
    }
}
