"""Some faults need no decision: the drafting law itself puts other words in place of those that were written."""

import re
from collections.abc import Mapping

from mpp_readiness import indonesian
from mpp_readiness.regulation.number_signs import ordinal_figure, roman_figure
from mpp_readiness.regulation.repair.edits import Edit, Fault, Repair, end, ended, first_of, heading, swap, words
from mpp_readiness.regulation.repair.figures import BRACKETS, CLOCK, COUNTED, MONEY, PERCENT, RANGES
from mpp_readiness.regulation.repair.spelling import PAIRS, WORDS, apart, spelled
from mpp_readiness.regulation.review.scopes import scope

# ---- headings, names and fixed words


def _capitals(words: str) -> str:
    return words.upper().rstrip(".,;: ")


def _roman_label(label: str) -> str:
    number = label.removeprefix("BAB").strip()
    return f"BAB {indonesian.roman(int(number))}" if re.fullmatch(r"[1-9]\d?", number) else label


def _ordinal_label(label: str) -> str:
    """Bagian Pertama is Bagian Kesatu, Bagian I too (74)."""
    number = ordinal_figure(label) or _roman(label.removeprefix("Bagian").strip())
    return f"Bagian {indonesian.ordinal(number)}" if number else label


def _counted_label(label: str) -> str:
    number = ordinal_figure(label)
    return f"Paragraf {number}" if number else label


def _article_label(label: str) -> str:
    """PASAL XII, and what ends with a mark; Pasal 7A is a number of its own."""
    found = re.fullmatch(r"(?i:pasal)\s+(?:(?P<figure>\d+)|(?P<roman>[IVXL]+))\.?", label.strip())
    number = int(found["figure"]) if found and found["figure"] else _roman(found["roman"]) if found else 0
    return f"Pasal {number}" if number else label


def _roman(sign: str) -> int:
    return roman_figure(f"Pasal {sign}") if re.fullmatch(r"[IVXLC]+", sign) else 0


def _annex_label(text: str) -> str:
    found = re.fullmatch(r"(?i:lampiran)(?:\s+(?:(?P<figure>[1-9]\d?)|(?P<roman>[IVXLC]+)))?\s*[:.]?", text)
    if found is None:
        return text
    number = indonesian.roman(int(found["figure"])) if found["figure"] else found["roman"] or ""
    return f"LAMPIRAN {number}".strip()


_CONSTITUTION = "Undang-Undang Dasar Negara Republik Indonesia Tahun 1945"
_CALLED = r"(?:UUD|Undang[- ][Uu]ndang Dasar)(?: Negara)?(?: Republik Indonesia)?(?: Tahun)? 1945"


def _constitution(words: str) -> str:
    """The article first, then the whole name (44)."""
    turned = re.sub(rf"\A(\d+\. )?{_CALLED},? (Pasal [^;.]+)", rf"\1\2 {_CONSTITUTION}", words)
    return re.sub(_CALLED, _CONSTITUTION, turned)


def _said(words: str) -> str:
    return "Cukup jelas." if re.fullmatch(r"(?i:cukup\s+jelas)\s*[.;,]?", words) else words


def _office_capitals(words: str) -> str:
    return f"{_capitals(words)},"


def _decided(words: str) -> str:
    return f"{_capitals(words)}."


def _decides(words: str) -> str:
    letters = re.sub(r"[\s:]", "", words).upper()
    return "MEMUTUSKAN:" if letters == "MEMUTUSKAN" else words


def _invocation(words: str) -> str:
    return _capitals(words)


def _lowered(words: str) -> str:
    return re.sub(r"\A((?:[a-z]\. )?)Bahwa\b", r"\1bahwa", words)


def _definition_begins(words: str) -> str:
    return re.sub(r"\A((?:\d+\. )?)([a-z])", lambda found: found[1] + found[2].upper(), words)


def _every_letter(fault: Fault) -> Edit | None:
    """huruf a, b, dan c: the word stands before each of them (23)."""
    found = re.compile(r"\bhuruf [a-z](?:, (?:huruf )?[a-z]\b(?!\w))*,? dan (?:huruf )?[a-z]\b").match(
        fault.passage.text, fault.start
    )
    if found is None:
        return None
    return Edit(*found.span(), re.sub(r"(, |dan )(?=[a-z]\b)", r"\1huruf ", found[0]))


def _opens_definitions(fault: Fault) -> Edit | None:
    """The office is that of the title, where it names one."""
    title = "\n".join(one.text for one in scope("title", fault.reviewed))
    office = re.search(r"(?m)^PERATURAN (BUPATI|WALI ?KOTA)\b", title)
    words = fault.passage.words
    if office is None or not re.fullmatch(r"Dalam [Pp]eraturan(?: \w+){0,2} ini,? yang dimaksud dengan ?:?", words):
        return None
    name = "Bupati" if office[1] == "BUPATI" else "Wali Kota"
    start = len(fault.passage.text) - len(words)
    return Edit(start, len(fault.passage.text), f"Dalam Peraturan {name} ini yang dimaksud dengan:")


# ---- what depends on more than the words


def _item_ends(fault: Fault) -> Edit | None:
    """The finding names the mark: that of a last item is the mark of its list, on whatever level it stands."""
    wanted = re.search(r"“([;.,])”", fault.says)
    return end(fault, wanted[1]) if wanted else None


def _lead_in(fault: Fault) -> Edit | None:
    """A lead-in that ends with a full stop may be a sentence of its own."""
    return None if fault.passage.text.endswith(".") else end(fault, ":")


def _definition(fault: Fault) -> Edit | None:
    """Both ends at once: the rule asks for both. Where items follow, the end is that of a lead-in."""
    one = fault.passage
    at, words = len(one.text) - len(one.words), _definition_begins(one.words)
    mark = None if one.children else end(fault, ".")
    if mark:
        words = words[: mark.start - at] + mark.after + words[mark.end - at :]
    return Edit(at, len(one.text), words) if one.words else None


def _untitled(fault: Fault) -> Edit | None:
    """A degree goes with its blank or its comma; number and rank of an official are lines of their own."""
    text = fault.passage.text
    span = text[fault.start : fault.end]
    if span.startswith(","):
        return Edit(fault.start, fault.end, "")
    if re.fullmatch(r"[A-Za-z]+\.", span):
        return Edit(fault.start, fault.end + len(text[fault.end :]) - len(text[fault.end :].lstrip(" ")), "")
    return None


REPAIRS: Mapping[str, Repair] = {
    "JDL-02": words(_capitals),
    "JDL-06": swap((r"\bBUPATI KABUPATEN\b", "BUPATI"), (r"\b(WALI ?KOTA) KOTA\b", r"\1")),
    "PMB-01": words(_invocation),
    "PMB-02": words(_office_capitals),
    "KSD-01": words(_lowered),
    "KSD-02": ended(";"),
    "KSD-05": _every_letter,
    "DHK-01": ended(";"),
    "DHK-02": words(_constitution),
    "DHK-07": swap(
        (r"\b(?:Undang-undang|Undang Undang|UU)\s+(?:No\b\.?|Nomor)\s*", "Undang-Undang Nomor "),
        (r"\bPP\s+(?:No\b\.?|Nomor)\s*", "Peraturan Pemerintah Nomor "),
        (r"\bPerpres\s+(?:No\b\.?|Nomor)\s*", "Peraturan Presiden Nomor "),
        (r"\bNo\.?\s?(?=\d+\s+Tahun)", "Nomor "),
    ),
    "DHK-11": swap(
        (
            r"\bsebagaimana (?:telah )?(?:beberapa kali diubah|diubah beberapa kali)"
            r",? (?:yang )?terakhir(?: kalinya)? (?:dengan|oleh)\b",
            "sebagaimana telah beberapa kali diubah terakhir dengan",
        ),
        (r"\bsebagaimana (?:telah )?diubah (?:dengan|oleh)\b", "sebagaimana telah diubah dengan"),
    ),
    "DHK-13": swap(
        (
            r"\b(Undang-Undang|Peraturan (?:Pemerintah|Presiden|Menteri[A-Za-z ,]*?)) Republik Indonesia Nomor\b",
            r"\1 Nomor",
        )
    ),
    "DKT-01": words(_decides),
    "DKT-02": words(_decided),
    # Item 59: behind Menetapkan the kind stands without the name of its region.
    "DKT-04": words(
        lambda words: re.sub(
            r"\b((?:PERATURAN|KEPUTUSAN) (?:BUPATI|WALI ?KOTA)) [A-Z][A-Z '\-]*? TENTANG\b",
            r"\1 TENTANG",
            words,
            count=1,
        )
    ),
    "BTG-01": heading(_roman_label, str.upper),
    # A heading in capitals is left: which of its words are abbreviations no rule tells.
    "BTG-02": heading(_ordinal_label),
    "BTG-03": heading(_counted_label),
    "BTG-04": lambda fault: Edit(fault.start, fault.end, fault.passage.text[fault.start : fault.end].lower()),
    "BTG-05": heading(_article_label),
    "BTG-10": swap(
        (r"\bpasal(?= \d)", "Pasal"),
        (r"\bAyat(?= \()", "ayat"),
        (r"\bHuruf(?= [a-z]\b)", "huruf"),
        (r"\bAngka(?= \d)", "angka"),
    ),
    # A bullet (BTG-11) does not tell its level, nor a text how many items it holds; with letters the list would be
    # read as one, whose missing dan or atau only its drafter knows. A letter that is wrong may be referred to.
    # Which of dan and atau joins a list (BTG-16) nobody but the drafter knows; the marks are those of the law.
    "BTG-14": _item_ends,
    "BTG-15": _lead_in,
    "BTG-18": first_of(COUNTED, PERCENT),
    "BTG-19": MONEY,
    "KTU-02": _opens_definitions,
    "KTU-03": _definition,
    "ACU-01": first_of(
        BRACKETS,
        swap(
            (r"\bdimaksud(?:kan)? (?:(?:pada|di) Pasal\b|Pasal(?= \d))", "dimaksud dalam Pasal"),
            (r"\bdimaksud(?:kan)? (?:(?:dalam|di) ayat\b|ayat(?= \())", "dimaksud pada ayat"),
            (r"\bsebagaimana tersebut (?:dalam|pada|di) Pasal\b", "sebagaimana dimaksud dalam Pasal"),
            (r"\bsebagaimana tersebut (?:dalam|pada|di) ayat\b", "sebagaimana dimaksud pada ayat"),
        ),
    ),
    "ACU-05": RANGES,
    "ACU-06": swap((r"(ayat \(\d+\)) [Pp]asal ini\b", r"\1")),
    "ACU-09": swap(
        (
            r"\b([Ss]esuai) (?:dengan )?(?:ketentuan )?peraturan(?: perundang-undangan)? yang berlaku\b",
            r"\1 dengan ketentuan peraturan perundang-undangan",
        ),
        (
            r"\b([Ss]esuai) (?:ketentuan )?peraturan perundang-undangan\b(?! yang berlaku)",
            r"\1 dengan ketentuan peraturan perundang-undangan",
        ),
    ),
    "ACU-11": swap((r"\bdimaksud pada huruf\b", "dimaksud dalam huruf")),
    # sekurang-kurangnya and maksimal leave open of what kind the limit is, and with it which word is right (256).
    "BHS-01": swap(
        (r"\bselambat-lambatnya\b", "paling lambat"),
        (r"\bselama-lamanya\b", "paling lama"),
        (r"\bsecepat-cepatnya\b", "paling cepat"),
        (r"\bsebanyak-banyaknya\b", "paling banyak"),
        (r"\bsetinggi-tingginya\b", "paling tinggi"),
        (r"\bserendah-rendahnya\b", "paling rendah"),
    ),
    "BHS-02": swap((r"\b(?:dan atau|dan +/ *atau|dan/ +atau|atau ?/ ?dan|and/or)\b", "dan/atau")),
    "BHS-09": swap((r"\bWALIKOTA\b", "WALI KOTA"), (r"\bWalikota\b", "Wali Kota"), (r"\bwalikota\b", "wali kota")),
    "BHS-11": swap(
        (r"\bpaling (?:tinggi|lama) (?=Rp)", "paling banyak "),
        (r"\bpaling (?:rendah|singkat) (?=Rp)", "paling sedikit "),
        (r"\bpaling banyak (?=\d+ \([a-z ]+\) (?:hari|minggu|bulan|tahun|jam|menit)\b)", "paling lama "),
        (r"\bpaling sedikit (?=\d+ \([a-z ]+\) (?:hari|minggu|bulan|tahun|jam|menit)\b)", "paling singkat "),
    ),
    "BHS-20": first_of(CLOCK, spelled(WORDS), apart(PAIRS)),
    "PRL-01": words(
        lambda words: {
            "ATURAN PERALIHAN": "KETENTUAN PERALIHAN",
            "KETENTUAN TRANSISI": "KETENTUAN PERALIHAN",
            "PENUTUP": "KETENTUAN PENUTUP",
            "ATURAN PENUTUP": "KETENTUAN PENUTUP",
        }.get(words, words)
    ),
    "PNT-08": _untitled,
    "PJL-02": words(_said),
    "LMP-02": words(_annex_label),
    "LMP-05": words(_capitals),
}
"""By rule. What stands nowhere here needs a decision: dan or atau, an order, a label that others refer to."""
