package tritone.dialer.pacing.forecast;

import java.util.List;

/// What a day will bring.
///
/// @param occupancy the share of their time agents will talk or wrap up
/// @param contacts  people who will talk to an agent
/// @param warm      of those, warm leads
/// @param days      working days until nobody of the base is left to be dialled, this one included
/// @param byHour    contacts until the end of each hour of the shift
public record Forecast(Span occupancy, Span dials, Span contacts, Span warm, Span days, List<Span> byHour) {
    public Forecast {
        byHour = List.copyOf(byHour);
    }
}
