package tritone.web.screens;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/// What tests look for on a page, by the names a person reads there.
final class Finding {
    private Finding() {}

    static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, named(name));
    }

    static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }

    static Page.GetByLabelOptions label() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    /// Chooses from a list in the open dialog.
    static void pick(Page page, String label, String option) {
        var field = page.getByRole(AriaRole.DIALOG).getByLabel(label).and(page.locator("input"));
        field.first().click();
        page.getByRole(AriaRole.OPTION, named(option)).click();
        field.first().press("Tab");
    }
}
