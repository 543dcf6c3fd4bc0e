package tritone.web.signin;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import tritone.people.Sessions.Standing;

/// Marks the operations that a session of these standings may use too, besides an open one. Everything else is refused
/// to it.
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@interface OpenIn {
    Standing[] value();
}
