package tritone.launch;

/// A program that runs beside the launcher and is stopped by it.
interface Child extends AutoCloseable {
    Process process();

    /// Stops it cleanly, by force when it does not listen.
    @Override
    void close();
}
