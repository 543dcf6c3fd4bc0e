/// What is measured and promised: each benchmark runs us and a baseline in one go and compares.
@NullMarked
package tritone.launch.bench;

import org.jspecify.annotations.NullMarked;
