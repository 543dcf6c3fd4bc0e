/// Telephone numbers in E.164: the time zones they ring in, the country and kind a call to them is billed as, and which
/// of them a line may dial. Pure; depends on nothing of ours.
@NullMarked
package tritone.phone;

import org.jspecify.annotations.NullMarked;
