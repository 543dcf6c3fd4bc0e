package tritone.dialer.pacing.simulation;

import java.util.PriorityQueue;

/// What will happen, the next first; of the same second, what was set first.
final class Agenda {
    private final PriorityQueue<Entry> entries = new PriorityQueue<>();
    private long set;
    private double now;

    double now() {
        return now;
    }

    void in(double seconds, Runnable happening) {
        entries.add(new Entry(now + Math.max(0, seconds), set++, happening));
    }

    void runUntil(double end) {
        while (!entries.isEmpty() && entries.peek().at() <= end) {
            var next = entries.poll();
            now = next.at();
            next.happening().run();
        }
        now = end;
    }

    private record Entry(double at, long number, Runnable happening) implements Comparable<Entry> {
        @Override
        public int compareTo(Entry other) {
            int byTime = Double.compare(at, other.at);
            return byTime != 0 ? byTime : Long.compare(number, other.number);
        }
    }
}
