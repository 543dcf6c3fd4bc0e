package tritone.web.signin;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import tritone.people.Audit;
import tritone.people.Person;
import tritone.people.SecondFactors;
import tritone.people.SecuritySettings;
import tritone.people.Sessions.Standing;
import tritone.people.SignIns;
import tritone.people.SignIns.Answer;
import tritone.web.Problem;

/// One's own second factor: codes of an authenticator app beside the password.
@Path("/api/session/second-factor")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@OpenIn(Standing.WANTS_SECOND_FACTOR)
public class SecondFactorResource {
    private final SecondFactors factors;
    private final SecuritySettings settings;
    private final SignIns signIns;
    private final Audit audit;
    private final Viewer viewer;

    SecondFactorResource(
            SecondFactors factors, SecuritySettings settings, SignIns signIns, Audit audit, Viewer viewer) {
        this.factors = factors;
        this.settings = settings;
        this.signIns = signIns;
        this.audit = audit;
        this.viewer = viewer;
    }

    @GET
    @Operation(operationId = "secondFactor", summary = "Whether you have a second factor")
    public FactorView view() {
        var me = viewer.person();
        return new FactorView(
                factors.has(me.id()), factors.codesLeft(me.id()), settings.now().of(me));
    }

    @POST
    @Transactional
    @Operation(
            operationId = "beginSecondFactor",
            summary = "A fresh secret for an authenticator app",
            description = "It counts once a code of it has been sent.")
    public BeginningView begin(@Valid Proof proof) {
        var me = proved(proof);
        if (factors.has(me.id()))
            throw Problem.of(409, "second-factor-there", "Two-factor sign-in is already on.", "Turn it off first.")
                    .refused();
        var beginning = factors.begin(me);
        return new BeginningView(beginning.secret(), beginning.uri());
    }

    @PUT
    @Transactional
    @Operation(
            operationId = "confirmSecondFactor",
            summary = "Switch it on by a code of the app",
            description = "The answer holds recovery codes, which are shown this once.")
    public RecoveryCodes confirm(@Valid Code code) {
        var me = viewer.person();
        var codes = factors.confirm(me.id(), code.code())
                .orElseThrow(() -> wrongCode().refused());
        record(me, "begin-second-factor");
        return new RecoveryCodes(codes);
    }

    @POST
    @Path("recovery-codes")
    @Transactional
    @Operation(operationId = "renewRecoveryCodes", summary = "New recovery codes; the old ones open nothing any more")
    public RecoveryCodes renew(@Valid Proof proof) {
        var me = proved(proof);
        if (!factors.has(me.id())) throw Problem.notFound("second factor").refused();
        record(me, "renew-recovery-codes");
        return new RecoveryCodes(factors.renewCodes(me.id()));
    }

    @POST
    @Path("removal")
    @Transactional
    @Operation(operationId = "removeSecondFactor", summary = "Take it off, where the company does not ask for it")
    public void remove(@Valid Proof proof) {
        var me = proved(proof);
        if (settings.now().of(me))
            throw Problem.of(
                            409,
                            "second-factor-wanted",
                            "The company requires two-factor sign-in for your role.",
                            "An administrator can reset it for you.")
                    .refused();
        factors.remove(me.id());
        record(me, "remove-second-factor");
    }

    private Person proved(Proof proof) {
        var session = viewer.session();
        var answer = signIns.again(session.person(), session.id(), proof.password(), Optional.empty());
        if (answer instanceof Answer.In) return session.person();
        if (answer instanceof Answer.Wait)
            throw SignInProblems.of(answer).problem().refused();
        throw Problem.of(403, "wrong-credentials", "The password is wrong.", "Check it and try again.")
                .refused();
    }

    private static Problem wrongCode() {
        return Problem.of(400, "wrong-code", "The code is wrong or was used already.", "Wait for the next one.")
                .with(List.of(new Problem.Field("code", "wrong")));
    }

    private void record(Person me, String action) {
        audit.record(me.id(), action, "person", Long.toString(me.id().value()), null);
    }

    /// @param password asked again before something is changed that opens the account
    public record Proof(@NotBlank @Size(max = 200) String password) {}

    public record Code(@NotBlank @Size(max = 40) String code) {}

    /// @param on        whether codes are asked of you
    /// @param codesLeft recovery codes not used yet
    /// @param wanted    whether the company asks for it of your role
    public record FactorView(boolean on, int codesLeft, boolean wanted) {}

    /// @param secret to be typed where no picture can be read
    /// @param uri    what the picture says to the app
    public record BeginningView(String secret, String uri) {}

    /// @param codes each is good once
    public record RecoveryCodes(List<String> codes) {}
}
