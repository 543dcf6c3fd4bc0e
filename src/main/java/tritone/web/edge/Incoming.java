package tritone.web.edge;

/// Whether what is being read was sent by somebody from outside. The house reads its own rows as they are.
final class Incoming {
    private static final ScopedValue<Boolean> READS = ScopedValue.newInstance();

    private Incoming() {}

    static <T, X extends Throwable> T from(ScopedValue.CallableOp<T, X> reading) throws X {
        return ScopedValue.where(READS, true).call(reading);
    }

    static boolean reads() {
        return READS.isBound();
    }
}
