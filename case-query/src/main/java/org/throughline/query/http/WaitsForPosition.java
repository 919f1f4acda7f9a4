package org.throughline.query.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.throughline.access.Actor;
import org.throughline.edge.Actors;
import org.throughline.edge.ErrorCode;
import org.throughline.edge.Problem;
import org.throughline.query.access.StreamAccess;
import org.throughline.query.axon.Positions;
import org.throughline.query.axon.Positions.Position;
import org.throughline.query.axon.Recorded;
import org.throughline.query.axon.View;

/** Read your own writes: {@code Throughline-Position: exclusion-<child>@7}, or {@code after=} in the query. */
final class WaitsForPosition implements HandlerInterceptor {

    static final String HEADER = "Throughline-Position";
    static final String PARAMETER = "after";

    private final Positions positions;
    private final List<View> views;
    private final StreamAccess access;
    private final Duration patience;

    WaitsForPosition(Positions positions, List<View> views, StreamAccess access, Duration patience) {
        this.positions = positions;
        this.views = views;
        this.access = access;
        this.patience = patience;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws InterruptedException {
        ReadsViews reads =
                handler instanceof HandlerMethod method ? method.getBeanType().getAnnotation(ReadsViews.class) : null;
        List<Position> asked = asked(request);
        if (reads != null && !asked.isEmpty()) {
            Set<String> names = Set.of(reads.value());
            await(
                    Actors.current(),
                    views.stream().filter(v -> names.contains(v.name())).toList(),
                    asked);
        }
        return true;
    }

    /**
     * How far a stream has come, or that there is one, is told to nobody who may not know its child: for them the wait
     * lasts as long as it may, whatever there is, and then the question is answered as if they had named no position.
     */
    private void await(Actor actor, List<View> read, List<Position> asked) throws InterruptedException {
        List<Position> followed = asked.stream()
                .filter(p -> access.mayEverKnow(actor, p.stream()))
                .filter(p -> read.stream().anyMatch(v -> v.follows(Recorded.kindOf(p.stream()))))
                .toList();
        boolean caughtUp = positions.await(
                () -> followed.stream().allMatch(p -> access.mayKnow(actor, p.stream()) && positions.isSeen(read, p)),
                patience);
        if (!caughtUp
                && followed.stream().anyMatch(p -> access.mayKnow(actor, p.stream()) && !positions.isSeen(read, p))) {
            throw Problem.of(ErrorCode.VIEW_BEHIND, ErrorCode.VIEW_BEHIND.title())
                    .thrown();
        }
    }

    private static List<Position> asked(HttpServletRequest request) {
        List<Position> asked = new ArrayList<>();
        read(request.getHeader(HEADER), HEADER, asked);
        read(request.getParameter(PARAMETER), PARAMETER, asked);
        return asked;
    }

    private static void read(@Nullable String named, String where, List<Position> into) {
        if (named == null || named.isBlank()) {
            return;
        }
        for (String one : named.split(",")) {
            String position = one.strip();
            int at = position.lastIndexOf('@');
            try {
                into.add(new Position(position.substring(0, at), Long.parseLong(position.substring(at + 1))));
            } catch (IndexOutOfBoundsException | NumberFormatException e) {
                throw Problem.field(where, "another kind of text", "positions such as exclusion-<child>@7")
                        .thrown();
            }
        }
    }
}
