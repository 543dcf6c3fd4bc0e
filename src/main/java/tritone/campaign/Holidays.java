package tritone.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.hibernate.Session;

/// Days on which nobody of a country is called.
@ApplicationScoped
public class Holidays {
    private final EntityManager db;

    Holidays(EntityManager db) {
        this.db = db;
    }

    @Transactional
    public List<LocalDate> of(String country) {
        return db.unwrap(Session.class)
                .createNativeQuery("select day from holiday where country = ?1 order by day", LocalDate.class)
                .setParameter(1, country)
                .getResultList();
    }

    /// Of the countries whose numbers the campaign's bases hold.
    @Transactional
    public Set<LocalDate> of(CampaignId campaign) {
        var days = db.unwrap(Session.class)
                .createNativeQuery("""
                        select distinct h.day from holiday h join base b on b.default_region = h.country
                        join campaign_base cb on cb.base_id = b.id where cb.campaign_id = ?1""", LocalDate.class)
                .setParameter(1, campaign.value())
                .getResultList();
        return Set.copyOf(days);
    }

    @Transactional
    public boolean add(String country, LocalDate day) {
        return db.createNativeQuery("insert ignore into holiday (country, day) values (?1, ?2)")
                        .setParameter(1, country)
                        .setParameter(2, day)
                        .executeUpdate()
                == 1;
    }

    @Transactional
    public boolean remove(String country, LocalDate day) {
        return db.createNativeQuery("delete from holiday where country = ?1 and day = ?2")
                        .setParameter(1, country)
                        .setParameter(2, day)
                        .executeUpdate()
                == 1;
    }
}
