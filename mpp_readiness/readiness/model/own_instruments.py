"""An instrument of law that the register lacks is declared by the checklist itself."""

from typing import Annotated

from mpp_readiness.field_types import CheckedModel, Confidence, Text
from mpp_readiness.schema_parts import whole_schema


class OwnInstrument(CheckedModel):
    """An instrument of law that the register lacks, as the checklist knows it."""

    kind: Text
    number: Text | None = None
    year: Annotated[int, whole_schema()] | None = None
    title: Text
    confidence: Confidence = "C"

    @property
    def citation(self) -> str:
        """
        >>> OwnInstrument(kind="Peraturan Menteri X", number="12", year=2022, title="Evaluasi").citation
        'Peraturan Menteri X Nomor 12 Tahun 2022 tentang Evaluasi'
        """
        number = f" Nomor {self.number}" if self.number else ""
        year = f" Tahun {self.year}" if self.year else ""
        return f"{self.kind}{number}{year} tentang {self.title}"
