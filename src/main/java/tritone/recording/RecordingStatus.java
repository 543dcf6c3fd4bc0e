package tritone.recording;

/// Where a segment is on its way from the switch to the store.
public enum RecordingStatus {
    /// The switch was or will be told to record; the file is not in the store yet.
    PENDING,
    STORED,
    /// Nothing was spoken, or the file never came; `problem` says which.
    EMPTY,
    /// The file cannot be read as sound. It stays in the intake for a person to look at.
    FAILED,
    /// Deleted when its time was over.
    EXPIRED
}
