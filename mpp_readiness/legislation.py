"""Legal instruments that are cited have a name, and were in force on a day or not.

Statuses come from the sources named in data/legislation.yaml and never go beyond them: what no source says is
`tidak diketahui`. A status carries the confidence of the facts it rests on.
"""

import difflib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Literal, Self

from pydantic import Field, field_validator, model_validator

from mpp_readiness import indonesian
from mpp_readiness.errors import NotFound
from mpp_readiness.field_types import Confidence, Day, Model, Slug, fault
from mpp_readiness.regions import Region
from mpp_readiness.yaml_source import read_yaml

Kind = Literal[
    "Undang-Undang Dasar",
    "Undang-Undang",
    "Peraturan Pemerintah",
    "Peraturan Presiden",
    "Peraturan Menteri",
    "Keputusan Menteri",
    "Pedoman Menteri",
    "Peraturan Ombudsman",
    "Peraturan Daerah",
    "Peraturan Bupati",
    "Peraturan Wali Kota",
    "Keputusan Bupati",
    "Keputusan Wali Kota",
    "Keputusan Kepala Dinas",
]
Status = Literal["berlaku", "belum berlaku", "diubah", "diganti", "tidak berlaku", "tidak diketahui"]

_SHORT: Mapping[Kind, str] = {
    "Undang-Undang Dasar": "UUD",
    "Undang-Undang": "UU",
    "Peraturan Pemerintah": "PP",
    "Peraturan Presiden": "Perpres",
    "Peraturan Menteri": "Permen",
    "Keputusan Menteri": "Kepmen",
    "Pedoman Menteri": "Pedoman Men",
    "Peraturan Ombudsman": "Peraturan Ombudsman",
    "Peraturan Daerah": "Perda",
    "Peraturan Bupati": "Perbup",
    "Peraturan Wali Kota": "Perwali",
    "Keputusan Bupati": "Kepbup",
    "Keputusan Wali Kota": "Kepwal",
    "Keputusan Kepala Dinas": "Keputusan Kepala Dinas",
}
_MINISTRIES: Mapping[str, str] = {
    "Menteri Dalam Negeri": "dagri",
    "Menteri Pekerjaan Umum dan Perumahan Rakyat": "PUPR",
    "Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi": "PANRB",
}


class Gazette(Model):
    """Where an instrument was promulgated. The confidence is that of this reference alone."""

    series: Literal["Lembaran Negara", "Berita Negara", "Lembaran Daerah", "Berita Daerah"]
    year: int
    number: str
    supplement: str | None = None
    confidence: Confidence
    source: str


class InForce(Model):
    """The first and the last day in force, as far as the sources give them."""

    since: Day | None = Field(default=None, alias="from")
    until: Day | None = None


class Amendment(Model):
    """Another instrument that amends or replaces this one, and the day on which that took effect."""

    id: Slug
    on: Day | None = None
    confidence: Confidence | None = None
    """Of the link; left out, it is the confidence of the entry."""

    @model_validator(mode="before")
    @classmethod
    def _plain_id(cls, written: object) -> object:
        return {"id": written} if isinstance(written, str) else written


class Instrument(Model):
    id: Slug
    kind: Kind
    issuer: str | None = None
    number: str | None = None
    year: int | None = None
    title: str | None = None
    subject: str | None = None
    """What it is about, where the sources do not give the title."""
    gazette: Gazette | None = None
    in_force: InForce | None = None
    """Left out when no source says that the instrument is in force."""
    amended_by: tuple[Amendment, ...] = ()
    replaced_by: tuple[Amendment, ...] = ()
    verified_on: Day
    confidence: Confidence
    """Of the identity."""
    status_confidence: Confidence | None = None
    """Of its being in force, where that differs from the identity."""
    source: str
    note: str | None = None
    forms: tuple[str, ...] = ()
    """Codes of the regions that it formed, as far as no later law is known to have taken its place."""

    @model_validator(mode="after")
    def _has_a_name(self) -> Self:
        if self.number is None and self.title is None:
            raise fault("instrument-unnamed", "peraturan tidak mempunyai nomor dan judul", "isi number atau title")
        return self


class Register(Model):
    instruments: Mapping[Slug, Instrument]

    @field_validator("instruments", mode="before")
    @classmethod
    def _ids_from_keys(cls, written: object) -> object:
        if not isinstance(written, Mapping):
            return written
        return {key: {"id": key, **value} if isinstance(value, Mapping) else value for key, value in written.items()}

    @model_validator(mode="after")
    def _references_exist(self) -> Self:
        missing = [
            f"{instrument.id} → {change.id}"
            for instrument in self.instruments.values()
            for change in (*instrument.amended_by, *instrument.replaced_by)
            if change.id not in self.instruments
        ]
        if missing:
            what = f"rujukan tidak terdaftar: {', '.join(missing)}"
            raise fault("instrument-unknown", what, "daftarkan peraturan itu")
        return self

    def get(self, id: str) -> Instrument | None:
        return self.instruments.get(id)


@dataclass(frozen=True, slots=True)
class LegalStatus:
    """Whether an instrument is in force on a day: the status, why, how sure, and which instruments changed it."""

    status: Status
    reason: str
    confidence: Confidence
    by: tuple[str, ...] = ()


@cache
def register() -> Register:
    """The register that comes with the package."""
    return read_yaml(Path(__file__).parent / "data" / "legislation.yaml", Register)


def find_instrument(id: str, among: Register | None = None) -> Instrument:
    """
    >>> short(find_instrument("perpres-89-2021"))
    'Perpres 89/2021'
    """
    found = among or register()
    instrument = found.get(id)
    if instrument is None:
        raise NotFound("Peraturan", id, _near(id, found.instruments))
    return instrument


def _near(id: str, ids: Iterable[str]) -> tuple[str, ...]:
    """The same number and year of another kind first: the usual slip is a Perpres cited as a PP."""
    known = tuple(ids)
    _, _, tail = id.partition("-")
    same_number = [other for other in known if tail and other.endswith(f"-{tail}")]
    return tuple(dict.fromkeys([*same_number, *difflib.get_close_matches(id, known)]))[:3]


def formation_of(region: Region) -> tuple[Instrument, ...]:
    """The laws by which a region was formed; none where the register does not know.

    >>> from mpp_readiness.regions import find_region
    >>> [short(law) for law in formation_of(find_region("Blora"))]
    ['UU 13/1950']
    """
    return tuple(one for one in register().instruments.values() if region.code in one.forms)


def citation(instrument: Instrument) -> str:
    """The long name.

    >>> citation(find_instrument("uu-25-2009"))
    'Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik'
    """
    name = name_of(instrument)
    return f"{name} tentang {instrument.title}" if instrument.number and instrument.title else name


def name_of(instrument: Instrument) -> str:
    """The long name without the title."""
    if instrument.number is None:
        return instrument.title or instrument.kind
    name = f"{_office(instrument)} Nomor {instrument.number}"
    if instrument.year is not None and not _year_in_number(instrument):
        name += f" Tahun {instrument.year}"
    return name


def _office(instrument: Instrument) -> str:
    """Peraturan Menteri by Menteri Dalam Negeri is a Peraturan Menteri Dalam Negeri."""
    if instrument.issuer is None:
        return instrument.kind
    act, _, office = instrument.kind.partition(" ")
    named = instrument.issuer.startswith(office)
    return f"{act if named else instrument.kind} {instrument.issuer}"


def short(instrument: Instrument) -> str:
    """The name of everyday use.

    >>> short(find_instrument("permenpanrb-29-2022")), short(find_instrument("perbup-badung-11-2018"))
    ('PermenPANRB 29/2022', 'Perbup Badung 11/2018')
    """
    name = _SHORT[instrument.kind]
    if instrument.issuer is not None:
        _, _, office = instrument.kind.partition(" ")
        place = instrument.issuer.removeprefix(office).strip()
        name += _MINISTRIES.get(instrument.issuer, f" {place}")
    if instrument.number is None:
        return f"{name} {instrument.year}" if instrument.year else name
    if instrument.year is None or _year_in_number(instrument):
        return f"{name} {instrument.number}"
    return f"{name} {instrument.number}/{instrument.year}"


def _year_in_number(instrument: Instrument) -> bool:
    """Older ministerial numbers end in the year, as 14/PRT/M/2017 does."""
    return instrument.number is not None and instrument.number.endswith(f"/{instrument.year}")


def status_on(instrument: Instrument, day: date, among: Register | None = None) -> LegalStatus:
    """Whether the instrument was in force on that day, by what the register knows.

    Where no day is known, the year of the number stands for it: the status is certain before and after that year,
    and `tidak diketahui` within it.

    >>> status_on(find_instrument("pp-5-2021"), date(2025, 6, 5)).reason
    'Diganti oleh PP 28/2025 sejak 5 Juni 2025.'
    """
    found = among or register()
    return (
        _not_yet(instrument, day)
        or _changed("diganti", instrument, instrument.replaced_by, day, found)
        or _expired(instrument, day)
        or _unstated(instrument, day)
        or _changed("diubah", instrument, instrument.amended_by, day, found)
        or LegalStatus("berlaku", "Tidak ada perubahan atau pengganti yang tercatat.", _sure(instrument))
    )


def _not_yet(instrument: Instrument, day: date) -> LegalStatus | None:
    first, _ = _beginning(instrument)
    if day >= first:
        return None
    reason = f"{short(instrument)} belum berlaku pada {indonesian.date(day)}."
    return LegalStatus("belum berlaku", reason, _sure(instrument))


def _expired(instrument: Instrument, day: date) -> LegalStatus | None:
    until = instrument.in_force.until if instrument.in_force else None
    if until is None or day <= until:
        return None
    return LegalStatus("tidak berlaku", f"Berlaku sampai dengan {indonesian.date(until)}.", _sure(instrument))


def _unstated(instrument: Instrument, day: date) -> LegalStatus | None:
    _, last = _beginning(instrument)
    if day < last:
        return LegalStatus("tidak diketahui", f"Tanggal mulai berlaku {short(instrument)} tidak diketahui.", "C")
    # A known replacement says that the instrument was in force until then.
    if instrument.in_force is None and not instrument.replaced_by:
        reason = f"Sumber tidak menyatakan apakah {short(instrument)} masih berlaku."
        return LegalStatus("tidak diketahui", reason, "C")
    return None


def _changed(
    status: Literal["diubah", "diganti"],
    instrument: Instrument,
    changes: Iterable[Amendment],
    day: date,
    found: Register,
) -> LegalStatus | None:
    """What those changes that have begun by that day make of the instrument; None if none has."""
    spans = [(change, _taking_effect(change, found)) for change in changes]
    done = [(change, span) for change, span in spans if span[1] <= day]
    if done:
        names = indonesian.join(short(found.instruments[change.id]) for change, _ in done)
        days = {first for _, (first, last) in done if first == last}
        since = f" sejak {indonesian.date(min(days))}" if len(done) == len(days) == 1 else ""
        weakest = max(change.confidence or instrument.confidence for change, _ in done)
        by = tuple(change.id for change, _ in done)
        return LegalStatus(status, f"{status.capitalize()} oleh {names}{since}.", weakest, by)
    perhaps = tuple(change.id for change, (first, _) in spans if first <= day)
    if perhaps:
        names = indonesian.join(short(found.instruments[id]) for id in perhaps)
        return LegalStatus("tidak diketahui", f"Tanggal {names} mulai berlaku tidak diketahui.", "C", perhaps)
    return None


def _taking_effect(change: Amendment, found: Register) -> tuple[date, date]:
    return (change.on, change.on) if change.on else _beginning(found.instruments[change.id])


def _beginning(instrument: Instrument) -> tuple[date, date]:
    """The first and the last day on which the instrument may have come into force."""
    since = instrument.in_force.since if instrument.in_force else None
    if since is not None:
        return since, since
    if instrument.year is None:
        return date.min, date.max
    return date(instrument.year, 1, 1), date(instrument.year, 12, 31)


def _sure(instrument: Instrument) -> Confidence:
    return instrument.status_confidence or instrument.confidence
