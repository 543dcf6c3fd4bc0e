package tritone.dialer.pacing;

import java.time.Instant;

/// What a campaign has taught.
final class Experience implements Beliefs {
    private static final Lengths.Weights OF_LINES = new Lengths.Weights(10, 40, 1500);
    private static final Lengths.Weights OF_ENDS = new Lengths.Weights(10, 10, 1500);
    private static final Lengths.Weights OF_WORK = new Lengths.Weights(10, 25, 600);
    private static final Lengths.Usual TO_ANSWER = Lengths.Usual.of(10, 0.6, OF_LINES, 120);
    private static final Lengths.Usual TO_FAILURE = Lengths.Usual.of(18, 0.7, OF_ENDS, 120);
    private static final Lengths.Usual TALK = Lengths.Usual.of(60, 1.0, OF_WORK, 1800);
    private static final Lengths.Usual WRAP_UP = Lengths.Usual.of(12, 0.7, OF_WORK, 600);
    private static final Lengths.Usual PATIENCE = Lengths.Usual.of(15, 1.0, OF_WORK, 120);

    private final AnswerRate answers = new AnswerRate();
    private final Lengths toAnswer = new Lengths(TO_ANSWER);
    private final Lengths toFailure = new Lengths(TO_FAILURE);
    private final Lengths talk = new Lengths(TALK);
    private final Lengths wrapUp = new Lengths(WRAP_UP);
    private final Lengths patience = new Lengths(PATIENCE);

    void learn(PaceFact fact) {
        switch (fact) {
            case PaceFact.Answer answer -> {
                answers.learn(true, answer.number(), answer.at());
                toAnswer.learn(answer.age());
            }
            case PaceFact.Failure failure -> {
                answers.learn(false, failure.number(), failure.at());
                toFailure.learn(failure.age());
            }
            case PaceFact.Talk ended -> talk.learn(ended.length());
            case PaceFact.WrapUp ended -> wrapUp.learn(ended.length());
            case PaceFact.Patience waited -> {
                if (waited.gaveUp()) patience.learn(waited.waited());
            }
            case PaceFact.TakenBack back -> back.taught().reversed().forEach(this::unlearn);
        }
    }

    private void unlearn(PaceFact fact) {
        switch (fact) {
            case PaceFact.Answer answer -> {
                answers.unlearn(true, answer.number(), answer.at());
                toAnswer.unlearn(answer.age());
            }
            case PaceFact.Failure failure -> {
                answers.unlearn(false, failure.number(), failure.at());
                toFailure.unlearn(failure.age());
            }
            case PaceFact.Talk ended -> talk.unlearn(ended.length());
            case PaceFact.WrapUp ended -> wrapUp.unlearn(ended.length());
            case PaceFact.Patience waited -> {
                if (waited.gaveUp()) patience.unlearn(waited.waited());
            }
            case PaceFact.TakenBack none -> {}
        }
    }

    @Override
    public double answered(int number, Instant now) {
        return answers.share(number, now);
    }

    @Override
    public Spread toAnswer() {
        return toAnswer.spread();
    }

    @Override
    public Spread toFailure() {
        return toFailure.spread();
    }

    @Override
    public Spread talk() {
        return talk.spread();
    }

    @Override
    public Spread wrapUp() {
        return wrapUp.spread();
    }

    @Override
    public Spread patience() {
        return patience.spread();
    }

    void write(Memory.Writer out) {
        answers.write(out);
        toAnswer.write(out, "answer");
        toFailure.write(out, "failure");
        talk.write(out, "talk");
        wrapUp.write(out, "wrap-up");
        patience.write(out, "patience");
    }

    void read(Memory in) {
        answers.read(in);
        toAnswer.read(in, "answer");
        toFailure.read(in, "failure");
        talk.read(in, "talk");
        wrapUp.read(in, "wrap-up");
        patience.read(in, "patience");
    }
}
