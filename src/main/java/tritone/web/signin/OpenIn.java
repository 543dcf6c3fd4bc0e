package tritone.web.signin;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import tritone.people.Sessions.Standing;

/// Allows an operation in a session that is not open: in one of these standings. Operations without this mark need an
/// open session.
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@interface OpenIn {
    Standing[] value();
}
