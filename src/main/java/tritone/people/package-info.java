/// Who may come in: persons, roles, teams, sessions, and the audit of what each of them looked at.
@NullMarked
package tritone.people;

import org.jspecify.annotations.NullMarked;
