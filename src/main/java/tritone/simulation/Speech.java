package tritone.simulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tritone.simulation.Dialogue.Side;

/// One side's tracks as headerless A-law files, so that the switch plays them without transcoding.
final class Speech {
    private Speech() {}

    /// @return the folder of the tracks
    static Path layOut(Path home, Dialogues dialogues, Side side) throws IOException {
        Path folder = Files.createDirectories(home.resolve("simulation/speech"));
        for (Dialogue dialogue : dialogues.all()) {
            Path file = folder.resolve(NetworkDialplan.track(dialogue, side) + ".alaw");
            Files.write(file, dialogues.track(dialogue, side));
        }
        return folder;
    }
}
