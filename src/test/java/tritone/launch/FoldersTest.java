package tritone.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FoldersTest {
    private static final Path HOME = Path.of("/home/olga");

    @Test
    void programsGoIntoTheCacheFolderOfTheUser() {
        assertThat(Folders.cache(Map.of(), HOME)).isEqualTo(Path.of("/home/olga/.cache/tritone"));
    }

    @Test
    void anOwnVariableWinsOverTheDesktopsOne() {
        var both = Map.of("XDG_CACHE_HOME", "/var/cache/olga", "TRITONE_CACHE", "/srv/cache");

        assertThat(Folders.cache(both, HOME)).isEqualTo(Path.of("/srv/cache"));
        assertThat(Folders.cache(Map.of("XDG_CACHE_HOME", "/var/cache/olga"), HOME))
                .isEqualTo(Path.of("/var/cache/olga/tritone"));
    }

    @Test
    void dataHasAFolderOfItsOwn() {
        assertThat(Folders.data(Map.of(), HOME)).isEqualTo(Path.of("/home/olga/.local/share/tritone"));
    }

    @Test
    void theHomeIsTheOneThatTheScriptSees() {
        assertThat(Folders.home(Map.of("HOME", "/home/olga"), "/root")).isEqualTo(HOME);
        assertThat(Folders.home(Map.of(), "/home/olga")).isEqualTo(HOME);
    }
}
