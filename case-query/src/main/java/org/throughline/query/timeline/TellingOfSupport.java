package org.throughline.query.timeline;

import static org.throughline.events.Sensitivity.GENERAL;
import static org.throughline.query.timeline.Telling.line;
import static org.throughline.query.timeline.Words.on;

import org.jspecify.annotations.Nullable;
import org.throughline.events.CaseworkEvent;
import org.throughline.events.ConcernEvent;
import org.throughline.events.CycleEvent;
import org.throughline.events.InterventionEvent;
import org.throughline.events.SupportEvent;

/** Lines of concerns and the support that followed. */
final class TellingOfSupport {

    private TellingOfSupport() {}

    static Telling of(SupportEvent event) {
        return switch (event) {
            case ConcernEvent e -> TellingOfConcern.of(e);
            case CaseworkEvent e -> TellingOfCasework.of(e);
            case CycleEvent e -> TellingOfCycle.of(e);
            case InterventionEvent e -> TellingOfIntervention.of(e);
            case SupportEvent.PastoralSupportPlanAgreed e ->
                line(GENERAL, "Pastoral support plan agreed, to be reviewed on " + on(e.reviewOn(), e.from()), plan(e));
            case SupportEvent.PastoralSupportPlanEnded e -> line(GENERAL, "Pastoral support plan ended", e.reason());
        };
    }

    private static String plan(SupportEvent.PastoralSupportPlanAgreed plan) {
        return "Targets: " + String.join("; ", plan.targets()) + "\nThe child's view: "
                + view(plan.childView(), plan.reasonWithoutChildView()) + "\nThe parents' view: "
                + view(plan.parentView(), plan.reasonWithoutParentView());
    }

    private static String view(@Nullable String view, @Nullable String reasonWithout) {
        return view == null ? "not heard (" + reasonWithout + ")" : view;
    }
}
