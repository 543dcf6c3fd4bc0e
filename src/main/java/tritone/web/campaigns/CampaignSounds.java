package tritone.web.campaigns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import tritone.campaign.CampaignId;
import tritone.campaign.message.CompanyMessage;
import tritone.campaign.message.CompanyMessages;
import tritone.campaign.message.CompanyMessages.Kind;
import tritone.campaign.message.MessageProblem;
import tritone.campaign.message.MessageRefused;
import tritone.people.Audit;
import tritone.web.Problem;
import tritone.web.signin.Viewer;

/// A campaign's own sounds, listened to, replaced and taken away by whoever may see it.
@ApplicationScoped
class CampaignSounds {
    static final String WAV = "audio/wav";

    private final VisibleCampaigns visible;
    private final CompanyMessages messages;
    private final Audit audit;
    private final Viewer viewer;

    CampaignSounds(VisibleCampaigns visible, CompanyMessages messages, Audit audit, Viewer viewer) {
        this.visible = visible;
        this.messages = messages;
        this.audit = audit;
        this.viewer = viewer;
    }

    Response sound(long id, Kind kind) throws IOException {
        var message = messages.of(known(id), kind)
                .orElseThrow(() -> Problem.notFound("message").refused());
        return Response.ok(message.wave(), WAV)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }

    SoundView put(long id, Kind kind, InputStream file) throws IOException {
        var campaign = known(id);
        try {
            var message = CompanyMessage.of(file.readNBytes(CompanyMessage.MOST_BYTES + 1));
            messages.put(campaign, kind, message);
            var view = new SoundView(message.length().toMillis() / 1000.0);
            note("put-", kind, campaign, view.seconds() + " s");
            return view;
        } catch (MessageRefused refused) {
            throw problem(refused.problem()).refused();
        }
    }

    void remove(long id, Kind kind) throws IOException {
        var campaign = known(id);
        if (messages.remove(campaign, kind)) note("remove-", kind, campaign, "");
    }

    private CampaignId known(long id) {
        return visible.one(id, viewer).id();
    }

    private void note(String what, Kind kind, CampaignId campaign, String how) {
        String which = kind == Kind.APOLOGY ? "message" : kind.name().toLowerCase(Locale.ROOT);
        audit.record(viewer.person().id(), what + which, "campaign", Long.toString(campaign.value()), how);
    }

    private static Problem problem(MessageProblem problem) {
        return Problem.of(422, "message-" + problem.slug(), title(problem), mend(problem));
    }

    private static String title(MessageProblem problem) {
        return switch (problem) {
            case NOT_A_WAVE -> "This is not a WAV file.";
            case TRUNCATED -> "The file is cut off.";
            case OTHER_CODING -> "The audio encoding is not supported.";
            case STEREO -> "The audio has more than one channel.";
            case OTHER_RATE -> "The sample rate is not supported.";
            case TOO_SHORT -> "The message is shorter than a second.";
            case TOO_LONG -> "The message is longer than 20 seconds.";
            case SILENT -> "The message is silent.";
        };
    }

    private static String mend(MessageProblem problem) {
        return switch (problem) {
            case NOT_A_WAVE, OTHER_CODING -> "Save it as WAV, 16-bit PCM, mono, 16 or 8 kHz.";
            case TRUNCATED -> "Copy or export it again and upload the whole file.";
            case STEREO -> "Save it as mono.";
            case OTHER_RATE -> "Save it at 16,000 or 8,000 samples a second; A-law at 8,000.";
            case TOO_SHORT -> "Say the company's name and that you will call back.";
            case TOO_LONG -> "Shorten it: the name of the company and one sentence are enough.";
            case SILENT -> "Record it louder and upload it again.";
        };
    }

    /// @param seconds how long it is
    public record SoundView(double seconds) {}
}
