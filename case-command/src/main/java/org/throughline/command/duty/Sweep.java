package org.throughline.command.duty;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.throughline.access.Actor;
import org.throughline.access.Role;
import org.throughline.command.duty.DueIndex.Due;
import org.throughline.command.duty.DutyCommand.NoticeOverdue;
import org.throughline.command.http.Commands;
import org.throughline.command.http.Commands.Asking;
import org.throughline.edge.LondonDay;

/**
 * Asks about every duty whose day has ended. It only asks: the deciding stream looks again, so several nodes may sweep at
 * once, and one that was down asks about everything it missed. One duty failing does not stop the others.
 */
@Component
class Sweep {

    private static final Logger log = LoggerFactory.getLogger(Sweep.class);

    private final DueIndex index;
    private final Commands commands;
    private final Clock clock;
    private final Actor house;

    Sweep(DueIndex index, Commands commands, Clock clock, @Value("${throughline.county:919}") String county) {
        this.index = index;
        this.commands = commands;
        this.clock = clock;
        this.house = new Actor("sweep", Role.SYSTEM, "authority:" + county);
    }

    /** @return how many duties were asked about */
    @Scheduled(
            fixedDelayString = "${throughline.sweep.every:PT1M}",
            initialDelayString = "${throughline.sweep.first:PT20S}")
    int sweep() {
        LocalDate today = LondonDay.today(clock);
        List<Due> due = index.daysBefore(today).stream()
                .flatMap(day -> index.on(day).stream())
                .toList();
        due.forEach(this::ask);
        return due.size();
    }

    private void ask(Due due) {
        try {
            Asking asking = new Asking(house, "sweep", "overdue/" + due.dutyId());
            commands.send(asking, due.dutyId(), request -> new NoticeOverdue(request, due.childId(), due.dutyId()));
        } catch (RuntimeException e) {
            log.warn(
                    "duty {} could not be looked at: {}",
                    due.dutyId(),
                    e.getClass().getSimpleName());
        }
    }
}
