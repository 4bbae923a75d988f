"""The page as a text: one file, closed to the network, the same every time."""

import json
import re
from collections import defaultdict
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from typing import get_args

import pytest
import yaml

import khabar.show
from khabar.model import Region
from khabar.schema.vocabulary import vocabulary
from khabar.show import page
from samples import SHIPPED_SCHEMA
from syria import claim, made, syria, thing

LOADING = {"src", "href", "srcset", "data", "action", "poster", "formaction"}


class Reader(HTMLParser):
    """Collects what a page would load and the text of its data element."""

    def __init__(self, html):
        super().__init__()
        self.loads, self.metas, self.tags, self._in_data, self.data = [], {}, [], False, ""
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        attributes = dict(attrs)
        self.tags.append(tag)
        self.loads += [value for name, value in attrs if name in LOADING]
        if tag == "meta":
            self.metas[attributes.get("http-equiv") or attributes.get("name")] = attributes.get("content")
        self._in_data = tag == "script" and attributes.get("id") == "data"

    def handle_endtag(self, tag):
        self._in_data = False

    def handle_data(self, data):
        if self._in_data:
            self.data += data


@pytest.fixture(scope="module")
def html():
    return page(syria(), SHIPPED_SCHEMA, title="سوريا", language="ar")


def test_the_page_loads_nothing(html):
    assert Reader(html).loads == ["data:,"]
    assert "@import" not in html
    assert "sourceMappingURL" not in html


def test_its_policy_allows_its_own_code_and_no_fetching(html):
    policy = Reader(html).metas["Content-Security-Policy"]

    assert policy.startswith("default-src 'none'; script-src 'sha256-")
    assert "unsafe" not in policy
    assert "http" not in policy


def test_the_same_network_gives_the_same_bytes(html):
    assert page(syria(), SHIPPED_SCHEMA, title="سوريا", language="ar") == html


def test_language_and_direction_are_those_asked_for(html):
    assert '<html lang="ar" dir="rtl">' in html
    english = page(syria(), SHIPPED_SCHEMA, title="Syria", language="en")
    assert '<html lang="en" dir="ltr">' in english


def test_arrows_stand_on_directed_relations_only(html):
    for edge in json.loads(Reader(html).data)["edges"]:
        symmetric = SHIPPED_SCHEMA.relations[edge["relation"]].symmetric
        assert edge["arrows"] == ("" if symmetric else "to")


def test_what_is_not_fact_is_dashed_or_marked(html):
    dashes = {edge["modality"]: edge["dashes"] for edge in json.loads(Reader(html).data)["edges"]}

    assert dashes["asserted"] is False
    assert all(dashes[modality] for modality in ("planned", "possible", "called-for", "failed"))
    assert len({str(dashes[m]) for m in ("planned", "possible", "called-for", "failed")}) == 4


def test_parallel_edges_bend_apart(html):
    bends = defaultdict(list)
    for edge in json.loads(Reader(html).data)["edges"]:
        bends[frozenset((edge["from"], edge["to"]))].append(str(edge["smooth"]))

    most = max(bends.values(), key=len)
    assert len(set(most)) == len(most) == 6


def test_nodes_look_like_their_type(html):
    for node in json.loads(Reader(html).data)["nodes"]:
        kind = SHIPPED_SCHEMA.entities[node["type"]]
        assert (node["shape"], node["color"]) == (kind.shape, kind.colour)


def test_physics_is_off(html):
    assert json.loads(Reader(html).data)["options"]["physics"]["enabled"] is False


HOSTILE = ["</script><script>alert(1)</script>", "<!--<script>", "\"'&amp;\u2028\u2029\n\r\0", "\u202eابجد"]


def two(name, relation="fights"):
    """Return the network of one tie, whose subject and quote are ``name``."""
    return made(
        [thing("faction", "a", name, name), thing("faction", "b", "ب")],
        [("a", relation, "b", "asserted", claim(name))],
    )


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_name_stays_data(name):
    reader = Reader(page(two(name), SHIPPED_SCHEMA, title=name, language="ar"))

    assert reader.tags == Reader(page(two("ا"), SHIPPED_SCHEMA, title="ا", language="ar")).tags
    assert json.loads(reader.data)["nodes"][0]["names"] == [name, name]


def test_a_relation_file_of_the_user_is_in_the_legend_with_its_colour():
    own = SHIPPED_SCHEMA.relations["supports"].model_copy(update={"name": "finances", "colour": "#123456"})
    richer = replace(SHIPPED_SCHEMA, relations={**SHIPPED_SCHEMA.relations, "finances": own})
    data = json.loads(Reader(page(two("ا", "finances"), richer, title="ا", language="ar")).data)

    assert data["relations"]["finances"]["colour"] == "#123456"
    assert list(data["relations"]) == ["finances"]


def test_modalities_are_called_what_the_vocabulary_calls_them(html):
    shown = json.loads(Reader(html).data)["modalities"]
    words = {name: term.label.model_dump() for name, term in vocabulary().modalities.items()}

    assert {name: kind["label"] for name, kind in shown.items()} == words


def test_our_scripts_write_no_markup():
    scripts = "".join(path.read_text("utf-8") for path in Path(khabar.show.__file__).parent.glob("*.js"))

    assert len(scripts) > 10_000
    assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(", scripts)


def test_every_text_of_the_page_is_used():
    folder = Path(khabar.show.__file__).parent
    scripts = "".join(path.read_text("utf-8") for path in folder.glob("*.js"))
    texts = set(yaml.safe_load((folder / "texts.yaml").read_text("utf-8")))
    # Kinds of regions and groups of the legend are looked up by the name in the data.
    by_data = set(get_args(Region.model_fields["kind"].annotation))
    by_data |= {"types", "relations", "modalities", "fit", "physics", "picture"}

    assert {name for name in texts - by_data if f'"{name}"' not in scripts} == set()
    assert by_data <= texts
