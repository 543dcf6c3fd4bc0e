package tritone.lead.importing;

import java.util.List;
import tritone.phone.PhoneCell;
import tritone.phone.PhoneZones.NumberZones;

/// A number of a lead to be.
///
/// @param zones  it is called only while that is allowed in all of these; calling hours are told in the first
/// @param note   what stood around it in its cell; empty if nothing
/// @param column the heading it stood under
record DraftPhone(NumberZones zones, String note, String column) {
    /// What fits into its column of the database.
    static final int MOST_NOTE = 255;

    DraftPhone {
        if (note.length() > MOST_NOTE) {
            int end = Character.isHighSurrogate(note.charAt(MOST_NOTE - 2)) ? MOST_NOTE - 2 : MOST_NOTE - 1;
            note = note.substring(0, end) + "…";
        }
    }

    static DraftPhone of(PhoneCell.Entry entry, NumberZones zones, String column) {
        return new DraftPhone(zones, entry.note(), column);
    }

    /// The same number once more, with what was said of it there.
    DraftPhone and(DraftPhone again) {
        if (again.note.isEmpty() || note.contains(again.note)) return this;
        return new DraftPhone(zones, note.isEmpty() ? again.note : note + ", " + again.note, column);
    }

    List<String> alsoIn() {
        return zones.possible().stream().skip(1).map(zone -> zone.getId()).toList();
    }
}
