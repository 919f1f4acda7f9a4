package org.throughline.command.http;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The id of something this house made, as long as the longest of them at most; absent where it may be. */
@Documented
@Constraint(validatedBy = {})
@ReportAsSingleViolation
@Size(max = 150) @Pattern(regexp = "\\P{Cntrl}*") @Target({FIELD, METHOD, PARAMETER, TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Id {

    String message() default "an id of at most 150 characters";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
