/// Telephone numbers in E.164 and the time zones they ring in. Pure; depends on nothing of ours.
@NullMarked
package tritone.phone;

import org.jspecify.annotations.NullMarked;
