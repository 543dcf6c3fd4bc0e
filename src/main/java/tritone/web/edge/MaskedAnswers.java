package tritone.web.edge;

import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import tritone.web.signin.Viewer;

/// The one way out: every answer, from whichever endpoint, hides contacts from readers who may not see all of them.
/// JSON is masked text by text, a table cell by cell.
@Provider
public class MaskedAnswers implements WriterInterceptor {
    private final Viewer viewer;

    MaskedAnswers(Viewer viewer) {
        this.viewer = viewer;
    }

    @Override
    public void aroundWriteTo(WriterInterceptorContext answer) throws IOException {
        boolean sees = viewer.seesAllContacts();
        if (sees || !isText(answer)) {
            write(answer, sees);
            return;
        }
        var table = new MaskedTable(answer.getOutputStream());
        answer.setOutputStream(table);
        write(answer, false);
        table.finish();
    }

    private static void write(WriterInterceptorContext answer, boolean sees) throws IOException {
        Discretion.<@Nullable Void, IOException>towards(sees, () -> {
            answer.proceed();
            return null;
        });
    }

    private static boolean isText(WriterInterceptorContext answer) {
        var type = answer.getMediaType();
        return type != null && type.getType().equals("text");
    }
}
