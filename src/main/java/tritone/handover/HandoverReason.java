package tritone.handover;

import java.util.Arrays;
import tritone.funnel.regulation.Verdict;
import tritone.handover.routing.Chosen;
import tritone.handover.routing.LiveState;

/// Why a hand-over is at its step. The code is stored in the row of the step.
public enum HandoverReason {
    // why it rings, or became a task
    ASKED_FOR("ASKED_FOR"),
    /// The operator said warm and gave the lead to nobody.
    SAID_WARM("SAID_WARM"),
    NOBODY_RIGHT("NOBODY_RIGHT"),
    NOBODY_ANSWERED("NOBODY_ANSWERED"),
    DECLINED("DECLINED"),
    CLIENT_HUNG_UP("CLIENT_HUNG_UP"),
    MANAGER_HUNG_UP("MANAGER_HUNG_UP"),
    SWITCH_OUT_OF_REACH("SWITCH_OUT_OF_REACH"),
    /// The service was restarted in the middle.
    INTERRUPTED("INTERRUPTED"),
    // why this manager was chosen
    OWNER("OWNER"),
    ONLY_ONE_RIGHT("ONLY_ONE_RIGHT"),
    SPECIALIST("SPECIALIST"),
    PRESENT("PRESENT"),
    LEAST_LOADED("LEAST_LOADED"),
    LONGEST_WAITING("LONGEST_WAITING"),
    // why no manager could be chosen
    NO_MANAGERS("NO_MANAGERS"),
    NO_SKILL("NO_SKILL"),
    LISTS_FULL("LISTS_FULL"),
    NOBODY_PRESENT("NOBODY_PRESENT"),
    ALL_BUSY("ALL_BUSY"),
    OWNER_ABSENT("OWNER_ABSENT"),
    OWNER_BUSY("OWNER_BUSY"),
    // why the regulation refuses the move to a manager
    UNKNOWN_GROUND("UNKNOWN_GROUND"),
    TERMINAL_SECTION("TERMINAL_SECTION"),
    NOT_FROM_HERE("NOT_FROM_HERE"),
    NO_SUCH_POSITION("NO_SUCH_POSITION"),
    NO_SUCH_LEAD("NO_SUCH_LEAD"),
    // the telephone
    /// Another manager's phone rings: the first did not answer.
    NEXT("NEXT"),
    ANSWERED("ANSWERED"),
    // what was said
    /// The client was not warm after all.
    CORRECTED("CORRECTED");

    private final String code;

    HandoverReason(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    static HandoverReason read(String code) {
        return Arrays.stream(values())
                .filter(one -> one.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown reason of a hand-over: " + code));
    }

    static HandoverReason of(LiveState.Why why) {
        return switch (why) {
            case ASKED_FOR -> ASKED_FOR;
            case NOBODY_RIGHT -> NOBODY_RIGHT;
            case NOBODY_ANSWERED -> NOBODY_ANSWERED;
            case DECLINED -> DECLINED;
            case CLIENT_HUNG_UP -> CLIENT_HUNG_UP;
            case MANAGER_HUNG_UP -> MANAGER_HUNG_UP;
            case SWITCH_OUT_OF_REACH -> SWITCH_OUT_OF_REACH;
            case INTERRUPTED -> INTERRUPTED;
            case SAID_WARM -> SAID_WARM;
        };
    }

    static HandoverReason of(Chosen.Why why) {
        return switch (why) {
            case OWNER -> OWNER;
            case ONLY_ONE_RIGHT -> ONLY_ONE_RIGHT;
            case SPECIALIST -> SPECIALIST;
            case PRESENT -> PRESENT;
            case LEAST_LOADED -> LEAST_LOADED;
            case LONGEST_WAITING -> LONGEST_WAITING;
        };
    }

    static HandoverReason of(Chosen.NobodyChosen why) {
        return switch (why) {
            case NO_MANAGERS -> NO_MANAGERS;
            case NO_SKILL -> NO_SKILL;
            case LISTS_FULL -> LISTS_FULL;
            case NOBODY_PRESENT -> NOBODY_PRESENT;
            case ALL_BUSY -> ALL_BUSY;
            case OWNER_ABSENT -> OWNER_ABSENT;
            case OWNER_BUSY -> OWNER_BUSY;
        };
    }

    static HandoverReason of(Verdict.Reason why) {
        return switch (why) {
            case UNKNOWN_GROUND -> UNKNOWN_GROUND;
            case TERMINAL_SECTION -> TERMINAL_SECTION;
            case NOT_FROM_HERE -> NOT_FROM_HERE;
            case NO_SUCH_POSITION -> NO_SUCH_POSITION;
        };
    }
}
