package tritone.launch.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;

class TrafficTest {
    private static final String ASKED = """
            {"method": "Network.requestWillBeSent", "params": {"requestId": "%s", "request": {"url": "http://here/%s"}}}""";
    private static final String CAME = """
            {"method": "Network.loadingFinished", "params": {"requestId": "%s", "encodedDataLength": %d}}""";

    private final Traffic traffic = new Traffic();

    @Test
    void bytesOfAllThatCameAreAdded() throws JsonProcessingException {
        hear(ASKED.formatted("1", "page"));
        hear(ASKED.formatted("2", "script"));
        hear(CAME.formatted("1", 700));
        hear(CAME.formatted("2", 90_000));

        assertThat(traffic.bytes()).isEqualTo(90_700);
        assertThat(traffic.largest()).extracting(Traffic.Fetched::path).containsExactly("/script", "/page");
    }

    @Test
    void whatWasOnlyAskedForIsARequestWithoutBytes() throws JsonProcessingException {
        hear(ASKED.formatted("1", "page"));

        assertThat(traffic.requests()).isEqualTo(1);
        assertThat(traffic.bytes()).isZero();
    }

    @Test
    void whatBelongsToThePageBeforeIsNotCounted() throws JsonProcessingException {
        hear(ASKED.formatted("1", "page"));
        traffic.clear();
        hear(CAME.formatted("1", 700));

        assertThat(traffic.bytes()).isZero();
        assertThat(traffic.requests()).isZero();
    }

    private void hear(String event) throws JsonProcessingException {
        traffic.hear(new JsonMapper().readTree(event));
    }
}
