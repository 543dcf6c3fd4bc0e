package tritone.web.screens;

import com.microsoft.playwright.options.ColorScheme;

/// How somebody has their browser.
///
/// @param width in CSS pixels
record Window(String language, int width, ColorScheme colours) {}
