"""What is printed becomes passages in passages, each with its path."""

from mpp_readiness.regulation.numbering import number
from mpp_readiness.regulation.passages import Passage, nest, passages_of, walk
from mpp_readiness.regulation.printing import printed
from mpp_readiness.regulation.tree import Draft
from tests.regulation.samples import AGREEMENT, BLORA, DECISION


def passages(draft: Draft) -> tuple[Passage, ...]:
    return passages_of(printed(number(draft)))


def paths(draft: Draft, kind: str) -> list[str]:
    return [one.path for one in walk(passages(draft)) if one.kind == kind]


def test_paths_name_the_places_by_figures() -> None:
    """BAB II, Bagian Kesatu, Paragraf 1, Pasal 2, ayat (1), huruf a, angka 1, huruf b)."""
    found = {one.path: one.words for one in walk(passages(BLORA))}
    assert found["bab[2]/bagian[1]/paragraf[1]/pasal[2]/ayat[1]/huruf[a]/angka[1]/huruf[b]"] == "kursi; dan/atau"
    assert found["bab[1]/pasal[1]/angka[1]"] == "Daerah adalah Kabupaten Blora."
    assert found["menimbang[b]"] == "bahwa layanan tersebar di banyak tempat;"


def test_every_part_is_a_passage() -> None:
    assert [one.label for one in passages(BLORA)] == ["regulation", "elucidation", "annex", "annex"]
    assert [one.label for one in passages(AGREEMENT)] == ["paper"]


def test_points_hang_below_their_sentence_and_the_closing_phrase_with_them() -> None:
    petugas = next(one for one in walk(passages(BLORA)) if one.words == "Petugas:")
    assert [(one.kind, one.label, one.words) for one in petugas.children] == [
        ("point", "a.", "hadir; dan"),
        ("point", "b.", "melayani,"),
        ("closing", "", "selama jam layanan."),
    ]
    assert petugas.lines == "Petugas:\na. hadir; dan\nb. melayani,\nselama jam layanan."


def test_a_diktum_is_called_by_its_ordinal_and_a_lone_basis_has_no_number() -> None:
    assert paths(DECISION, "dictum") == ["diktum[KESATU]", "diktum[KEDUA]"]
    assert paths(DECISION, "citation") == ["mengingat"]


def test_a_heading_stands_below_its_label() -> None:
    first = next(one for one in walk(passages(BLORA)) if one.kind == "chapter")
    assert first.text == "BAB I\nKETENTUAN UMUM"


def test_no_passage_is_lost_by_nesting() -> None:
    flat = [one.text for part in passages(BLORA) for one in walk(part.children)]
    again = [one.text for one in walk(nest([Passage("text", words=text) for text in flat]))]
    assert again == flat


def test_tables_and_signatures_keep_their_lines() -> None:
    found = [one.words for one in walk(passages(BLORA)) if one.kind in ("table", "signature")]
    assert "Nama: ...\nJabatan: petugas loket" in found
    assert "Ditetapkan di Blora\npada tanggal ...\nBUPATI BLORA,\nNAMA" in found
    assert any(words.startswith("No. | Instansi | Layanan\n1. | Dinas Kependudukan") for words in found)
