package org.throughline.edge;

import java.net.URI;
import java.util.List;
import org.axonframework.messaging.HandlerExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;

/** Answers every failure as {@code application/problem+json} (RFC 9457) with a stable type. */
@RestControllerAdvice
public class ProblemAdvice {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(ProblemException e) {
        return answer(e.problem());
    }

    /** What a command handler on this or another node threw. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(HandlerExecutionException e) {
        return e.<Problem>getDetails().map(ProblemAdvice::answer).orElseGet(() -> unexpected(e));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(HttpMessageNotReadableException e) {
        return e.getCause() instanceof JacksonException json
                ? answer(JsonProblems.of(json))
                : answer(Problem.of(ErrorCode.MALFORMED_REQUEST, "The body is missing or cannot be read"));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(MethodArgumentNotValidException e) {
        List<Problem.WrongField> fields = e.getBindingResult().getFieldErrors().stream()
                .map(f -> new Problem.WrongField(
                        JsonProblems.pointer(f.getField()),
                        JsonProblems.kind(f.getRejectedValue()),
                        String.valueOf(f.getDefaultMessage())))
                .toList();
        return answer(new Problem(
                ErrorCode.INVALID_FIELD,
                "Wrong: " + String.join(", ", pointers(fields)),
                fields,
                List.of(),
                List.of(),
                null));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(HandlerMethodValidationException e) {
        List<Problem.WrongField> fields = e.getParameterValidationResults().stream()
                .flatMap(r -> r.getResolvableErrors().stream()
                        .map(error -> new Problem.WrongField(
                                String.valueOf(r.getMethodParameter().getParameterName()),
                                JsonProblems.kind(r.getArgument()),
                                String.valueOf(error.getDefaultMessage()))))
                .toList();
        return answer(new Problem(
                ErrorCode.INVALID_FIELD,
                "Wrong: " + String.join(", ", pointers(fields)),
                fields,
                List.of(),
                List.of(),
                null));
    }

    private static List<String> pointers(List<Problem.WrongField> fields) {
        return fields.stream().map(Problem.WrongField::pointer).toList();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(MethodArgumentTypeMismatchException e) {
        return answer(
                Problem.field(e.getName(), JsonProblems.kind(e.getValue()), JsonProblems.allowed(e.getRequiredType())));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(AccessDeniedException e) {
        return answer(Problem.of(ErrorCode.NOT_ALLOWED, ErrorCode.NOT_ALLOWED.title()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(Exception e) {
        if (e instanceof ErrorResponse known) {
            ErrorCode code = byStatus(known.getStatusCode().value());
            return answer(Problem.of(code, code.title()));
        }
        return unexpected(e);
    }

    private static ErrorCode byStatus(int status) {
        for (ErrorCode code : ErrorCode.values()) {
            if (code.status().value() == status) {
                return code;
            }
        }
        return status < 500 ? ErrorCode.MALFORMED_REQUEST : ErrorCode.INTERNAL;
    }

    /** Logged by class and place only: messages of unexpected exceptions may carry what was typed. */
    private static ResponseEntity<ProblemDetail> unexpected(Exception e) {
        StackTraceElement[] trace = e.getStackTrace();
        StringBuilder causes = new StringBuilder();
        for (Throwable t = e; t != null && causes.length() < 500; t = t.getCause()) {
            causes.append(causes.isEmpty() ? "" : " by ").append(t.getClass().getName());
        }
        log.error("unexpected {} at {}", causes, trace.length > 0 ? trace[0] : "?");
        return answer(Problem.of(ErrorCode.INTERNAL, ErrorCode.INTERNAL.title()));
    }

    /** The one place where a problem becomes an HTTP answer. */
    static ResponseEntity<ProblemDetail> answer(Problem problem) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (problem.code() == ErrorCode.VIEW_BEHIND || problem.code() == ErrorCode.TOO_BUSY) {
            headers.set(HttpHeaders.RETRY_AFTER, "1");
        }
        return new ResponseEntity<>(detail(problem), headers, problem.code().status());
    }

    public static ProblemDetail detail(Problem problem) {
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(problem.code().status(), problem.detail());
        detail.setType(URI.create(problem.code().type()));
        detail.setTitle(problem.code().title());
        if (!problem.fields().isEmpty()) {
            detail.setProperty("errors", problem.fields());
        }
        if (!problem.rules().isEmpty()) {
            detail.setProperty("rules", problem.rules());
        }
        if (!problem.criteria().isEmpty()) {
            detail.setProperty("criteria", problem.criteria());
        }
        if (problem.decision() != null) {
            detail.setProperty("decision", problem.decision());
        }
        return detail;
    }
}
