package tritone.people;

/// People who work the same campaigns. An outsourced team sees its campaigns and nothing else.
public record Team(TeamId id, String name, boolean outsourced) {}
