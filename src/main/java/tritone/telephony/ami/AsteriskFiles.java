package tritone.telephony.ami;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;

/// The files that the service writes and the switch includes.
@ConfigMapping(prefix = "tritone.asterisk")
interface AsteriskFiles {
    Path accountsFile();

    Path queuesFile();
}
