/// What an abandoned person hears: a campaign's own message with the company's name.
@NullMarked
package tritone.campaign.message;

import org.jspecify.annotations.NullMarked;
