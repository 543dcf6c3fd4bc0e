package tritone.campaign.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TrunkRecordTest {
    @Test
    void fiveFailuresOfTheLastTenAreTooMany() {
        assertThat(after("fgfgfgfg").broken()).isFalse();
        assertThat(after("fgfgfgfgf").broken()).isTrue();
        assertThat(after("fffff").broken()).isTrue();
    }

    @Test
    void oldFailuresAreForgotten() {
        assertThat(after("ffffgggggggf").broken()).isFalse();
        assertThat(after("ffffgggggggf").failures()).hasSize(10);
    }

    private static TrunkRecord after(String calls) {
        var record = TrunkRecord.CLEAN;
        for (char call : calls.toCharArray()) record = record.after(call == 'f');
        return record;
    }
}
