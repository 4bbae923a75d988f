"""Writes the interactive page: data, styles and scripts in one HTML file that never asks the network."""

from importlib.resources import files
from pathlib import Path

from jinja2 import Environment, StrictUndefined, Template
from markupsafe import Markup

from khabar.network.records import Network
from khabar.schema.loader import Schema
from khabar.schema.types import Label
from khabar.show.data import page_data
from khabar.show.embedding import embedded_code, embedded_json, hash_source
from khabar.yamlfile import load

_HERE = Path(__file__).parent
# In the order they build on each other.
_SCRIPTS = (
    "words",
    "names",
    "filters",
    "look",
    "labels",
    "canvas",
    "panel",
    "legend",
    "timeline",
    "search",
    "start",
)


def page(network: Network, schema: Schema, *, title: str, language: str) -> str:
    """Return the page of a network as one HTML text; the same network gives the same bytes.

    Args:
        network: what `khabar.network.network` returns.
        schema: labels, shapes and colours.
        title: what the page is headed.
        language: ``ar`` or ``en``, which it opens in; the reader can switch.
    """
    data = page_data(network, schema, title=title, language=language) | {"texts": _texts()}
    style = embedded_code((_HERE / "page.css").read_text("utf-8"))
    scripts = [
        _vis_network(),
        *(embedded_code((_HERE / f"{name}.js").read_text("utf-8")) for name in _SCRIPTS),
    ]
    return _template().render(
        title=title,
        language=language,
        direction="rtl" if language == "ar" else "ltr",
        policy=_policy(style, scripts),
        data=embedded_json(data),
        style=style,
        scripts=scripts,
    )


def _template() -> Template:
    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    return environment.from_string((_HERE / "page.html").read_text("utf-8"))


def _texts() -> dict[str, dict[str, str]]:
    texts = load(_HERE / "texts.yaml", dict[str, Label]).record
    return {name: {"ar": text.ar, "en": text.en} for name, text in texts.items()}


def _vis_network() -> Markup:
    """Return vis-network as pyvis carries it; its stylesheet only serves buttons and tooltips we lack."""
    versions = [
        folder
        for folder in (files("pyvis") / "templates" / "lib").iterdir()
        if folder.name.startswith("vis-")
    ]
    newest = max(versions, key=lambda folder: folder.name)
    code = (newest / "vis-network.min.js").read_text("utf-8")
    # The debugger would ask for the map.
    return embedded_code(code.partition("//# sourceMappingURL")[0])


def _policy(style: str, scripts: list[Markup]) -> str:
    """Return a Content-Security-Policy under which only this page's own code runs and nothing is fetched."""
    allowed = " ".join(hash_source(script) for script in scripts)
    return (
        f"default-src 'none'; script-src {allowed}; style-src {hash_source(style)}; "
        "img-src data: blob:; base-uri 'none'; form-action 'none'"
    )
