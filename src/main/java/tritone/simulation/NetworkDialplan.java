package tritone.simulation;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tritone.simulation.Dialogue.Side;
import tritone.simulation.Profile.Always;

/// The part of the network's dialplan that follows from the profile: the tables of draws, the fixed numbers, and a
/// context for each conversation. The rest is `asterisk-config/network/extensions.conf`, which reads like the profile.
final class NetworkDialplan {
    private final Profile profile;
    private final Dialogues dialogues;
    private final Path speech;
    private final StringBuilder text = new StringBuilder();

    /// @param speech the folder of the tracks, named `<dialogue>-client.alaw`
    NetworkDialplan(Profile profile, Dialogues dialogues, Path speech) {
        this.profile = profile;
        this.dialogues = dialogues;
        this.speech = speech;
    }

    String text() {
        text.append("; Generated from the profile of the simulated network. Do not edit: changed there, made anew.\n");
        text.append("[globals]\nSEED=").append(profile.seed()).append('\n');
        table("PERSON", Draws.byWeight(profile.people()));
        table("LINE", Draws.byWeight(profile.line()));
        table("RING", Draws.ringing(profile.ring()));
        text.append("\n[subscriber]\n");
        profile.always().forEach(this::fixed);
        dialogues.all().forEach(this::person);
        return text.toString();
    }

    private void table(String name, List<String> places) {
        for (int place = 0; place < places.size(); place++)
            text.append("%s_%02x=%s%n".formatted(name, place, places.get(place)));
    }

    private void fixed(Always fixed) {
        String line = fixed.person().equals(Profile.DEAD) ? Profile.DEAD : String.valueOf(fixed.line());
        text.append("exten => _%s.,1,Gosub(draw,s,1(${EXTEN}))%n".formatted(fixed.prefix()));
        text.append(" same => n,Set(PERSON=%s)%n".formatted(fixed.person()));
        Optional.ofNullable(fixed.ring()).ifPresent(ring -> text.append(" same => n,Set(RING=%s)%n".formatted(ring)));
        text.append(" same => n,Goto(%s,s,1)%n".formatted(line));
    }

    private void person(Dialogue dialogue) {
        text.append("%n[person-%s]%n".formatted(dialogue.id()));
        boolean awaitsManager = dialogue.id().equals(Dialogues.PUT_THROUGH);
        if (awaitsManager) text.append("exten => s,1,Set(GLOBAL(WAITS_${NUMBER})=${CHANNEL})\n same => n,");
        else text.append("exten => s,1,");
        text.append("Playback(%s)%n".formatted(speech.resolve(track(dialogue, Side.CLIENT))));
        text.append(" same => n,Wait(%s)%n".formatted(awaitsManager ? profile.transferPatience() : patience(dialogue)));
        text.append(" same => n,Hangup(16)\n");
    }

    /// Whoever speaks last ends the call; a client who has listened to the end waits for the other to hang up.
    private double patience(Dialogue dialogue) {
        return dialogue.speaksLast() == Side.CLIENT ? 0.3 : profile.patience();
    }

    /// A track's file name without its extension, as `Playback` wants it.
    static String track(Dialogue dialogue, Side side) {
        return dialogue.id() + "-" + side.name().toLowerCase(Locale.ROOT);
    }
}
