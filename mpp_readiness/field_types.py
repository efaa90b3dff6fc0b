"""Everything that people write has one base, and its words become values by these field types.

Every scalar of a YAML file or a worksheet arrives as text. These field types decide what it means, in the way of an
Indonesian office: *ya* and *tidak*, `1.234,56`, `5 Maret 2020`. Messages are Indonesian; `remedy` in the context of an
error says what to write instead.
"""

import math
import sys
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Any, ClassVar, Literal, Self, TypeVar

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainSerializer,
    StringConstraints,
    WithJsonSchema,
)
from pydantic_core import PydanticCustomError

from mpp_readiness.indonesian import number
from mpp_readiness.indonesian.reading import AmbiguousNumber, parse_date, parse_number
from mpp_readiness.schema_parts import DAY_SCHEMA, LONGEST_NAME, TEXT_SCHEMA, YES_NO_SCHEMA, name_schema, number_schema

Confidence = Literal["A", "B", "C"]
"""A: read in the law. B: reported by a secondary source. C: unverified."""


class Model(BaseModel):
    """Frozen, and refuses what it does not know.

    A field that a file calls otherwise (`from`, `is`) has both names in a program, and is dumped as the file says it.
    """

    model_config = ConfigDict(
        frozen=True, extra="forbid", use_attribute_docstrings=True, validate_by_name=True, serialize_by_alias=True
    )

    # `model_copy` goes through these two. What was worked out from the original must not speak for the copy.
    def __copy__(self) -> Self:
        return _forgetting(super().__copy__())

    def __deepcopy__(self, memo: dict[int, Any] | None = None) -> Self:
        return _forgetting(super().__deepcopy__(memo))


class CheckedModel(Model):
    """A model of which a copy with changes is held to the same as what is made anew."""

    editor_rules: ClassVar[tuple[Mapping[str, Any], ...]] = ()
    """JSON Schema of what holds between its fields."""
    short_form: ClassVar[Mapping[str, Any] | None] = None
    """JSON Schema of what a file may write in its place."""

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """A copy with changes, which are held to the same as what is made anew.

        Raises:
            ValidationError: what does not fit, with its path.
        """
        copied = super().model_copy(deep=deep)
        if not update:
            return copied
        given = {name: getattr(copied, name) for name in copied.model_fields_set}
        names = {field.alias: name for name, field in type(self).model_fields.items() if field.alias}
        return type(self).model_validate({**given, **{names.get(name, name): one for name, one in update.items()}})


M = TypeVar("M", bound=Model)


def _forgetting(copied: M) -> M:
    """A copy without what `cached_property` had kept beside its fields."""
    for name in copied.__dict__.keys() - type(copied).model_fields.keys():
        del copied.__dict__[name]
    return copied


def fault(code: str, what: str, remedy: str = "") -> PydanticCustomError:
    """An error of a field: its code (data/problems.yaml), what is wrong, and what to do about it."""
    return PydanticCustomError(code, "{what}", {"what": what, "remedy": remedy})


def code_of(error: ValueError, otherwise: str) -> str:
    """The code of an unreadable value; a number that can be read in two ways has the same one wherever it stands."""
    return "number-ambiguous" if isinstance(error, AmbiguousNumber) else otherwise


def _number(value: object) -> object:
    match value:
        case bool():
            raise fault("not-a-number", f"“{value}” bukan angka", "tulis angka, misalnya 12 atau 12,5")
        case float() if not math.isfinite(value):
            raise fault("not-a-number", f"“{value}” bukan angka", "tulis angka yang berhingga")
        case float():
            return _of_float(value)
        case Fraction():
            return _of_fraction(value)
        case str():
            try:
                return parse_number(value)
            except ValueError as error:
                raise fault(code_of(error, "not-a-number"), str(error)) from None
        case _:
            return value


_SURE_DIGITS = sys.float_info.dig
"""15: a decimal of so many digits comes back from a float as it was typed; one of more may be another, or reckoned."""


def _of_float(value: float) -> Decimal:
    """The decimal that was typed, by way of repr: Decimal(0.7) would be 0.6999..."""
    typed = Decimal(repr(value))
    if len(typed.normalize().as_tuple().digits) > _SURE_DIGITS:
        raise fault(
            "number-inexact",
            f"{value!r} adalah pembulatan komputer, bukan angka yang diketik",
            "beri teks atau pecahan, misalnya “0,3” atau “1/3”; dalam program: Decimal atau Fraction",
        )
    return typed


def _of_fraction(value: Fraction) -> Decimal:
    try:
        return parse_number(number(value).replace(".", ""))
    except ValueError:
        raise fault(
            "number-inexact", f"{value} tidak habis sebagai angka desimal", "bulatkan, dan sebut pembulatannya"
        ) from None


def _plain_number(value: object) -> object:
    """A number that never counts thousands (a weight, a share): a single dot is a decimal point."""
    if isinstance(value, str) and value.count(".") == 1 and "," not in value:
        value = value.replace(".", ",")
    return _number(value)


def _exact(value: object, read: Callable[[object], object]) -> object:
    """A number as `read` takes it, or a fraction of two of them, or a share in percent: `2/3`, `18,25/22,5`, `80%`."""
    match value:
        case Fraction():
            return Decimal(value.numerator) if value.denominator == 1 else value
        case str() if "/" in value:
            above, _, below = value.partition("/")
            return _divided(value, read(above), read(below))
        case str() if value.rstrip().endswith("%"):
            share = _plain_number(value.rstrip().removesuffix("%"))
            return share / 100 if isinstance(share, Decimal) else share
        case _:
            return read(value)


def _divided(typed: str, above: object, below: object) -> Decimal | Fraction:
    if not isinstance(above, Decimal) or not isinstance(below, Decimal) or not below:
        raise fault("not-a-number", f"“{typed}” bukan pecahan", "tulis seperti 2/3 atau 18,25/22,5")
    share = Fraction(above) / Fraction(below)
    return Decimal(share.numerator) if share.denominator == 1 else share


def _exact_number(value: object) -> object:
    return _exact(value, _number)


def _exact_share(value: object) -> object:
    return _exact(value, _plain_number)


def _written(value: Decimal | Fraction) -> str:
    """A number as a file holds it, so that it can be read back: a comma, for `1.234` would be refused as ambiguous."""
    if isinstance(value, Fraction):
        return str(value)
    # Without exponent too: 1e3 and 1000 are one number, and give one digest.
    return format(value, "f").replace(".", ",")


def as_typed(value: object) -> object:
    """A number or truth that a program gives, as people type it; anything else as it is.

    >>> as_typed(2.5), as_typed(Decimal("1000")), as_typed(True), as_typed("draf")
    ('2,5', '1000', 'ya', 'draf')
    """
    match value:
        case bool():
            return "ya" if value else "tidak"
        case float() if not math.isfinite(value):
            raise fault("not-a-number", f"“{value}” bukan angka", "tulis angka yang berhingga")
        case float():
            return _written(_of_float(value))
        case Fraction():
            return _written(value)
        case int() | Decimal():
            return _written(Decimal(value))
        case _:
            return value


# JSON only: whoever dumps a model to Python goes on reckoning with Decimal.
_WRITTEN = PlainSerializer(_written, return_type=str, when_used="json")


# What the schema of our own JSON says; an editor is told more.
_EXACT_SCHEMA = WithJsonSchema(
    {"anyOf": [{"type": "number"}, {"type": "string", "pattern": r"^\s*[-+0-9.,eE]+(\s*/\s*[0-9.,]+|\s*%)?\s*$"}]}
)


def _yes_no(value: object) -> object:
    word = value.strip().lower() if isinstance(value, str) else value
    # Not the words of pydantic: there `t` is true, here it is the first letter of tidak.
    match word:
        case "ya" | "true" | True:
            return True
        case "tidak" | "false" | False:
            return False
        case _:
            raise fault("not-yes-or-no", f"“{value}” bukan jawaban ya atau tidak", "tulis ya atau tidak")


def _date(value: object) -> object:
    if not isinstance(value, str):
        return value
    try:
        return parse_date(value)
    except ValueError as error:
        raise fault("not-a-date", str(error)) from None


_TYPED = WithJsonSchema({"anyOf": [{"type": "string", "minLength": 1}, {"type": "number"}]})
_SLUG = r"^[a-z0-9]+(-[a-z0-9]+)*$"
_NODE = r"^[A-Za-z0-9]+([-.][A-Za-z0-9]+)*$"
_LABEL = r"^[A-Za-z0-9]+([-.][A-Za-z0-9]+)*[-+]*$"

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1), TEXT_SCHEMA]
"""Text that says something."""

Typed = Annotated[Text, BeforeValidator(as_typed), _TYPED, TEXT_SCHEMA]
"""Text as it was typed; a number or truth that a program gives becomes what people would type."""

Slug = Annotated[
    str,
    StringConstraints(pattern=_SLUG, max_length=LONGEST_NAME),
    name_schema(_SLUG, "Pakai huruf kecil, angka, dan tanda hubung di tengah.", number="integer"),
]
"""A name for machines: lower-case letters, digits, inner hyphens."""

NodeId = Annotated[
    str,
    StringConstraints(pattern=_NODE, max_length=LONGEST_NAME),
    name_schema(_NODE, "Pakai huruf, angka, serta titik atau tanda hubung di tengah."),
]
"""The name of a node of a checklist: letters, digits, inner hyphens and dots (`A.1.a`)."""

Label = Annotated[
    str,
    StringConstraints(pattern=_LABEL, max_length=LONGEST_NAME),
    name_schema(_LABEL, "Pakai huruf, angka, serta titik atau tanda hubung di tengah."),
]
"""The name of a level, a milestone, a band or an item: as that of a node, and it may end like `A-` or `B+`."""

Number = Annotated[Decimal, BeforeValidator(_number), _WRITTEN, number_schema()]
"""A number as an Indonesian office writes it; `1.234` is refused as ambiguous."""

Amount = Annotated[Decimal, BeforeValidator(_number), Field(ge=0), _WRITTEN, number_schema(least=0)]
"""A number from 0 up."""

Weight = Annotated[Decimal, BeforeValidator(_plain_number), Field(ge=0), _WRITTEN, number_schema(least=0, plain=True)]
"""A decimal from 0 up that never counts thousands."""

Share = Annotated[
    Decimal, BeforeValidator(_plain_number), Field(ge=0, le=1), _WRITTEN, number_schema(least=0, most=1, plain=True)
]
"""A decimal from 0 to 1."""

ExactNumber = Annotated[
    Decimal | Fraction, BeforeValidator(_exact_number), _WRITTEN, _EXACT_SCHEMA, number_schema(exact=True)
]
"""A number that may be given as a fraction or in percent, and is kept exactly: `12,5`, `2/3`, `80%`."""

ExactShare = Annotated[
    Decimal | Fraction,
    BeforeValidator(_exact_share),
    Field(ge=0, le=1),
    _WRITTEN,
    _EXACT_SCHEMA,
    number_schema(least=0, most=1, plain=True, exact=True),
]
"""A share of 0 to 1, kept exactly: `0.6667`, `2/3`, `40/60`, `18,25/22,5`, `80%`."""

YesNo = Annotated[bool, BeforeValidator(_yes_no), YES_NO_SCHEMA]
"""`ya` or `tidak` (or true, false)."""

Day = Annotated[date, BeforeValidator(_date), DAY_SCHEMA]
"""`2021-06-03`, `3 Juni 2021` or `3/6/2021`."""
