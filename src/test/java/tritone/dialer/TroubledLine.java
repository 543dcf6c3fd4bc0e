package tritone.dialer;

import static org.awaitility.Awaitility.await;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import tritone.call.Calls;
import tritone.call.OutcomeCorrections;
import tritone.campaign.Campaign;
import tritone.campaign.TestCampaigns;
import tritone.campaign.Trunk;
import tritone.campaign.Trunks;
import tritone.lead.Leads;
import tritone.telephony.FakeSwitch;
import tritone.telephony.HangUpCause;

/// A line that does the same to everybody, and the books that its calls leave behind.
abstract class TroubledLine {
    static final int MANY = 10;

    @Inject
    ALine line;

    @Inject
    TestCampaigns given;

    @Inject
    LineSettlement settlement;

    @Inject
    LineTroubles troubles;

    @Inject
    Trunks trunks;

    @Inject
    Leads leads;

    @Inject
    Calls calls;

    @Inject
    FakeSwitch phone;

    @Inject
    Observations observations;

    @Inject
    OutcomeCorrections corrections;

    @Inject
    Clock clock;

    void everyoneEnds(Campaign campaign, HangUpCause cause) {
        line.aReadyOperator();
        line.aReadyOperator();
        for (int round = 0; round < MANY && stopped(campaign).isEmpty(); round++) {
            line.tick(campaign);
            var placed = calls.inFlight(campaign.id());
            if (placed.isEmpty()) return;
            placed.forEach(call -> phone.customerGoes(call.call(), cause));
            await().until(() -> calls.inFlight(campaign.id()).isEmpty());
        }
    }

    Optional<Trunk.Stopped> stopped(Campaign campaign) {
        return trunks.byName(campaign.settings().trunk()).flatMap(Trunk::stopped);
    }

    List<String> told(Campaign campaign, String topic) {
        return line.sql()
                .query(
                        row -> row.getString(1),
                        "select payload from outbox_event where topic = ? and payload like ?",
                        topic,
                        "%\"campaign\":" + campaign.id().value() + ",%");
    }

    long figure(Campaign campaign, String sql) {
        return line.sql()
                .query(row -> row.getLong(1), sql, campaign.id().value())
                .getFirst();
    }
}
