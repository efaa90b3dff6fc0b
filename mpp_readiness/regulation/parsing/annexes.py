"""How the passages of an annex become its name and its blocks."""

from mpp_readiness.regulation.parsing.blocks import blocks
from mpp_readiness.regulation.parsing.head import Head
from mpp_readiness.regulation.passages import Passage
from mpp_readiness.regulation.tree import Annex


def annex(part: Passage, top: Head) -> Annex | None:
    """An annex without the signature below it, which code writes; None where nothing stands in it."""
    inside = list(part.children)
    office = f"{top.region.head} {top.region.name},".upper()
    if inside and inside[-1].kind == "signature" and inside[-1].words.upper().startswith(office):
        inside.pop()
    title = next((one.words for one in inside if one.kind == "annex_title"), "")
    made = blocks([one for one in inside if one.kind not in ("annex_head", "annex_title")])
    return Annex(title=title, blocks=made) if made else None
