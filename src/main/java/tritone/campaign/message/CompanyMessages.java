package tritone.campaign.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import tritone.campaign.CampaignId;

/// The campaigns' messages, in a folder that the switch reads under the same path.
@ApplicationScoped
public class CompanyMessages {
    private static final String EXTENSION = ".alaw";

    private final Path folder;

    CompanyMessages(@ConfigProperty(name = "tritone.sounds") Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    public Optional<CompanyMessage> of(CampaignId campaign) throws IOException {
        try {
            return Optional.of(CompanyMessage.ofAlaw(Files.readAllBytes(file(campaign))));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
    }

    /// What the switch is told to play: it looks for the best of a name's endings itself.
    public Optional<String> soundOf(CampaignId campaign) {
        return Files.exists(file(campaign)) ? Optional.of(name(campaign).toString()) : Optional.empty();
    }

    /// Moved into its place whole: a call may be playing the old one.
    public void put(CampaignId campaign, CompanyMessage message) throws IOException {
        Files.createDirectories(folder);
        Path fresh = folder.resolve("." + UUID.randomUUID());
        try {
            Files.write(fresh, message.alaw());
            Files.move(fresh, file(campaign), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /// @return whether there was one
    public boolean remove(CampaignId campaign) throws IOException {
        return Files.deleteIfExists(file(campaign));
    }

    private Path file(CampaignId campaign) {
        return folder.resolve("apology-" + campaign.value() + EXTENSION);
    }

    private Path name(CampaignId campaign) {
        return folder.resolve("apology-" + campaign.value());
    }
}
