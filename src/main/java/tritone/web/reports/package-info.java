/// Figures for those who lead.
@NullMarked
package tritone.web.reports;

import org.jspecify.annotations.NullMarked;
