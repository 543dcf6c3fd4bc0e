package tritone.lead.importing;

/// Knows Russian tax payers' and register numbers (INN, OGRN) by their check digits: some of them read as telephones.
final class TaxNumbers {
    private static final int[] OF_COMPANY = {2, 4, 10, 3, 5, 9, 4, 6, 8};
    private static final int[] OF_PERSON = {7, 2, 4, 10, 3, 5, 9, 4, 6, 8};
    private static final int[] OF_PERSON_TOO = {3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8};

    private TaxNumbers() {}

    static boolean is(String cell) {
        String digits = cell.strip();
        if (!digits.matches("\\d{10}|\\d{12}|\\d{13}|\\d{15}")) return false;
        return switch (digits.length()) {
            case 10 -> check(digits, OF_COMPANY) == digit(digits, 9);
            case 12 ->
                check(digits, OF_PERSON) == digit(digits, 10) && check(digits, OF_PERSON_TOO) == digit(digits, 11);
            case 13 -> Long.parseLong(digits.substring(0, 12)) % 11 % 10 == digit(digits, 12);
            default -> Long.parseLong(digits.substring(0, 14)) % 13 % 10 == digit(digits, 14);
        };
    }

    private static int check(String digits, int[] weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) sum += weights[i] * digit(digits, i);
        return sum % 11 % 10;
    }

    private static int digit(String digits, int at) {
        return digits.charAt(at) - '0';
    }
}
