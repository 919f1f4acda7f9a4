package org.throughline.command.child;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ChildEvent.EnrolmentKind;

/** Understands the {@code Pupil} element of a Common Transfer File. */
final class CtfPupil {
    private static final Map<String, String> RELATIONSHIPS = Map.ofEntries(
            Map.entry("CAR", "Carer"),
            Map.entry("CHM", "Childminder"),
            Map.entry("DOC", "Doctor"),
            Map.entry("FAM", "Other family member"),
            Map.entry("FOF", "Foster father"),
            Map.entry("FOM", "Foster mother"),
            Map.entry("HTC", "Head teacher"),
            Map.entry("OTH", "Other contact"),
            Map.entry("PAF", "Father"),
            Map.entry("PAM", "Mother"),
            Map.entry("REL", "Other relative"),
            Map.entry("RLG", "Religious or spiritual contact"),
            Map.entry("STF", "Step-father"),
            Map.entry("STM", "Step-mother"),
            Map.entry("SWR", "Social worker"),
            Map.entry("TCH", "Teacher"));

    /** Parents by birth, marriage or care (s.576 Education Act 1996), whether or not they hold responsibility. */
    private static final Set<String> PARENTS = Set.of("PAM", "PAF", "STM", "STF", "FOM", "FOF", "CAR");

    private final CtfElement pupil;
    private final String key;

    private CtfPupil(CtfElement pupil, String key) {
        this.pupil = pupil;
        this.key = key;
    }

    /** @param number which pupil of the file this is, from 1: the key of one without a UPN */
    static Roll.Transfer understand(CtfElement pupil, long number) {
        Upn upn = RollFields.upn(pupil.get("UPN"));
        var reader = new CtfPupil(pupil, upn == null ? "pupil-" + number : upn.value());
        return new Roll.Transfer(reader.pupil(upn), reader.parents(), reader.enrolments());
    }

    private Roll.Pupil pupil(@Nullable Upn upn) {
        String sex = pupil.get("Sex");
        return new Roll.Pupil(
                pupil.line(),
                key,
                upn,
                named(pupil.need("Forename"), pupil.get("BasicDetails", "MiddleNames")),
                pupil.need("Surname"),
                RollFields.needDate("DOB", pupil.get("DOB")),
                sex == null ? RollFields.sex("Gender", pupil.get("Gender")) : RollFields.sex("Sex", sex),
                null);
    }

    /** The contacts that are parents; a doctor or a teacher is a contact and no parent. */
    private List<Roll.Parent> parents() {
        return pupil.all("Contacts", "Contact").stream()
                .filter(contact -> isYes(contact, "Responsibility")
                        || PARENTS.contains(String.valueOf(contact.get("Relationship"))))
                .map(this::parent)
                .toList();
    }

    private Roll.Parent parent(CtfElement contact) {
        String code = contact.get("Relationship");
        String phone = contact.get("Phones", "Phone", "PhoneNo");
        return new Roll.Parent(
                contact.line(),
                key,
                named(contact.get("Forename"), contact.need("Surname")),
                code == null ? "not stated" : RELATIONSHIPS.getOrDefault(code, code),
                isYes(contact, "Responsibility"),
                isYes(contact, "Address", "AddressAsPupil"),
                phone == null ? contact.get("Email") : phone);
    }

    private List<Roll.Enrolment> enrolments() {
        return pupil.all("SchoolHistory", "School").stream()
                .map(this::enrolment)
                .toList();
    }

    private Roll.Enrolment enrolment(CtfElement school) {
        LocalDate from = RollFields.needDate("EntryDate", school.get("EntryDate"));
        LocalDate until = RollFields.date("LeavingDate", school.get("LeavingDate"));
        RollFields.inOrder("EntryDate", from, "LeavingDate", until);
        return new Roll.Enrolment(
                school.line(), key, setting(school), kind(until), from, until, school.get("LeavingReason"));
    }

    private static String setting(CtfElement school) {
        String urn = school.get("URN");
        return urn == null ? "laestab-" + school.need("LEA") + school.need("Estab") : urn;
    }

    /** The file gives the status only of the registration that lasts; the schools left were main registrations. */
    private EnrolmentKind kind(@Nullable LocalDate until) {
        String status = until == null ? pupil.get("BasicDetails", "EnrolStatus") : null;
        return switch (status == null ? "" : status) {
            case "S" -> EnrolmentKind.SUBSIDIARY;
            case "G" -> EnrolmentKind.GUEST;
            default -> EnrolmentKind.MAIN;
        };
    }

    /** Versions of the format write true and false, 1 and 0, or Y and N. What is not said is not claimed. */
    private static boolean isYes(CtfElement contact, String... path) {
        String text = contact.get(path);
        return text != null && RollFields.yesOrNo(path[path.length - 1], text);
    }

    private static String named(@Nullable String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(" "));
    }
}
