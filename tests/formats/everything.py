"""A checklist that uses every kind of answer, list, view, band and gate, with numbers that are worked out by hand.

TAT: 2/4 to 3/4 (items), 1/4 (12 of 20 is above 30%), 1/2 (complete, not proven), each a third; bonus 5 of 60:
5/12 + 1/12 = 1/2 to 1/2 + 1/12 = 7/12, that is 30 to 35 of 60 points.
PEL: 3/5 to 4/5 (agencies), 7/8 (mean 3,5 of 4), 1/4 to 1 (3 or 4 agencies), of 15, 15 and 10; deduction 4 of 40:
(9 + 13,125 + 2,5 - 4) / 40 = 20,625 / 40 to (12 + 13,125 + 10 - 4) / 40 = 31,125 / 40.
The whole: 50,625 to 66,125 of 100. Coverage: (15 + 20 + 20) / 60 and (12 + 15 + 8) / 40, so 90 of 100.
"""

from typing import Any

import mpp_readiness as mpp
from mpp_readiness.readiness.evaluation.result import Result

Tree = dict[str, Any]

CHECKLIST: Tree = {
    "checklist": "lengkap",
    "version": "1",
    "title": "Evaluasi pelayanan terpadu",
    "display": {"highest": 100, "points": True},
    "band_set": "predikat",
    "conclusive_from": "50%",
    "band_sets": {
        "predikat": {
            "unit": "points",
            "judged_on": "shown",
            "bands": [
                {"id": "D", "title": "Kurang", "from": 0},
                {"id": "C", "title": "Cukup", "from": 40},
                {"id": "B", "title": "Baik", "from": 60},
                {"id": "A", "title": "Sangat baik", "above": 80},
            ],
        },
        "mutu": {
            "bands": [
                {"id": "rendah", "title": "Rendah", "from": 0},
                {"id": "tinggi", "title": "Tinggi", "from": "75%"},
            ]
        },
    },
    "scales": {
        "empat": [
            {"id": "D", "points": 0, "title": "Belum memadai"},
            {"id": "C", "points": 1, "title": "Mulai memadai"},
            {"id": "A", "points": 4, "title": "Memadai"},
        ],
        "kelengkapan": [
            {"id": "belum", "points": 0, "title": "Belum ada"},
            {"id": "lengkap", "points": 1, "title": "Lengkap, belum terbukti"},
            {"id": "terbukti", "points": 2, "title": "Lengkap dan terbukti", "needs_evidence": True},
        ],
    },
    "facts": {
        "instansi": {"title": "Jumlah instansi", "unit": "instansi", "count": "instansi", "default": 1},
        "temuan": {"title": "Temuan pemeriksaan", "at_least": 0},
    },
    "instruments": {
        "permen-contoh": {
            "kind": "Peraturan Menteri Contoh",
            "number": "12",
            "year": 2022,
            "title": "Evaluasi Pelayanan Terpadu",
            "confidence": "B",
        }
    },
    "lists": {
        "instansi": {
            "title": "Instansi peserta",
            "about": "Satu baris untuk setiap instansi yang membuka gerai.",
            "columns": {
                "nama": {"title": "Nama resmi", "key": True},
                "golongan": {
                    "title": "Golongan",
                    "kind": "choice",
                    "choices": ["perangkat daerah", "instansi vertikal", "BUMN", "lembaga lain"],
                },
                "kesepakatan": {"title": "Kesepakatan ditandatangani", "kind": "yes_no"},
                "petugas": {"title": "Petugas tetap", "kind": "number", "unit": "orang"},
                "sejak": {"title": "Bergabung sejak", "kind": "date"},
            },
        },
        "responden": {
            "title": "Responden survei",
            "columns": {"u1": {"title": "Persyaratan", "kind": "number", "least": 1, "most": 4}},
        },
    },
    "milestones": [{"id": "peluncuran", "title": "Siap luncur"}],
    "aspects": [
        {
            "id": "TAT",
            "title": "Tata kelola",
            "weight": 60,
            "criteria": [
                {
                    "id": "TAT-01",
                    "title": "Dokumen pelayanan ditetapkan.",
                    "weight": 20,
                    "answer": {
                        "kind": "items",
                        "items": [
                            {"id": "sop", "title": "Standar operasional prosedur", "evidence": ["SOP"]},
                            {"id": "maklumat", "title": "Maklumat pelayanan"},
                            {"id": "siaran", "title": "Siaran standar di media", "evidence": ["Tangkapan layar"]},
                            {"id": "kode", "title": "Kode etik petugas"},
                        ],
                    },
                    "basis": [{"instrument": "permen-contoh", "at": "Pasal 4"}],
                },
                {
                    "id": "TAT-02",
                    "title": "Petugas mengikuti pelatihan.",
                    "weight": 20,
                    "band_set": "mutu",
                    "answer": {
                        "kind": "ratio",
                        "of": "petugas",
                        "scale": "empat",
                        "steps": [{"level": "D"}, {"above": "30%", "level": "C"}, {"above": "80%", "level": "A"}],
                    },
                },
                {
                    "id": "TAT-03",
                    "title": "Rencana kerja ditetapkan.",
                    "weight": 20,
                    "answer": {"kind": "level", "scale": "kelengkapan"},
                    "gate": "peluncuran",
                    "evidence": ["Keputusan tentang rencana kerja"],
                },
                {
                    "id": "TAT-B1",
                    "title": "Inovasi mendapat penghargaan.",
                    "weight": 5,
                    "counts": "bonus",
                    "answer": {"kind": "yes_no"},
                },
            ],
        },
        {
            "id": "PEL",
            "title": "Pelayanan",
            "weight": 40,
            "criteria": [
                {
                    "id": "PEL-01",
                    "title": "Instansi menandatangani kesepakatan.",
                    "weight": 15,
                    "gate": "peluncuran",
                    "answer": {
                        "kind": "ratio",
                        "count": {"list": "instansi", "where": {"column": "kesepakatan", "is": "ya"}},
                    },
                },
                {
                    "id": "PEL-02",
                    "title": "Responden menilai persyaratan mudah.",
                    "weight": 15,
                    "answer": {"kind": "quantity", "target": 4, "mean": {"list": "responden", "column": "u1"}},
                },
                {
                    "id": "PEL-03",
                    "title": "Instansi menempatkan petugas tetap.",
                    "weight": 10,
                    "answer": {
                        "kind": "quantity",
                        "unit": "instansi",
                        "scale": "empat",
                        "count": {"list": "instansi", "where": {"column": "petugas", "at_least": 1}},
                        "steps": [{"level": "D"}, {"from": 2, "level": "C"}, {"from": 4, "level": "A"}],
                    },
                },
                {
                    "id": "PEL-D1",
                    "title": "Ada pungutan di luar tarif.",
                    "weight": 4,
                    "counts": "deduction",
                    "answer": {"kind": "yes_no"},
                },
            ],
        },
    ],
    "views": [
        {
            "id": "unsur",
            "title": "Pemenuhan dan hasil",
            "about": "Dua unsur dengan bobot sendiri.",
            "band_set": "predikat",
            "groups": [
                {"id": "pemenuhan", "title": "Pemenuhan", "weight": 70, "members": ["TAT-01", "TAT-02", "TAT-03"]},
                {"id": "hasil", "title": "Hasil", "weight": 30, "members": [{"id": "PEL-02", "weight": 30}]},
            ],
        }
    ],
    "gates": [
        {
            "id": "salah-satu",
            "title": "Tata kelola atau hasil survei kuat",
            "milestone": "peluncuran",
            "requires": {"any": [{"aspect": "TAT", "at_least": "90%"}, {"criterion": "PEL-02", "at_least": 1}]},
        },
        {
            "id": "dua-dari-tiga",
            "title": "Dua dari tiga unsur cukup",
            "milestone": "peluncuran",
            "requires": {
                "some": 2,
                "of": [
                    {"aspect": "TAT", "at_least": "55%"},
                    {"aspect": "PEL", "at_least": "90%"},
                    {"group": "hasil", "at_least": "80%"},
                ],
            },
        },
        {
            "id": "terisi",
            "title": "Pelayanan cukup terisi dan tanpa temuan",
            "milestone": "peluncuran",
            "requires": [{"aspect": "PEL", "coverage_at_least": "95%"}, {"fact": "temuan", "at_most": 0}],
        },
    ],
}  # fmt: skip

ROWS: list[Tree] = [
    {
        "nama": "Dinas Kesehatan",
        "golongan": "perangkat daerah",
        "kesepakatan": "ya",
        "petugas": 2,
        "sejak": "2020-01-06",
    },
    {"nama": "Polres", "golongan": "instansi vertikal", "kesepakatan": "tidak"},
    {"nama": "Kantor Pertanahan", "golongan": "instansi vertikal", "kesepakatan": "ya", "petugas": 0},
    {"nama": "BPJS Kesehatan", "golongan": "lembaga lain", "petugas": 1},
    {"nama": "Dinas Kependudukan", "golongan": "perangkat daerah", "kesepakatan": "ya", "petugas": 3},
]
SURVEY: list[Tree] = [{"u1": 4}, {"u1": 3}, {"u1": 4}, {"u1": 3}]
ANSWERS: Tree = {
    "TAT-01": {"met": ["sop", "maklumat"], "unmet": ["siaran"]},
    "TAT-02": {"value": 12, "of": 20},
    "TAT-03": "terbukti",
    "TAT-B1": "ya",
    "PEL-D1": "ya",
}


def without_milestones(checklist: Tree) -> Tree:
    """The same without milestones and gates: its conclusion is the band."""
    aspects = [
        {
            **aspect,
            "criteria": [{key: said for key, said in one.items() if key != "gate"} for one in aspect["criteria"]],
        }
        for aspect in checklist["aspects"]
    ]
    return {**checklist, "milestones": [], "gates": [], "aspects": aspects}


def everything(checklist: Tree = CHECKLIST, **changes: object) -> Result:
    """The result of the answers above; `changes` replace parts of the assessment."""
    loaded = mpp.load_checklist(checklist)
    given = {
        "assessment": "lengkap",
        "region": "33.16",
        "date": "2025-06-05",
        "answers": ANSWERS,
        "lists": {"instansi": ROWS, "responden": SURVEY},
        **changes,
    }
    return mpp.score(loaded, mpp.load_assessment(given, loaded))
