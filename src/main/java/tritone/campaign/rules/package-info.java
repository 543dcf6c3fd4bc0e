/// When a lead may be dialled, and what becomes of it after an attempt. Pure.
@NullMarked
package tritone.campaign.rules;

import org.jspecify.annotations.NullMarked;
