package tritone.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;

/// How outcomes are called, in which order their keys stand, and which of them a campaign offers.
@ApplicationScoped
public class Dispositions {
    /// A wish to be left alone can be noted in every campaign.
    public static final Disposition ALWAYS = Disposition.DO_NOT_CALL;

    private final EntityManager db;

    Dispositions(EntityManager db) {
        this.db = db;
    }

    /// In the order of their keys. An outcome that nobody has reworded yet has the words it comes with.
    @Transactional
    public List<Word> words() {
        var words = new LinkedHashMap<Disposition, Word>();
        reworded().forEach(word -> words.put(word.disposition(), word));
        Stream.of(Disposition.values())
                .flatMap(some -> ShippedWords.of(some).stream())
                .forEach(word -> words.putIfAbsent(word.disposition(), word));
        return List.copyOf(words.values());
    }

    /// Those that are not named keep their words and come after.
    @Transactional
    public void reword(List<Word> words) {
        db.createNativeQuery("update disposition_word set position = position + 100")
                .executeUpdate();
        for (int at = 0; at < words.size(); at++) {
            var word = words.get(at);
            db.createNativeQuery("""
                            insert into disposition_word (code, name_ru, name_en, position) values (?1, ?2, ?3, ?4)
                            on duplicate key update name_ru = values(name_ru), name_en = values(name_en),
                            position = values(position)""")
                    .setParameter(1, word.disposition().name())
                    .setParameter(2, word.ru())
                    .setParameter(3, word.en())
                    .setParameter(4, at + 1)
                    .executeUpdate();
        }
    }

    /// In the order of their keys; all of them unless somebody chose.
    @Transactional
    public List<Disposition> offered(CampaignId campaign) {
        var all = words().stream().map(Word::disposition).toList();
        var chosen = chosen(campaign);
        return chosen.isEmpty() ? all : all.stream().filter(chosen::contains).toList();
    }

    /// @param chosen empty for all
    @Transactional
    public void offer(CampaignId campaign, Set<Disposition> chosen) {
        db.createNativeQuery("delete from campaign_disposition where campaign_id = ?1")
                .setParameter(1, campaign.value())
                .executeUpdate();
        var kept = EnumSet.noneOf(Disposition.class);
        kept.addAll(chosen);
        if (!kept.isEmpty()) kept.add(ALWAYS);
        for (var disposition : kept)
            db.createNativeQuery("insert into campaign_disposition (campaign_id, code) values (?1, ?2)")
                    .setParameter(1, campaign.value())
                    .setParameter(2, disposition.name())
                    .executeUpdate();
    }

    private List<Word> reworded() {
        return db
                .unwrap(Session.class)
                .createNativeQuery(
                        "select code, name_ru, name_en from disposition_word order by position, code", Object[].class)
                .list()
                .stream()
                .map(row -> new Word(Disposition.valueOf((String) row[0]), (String) row[1], (String) row[2]))
                .toList();
    }

    private Set<Disposition> chosen(CampaignId campaign) {
        return db
                .unwrap(Session.class)
                .createNativeQuery("select code from campaign_disposition where campaign_id = ?1", String.class)
                .setParameter(1, campaign.value())
                .list()
                .stream()
                .map(Disposition::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Disposition.class)));
    }

    public record Word(Disposition disposition, String ru, String en) {}
}
