package org.throughline.command.imports;

import static org.throughline.access.Role.DATA_MANAGER;
import static org.throughline.access.Role.SCHOOL_OFFICE;

import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.access.Actor;
import org.throughline.access.Role;
import org.throughline.command.bulk.UnreadableFile;
import org.throughline.command.child.CommonTransferFile;
import org.throughline.command.child.Reservations;
import org.throughline.command.child.RollFile;
import org.throughline.command.decision.Records;
import org.throughline.command.http.Commands;
import org.throughline.command.school.SchoolFile;
import org.throughline.edge.ErrorCode;
import org.throughline.edge.LondonDay;
import org.throughline.edge.Problem;

/**
 * Loads files row by row, each row one command. What a row says is compared with what is known first, so that loading
 * the same file again asks for nothing, and a changed row is a correction. A bad row never stops the rest.
 *
 * <p>Streams are read as they come and not closed.
 */
@Component
public class Imports {

    private static final Set<Role> LISTS = EnumSet.of(DATA_MANAGER);

    /** A school's office loads what concerns its own pupils; the authority's data manager loads anybody's. */
    private static final Set<Role> ROLLS = EnumSet.of(DATA_MANAGER, SCHOOL_OFFICE);

    private final Commands commands;
    private final Records records;
    private final Reservations reservations;
    private final Clock clock;

    Imports(Commands commands, Records records, Reservations reservations, Clock clock) {
        this.commands = commands;
        this.records = records;
        this.reservations = reservations;
        this.clock = clock;
    }

    public Outcome schools(InputStream file, Actor actor) {
        return load(actor, LISTS, load -> {
            var rows = new SchoolRows(load, records);
            SchoolFile.read(file, rows::accept, load.tally()::rejected);
        });
    }

    /** @param ofSchool whose pupil_keys they are, where the authority loads a school's roll; null for the actor's own */
    public Outcome pupils(InputStream file, Actor actor, @Nullable String ofSchool) {
        return load(actor, ROLLS, load -> {
            var rows = new PupilRows(load, pupils(load, ofSchool), false);
            RollFile.pupils(file, rows::accept, load.tally()::rejected);
        });
    }

    public Outcome parents(InputStream file, Actor actor, @Nullable String ofSchool) {
        return load(actor, ROLLS, load -> {
            var rows = new ParentRows(load, pupils(load, ofSchool));
            RollFile.parents(file, rows::accept, load.tally()::rejected);
        });
    }

    public Outcome enrolments(InputStream file, Actor actor, @Nullable String ofSchool) {
        return load(actor, ROLLS, load -> {
            var rows = new EnrolmentRows(load, pupils(load, ofSchool));
            RollFile.enrolments(file, rows::accept, load.tally()::rejected);
        });
    }

    public Outcome transfers(InputStream file, Actor actor) {
        return load(actor, ROLLS, load -> {
            Pupils pupils = pupils(load, null);
            var rows = new TransferRows(
                    load,
                    pupils,
                    new PupilRows(load, pupils, true),
                    new ParentRows(load, pupils),
                    new EnrolmentRows(load, pupils));
            CommonTransferFile.read(file, rows::accept, load.tally()::rejected);
        });
    }

    public Outcome priorSuspensions(InputStream file, Actor actor) {
        return load(actor, ROLLS, load -> new PriorSuspensionRows(load, pupils(load, null)).read(file));
    }

    private Pupils pupils(Import load, @Nullable String ofSchool) {
        Actor actor = load.actor();
        if (ofSchool != null && actor.role().isOfASchool() && !actor.worksAt(ofSchool)) {
            throw Problem.of(ErrorCode.NOT_ALLOWED, "Only that school may do that")
                    .thrown();
        }
        return new Pupils(load, records, reservations, ofSchool == null ? actor.agency() : Actor.school(ofSchool));
    }

    private Outcome load(Actor actor, Set<Role> by, Consumer<Import> reading) {
        if (!by.contains(actor.role())) {
            throw Problem.of(ErrorCode.NOT_ALLOWED, ErrorCode.NOT_ALLOWED.title())
                    .thrown();
        }
        Tally tally = new Tally();
        try (Import load = new Import(commands, actor, LondonDay.today(clock), tally)) {
            reading.accept(load);
        } catch (UnreadableFile e) {
            throw Problem.of(ErrorCode.UNREADABLE_FILE, String.valueOf(e.getMessage()))
                    .thrown();
        } catch (UncheckedIOException e) {
            throw Problem.of(ErrorCode.UNREADABLE_FILE, "The file broke off; the rows before that are loaded")
                    .thrown();
        }
        return tally.outcome();
    }
}
