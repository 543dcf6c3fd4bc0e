package tritone.telephony.ami;

import org.asteriskjava.manager.event.UserEvent;

/// The dialplan's own event, see context `supervision`. Public, because the library makes it by reflection.
public class SupervisorListensEvent extends UserEvent {
    private static final long serialVersionUID = 1;

    public SupervisorListensEvent(Object source) {
        super(source);
    }
}
