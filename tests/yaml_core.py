"""YAML as an editor reads it: by the core schema of YAML 1.2.2 (section 10.3.2): numbers are numbers."""

import re
from typing import Any

import yaml

# Tag, what it looks like, and with what it begins: https://yaml.org/spec/1.2.2/#1032-tag-resolution
_RESOLUTION = (
    ("null", r"null|Null|NULL|~|", ["n", "N", "~", ""]),
    ("bool", r"true|True|TRUE|false|False|FALSE", list("tTfF")),
    ("int", r"[-+]?[0-9]+", list("-+0123456789")),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", list("-+.0123456789")),
)


class _Core(yaml.SafeLoader):
    """Dates stay text, and so do yes and no."""


_Core.yaml_implicit_resolvers = {}
for _tag, _pattern, _first in _RESOLUTION:
    _Core.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(f"^(?:{_pattern})$"), _first)


def read(text: str) -> Any:
    """The value of a text of YAML."""
    return yaml.load(text, _Core)
