package tritone.people;

/// What a person does in the department. Names are also the names of rights in `@RolesAllowed`.
public enum Role {
    OPERATOR,
    MANAGER,
    ACCOUNT_MANAGER,
    SUPERVISOR,
    QA,
    HEAD_OF_SALES,
    /// Sources and templates; no client's contacts.
    MARKETING,
    ADMINISTRATOR;

    // For annotations, which take constants only.
    public static final String OPERATOR_ROLE = "OPERATOR";
    public static final String MANAGER_ROLE = "MANAGER";
    public static final String ACCOUNT_MANAGER_ROLE = "ACCOUNT_MANAGER";
    public static final String SUPERVISOR_ROLE = "SUPERVISOR";
    public static final String QA_ROLE = "QA";
    public static final String HEAD_OF_SALES_ROLE = "HEAD_OF_SALES";
    public static final String MARKETING_ROLE = "MARKETING";
    public static final String ADMINISTRATOR_ROLE = "ADMINISTRATOR";
}
