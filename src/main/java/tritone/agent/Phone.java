package tritone.agent;

/// What an agent talks with.
public enum Phone {
    SIP,
    BROWSER
}
