package tritone.campaign.message;

/// Every second sample of a sound, after what the lower rate cannot carry is taken out: it would come back as noise.
final class HalfRate {
    private static final int REACH = 31;
    /// Of the old rate: 3.6 of 16 kHz.
    private static final double CUTOFF = 0.225;
    private static final double[] FILTER = filter();

    private HalfRate() {}

    static short[] of(short[] samples) {
        short[] half = new short[samples.length / 2];
        for (int i = 0; i < half.length; i++) half[i] = around(samples, 2 * i);
        return half;
    }

    private static short around(short[] samples, int middle) {
        double sum = 0;
        int from = Math.max(-REACH, -middle);
        int to = Math.min(REACH, samples.length - 1 - middle);
        for (int k = from; k <= to; k++) sum += FILTER[k + REACH] * samples[middle + k];
        return (short) Math.clamp(Math.round(sum), Short.MIN_VALUE, Short.MAX_VALUE);
    }

    /// A windowed sinc (Hamming) whose weights sum up to one.
    private static double[] filter() {
        double[] weights = new double[2 * REACH + 1];
        double sum = 0;
        for (int k = -REACH; k <= REACH; k++) {
            double sinc = k == 0 ? 2 * CUTOFF : Math.sin(2 * Math.PI * CUTOFF * k) / (Math.PI * k);
            double window = 0.54 + 0.46 * Math.cos(Math.PI * k / REACH);
            weights[k + REACH] = sinc * window;
            sum += weights[k + REACH];
        }
        for (int i = 0; i < weights.length; i++) weights[i] /= sum;
        return weights;
    }
}
