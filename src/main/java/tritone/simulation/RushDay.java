package tritone.simulation;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/// One operator's shift in a [Rush]: always ready, listens until the client hangs up, says so at once.
final class RushDay implements Runnable {
    private static final Duration GLANCE = Duration.ofSeconds(2);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(1);

    private final SimulatedFloor floor;
    private final Demo.SignIn person;
    private final CountDownLatch ready;
    private boolean counted;

    RushDay(SimulatedFloor floor, Demo.SignIn person, CountDownLatch ready) {
        this.floor = floor;
        this.person = person;
        this.ready = ready;
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
                case WRAP_UP -> desk.dispose(now.call(), "HANG_UP");
                case READY -> waitForACall(desk);
                case PAUSED, DISCONNECTED -> {
                    if (floor.isClosing()) desk.endShift();
                    else floor.rest(AFTER_TROUBLE);
                    desk.watch(GLANCE);
                }
                case CONNECTING, JOINING, TALKING -> desk.watch(floor.untilClosing(GLANCE));
            }
        }
    }

    private void waitForACall(Desk desk) throws IOException, InterruptedException {
        if (!counted) ready.countDown();
        counted = true;
        if (floor.isClosing()) desk.endShift();
        desk.watch(floor.untilClosing(GLANCE));
    }
}
