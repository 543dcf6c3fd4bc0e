package tritone.script;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

@Entity
@Immutable
@Table(name = "script_version")
@IdClass(ScriptVersionRow.Key.class)
@NullUnmarked
class ScriptVersionRow {
    @Id
    @Column(name = "script_id")
    long scriptId;

    @Id
    int number;

    @Column(columnDefinition = "longtext")
    String content;

    @Column(name = "published_at")
    Instant publishedAt;

    @Column(name = "published_by")
    @Nullable
    Long publishedBy;

    record Key(long scriptId, int number) {}
}
