package tritone.launch;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import tritone.simulation.ApiClient;
import tritone.simulation.Audience;
import tritone.simulation.Breaks;
import tritone.simulation.Demo;
import tritone.simulation.Operators;
import tritone.simulation.Rush;

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

    /// Those who take calls.
    public List<Demo.SignIn> operators() {
        return of("OPERATOR");
    }

    public Demo.SignIn supervisor() {
        return of("SUPERVISOR").getFirst();
    }

    public long campaign() {
        return demo.campaign();
    }

    /// These many operators, and all managers, at work until it is closed.
    public Operators shift(int operators) throws IOException, InterruptedException {
        var shift = new Operators(site());
        try {
            shift.start(operators);
            return shift;
        } catch (IOException | InterruptedException | RuntimeException failed) {
            shift.close();
            throw failed;
        }
    }

    /// All operators, ready to show how fast calls can be made, with a base of so many leads.
    public Rush rush(int leads, Rush.Talks talks) throws IOException, InterruptedException {
        return Rush.seat(site(), new Rush.Size(stack.switches().networkAddress(), leads, talks));
    }

    /// So many open screens of those who watch everybody.
    public Audience audience(int screens) throws IOException, InterruptedException {
        return Audience.open(site(), screens);
    }

    /// People who go for a break and come back; whoever they are, they are on shift.
    public Breaks breaks() throws IOException, InterruptedException {
        return Breaks.of(site());
    }

    private List<Demo.SignIn> of(String role) {
        return signIns().stream().filter(person -> person.role().equals(role)).toList();
    }

    private Operators.Site site() throws IOException {
        var switches = stack.switches();
        return new Operators.Site(
                new ApiClient(stack.address()), switches.phones(), switches.network(), switches.profile(), demo);
    }
}
