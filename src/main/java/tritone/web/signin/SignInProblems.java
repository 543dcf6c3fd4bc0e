package tritone.web.signin;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import tritone.people.SignIns.Answer;
import tritone.web.Problem;

/// What is said to somebody who is not let in.
record SignInProblems(Problem problem, Duration left) {
    static SignInProblems of(Answer answer) {
        return switch (answer) {
            case Answer.In _ -> throw new IllegalArgumentException("they are in");
            case Answer.Wrong _ ->
                of(Problem.of(401, "wrong-credentials", "Wrong login or password.", "Check both and try again."));
            case Answer.CodeWanted _ ->
                of(Problem.of(
                        401,
                        "second-factor-needed",
                        "A second-factor code is needed.",
                        "Send it with the login and password."));
            case Answer.CodeWrong _ ->
                of(Problem.of(
                        401,
                        "wrong-code",
                        "The code is wrong or was used already.",
                        "Wait for the next one, or use a recovery code."));
            case Answer.Wait(var left) ->
                new SignInProblems(
                        Problem.of(
                                429,
                                "too-many-sign-ins",
                                "Too many failed sign-ins.",
                                "Try again in " + seconds(left) + " seconds."),
                        left);
        };
    }

    Response response() {
        if (left.isZero()) return problem.response();
        return Response.fromResponse(problem.response())
                .header(HttpHeaders.RETRY_AFTER, seconds(left))
                .build();
    }

    private static SignInProblems of(Problem problem) {
        return new SignInProblems(problem, Duration.ZERO);
    }

    private static long seconds(Duration wait) {
        return wait.plusMillis(999).toSeconds();
    }
}
