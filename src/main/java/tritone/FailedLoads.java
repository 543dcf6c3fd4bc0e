package tritone;

import jakarta.persistence.PersistenceException;
import org.hibernate.JDBCException;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.internal.DefaultLoadEventListener;
import org.hibernate.event.spi.EventType;
import org.hibernate.event.spi.LoadEvent;
import org.hibernate.integrator.spi.Integrator;

/// A row that could not be read is not a row that is missing. Once a lost connection has marked the transaction for
/// rollback, Hibernate's `find` answers a failed read with null; here the failure stays one.
public final class FailedLoads implements Integrator {
    @Override
    public void integrate(Metadata metadata, BootstrapContext bootstrap, SessionFactoryImplementor sessions) {
        sessions.getEventListenerRegistry().setListeners(EventType.LOAD, new Honest());
    }

    private static final class Honest extends DefaultLoadEventListener {
        @Override
        public void onLoad(LoadEvent event, LoadType type) {
            try {
                super.onLoad(event, type);
            } catch (JDBCException failed) {
                throw new PersistenceException("a row of " + event.getEntityClassName() + " could not be read", failed);
            }
        }
    }
}
