package tritone.launch;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import tritone.simulation.ApiClient;
import tritone.simulation.Demo;
import tritone.simulation.Operators;

/// The demo's department inside a running stack: its people, its base, its campaign.
public final class Department {
    private final Stack stack;
    private final Demo.Department demo;

    private Department(Stack stack, Demo.Department demo) {
        this.stack = stack;
        this.demo = demo;
    }

    /// Fills the service on the first start; later it finds everything there.
    public static Department of(Stack stack, int operators, Consumer<String> progress)
            throws IOException, InterruptedException {
        var wanted = new Demo.Wanted(
                stack.secrets().of("administrator"),
                stack.secrets().of("demo"),
                stack.switches().networkAddress(),
                operators);
        var api = new ApiClient(stack.address());
        return new Department(stack, Demo.load(api, wanted, stack.switches().profile(), progress));
    }

    List<Demo.SignIn> signIns() {
        return demo.people();
    }

    public long campaign() {
        return demo.campaign();
    }

    /// These many operators, and all managers, at work until it is closed.
    public Operators shift(int operators) throws IOException, InterruptedException {
        var switches = stack.switches();
        var shift = new Operators(new Operators.Site(
                new ApiClient(stack.address()), switches.phones(), switches.network(), switches.profile(), demo));
        try {
            shift.start(operators);
            return shift;
        } catch (IOException | InterruptedException | RuntimeException failed) {
            shift.close();
            throw failed;
        }
    }
}
