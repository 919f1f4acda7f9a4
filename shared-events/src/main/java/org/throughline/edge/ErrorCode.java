package org.throughline.edge;

import org.springframework.http.HttpStatus;

/** Every way in which a request can fail. The code is the stable part of the problem's {@code type}. */
public enum ErrorCode {
    MALFORMED_REQUEST(HttpStatus.BAD_REQUEST, "The request cannot be read"),
    INVALID_FIELD(HttpStatus.UNPROCESSABLE_CONTENT, "A field is missing or wrong"),
    KEY_REUSED(HttpStatus.UNPROCESSABLE_CONTENT, "This Idempotency-Key was used for another request"),
    UNREADABLE_FILE(HttpStatus.UNPROCESSABLE_CONTENT, "The file cannot be read"),
    NOT_SIGNED_IN(HttpStatus.UNAUTHORIZED, "A valid token is needed"),
    NOT_ALLOWED(HttpStatus.FORBIDDEN, "This role may not do that"),
    NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such thing, or not for you"),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "This method does not apply here"),
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "This kind of body is not understood"),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "The answer is not available in that form"),
    REFUSED_BY_RULE(HttpStatus.CONFLICT, "A rule forbids this decision"),
    CONFLICT(HttpStatus.CONFLICT, "This contradicts what is already recorded"),
    TOO_BUSY(HttpStatus.SERVICE_UNAVAILABLE, "Too many changes to the same record at once; try again"),
    STALE(HttpStatus.PRECONDITION_FAILED, "The record has changed since you read it"),
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The body is too large"),
    VIEW_BEHIND(HttpStatus.SERVICE_UNAVAILABLE, "The view has not caught up with that position yet"),
    NO_CALENDAR(HttpStatus.CONFLICT, "The school has no calendar for that time"),
    INTERNAL(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong here");

    private final HttpStatus status;
    private final String title;

    ErrorCode(HttpStatus status, String title) {
        this.status = status;
        this.title = title;
    }

    public HttpStatus status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** {@code https://throughline.invalid/problems/refused-by-rule}; the host is reserved and resolves nowhere. */
    public String type() {
        return "https://throughline.invalid/problems/" + slug();
    }

    public String slug() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
