package org.throughline.command.referral;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.throughline.catalogue.Services;
import org.throughline.command.axon.DecidingStream;
import org.throughline.command.decision.Decision;
import org.throughline.command.decision.Records;
import org.throughline.command.referral.ReferralCommand.AcceptReferral;
import org.throughline.command.referral.ReferralCommand.AdoptRecommendation;
import org.throughline.command.referral.ReferralCommand.CompleteReferral;
import org.throughline.command.referral.ReferralCommand.DeclineReferral;
import org.throughline.command.referral.ReferralCommand.MakeReferral;
import org.throughline.command.referral.ReferralCommand.ReadServiceReport;
import org.throughline.command.referral.ReferralCommand.ReceiveServiceReport;
import org.throughline.command.referral.ReferralCommand.RejectRecommendation;
import org.throughline.command.referral.ReferralCommand.ShareInformation;
import org.throughline.command.referral.ReferralCommand.WithdrawReferral;
import org.throughline.command.school.Calendars;
import org.throughline.events.DutyEvent;
import org.throughline.events.ReferralEvent;

/**
 * Stream {@code referral-<child>}: asking in {@link Referring}, answers in {@link Answering}, what was told in {@link
 * Shares}, what came back in {@link Reports}.
 */
@Aggregate(type = "Referral")
class ReferralRecord extends DecidingStream {

    private ReferralBook book = ReferralBook.EMPTY;

    @EventSourcingHandler
    void on(ReferralEvent event) {
        isNamed(ReferralBook.stream(event.childId()));
        book = book.evolve(event);
    }

    @EventSourcingHandler
    void on(DutyEvent event) {
        book = book.evolve(event);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(MakeReferral c, Services services, Records records) {
        return take(new Referring(book, services, records).make(c));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(AcceptReferral c) {
        return take(new Answering(book).accept(c));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(DeclineReferral c) {
        return take(new Answering(book).decline(c));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(CompleteReferral c) {
        return take(new Answering(book).complete(c));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(WithdrawReferral c) {
        return take(new Answering(book).withdraw(c));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(ShareInformation c, Services services, Records records) {
        return take(new Shares(book, services, records).share(c));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(ReceiveServiceReport c, Services services, Records records, Calendars calendars) {
        return take(new Reports(book, services, records).receive(c, calendars));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(ReadServiceReport c, Services services, Records records) {
        return take(new Reports(book, services, records).read(c));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(AdoptRecommendation c, Services services, Records records) {
        return take(new Reports(book, services, records).adopt(c));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(RejectRecommendation c, Services services, Records records) {
        return take(new Reports(book, services, records).reject(c));
    }
}
