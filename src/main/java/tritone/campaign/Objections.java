package tritone.campaign;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import tritone.campaign.law.Jurisdiction;
import tritone.lead.Bases;
import tritone.lead.Consents;
import tritone.people.Teams;
import tritone.script.Scripts;

/// What stands against a campaign as somebody wants it.
@Singleton
class Objections {
    private final Trunks trunks;
    private final LineBook lines;
    private final Bases bases;
    private final Consents consents;
    private final Teams teams;
    private final Scripts scripts;

    Objections(Trunks trunks, LineBook lines, Bases bases, Consents consents, Teams teams, Scripts scripts) {
        this.trunks = trunks;
        this.lines = lines;
        this.bases = bases;
        this.consents = consents;
        this.teams = teams;
        this.scripts = scripts;
    }

    /// @param namesake the campaign that has the name
    List<Refusal> toNew(CampaignSettings wish, Optional<Campaign> namesake) {
        var against = to(wish);
        if (namesake.isPresent()) against.add(new Refusal.NameTaken());
        return against;
    }

    /// @param now     as it is
    /// @param version that was looked at
    List<Refusal> toChange(Campaign now, int version, CampaignSettings wish, Optional<Campaign> namesake) {
        var against = to(wish);
        if (namesake.filter(other -> !other.id().equals(now.id())).isPresent()) against.add(new Refusal.NameTaken());
        var out = new HashSet<>(now.settings().bases());
        out.removeAll(wish.bases());
        if (!out.isEmpty()) against.add(new Refusal.BasesTakenOut(out));
        if (now.version() != version) against.add(new Refusal.ChangedMeanwhile());
        return against;
    }

    /// A line or a base that is not there cannot be asked whether it fits.
    private List<Refusal> to(CampaignSettings wish) {
        var against = new ArrayList<Refusal>(unknown(wish));
        if (!against.isEmpty()) return against;
        against.addAll(unfit(wish));
        if (verdict(wish) instanceof Jurisdiction.Refused(var reason)) against.add(new Refusal.Unlawful(reason));
        return against;
    }

    private List<Refusal.Unknown> unknown(CampaignSettings wish) {
        var unknown = new ArrayList<Refusal.Unknown>();
        if (trunks.byName(wish.trunk()).isEmpty()) unknown.add(Refusal.Unknown.TRUNK);
        if (!wish.bases().stream().allMatch(base -> bases.byId(base).isPresent())) unknown.add(Refusal.Unknown.BASES);
        if (teams.byId(wish.team()).isEmpty()) unknown.add(Refusal.Unknown.TEAM);
        if (wish.script().filter(script -> scripts.newest(script).isEmpty()).isPresent())
            unknown.add(Refusal.Unknown.SCRIPT);
        return unknown;
    }

    private List<Refusal.Unfit> unfit(CampaignSettings wish) {
        var terms = lines.terms(wish.trunk());
        if (!lines.outbound(wish.trunk(), terms).shows(wish.callerId())) return List.of(Refusal.Unfit.CALLER_ID);
        boolean unpriced = wish.day().cost().isPresent() && !terms.rates().complete();
        return unpriced ? List.of(Refusal.Unfit.UNPRICED) : List.of();
    }

    private Jurisdiction.Verdict verdict(CampaignSettings wish) {
        return wish.verdict(wish.asksEachLead() && consents.any(wish.bases()));
    }
}
