package tritone.telephony.ami;

import org.asteriskjava.manager.action.AbstractManagerAction;

/// Makes the switch read its queues' file again. Public with getters, because the library reads it by reflection.
public class QueueReloadAction extends AbstractManagerAction {
    private static final long serialVersionUID = 1;

    @Override
    public String getAction() {
        return "QueueReload";
    }

    public String getMembers() {
        return "yes";
    }

    public String getParameters() {
        return "yes";
    }

    public String getRules() {
        return "no";
    }
}
