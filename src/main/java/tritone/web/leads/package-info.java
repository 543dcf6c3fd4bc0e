/// Bases, their import, and leads as their readers may see them.
@NullMarked
package tritone.web.leads;

import org.jspecify.annotations.NullMarked;
