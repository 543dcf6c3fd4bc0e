/// What ./tritone does on a machine: installs, starts, watches and stops the processes around the service.
@NullMarked
package tritone.launch;

import org.jspecify.annotations.NullMarked;
