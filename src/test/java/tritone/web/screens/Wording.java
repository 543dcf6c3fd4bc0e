package tritone.web.screens;

import com.microsoft.playwright.Page;
import java.util.List;

/// What a page says: a text nobody has worded shows as its key, or as the constant it stands for. The name of a file
/// that somebody loaded is no key.
final class Wording {
    private static final String UNWORDED = """
            () => {
              const file = text => /\\.(csv|xlsx|wav)$/.test(text)
              const unworded = text => !file(text) && /^[a-z][A-Za-z]*(\\.[A-Za-z_]+)+$/.test(text) || /^[A-Z]{2,}(_[A-Z]+)+$/.test(text)
                || /\\{\\{/.test(text) || /^(undefined|null|NaN|Invalid Date)$/.test(text)
              const found = []
              const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
              while (texts.nextNode()) {
                const shown = texts.currentNode.parentElement?.closest('script, style, code') === null
                const text = texts.currentNode.textContent.trim()
                if (shown && unworded(text)) found.push(text)
              }
              for (const element of document.querySelectorAll('[aria-label], [title], [placeholder]'))
                for (const name of ['aria-label', 'title', 'placeholder']) {
                  const text = element.getAttribute(name)
                  if (text && unworded(text)) found.push(name + '=' + text)
                }
              return found
            }""";

    private Wording() {}

    static List<String> faults(Page page) {
        var found = (List<?>) page.evaluate(UNWORDED);
        return found.stream().map(text -> page.url() + " says " + text).toList();
    }
}
