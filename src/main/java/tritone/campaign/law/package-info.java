/// What the law of a country lets a campaign do. Pure; whoever sets up, dials or counts a campaign asks here.
@NullMarked
package tritone.campaign.law;

import org.jspecify.annotations.NullMarked;
