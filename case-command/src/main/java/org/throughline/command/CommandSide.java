package org.throughline.command;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.throughline.edge.EdgeConfiguration;

/** Everything of the deciding side, for whichever application holds it. */
@Configuration(proxyBeanMethods = false)
@ComponentScan(
        basePackages = "org.throughline.command",
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
        excludeFilters = @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = CaseCommand.class))
@Import(EdgeConfiguration.class)
@EnableScheduling
public class CommandSide {}
