package tritone.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Text of our own, no client's: a campaign's name, a login, a code. An answer shows it as it is, to everybody. On a
/// record or a package: all its texts are, save where a record or a field says otherwise.
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD, ElementType.TYPE, ElementType.PACKAGE})
public @interface HouseText {
    boolean value() default true;
}
