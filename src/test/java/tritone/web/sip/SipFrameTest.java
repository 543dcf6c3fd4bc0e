package tritone.web.sip;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SipFrameTest {
    @Test
    void aRequestInOnesOwnNamePasses() {
        assertThat(SipFrame.isOf("web7", request("From: <sip:web7@tritone>;tag=1")))
                .isTrue();
        assertThat(SipFrame.isOf("web7", request("f: \"Olga\" <sip:web7@tritone>;tag=1")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "From: <sip:web8@tritone>;tag=1",
                "From: \"<sip:web7@tritone>\" <sip:web8@tritone>;tag=1",
                "From: <sip:web7@tritone>;tag=1\r\nFrom: <sip:web8@tritone>;tag=1",
                "From: <sip:web77@tritone>",
                "To: <sip:web7@tritone>",
                "From: <tel:+7>"
            })
    void aRequestInAnotherNameOrNoneDoesNot(String header) {
        assertThat(SipFrame.isOf("web7", request(header))).isFalse();
    }

    @Test
    void aSecondMessageInTheSameFrameDoesNotPass() {
        String own = request("From: <sip:web7@tritone>;tag=1");
        assertThat(SipFrame.isOf("web7", own + request("From: <sip:web8@tritone>;tag=1")))
                .isFalse();
        assertThat(SipFrame.isOf("web7", "SIP/2.0 200 OK\r\nContent-Length: 0\r\n\r\n" + own))
                .isFalse();
    }

    @Test
    void anAnswerAndAKeepAlivePass() {
        assertThat(SipFrame.isOf("web7", "SIP/2.0 200 OK\r\nFrom: <sip:asterisk@x>\r\nContent-Length: 2\r\n\r\nЯ"))
                .isTrue();
        assertThat(SipFrame.isOf("web7", "\r\n\r\n")).isTrue();
    }

    private static String request(String header) {
        return "REGISTER sip:tritone SIP/2.0\r\n" + header + "\r\nContent-Length: 0\r\n\r\n";
    }
}
