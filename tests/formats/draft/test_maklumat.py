"""The service charter hangs on a wall: one signed page, and a list of services as long as it needs to be."""

from collections.abc import Mapping
from pathlib import Path

import pytest

import mpp_readiness as mpp
from tests import programs

HEAD = ("Jenis", "Syarat", "Prosedur", "Biaya", "Waktu")


def service(n: int) -> Mapping[str, str]:
    return {
        "jenis": f"pelayanan contoh {n}.",
        "syarat": "kartu keluarga, kartu tanda penduduk, pasfoto, dan formulir permohonan yang telah diisi",
        "prosedur": "ambil nomor antrean, serahkan berkas, verifikasi, rekam data, terima produk",
        "biaya": "tidak dipungut biaya",
        "waktu": "3 hari kerja",
        "penanggung_jawab": "Dinas Kependudukan dan Pencatatan Sipil",
    }


def pages(services: int, apart: str, folder: Path) -> list[str]:
    facts = {"rincian_layanan": [service(n) for n in range(1, services + 1)], "daftar_terpisah": apart}
    path = folder / "maklumat.pdf"
    mpp.write_regulation(mpp.draft("maklumat", region=mpp.find_region("33.16"), facts=facts), path)
    return programs.pages(path.read_bytes())


@pytest.mark.parametrize("services", [1, 7, 60])
def test_promise_and_signature_stand_on_one_page_and_the_list_begins_on_the_next(services: int, tmp_path: Path) -> None:
    signed, *listed = pages(services, "ya", tmp_path)
    assert all(
        words in signed for words in ("MAKLUMAT PELAYANAN", "Hak dan Kewajiban", "Daftar Pelayanan", "Bupati Blora,")
    )
    assert "pelayanan contoh" not in signed.replace("\n", " ")
    assert "Bupati Blora," not in "".join(listed)
    for page in listed:
        assert all(word in page for word in HEAD), "the head of the table stands on each page"
    numbers = [line.split()[0] for page in listed for line in page.splitlines() if line.split()[:1]]
    assert [one for one in numbers if one.rstrip(".").isdecimal() and one.endswith(".")] == [
        f"{n}." for n in range(1, services + 1)
    ]


@pytest.mark.parametrize("services", [1, 2, 3])
def test_a_short_list_may_stand_on_the_page_that_is_signed(services: int, tmp_path: Path) -> None:
    (signed,) = pages(services, "tidak", tmp_path)
    assert "Bupati Blora," in signed
    assert all(f"{n}." in signed for n in range(1, services + 1))
