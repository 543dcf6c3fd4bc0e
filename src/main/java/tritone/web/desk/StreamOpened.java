package tritone.web.desk;

import tritone.people.Person;

/// Somebody's screen listens from now on: whoever feeds it sends what it should show.
public record StreamOpened(Person person) {}
