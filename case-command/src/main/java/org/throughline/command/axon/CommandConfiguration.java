package org.throughline.command.axon;

import org.axonframework.commandhandling.distributed.RoutingStrategy;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.command.decision.Command;

/** How commands find their stream and their node. */
@Configuration(proxyBeanMethods = false)
class CommandConfiguration {

    @Bean
    CommandTargetResolver targetIsTheStream() {
        return message -> new VersionedAggregateIdentifier((Object) ((Command) message.getPayload()).stream(), null);
    }

    @Bean
    RoutingStrategy oneChildOneNode() {
        return message -> ((Command) message.getPayload()).routingKey();
    }

    /** Aggregates are looked up with the resolver above, also where Axon builds its own default. */
    @Bean
    ConfigurerModule resolveTargets(CommandTargetResolver resolver) {
        return configurer -> configurer.registerComponent(CommandTargetResolver.class, configuration -> resolver);
    }
}
