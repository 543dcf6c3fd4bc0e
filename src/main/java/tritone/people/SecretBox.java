package tritone.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Encrypts what must be read again (AES-256-GCM). The key is no row: it lies in `<data>/secrets/second-factor`, drawn
/// when it is first wanted and readable by its owner alone, or comes as `TRITONE_SECOND_FACTOR_KEY` (32 bytes in
/// base64) where several instances share it. Whoever has only a copy of the database reads nothing.
@ApplicationScoped
class SecretBox {
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final Path file;
    private final Optional<String> given;
    private @Nullable SecretKeySpec key;

    SecretBox(
            @ConfigProperty(name = "tritone.home") Path home,
            @ConfigProperty(name = "tritone.second-factor.key") Optional<String> given) {
        this.file = home.resolve("secrets/second-factor");
        this.given = given;
    }

    /// @param of whose it is; a row that is moved to another person opens nothing
    byte[] close(byte[] text, PersonId of) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] closed = cipher(Cipher.ENCRYPT_MODE, nonce, text, of);
        return ByteBuffer.allocate(nonce.length + closed.length)
                .put(nonce)
                .put(closed)
                .array();
    }

    byte[] open(byte[] box, PersonId of) {
        byte[] nonce = new byte[NONCE_BYTES];
        byte[] closed = new byte[box.length - NONCE_BYTES];
        ByteBuffer.wrap(box).get(nonce).get(closed);
        return cipher(Cipher.DECRYPT_MODE, nonce, closed, of);
    }

    private byte[] cipher(int mode, byte[] nonce, byte[] text, PersonId of) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key(), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(Long.toString(of.value()).getBytes(StandardCharsets.US_ASCII));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("a second factor cannot be read: is it the key it was made with?", broken);
        }
    }

    private synchronized SecretKeySpec key() {
        var known = key;
        if (known == null) {
            byte[] bytes =
                    Base64.getDecoder().decode(given.orElseGet(this::kept).strip());
            if (bytes.length != KEY_BYTES) throw new IllegalStateException("tritone.second-factor.key: not 32 bytes");
            key = known = new SecretKeySpec(bytes, "AES");
        }
        return known;
    }

    private String kept() {
        try {
            Files.createDirectories(file.getParent());
            try {
                var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
                Files.createFile(file, owner);
                Files.writeString(file, drawn());
            } catch (FileAlreadyExistsException drawnBefore) {
                // an empty one was being written when the power went: nothing has been encrypted with it
                if (Files.size(file) == 0) Files.writeString(file, drawn());
            }
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException("the key of second factors cannot be kept in " + file, broken);
        }
    }

    private String drawn() {
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
