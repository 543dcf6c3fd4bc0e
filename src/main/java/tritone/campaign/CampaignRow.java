package tritone.campaign;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import tritone.campaign.law.Law;
import tritone.campaign.law.Mode;

@Entity
@Table(name = "campaign")
@NullUnmarked
class CampaignRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String name;

    @Column(name = "team_id")
    long teamId;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(20)")
    CampaignStatus status = CampaignStatus.DRAFT;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(20)")
    Mode mode;

    @Column(name = "line_ratio")
    double lineRatio;

    @Column(name = "abandoned_share")
    double abandonedShare;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(10)")
    Law law;

    boolean advertising;

    @Nullable
    String consent;

    int weight;

    String trunk;

    @Column(name = "most_lines")
    int mostLines;

    @Column(name = "caller_id")
    @Nullable
    String callerId;

    @Column(name = "ring_seconds")
    int ringSeconds;

    @Column(name = "detect_machine")
    boolean detectMachine;

    @Column(name = "recording_notice")
    boolean recordingNotice;

    String language;

    @Column(name = "wrap_up_seconds")
    int wrapUpSeconds;

    @Column(name = "company_name")
    String companyName;

    @Column(name = "script_id")
    @Nullable
    Long scriptId;

    @Column(name = "calling_hours", columnDefinition = "longtext")
    String callingHours;

    @Column(name = "retry_rules", columnDefinition = "longtext")
    String retryRules;

    @Column(name = "attempt_caps", columnDefinition = "longtext")
    String attemptCaps;

    @Column(name = "day_cost")
    @Nullable
    BigDecimal dayCost;

    @Column(name = "day_minutes")
    @Nullable
    Integer dayMinutes;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "campaign_base", joinColumns = @JoinColumn(name = "campaign_id"))
    @Column(name = "base_id")
    Set<Long> bases = new HashSet<>();

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "created_by")
    @Nullable
    Long createdBy;

    @Version
    int version;
}
