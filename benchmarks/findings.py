"""What a review finds in forty real laws, rule by rule, and which of it to judge by hand.

python -m benchmarks.findings                   how often each rule fires, per hundred Pasal
python -m benchmarks.findings BTG-16 KTU-04     a sample of these, always the same ten of each
python -m benchmarks.findings --region PNT-04   the laws read as if a regent had made them
"""

import re
import sys
from collections import Counter
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from mpp_readiness.regulation.passages import walk
from mpp_readiness.regulation.review import review
from mpp_readiness.regulation.review.findings import ReviewFinding, SourceText
from mpp_readiness.regulation.segmenting import segment
from mpp_readiness.regulation.segmenting.columns import text_sources

CORPUS = Path(__file__).parents[1] / "tests" / "regulation" / "data" / "corpus"
SAMPLE = 10
AROUND = 100

# Rules that name the office, the kind or the gazette of a region must fire on a national law. With these words changed
# they fire only where a regulation of a region would break them too.
OF_A_REGION = (
    (r"(?:PERATURAN PEMERINTAH|UNDANG-UNDANG) REPUBLIK INDONESIA", "PERATURAN BUPATI BLORA"),
    (r"PRESIDEN REPUBLIK INDONES ?IA", "BUPATI BLORA"),
    (r"(?:Peraturan [Pp]emerintah|Undang-[Uu]ndang) ini\b", "Peraturan Bupati ini"),
    (
        r"perlu (?:menetapkan|membentuk) (?:Peraturan [Pp]emerintah|Undang-[Uu]ndang) [Tt]entang",
        "perlu menetapkan Peraturan Bupati tentang",
    ),
    (r"(?<!PENGGANTI )(?:PERATURAN PEMERINTAH|UNDANG-UNDANG) TENTANG", "PERATURAN BUPATI TENTANG"),
    (
        r"penempatannya dalam Lembaran\s+Negara\s+Republik\s+Indonesia",
        "penempatannya dalam Berita Daerah Kabupaten Blora",
    ),
    (r"(?<!TAMBAHAN )LEMBARAN NEGARA REPUBLIK INDONESIA TAHUN", "BERITA DAERAH KABUPATEN BLORA TAHUN"),
    (r"Disahkan di", "Ditetapkan di"),
    (
        r"MENTERI (?:NEGARA )?(?:SEKRETARIS NEGARA|HUKUM DAN HAK ASASI MANUSIA)(?:\s+REPUBLIK INDONESIA)?"
        r"|SEKRETARIS NEGARA REPUBLIK INDONESIA",
        "SEKRETARIS DAERAH KABUPATEN BLORA",
    ),
)


def laws(of_a_region: bool = False) -> Iterator[SourceText]:
    for file in sorted(CORPUS.glob("*/*/*.md")):
        text = file.read_text(encoding="utf-8")
        for pattern, words in OF_A_REGION if of_a_region else ():
            text = re.sub(pattern, words, text)
        name = file.relative_to(CORPUS).as_posix()
        yield SourceText(segment(text_sources(name, text.split("\n"))), is_draft=False)


def sample(findings: list[ReviewFinding]) -> list[ReviewFinding]:
    """By a hash of the place: the same ones as long as the place is the same, from everywhere."""
    return sorted(findings, key=lambda one: sha256(f"{one.rule} {one.place} {one.start}".encode()).digest())[:SAMPLE]


def shown(one: ReviewFinding) -> str:
    before, after = one.excerpt[max(0, one.start - AROUND) : one.start], one.excerpt[one.end : one.end + AROUND]
    marked = f"{before}[[{one.excerpt[one.start : one.end]}]]{after}".replace("\n", " / ")
    return f"{one.rule} {one.place} {one.path}: {one.says or one.statement}\n    {marked}"


def main(arguments: list[str]) -> None:
    read = list(laws("--region" in arguments))
    found = [one for law in read for one in review(law)]
    articles = sum(one.kind == "article" for law in read for one in walk(law.passages))
    for rule in (one for one in arguments if one != "--region"):
        print(*map(shown, sample([one for one in found if one.rule == rule])), sep="\n")
    if not set(arguments) - {"--region"}:
        for (severity, rule), count in sorted(Counter((one.severity, one.rule) for one in found).items()):
            print(f"{severity:8} {rule} {count:5} {count * 100 / articles:6.1f}")


if __name__ == "__main__":
    main(sys.argv[1:])
