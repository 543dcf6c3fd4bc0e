package tritone.web.system;

import java.util.List;

/// Looks at one part of the system.
interface Check {
    List<Finding> look();
}
