package tritone.dialer.pacing;

/// The normal distribution, the same to the last bit everywhere.
final class Normal {
    private Normal() {}

    /// The share beyond so many standard deviations. Hart's rational approximation as given by West (2005), "Better
    /// approximations to cumulative normal functions"; good to 1e-15.
    static double beyond(double deviations) {
        double size = Math.abs(deviations);
        if (size > 37) return deviations > 0 ? 0 : 1;
        double bell = StrictMath.exp(-size * size / 2);
        double tail = size < 7.07106781186547 ? bell * near(size) : bell / far(size);
        return deviations > 0 ? tail : 1 - tail;
    }

    private static double near(double size) {
        double over = 3.52624965998911e-02 * size + 0.700383064443688;
        over = over * size + 6.37396220353165;
        over = over * size + 33.912866078383;
        over = over * size + 112.079291497871;
        over = over * size + 221.213596169931;
        over = over * size + 220.206867912376;
        double under = 8.83883476483184e-02 * size + 1.75566716318264;
        under = under * size + 16.064177579207;
        under = under * size + 86.7807322029461;
        under = under * size + 296.564248779674;
        under = under * size + 637.333633378831;
        under = under * size + 793.826512519948;
        under = under * size + 440.413735824752;
        return over / under;
    }

    private static double far(double size) {
        double part = size + 0.65;
        part = size + 4 / part;
        part = size + 3 / part;
        part = size + 2 / part;
        part = size + 1 / part;
        return part * 2.506628274631;
    }
}
