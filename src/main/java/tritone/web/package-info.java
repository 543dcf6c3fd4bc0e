/// Every HTTP endpoint, page and live stream; nothing points here.
@NullMarked
package tritone.web;

import org.jspecify.annotations.NullMarked;
