/// How many calls to place now. Pure. [Pacers] makes a [Pacer]; it is told each [Observation] in order and asked, with
/// a [Floor], for a [DialPlan].
///
/// ```
/// Observation ──▶ Lines ──▶ Fact ──▶ Experience ──▶ Beliefs ─┐
///                   │                                        ▼
/// Floor ────────────┴──▶ Guard: room ──▶ Predictive ◀── Outlook: risk of one more
///                                            │
///                                            ▼
///                                         DialPlan
/// ```
///
/// The law of the guard: a line in flight beyond the idle agents is surplus, and can be abandoned once at most. Surplus
/// is kept at or below `floor(share * answered - abandoned)`, so the share holds at every instant, whatever happens
/// next.
@NullMarked
package tritone.dialer.pacing;

import org.jspecify.annotations.NullMarked;
