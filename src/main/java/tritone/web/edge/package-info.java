/// What holds for every request and every answer: what comes in is read strictly, what goes out hides contacts.
@NullMarked
package tritone.web.edge;

import org.jspecify.annotations.NullMarked;
