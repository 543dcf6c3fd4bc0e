package tritone.campaign;

import java.util.Optional;
import tritone.campaign.Dispositions.Word;

/// The words that the outcomes come with, until a company chooses its own.
final class ShippedWords {
    private ShippedWords() {}

    /// Empty for what an operator cannot choose.
    static Optional<Word> of(Disposition disposition) {
        return switch (disposition) {
            case WARM -> word(disposition, "Тёплый лид", "Warm lead");
            case CONTACT_MADE -> word(disposition, "Контакт состоялся", "Contact made");
            case CALLBACK -> word(disposition, "Перезвонить", "Call back");
            case REFUSAL_FOLLOW_UP -> word(disposition, "Отказ, вернуться позже", "Not now");
            case REFUSAL_HARD -> word(disposition, "Отказ", "Refusal");
            case NON_PROFILE -> word(disposition, "Непрофильный", "Not our profile");
            case WRONG_PERSON -> word(disposition, "Не тот номер", "Wrong person");
            case DO_NOT_CALL -> word(disposition, "Больше не звонить", "Do not call");
            case HANG_UP -> word(disposition, "Бросили трубку", "Hung up");
            case ANSWERING_MACHINE -> word(disposition, "Автоответчик", "Answering machine");
            case NO_ANSWER, BUSY, DEAD_NUMBER, OUT_OF_REACH, REJECTED, TRUNK_FAILURE -> Optional.empty();
            case ABANDONED, MACHINE, GONE_BEFORE_JOIN, CANCELLED, CONNECTED, NOT_STATED -> Optional.empty();
        };
    }

    private static Optional<Word> word(Disposition disposition, String ru, String en) {
        return Optional.of(new Word(disposition, ru, en));
    }
}
