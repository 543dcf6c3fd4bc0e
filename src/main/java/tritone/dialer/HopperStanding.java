package tritone.dialer;

import java.util.Arrays;

/// How far a lead is in a campaign. The code is stored in its row of the hopper.
enum HopperStanding {
    /// To be dialled, now or later.
    DUE("DUE"),
    /// Taken out to be dialled, or looked at by an agent.
    LEASED("LEASED"),
    DIALLING("DIALLING"),
    TALKING("TALKING"),
    /// Not dialled any more.
    CLOSED("CLOSED");

    private final String code;

    HopperStanding(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    static HopperStanding of(String code) {
        return Arrays.stream(values())
                .filter(one -> one.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown standing of a lead in the hopper: " + code));
    }

    /// Nobody is dialling, or about to.
    boolean atRest() {
        return switch (this) {
            case DUE, CLOSED -> true;
            case LEASED, DIALLING, TALKING -> false;
        };
    }
}
