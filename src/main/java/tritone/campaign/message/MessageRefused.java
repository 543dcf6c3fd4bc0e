package tritone.campaign.message;

/// Carries a file's problem out to whoever sent the file.
public final class MessageRefused extends Exception {
    private final MessageProblem problem;

    MessageRefused(MessageProblem problem) {
        super(problem.toString(), null, false, false);
        this.problem = problem;
    }

    public MessageProblem problem() {
        return problem;
    }
}
