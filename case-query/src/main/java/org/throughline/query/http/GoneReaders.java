package org.throughline.query.http;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** A reader who closes a live timeline is no failure, and there is nobody left to answer. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class GoneReaders {

    @ExceptionHandler
    void on(AsyncRequestNotUsableException gone) {
        // nothing can be written any more
    }
}
