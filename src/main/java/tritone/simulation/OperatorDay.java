package tritone.simulation;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import tritone.simulation.Conduct.HandOver;
import tritone.simulation.Desk.Call;
import tritone.simulation.Desk.Doing;

/// One operator's shift: they look at their screen when it tells them something, and do what is next.
final class OperatorDay implements Runnable {
    /// The screen is looked at from time to time even when it says nothing.
    private static final Duration GLANCE = Duration.ofSeconds(2);

    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(1);
    private static final Duration FAREWELL = Duration.ofMillis(1500);

    private final SimulatedFloor floor;
    private final Demo.SignIn person;
    private final String phone;
    private final RandomGenerator random;

    OperatorDay(SimulatedFloor floor, Demo.SignIn person, String phone) {
        this.floor = floor;
        this.person = person;
        this.phone = phone;
        random = floor.randomOf(person.login());
    }

    @Override
    public void run() {
        floor.atDesk(person, this::work);
    }

    private void work(Desk desk) throws IOException, InterruptedException {
        while (true) {
            var now = desk.now();
            switch (now.doing()) {
                case OFF -> {
                    if (floor.isClosing()) return;
                    desk.startShift();
                }
                case TALKING -> talk(desk, now.call());
                case WRAP_UP -> wrapUp(desk, now.call());
                case CONNECTING, READY, JOINING -> waitForACall(desk, now.doing());
                case PAUSED, DISCONNECTED -> comeBack(desk, now.doing());
            }
        }
    }

    private void waitForACall(Desk desk, Doing doing) throws IOException, InterruptedException {
        if (floor.isClosing() && doing != Doing.JOINING) goHome(desk);
        else desk.watch(floor.untilClosing(GLANCE));
    }

    private void comeBack(Desk desk, Doing doing) throws IOException, InterruptedException {
        if (floor.isClosing()) goHome(desk);
        else if (doing == Doing.PAUSED) desk.ready();
        else {
            floor.rest(AFTER_TROUBLE);
            desk.startShift();
        }
    }

    private static void goHome(Desk desk) throws IOException, InterruptedException {
        desk.endShift();
        desk.watch(Duration.ofMillis(200));
    }

    private void talk(Desk desk, Call call) throws IOException, InterruptedException {
        var dialogue = floor.dialogueOf(call);
        var conduct = Conduct.draw(dialogue, random);
        Instant end = Instant.now().plusMillis((long) (conduct.hangUpAfter() * 1000));
        floor.phones().speak(phone, dialogue);
        while (desk.isTalking(call)) {
            var left = Duration.between(Instant.now(), end);
            if (left.isPositive()) {
                desk.watch(left);
            } else {
                finish(desk, call, conduct.handOver());
                end = Instant.now().plus(GLANCE);
            }
        }
        floor.phones().fallSilent(phone);
        wrapUp(desk, call, dialogue, conduct);
    }

    private void finish(Desk desk, Call call, HandOver handOver) throws IOException, InterruptedException {
        if (handOver == HandOver.LIVE) putThrough(desk, call);
        else desk.hangUp(call);
    }

    /// Stays with the client until a manager is there, says good-bye and leaves the two alone.
    private void putThrough(Desk desk, Call call) throws IOException, InterruptedException {
        String step = desk.handOverLive(call, "Ищет решение для холодных звонков, готов говорить сейчас.");
        while (step.equals("RINGING") && desk.isTalking(call)) {
            desk.watch(Duration.ofSeconds(1));
            step = desk.handOverStep(call);
        }
        if (!step.equals("INTRODUCING")) {
            if (desk.isTalking(call)) desk.hangUp(call);
            return;
        }
        floor.phones().sayFarewell(phone);
        floor.rest(FAREWELL);
        desk.leave(call);
    }

    private void wrapUp(Desk desk, Call call) throws IOException, InterruptedException {
        var dialogue = floor.dialogueOf(call);
        wrapUp(desk, call, dialogue, Conduct.draw(dialogue, random));
    }

    private void wrapUp(Desk desk, Call call, Dialogue dialogue, Conduct conduct)
            throws IOException, InterruptedException {
        floor.rest(Duration.ofMillis((long) (conduct.wrapUpSeconds() * 1000)));
        if (conduct.pauseSeconds().isPresent() && !floor.isClosing()) desk.pause("break");
        if (conduct.handOver() == HandOver.TASK) desk.disposeAsTask(call, "Ждёт звонка специалиста.");
        else desk.dispose(call, Conduct.disposition(dialogue));
        if (conduct.pauseSeconds().isPresent())
            floor.restUnlessClosing(
                    Duration.ofMillis((long) (conduct.pauseSeconds().get() * 1000)));
    }
}
