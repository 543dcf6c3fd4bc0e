package tritone.web.leads;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import tritone.lead.Lead;
import tritone.lead.LeadOnTheLine;
import tritone.people.Person;

/// Who sees which lead, and who sees its numbers in full: whoever works with it, and the head of sales.
@ApplicationScoped
class LeadSight {
    private final Instance<LeadOnTheLine> lines;

    LeadSight(Instance<LeadOnTheLine> lines) {
        this.lines = lines;
    }

    boolean allows(Person person, Lead lead) {
        return switch (person.role()) {
            case OPERATOR -> onTheLine(person, lead);
            case MANAGER, ACCOUNT_MANAGER -> owns(person, lead) || onTheLine(person, lead);
            case SUPERVISOR, QA, HEAD_OF_SALES, ADMINISTRATOR -> true;
        };
    }

    boolean masked(Person person, Lead lead) {
        return switch (person.role()) {
            case HEAD_OF_SALES -> false;
            case MANAGER, ACCOUNT_MANAGER -> !owns(person, lead);
            case OPERATOR, SUPERVISOR, QA, ADMINISTRATOR -> true;
        };
    }

    private boolean onTheLine(Person person, Lead lead) {
        return lines.stream().anyMatch(line -> line.isWith(person.id(), lead.id()));
    }

    private static boolean owns(Person person, Lead lead) {
        return lead.owner().filter(person.id()::equals).isPresent();
    }
}
