"""How a regulation ends: last chapters, revocation, entry into force, and the lines below."""

import pytest

from mpp_readiness.regulation.review.closing import CHECKS
from mpp_readiness.regulation.review.findings import SourceText
from tests.regulation.review.hits import article, marked, regulation, titled
from tests.regulation.review.small import small

IN_FORCE = "Peraturan Bupati ini mulai berlaku pada tanggal diundangkan."
WHEN = "Pada saat Peraturan Bupati ini mulai berlaku"
GONE = "dicabut dan dinyatakan tidak berlaku."
FIVE = "Peraturan Bupati Blora Nomor 5 Tahun 2019 tentang Gerai"
SIX = "Peraturan Bupati Blora Nomor 6 Tahun 2019 tentang Loket"
ORDER = "formula|||Agar setiap orang mengetahuinya, memerintahkan pengundangan Peraturan Bupati ini."
ENACTED = "signature|||Ditetapkan di Blora/pada tanggal ... /BUPATI BLORA,/NAMA"
PROMULGATED = "signature|||Diundangkan di Blora/pada tanggal .../SEKRETARIS DAERAH,/NAMA"
GAZETTE = "gazette|||BERITA DAERAH KABUPATEN BLORA TAHUN ... NOMOR ..."
END = (ORDER, ENACTED, PROMULGATED, GAZETTE)


def chapters(*names: str) -> SourceText:
    lines = [line for n, name in enumerate(names, 1) for line in (f"chapter||BAB {n}|{name}", *article(n, "Norma."))]
    return regulation(*titled("X"), *lines)


def ending(*lines: str, name: str = "X", after: tuple[str, ...] = ()) -> SourceText:
    return regulation(*titled(name), "chapter||BAB V|KETENTUAN PENUTUP", *lines, *after)


# What was made under the revoked regulation, the small draft leaves open.
@pytest.mark.parametrize("rule", sorted(set(CHECKS) - {"PNT-14"}))
def test_a_clean_draft_has_no_fault_at_its_end(rule: str) -> None:
    assert marked(CHECKS[rule], small()) == []


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("Izin tetap berlaku untuk jangka waktu paling lama 1 (satu) tahun terhitung sejak tanggal pengundangan.", 0),
        ("Izin tetap berlaku untuk sementara.", 1),
        ("Pengenaan sanksi ditunda sampai dengan 1 Januari 2027.", 0),
        ("Pengenaan sanksi ditunda.", 1),
        ("Izin tetap berlaku.", 0),
    ],
)
def test_what_is_put_off_has_an_end(words: str, count: int) -> None:
    reviewed = regulation(*titled("X"), "chapter||BAB IV|KETENTUAN PERALIHAN", *article(4, words))
    assert len(marked(CHECKS["PRL-02"], reviewed)) == count


@pytest.mark.parametrize(
    ("names", "found"),
    [
        (("UMUM", "KETENTUAN PERALIHAN", "KETENTUAN PENUTUP"), []),
        (("UMUM", "KETENTUAN PENUTUP"), []),
        (("UMUM", "PENUTUP"), []),
        (("UMUM", "KETENTUAN LAIN-LAIN DAN KETENTUAN PENUTUP"), []),
        (("KETENTUAN PENUTUP", "PEMBIAYAAN"), ["PEMBIAYAAN"]),
        (("UMUM", "KETENTUAN PERALIHAN", "PEMBIAYAAN", "KETENTUAN PENUTUP"), ["KETENTUAN PERALIHAN"]),
        (("KETENTUAN PERALIHAN DAN PENUTUP",), []),
        ((), []),
    ],
)
def test_the_closing_chapter_is_last_and_the_transition_before_it(names: tuple[str, ...], found: list[str]) -> None:
    assert [text.split("\n")[1] for text in marked(CHECKS["PNT-01"], chapters(*names))] == found


@pytest.mark.parametrize(
    ("last", "count"),
    [(IN_FORCE, 0), ("Pembiayaan dibebankan pada APBD.", 1), (IN_FORCE.replace("berlaku", "\nberlaku"), 0)],
)
def test_entry_into_force_is_the_last_article(last: str, count: int) -> None:
    lines = (*article(1, "Norma."), "article||Pasal 2|", f"text|||{' '.join(last.split())}")
    assert len(marked(CHECKS["PNT-16"], regulation(*titled("X"), *lines))) == count


@pytest.mark.parametrize(
    ("named", "found"),
    [
        (FIVE, []),
        (
            "Peraturan Daerah Kabupaten Blora Nomor 5 Tahun 2019",
            ["Peraturan Daerah Kabupaten Blora Nomor 5 Tahun 2019"],
        ),
        ("Peraturan Menteri Dalam Negeri Nomor 5 Tahun 2019", ["Peraturan Menteri Dalam Negeri Nomor 5 Tahun 2019"]),
        ("Keputusan Bupati Blora Nomor 5 Tahun 2019", []),
        ("Peraturan Bupati Blora Nomor 5 Tahun 2019 tentang Pelaksanaan Peraturan Daerah Nomor 1 Tahun 2018", []),
        ("peraturan pelaksanaan dari Peraturan Daerah Kabupaten Blora Nomor 5 Tahun 2019", []),
    ],
)
def test_only_what_is_not_higher_is_revoked(named: str, found: list[str]) -> None:
    assert marked(CHECKS["PNT-05"], ending(*article(9, f"{WHEN}, {named} {GONE}"))) == found


def test_a_higher_one_in_a_list_is_found_in_its_line() -> None:
    perda = "Peraturan Daerah Kabupaten Blora Nomor 1 Tahun 2018"
    listed = (f"point 1||a.|{FIVE}; dan", f"point 1||b.|{perda},", f"closing 1|||{GONE}")
    assert marked(CHECKS["PNT-05"], ending("article||Pasal 9|", f"text|||{WHEN}:", *listed)) == [perda]


@pytest.mark.parametrize(
    ("lines", "count"),
    [
        ((*article(9, f"{WHEN}, {FIVE} {GONE}"),), 0),
        ((*article(9, f"{WHEN}, {FIVE} dan {SIX} {GONE}"),), 1),
        (
            (
                "article||Pasal 9|",
                f"text|||{WHEN}:",
                f"point 1||a.|{FIVE}; dan",
                f"point 1||b.|{SIX},",
                f"closing 1|||{GONE}",
            ),
            0,
        ),
        ((*article(9, f"{WHEN}, {FIVE} sebagaimana telah diubah dengan {SIX} {GONE}"),), 0),
    ],
)
def test_several_are_revoked_in_a_list(lines: tuple[str, ...], count: int) -> None:
    assert len(marked(CHECKS["PNT-17"], ending(*lines))) == count


STAYS = "Keputusan Bupati yang telah ditetapkan berdasarkan Peraturan Bupati itu dinyatakan masih tetap berlaku."


@pytest.mark.parametrize(
    ("lines", "count"),
    [
        ((*article(9, f"{WHEN}, {FIVE} {GONE}"),), 1),
        ((*article(8, STAYS), *article(9, f"{WHEN}, {FIVE} {GONE}")), 0),
        ((*article(9, f"{WHEN}, {FIVE} {GONE}", STAYS),), 0),
        ((*article(9, "Keputusan Bupati berlaku."), *article(10, f"{WHEN}, {FIVE} {GONE}")), 1),
        ((*article(9, IN_FORCE),), 0),
    ],
)
def test_what_becomes_of_what_was_made_under_it_is_said(lines: tuple[str, ...], count: int) -> None:
    assert len(marked(CHECKS["PNT-14"], ending(*lines))) == count


PERPRES = "Peraturan Presiden Nomor 89 Tahun 2021"


@pytest.mark.parametrize(
    ("day", "verb", "count"),
    [
        ("4 Maret 2012", GONE, 1),
        ("4 Maret 2012", "ditarik kembali dan dinyatakan tidak berlaku.", 0),
        ("4 Maret 2022", GONE, 0),
        ("...", GONE, 0),
    ],
)
def test_what_is_not_yet_in_force_is_withdrawn(day: str, verb: str, count: int) -> None:
    signed = f"signature|||Ditetapkan di Blora/pada tanggal {day}/BUPATI BLORA,/NAMA"
    reviewed = ending(*article(9, f"{WHEN}, {PERPRES} {verb}"), after=(signed,))
    assert len(marked(CHECKS["PNT-15"], reviewed)) == count


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (END, []),
        ((ORDER, ENACTED, GAZETTE), ["Pengundangan"]),
        ((ENACTED, PROMULGATED), ["Perintah", "Baris"]),
        ((ORDER, PROMULGATED, ENACTED, GAZETTE), ["Urutan"]),
        ((ORDER, "signature|||Disahkan di Blora/Diundangkan di Blora/X,/NAMA", GAZETTE), []),
        ((), ["Perintah", "Penetapan", "Pengundangan", "Baris"]),
    ],
)
def test_the_end_is_whole_and_in_order(lines: tuple[str, ...], found: list[str]) -> None:
    told = [hit.says.split()[0].rstrip(":") for hit in CHECKS["PNT-20"](ending(*article(9, IN_FORCE), after=lines))]
    assert told == found


def test_a_decision_is_not_promulgated() -> None:
    lines = ("title|||KEPUTUSAN BUPATI BLORA", "title|||NOMOR ...", "title|||TENTANG", "title|||TIM", *article(1, "X."))
    assert marked(CHECKS["PNT-20"], regulation(*lines, ENACTED)) == []


def of_badung(name: str, *lines: str, number: str = "NOMOR ... TAHUN ...", kind: str = "PERATURAN") -> SourceText:
    title = (f"title|||{kind} BUPATI BADUNG", f"title|||{number}", "title|||TENTANG", f"title|||{name}")
    return regulation(*title, "chapter||BAB V|KETENTUAN PENUTUP", *lines)


@pytest.mark.parametrize(
    ("reviewed", "count"),
    [
        (of_badung("PENYELENGGARAAN MAL PELAYANAN PUBLIK", *article(9, IN_FORCE)), 1),
        (of_badung("STANDAR PELAYANAN", *article(9, IN_FORCE)), 0),
        (of_badung("MAL PELAYANAN PUBLIK", *article(9, IN_FORCE), number="NOMOR 11 TAHUN 2018"), 0),
        (
            of_badung(
                "MAL PELAYANAN PUBLIK", *article(9, f"{WHEN}, Peraturan Bupati Badung Nomor 11 Tahun 2018 {GONE}")
            ),
            0,
        ),
        (ending(*article(9, IN_FORCE), name="MAL PELAYANAN PUBLIK"), 0),
        # A decision on a team works under the regulation and revokes none.
        (of_badung("TIM MAL PELAYANAN PUBLIK", "dictum|KESATU||Membentuk tim.", kind="KEPUTUSAN"), 0),
        (of_badung("TIM MAL PELAYANAN PUBLIK", *article(9, IN_FORCE)), 1),
        (of_badung("PERUBAHAN ATAS PERATURAN BUPATI NOMOR 11 TAHUN 2018 TENTANG MAL PELAYANAN PUBLIK"), 0),
    ],
)
def test_an_old_regulation_of_the_same_head_is_not_left_standing(reviewed: SourceText, count: int) -> None:
    assert len(list(CHECKS["PNT-21"](reviewed))) == count


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("Peraturan Bupati ini mulai berlaku pada tanggal 1 Januari 2019.", 1),
        ("Peraturan Bupati ini mulai berlaku pada tanggal 1 Januari 2023.", 0),
        ("Peraturan Bupati ini mulai berlaku pada tanggal 31 Februari 2019.", 0),
        (IN_FORCE, 0),
    ],
)
def test_nothing_begins_before_what_it_rests_on(words: str, count: int) -> None:
    basis = f"citation|Mengingat||{PERPRES} tentang Penyelenggaraan Mal Pelayanan Publik;"
    reviewed = regulation(*titled("X"), basis, *article(9, words))
    assert len(list(CHECKS["PNT-22"](reviewed))) == count
