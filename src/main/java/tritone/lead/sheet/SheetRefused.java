package tritone.lead.sheet;

/// Carries a file's problem out of the reader to whoever asked for the import.
public final class SheetRefused extends Exception {
    private final transient FileProblem problem;

    public SheetRefused(FileProblem problem) {
        super(problem.toString(), null, false, false);
        this.problem = problem;
    }

    public FileProblem problem() {
        return problem;
    }
}
