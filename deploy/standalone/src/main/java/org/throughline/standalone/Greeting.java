package org.throughline.standalone;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.throughline.access.Actor;
import org.throughline.standalone.demo.Api;
import org.throughline.standalone.demo.Demo;
import org.throughline.standalone.demo.DemoClock;
import org.throughline.standalone.demo.People;
import org.throughline.standalone.demo.Story;

/** What a person is told once the house is open. */
@Component
class Greeting {

    private static final Duration VALID = Duration.ofHours(12);

    private final LocalIssuer.Signer signer;
    private final Optional<DemoClock> demoClock;

    Greeting(LocalIssuer.Signer signer, ObjectProvider<DemoClock> demoClock) {
        this.signer = signer;
        this.demoClock = Optional.ofNullable(demoClock.getIfAvailable());
    }

    void print(PrintStream out, Options options) {
        String base = "http://127.0.0.1:" + options.port();
        out.println("Throughline answers on " + base);
        out.println("API description: " + base + "/v3/api-docs, to try out: " + base + "/swagger-ui.html");
        if (demoClock.isPresent()) {
            demo(out, options, base, demoClock.get());
        } else {
            out.println();
            out.println("A token to load schools and rolls with (data manager, valid 12 hours):");
            out.println("  " + token(People.DATA_MANAGER));
        }
    }

    private void demo(PrintStream out, Options options, String base, DemoClock clock) {
        out.println("The demo's clock stands in June 2026, in a county that is made up from end to end.");
        Api api = new Api(base, this::token);
        Story.Told told = new Demo(api, clock, out::println)
                .run(options.children(), options.schools().or(Demo::sharedSchools));
        String setting = told.setting();
        Map<String, Actor> roles = new LinkedHashMap<>();
        roles.put("HEAD", People.head(setting));
        roles.put("OFFICE", People.office(setting));
        roles.put("DSL", People.safeguardingLead(setting));
        roles.put("ADVISER", People.ADVISER);
        roles.put("AUDITOR", People.AUDITOR);
        out.println();
        out.println(
                "Tokens, valid 12 hours: headteacher, school office, safeguarding lead, Virtual School adviser, auditor");
        roles.forEach((name, actor) -> out.println("  " + name + "=" + token(actor)));
        out.println();
        out.println("To ask for more, paste the tokens above into a shell, then:");
        out.println("  curl -s -H \"Authorization: Bearer $HEAD\" " + base + "/v1/children/" + told.childId()
                + "/timeline");
        out.println(
                "  curl -s -H \"Authorization: Bearer $HEAD\" \"" + base + "/v1/duties?owner=school:" + setting + "\"");
        out.println(
                "  curl -s -H \"Authorization: Bearer $AUDITOR\" \"" + base + "/v1/audit/decisions?result=REFUSED\"");
        out.println();
        out.println("Stop with ./throughline stop, or Ctrl-C.");
    }

    private String token(Actor actor) {
        return signer.token(actor, Instant.ofEpochMilli(InstantSource.system().millis()), VALID);
    }
}
