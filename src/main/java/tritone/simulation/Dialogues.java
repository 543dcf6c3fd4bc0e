package tritone.simulation;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tritone.simulation.Dialogue.Side;
import tritone.sound.Alaw;
import tritone.sound.BadWave;
import tritone.sound.WaveFile;

/// The conversations that lie beside the program as speech, and each side's share of them as one track.
final class Dialogues {
    /// Played by the manager a client is handed over to while on the line.
    static final String MANAGER_TALK = "manager-first-talk";

    /// Ends with the promise to put the client through at once.
    static final String PUT_THROUGH = "warm-transfer-now";
    /// Said by an operator before they leave client and manager alone.
    static final String FAREWELL = "farewell";

    /// What an operator says into a call where nobody listens.
    private static final String GREETING = "do-not-call";

    private static final String FOLDER = "/simulation/";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Map<String, Dialogue> byId = new LinkedHashMap<>();

    private Dialogues(List<Dialogue> all) {
        for (Dialogue dialogue : all) byId.put(dialogue.id(), dialogue);
    }

    static Dialogues load() {
        try (InputStream json = resource("dialogues.json")) {
            return new Dialogues(List.of(JSON.readValue(json, Dialogue[].class)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    List<Dialogue> all() {
        return List.copyOf(byId.values());
    }

    Dialogue byId(String id) {
        Dialogue found = byId.get(id);
        if (found == null) throw new IllegalArgumentException("there is no dialogue " + id + ", only " + byId.keySet());
        return found;
    }

    boolean has(String id) {
        return byId.containsKey(id);
    }

    /// What one side says, with silence while the other speaks: played from the answer on, each phrase comes at its
    /// time.
    byte[] track(Dialogue dialogue, Side side) throws IOException {
        if (side == Side.OPERATOR && dialogue.isOneSided()) return greeting();
        byte[] track = Alaw.silence(dialogue.seconds());
        for (var turn : dialogue.turnsOf(side)) {
            byte[] phrase = phrase(turn.file());
            int from = (int) Math.round(turn.start() * Alaw.RATE);
            System.arraycopy(phrase, 0, track, from, Math.min(phrase.length, track.length - from));
        }
        return track;
    }

    /// The last words of an operator who leaves.
    byte[] farewell() throws IOException {
        return phrase(
                byId("refusal-contractor").turnsOf(Side.OPERATOR).getLast().file());
    }

    /// A greeting over the other's voice: whoever picks up a dead line says hello all the same.
    private byte[] greeting() throws IOException {
        byte[] words = phrase(byId(GREETING).turnsOf(Side.OPERATOR).getFirst().file());
        byte[] track = Alaw.silence(1 + words.length / (double) Alaw.RATE);
        System.arraycopy(words, 0, track, Alaw.RATE, words.length);
        return track;
    }

    /// "Добрый день, меня зовут Елена, компания Тритон. Извините за беспокойство. До свидания": a WAV file for people
    /// whom nobody is free to speak with.
    static byte[] nobodyFree() throws IOException {
        try (InputStream wave = resource("message-nobody-free.wav")) {
            return wave.readAllBytes();
        }
    }

    private static byte[] phrase(String file) throws IOException {
        try (InputStream wave = resource(file)) {
            var sound = WaveFile.parse(wave.readAllBytes());
            if (!sound.isAlaw()) throw new IOException(file + " is not A-law");
            return sound.bytes();
        } catch (BadWave bad) {
            throw new IOException(file + " is no sound", bad);
        }
    }

    private static InputStream resource(String name) throws FileNotFoundException {
        InputStream found = Dialogues.class.getResourceAsStream(FOLDER + name);
        if (found == null) throw new FileNotFoundException(FOLDER + name + " is not on the class path");
        return found;
    }
}
