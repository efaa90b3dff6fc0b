"""How a fault is told: in Indonesian, with what to do, whatever was written."""

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Literal

import pytest
from pydantic import Discriminator, Field, ValidationError

from mpp_readiness.errors import dotted
from mpp_readiness.field_types import Amount, Day, Model, Number, Share, Slug, Text
from mpp_readiness.problem_text import did_you_mean, explained


class Door(Model):
    kind: Literal["door"]


class Lift(Model):
    kind: Literal["lift"]
    persons: Amount


class Hall(Model):
    hall: Slug = "satu"
    title: Text = "Satu"
    region: Text = "33.16"
    since: Day = date(2021, 6, 3)
    floors: Annotated[int, Field(ge=1, le=9)] = 1
    height: Annotated[Number, Field(gt=0)] = Decimal(1)
    share: Share | None = None
    state: Literal["buka", "tutup", "libur"] = "buka"
    stalls: Annotated[tuple[Text, ...], Field(min_length=1)] = ("A",)
    way: Annotated[Door | Lift, Discriminator("kind")] | None = None
    nested: "Hall | None" = None


HERE = "kunci di sini: hall, title, region, since, floors, height, share, state, stalls, way, nested"


def told(given: object) -> str:
    with pytest.raises(ValidationError) as caught:
        Hall.model_validate(given)
    (detail,) = caught.value.errors()
    _, path, what, remedy = explained(Hall, detail)
    return f"{dotted(path)}: {what}; {remedy}"


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"hall": None}, "hall: isian ini kosong; tulis teks"),
        ({"title": " "}, "title: isian ini kosong atau bukan teks; tulis teks"),
        ({"title": ["A"]}, "title: isian ini kosong atau bukan teks; tulis teks"),
        ({"title": 1.0}, "title: 1.0 tertulis sebagai angka, bukan teks; apit dengan kutip: “1.0”"),
        ({"region": 33.1}, "region: 33.1 tertulis sebagai angka, bukan teks; apit dengan kutip: “33.10”"),
        ({"region": 33}, "region: 33 tertulis sebagai angka, bukan teks; apit dengan kutip: “33”"),
        ({"title": True}, "title: isian ini kosong atau bukan teks; tulis teks"),
        ({"stalls": ["A", None]}, "stalls[1]: isian ini kosong; isi atau hapus butir ini"),
        ({"hall": "Satu"}, "hall: “Satu” bukan nama yang sah; pakai huruf, angka, dan tanda hubung di tengah"),
        ({"hall": "a" * 81}, f"hall: “{'a' * 60}” terlalu panjang; tulis paling banyak 80 huruf"),
        ({"since": None}, "since: isian ini kosong; tulis seperti 3 Juni 2021 atau 2021-06-03"),
        ({"since": ["3"]}, "since: “['3']” bukan tanggal; tulis seperti 3 Juni 2021 atau 2021-06-03"),
        ({"floors": "dua"}, "floors: “dua” bukan angka yang sah; tulis angka"),
        ({"floors": "0"}, "floors: “0” di luar batas; tulis angka paling sedikit 1"),
        ({"floors": "10"}, "floors: “10” di luar batas; tulis angka paling banyak 9"),
        ({"height": "0"}, "height: “0” di luar batas; tulis angka lebih dari 0"),
        ({"height": {}}, "height: “{}” bukan angka yang sah; tulis angka"),
        ({"share": "1,5"}, "share: “1,5” di luar batas; tulis angka paling banyak 1"),
        ({"state": "buke"}, "state: “buke” bukan pilihan; pilih 'buka', 'tutup' atau 'libur'"),
        ({"stalls": []}, "stalls: daftar ini kosong; isi paling sedikit satu"),
        ({"stalls": "A"}, "stalls: di sini diharapkan daftar; tulis sebagai daftar: baris berawal “- ” atau [a, b]"),
        ({"nested": "A"}, "nested: di sini diharapkan pasangan kunci dan isi; tulis kunci: isi"),
        ({"way": {"kind": "lift"}}, "way.lift.persons: isian wajib ini tidak ada; tambahkan “persons”"),
        ({"way": {}}, "way: jenis jawaban tidak dikenal; pakai kind: level, yes_no, quantity, ratio, atau items"),
        ({"nested": {"flors": 1}}, "nested.flors: kunci “flors” tidak dikenal; mungkin maksud Anda: floors"),
        # What YAML makes of {floors: 2,5}.
        (
            {"floors": 2, "5": "2"},
            "5: kunci “5” tidak dikenal; apit angka berkoma di dalam kurung kurawal dengan kutip, misalnya “12,5”",
        ),
        ({"floors": 1, "persons": 1}, f"persons: kunci “persons” tidak dikenal; {HERE}"),
        ({"xyz": 1}, f"xyz: kunci “xyz” tidak dikenal; {HERE}"),
        (
            {"way": {"kind": "door", "titel": 1}},
            "way.door.titel: kunci “titel” tidak dikenal; kunci di sini: kind, persons",
        ),
    ],
)
def test_a_fault_is_told_in_indonesian_with_what_to_do(given: object, expected: str) -> None:
    assert told(given) == expected


def test_a_word_with_braces_is_no_pattern() -> None:
    assert told({"hall": "{last}"}).startswith("hall: “{last}” bukan nama yang sah")


def test_the_words_of_a_field_come_first() -> None:
    assert "dibaca dengan dua cara" in told({"height": "1.234"})


def test_a_time_of_day_is_no_date() -> None:
    assert told({"since": datetime(2021, 6, 3, 8, 30)}).startswith("since: “2021-06-03 08:30:00” bukan tanggal")


def test_what_only_a_program_can_do_wrong_keeps_its_english() -> None:
    assert told({1: "satu"}) == "[1]: “1” tidak sah; Keys should be strings"


def test_a_misspelt_word_is_met_with_those_like_it_and_a_foreign_one_with_nothing() -> None:
    assert did_you_mean("lanta", ["lantai", "luas"]) == "mungkin maksud Anda: lantai"
    assert did_you_mean("xyz", ["lantai", "luas"]) == ""
