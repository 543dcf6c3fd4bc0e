package tritone.telephony.ami;

import org.asteriskjava.manager.event.UserEvent;

/// The dialplan's own event, see context `dialled-amd`. Public with setters, because the library fills it by
/// reflection.
public class MachineDetectedEvent extends UserEvent {
    private static final long serialVersionUID = 1;

    private String status = "";
    private String reason = "";

    public MachineDetectedEvent(Object source) {
        super(source);
    }

    public String getStatus() {
        return status;
    }

    public void setStatus(String status) {
        this.status = status;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
