package org.throughline.framework;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.framework.Movements.Path;
import org.throughline.framework.Movements.Urgent;
import org.throughline.framework.Requirement.Criterion;

/** What a schema cannot say of a pack: that its parts agree with each other and its codes are known. */
record Consistency(String file, Known known) {

    /** The one thing besides documents that frameworks call by other names. */
    private static final String SUSPENSION = "SUSPENSION";

    void of(Framework f) {
        if (f.until() != null && f.until().isBefore(f.from())) {
            throw broken("/until", "before its beginning");
        }
        if (f.ages().to() < f.ages().from()) {
            throw broken("/ages/to", "less than the youngest age");
        }
        f.aliases().keySet().stream()
                .filter(code -> !code.equals(SUSPENSION))
                .sorted()
                .forEach(type -> isADocument(type, "/aliases/" + type));
        Set<Integer> ranks = ranks(f.tiers());
        for (int i = 0; i < f.tiers().size(); i++) {
            tier(f.tiers().get(i), "/tiers/" + i);
        }
        paths(f.movements().paths(), ranks);
        if (f.movements().urgent() != null) {
            urgent(f.movements().urgent(), f, ranks);
        }
    }

    private Set<Integer> ranks(List<Tier> tiers) {
        Set<Integer> ranks = new HashSet<>();
        for (int i = 0; i < tiers.size(); i++) {
            int rank = tiers.get(i).rank();
            if (!ranks.add(rank)) {
                throw broken("/tiers/" + i + "/rank", "rank " + rank + " a second time");
            }
        }
        for (int rank = 1; rank <= tiers.size(); rank++) {
            if (!ranks.contains(rank)) {
                throw broken("/tiers", "tier " + rank + " is missing");
            }
        }
        return ranks;
    }

    private void tier(Tier tier, String at) {
        for (int i = 0; i < tier.documents().size(); i++) {
            isADocument(tier.documents().get(i).type(), at + "/documents/" + i + "/type");
        }
        for (int i = 0; i < tier.entry().size(); i++) {
            List<Criterion> anyOf = tier.entry().get(i).anyOf();
            for (int j = 0; j < anyOf.size(); j++) {
                evidence(anyOf.get(j).evidence(), at + "/entry/" + i + "/anyOf/" + j + "/evidence");
            }
        }
        for (int i = 0; i < tier.entitlement().size(); i++) {
            Tier.Entitlement hours = tier.entitlement().get(i);
            if (hours.mostHours().compareTo(hours.leastHours()) < 0) {
                throw broken(at + "/entitlement/" + i + "/mostHours", "less than the least");
            }
        }
        for (int i = 0; i < tier.limits().size(); i++) {
            Tier.Limit limit = tier.limits().get(i);
            if (limit.least() != null && limit.most() != null && limit.most() < limit.least()) {
                throw broken(at + "/limits/" + i + "/most", "less than the least");
            }
        }
    }

    private void evidence(Evidence evidence, String at) {
        switch (evidence) {
            case Evidence.Judgement e -> isAJudgement(e.judgement(), at + "/judgement");
            case Evidence.Document e -> areDocuments(e.types(), at + "/types");
            case Evidence.Reviewed e -> areDocuments(e.types(), at + "/types");
            case Evidence.Presentation e -> {
                for (int i = 0; i < e.codes().size(); i++) {
                    isAPresentation(e.codes().get(i), at + "/codes/" + i);
                }
            }
            case Evidence.Suspensions _, Evidence.PermanentExclusion _, Evidence.Cycles _, Evidence.ManagedMove _ -> {}
        }
    }

    private void paths(List<Path> paths, Set<Integer> ranks) {
        Set<Integer> starts = new HashSet<>();
        for (int i = 0; i < paths.size(); i++) {
            Path path = paths.get(i);
            String at = "/movements/paths/" + i;
            if (!starts.add(path.from())) {
                throw broken(at + "/from", "tier " + path.from() + " a second time");
            }
            isATier(path.from(), ranks, at + "/from");
            leadsSomewhere(path, path.to(), ranks, at + "/to");
            leadsSomewhere(path, path.withReason(), ranks, at + "/withReason");
        }
    }

    private void leadsSomewhere(Path path, List<Integer> ends, Set<Integer> ranks, String at) {
        for (int i = 0; i < ends.size(); i++) {
            isATier(ends.get(i), ranks, at + "/" + i);
            if (ends.get(i) == path.from()) {
                throw broken(at + "/" + i, "a movement from tier " + path.from() + " to itself");
            }
        }
    }

    private void urgent(Urgent urgent, Framework f, Set<Integer> ranks) {
        isATier(urgent.to(), ranks, "/movements/urgent/to");
        if (!f.tier(urgent.to()).map(Tier::urgent).orElse(false)) {
            throw broken("/movements/urgent/to", "tier " + urgent.to() + " is not marked urgent");
        }
        for (int i = 0; i < urgent.grounds().size(); i++) {
            @Nullable String presentation = urgent.grounds().get(i).presentation();
            if (presentation != null) {
                isAPresentation(presentation, "/movements/urgent/grounds/" + i + "/presentation");
            }
        }
    }

    private void areDocuments(List<String> types, String at) {
        for (int i = 0; i < types.size(); i++) {
            isADocument(types.get(i), at + "/" + i);
        }
    }

    private void isADocument(String type, String at) {
        if (!known.documentTypes().contains(type)) {
            throw broken(at, type + " is no type of document of the catalogue");
        }
    }

    private void isAJudgement(String code, String at) {
        if (!known.judgements().contains(code)) {
            throw broken(at, code + " is no judgement of the vocabulary");
        }
    }

    private void isAPresentation(String code, String at) {
        if (!known.presentations().contains(code)) {
            throw broken(at, code + " is no presentation of the vocabulary");
        }
    }

    private void isATier(int rank, Set<Integer> ranks, String at) {
        if (!ranks.contains(rank)) {
            throw broken(at, "a movement of tier " + rank + ", which is not there");
        }
    }

    private BrokenPack broken(String path, String reason) {
        return new BrokenPack(file, path, reason);
    }
}
