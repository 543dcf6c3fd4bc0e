package tritone.telephony.ami;

import org.asteriskjava.manager.event.UserEvent;

/// The dialplan's own event, see context `dialled-notice`. Public, because the library makes it by reflection.
public class NoticePlayedEvent extends UserEvent {
    private static final long serialVersionUID = 1;

    public NoticePlayedEvent(Object source) {
        super(source);
    }
}
