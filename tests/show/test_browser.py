"""The page driven in Chromium with the network off; `opened` checks that it is quiet and asks for nothing."""

import json
import re
import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from khabar.registry.spelling import key
from syria import BASE, claim, made, syria, thing

AHRAR, HTS = "حركة أحرار الشام الإسلامية", "هيئة تحرير الشام"


@pytest.fixture
def page(opened):
    return opened(syria())


def test_it_opens_with_everything_shown_and_nothing_selected(page):
    assert page.shown() == (30, 51)
    assert page.text("#shown") == "المعروض: 30 من العُقد، 51 من الروابط"
    assert page.js("return document.getElementById('panel').hidden")


def test_positions_are_those_computed_beforehand(page):
    drawn = page.js("return khabar.canvas.network.getPositions()")
    assert drawn == {str(n["id"]): {"x": n["x"], "y": n["y"]} for n in page.js("return khabar.data.nodes")}


def test_a_relation_is_filtered_away_and_back(page):
    page.click('input[data-name="fights"]')
    assert page.shown()[1] == 51 - 6
    assert page.text('li:has(input[data-name="denied"]) .count') == "2"

    page.click('.all[data-group="relations"]')
    assert page.shown() == (30, 51)


def test_only_one_modality_is_left_with_its_actors(page):
    page.js("document.querySelector('li:has(input[data-name=denied]) .only').click()")
    assert page.shown() == (6, 3)


def test_without_a_type_its_nodes_and_their_edges_are_gone(page):
    page.click('input[data-name="person"]')
    nodes, edges = page.shown()
    assert edges == 51 - 4
    assert nodes == 30 - 4


def counted(page, group):
    rows = "[...document.querySelectorAll(`input[data-group=${arguments[0]}]:checked`)]"
    count = "Number(box.closest('li').querySelector('.count').textContent)"
    return sum(page.js(f"return {rows}.map((box) => {count})", group))


def test_the_legend_counts_the_nodes_of_a_type_and_the_ties_of_a_relation(page):
    assert (counted(page, "types"), counted(page, "relations")) == (30, 51)

    page.click('input[data-name="person"]')
    assert (counted(page, "types"), counted(page, "relations")) == page.shown()
    assert page.text('li:has(input[data-name="person"]) .count') == "4"

    page.click('.all[data-group="types"]')
    page.js("document.querySelector('li:has(input[data-name=denied]) .only').click()")
    assert (counted(page, "types"), counted(page, "relations")) == page.shown() == (6, 3)


def test_filtering_everything_away_says_so_and_offers_the_way_back(page):
    page.js("for (const box of document.querySelectorAll('input[data-group=modalities]')) box.click()")
    assert page.shown() == (0, 0)
    assert page.text("#empty p") == "لا شيء يطابق المرشِّحات."

    page.click("#empty button")
    assert page.shown() == (30, 51)


def slide(page, handle, month):
    """Move a handle to a month the way a reader does: the value changes, then the page hears of it."""
    year, number = map(int, month.split("-"))
    move = "const [id, at] = arguments; const handle = document.getElementById(id); handle.value = at;"
    page.js(move + "handle.dispatchEvent(new Event('input'))", handle, year * 12 + number - 1)


def test_the_slider_leaves_claims_whose_time_may_lie_in_it(page):
    slide(page, "to", "2015-12")
    assert page.shown()[1] == 5
    assert page.text(".span") == "آذار 2015 – كانون الأول 2015"

    slide(page, "to", "2018-06")
    slide(page, "from", "2018-04")
    relations = page.js("return [...khabar.canvas.shown.edges].map((id) => khabar.data.edges[id].relation)")
    talks = ["negotiates-with"] * 2
    assert sorted(relations) == ["accuses", "coordinates-with", "fights", *talks]


def test_the_slider_moves_by_keyboard(page):
    page.driver.find_element("id", "from").send_keys("\ue012" * 3)  # the left arrow leads on in Arabic
    assert page.js("return khabar.filters.from") == "2015-06"


def test_claims_dated_only_by_publication_can_be_left_out(page):
    assert "(11)" in page.text(".undated")
    page.click("#undated")
    assert page.shown()[1] == 51 - 10  # one of the eleven shares its edge with a dated claim


@pytest.mark.parametrize("query", ["الأحرار", "الاحرار", "الأحـرار", "ahrar", "احرار الشام"])
def test_search_finds_by_any_alias_and_lights_the_neighbours(page, query):
    box = page.driver.find_element("id", "search")
    box.send_keys(query)
    assert AHRAR in page.text("#found li")

    box.send_keys("\ue007")
    assert page.text("#panel h2") == AHRAR
    lit = page.js("return [...khabar.canvas.lit.nodes].map((id) => khabar.data.nodes[id].label_ar)")
    assert {AHRAR, HTS, "عمر خطاب", "جيش الإسلام"} <= set(lit)
    assert "إيران" not in lit


def test_search_that_finds_nothing_says_so(page):
    page.driver.find_element("id", "search").send_keys("لا أحد")
    assert page.text("#found") == "لا شيء بهذا الاسم"


def search_direction(page):
    return page.js("return getComputedStyle(document.getElementById('search')).direction")


def test_an_empty_search_field_runs_as_the_page_does(page):
    assert page.js("return document.getElementById('search').placeholder").endswith("…")
    assert search_direction(page) == "rtl"

    page.click('[data-language="en"]')
    assert search_direction(page) == "ltr"


def test_what_is_typed_into_the_search_runs_its_own_way(page):
    box = page.driver.find_element("id", "search")
    box.send_keys("HTS")
    assert search_direction(page) == "ltr"

    box.clear()
    box.send_keys("الهيئة")
    assert search_direction(page) == "rtl"


def test_search_results_are_walked_with_the_arrow_keys(page):
    box = page.driver.find_element("id", "search")
    box.send_keys("الشام\ue015\ue015")
    assert page.js("return document.querySelector('[aria-selected=true]').id") == "hit-1"

    box.send_keys("\ue00c")
    assert page.js("return document.getElementById('found').hidden")


SPELLINGS = [AHRAR, "الأَحْرَار", "Hay'at", "Syria's SANA", "مؤتمر آل ٱلعرب ئ ء ى ة", "Élan—vital", "کی"]


@pytest.mark.parametrize("name", SPELLINGS)
def test_the_page_spells_names_as_the_registry_does(page, name):
    assert page.js("return khabar.key(arguments[0])", name) == key(name)


def test_the_card_of_a_node_tells_its_names_and_its_ties_by_relation(page):
    page.js("khabar.select({node: khabar.find('الأحرار')[0].node.id})")
    card = page.text("#panel")

    assert "أحرار الشام" in card
    assert "منذ تشرين الثاني 2011" in card
    assert "الروابط (14)" in card
    titles = page.js("return [...document.querySelectorAll('#panel h4')].map((h) => h.textContent)")
    assert {"تفاوض مع", "عضو في", "بلسان"} <= set(titles)


def test_a_click_on_an_edge_of_the_canvas_opens_its_evidence(page):
    edge = page.edge("negotiates-with")
    x, y = page.js(
        """const {network} = khabar.canvas;
        const {x, y} = network.canvasToDOM(network.body.edges[arguments[0]].edgeType.getPoint(0.5));
        const box = document.getElementById('canvas').getBoundingClientRect();
        return [Math.round(box.left + x), Math.round(box.top + y)]""",
        edge,
    )
    for kind in ("mousePressed", "mouseReleased"):
        event = {"type": kind, "x": x, "y": y, "button": "left", "clickCount": 1}
        page.driver.execute_cdp_cmd("Input.dispatchMouseEvent", event)
    for _ in range(50):
        if not page.js("return document.getElementById('panel').hidden"):
            break
        time.sleep(0.05)

    panel = page.text("#panel")
    for expected in (AHRAR, HTS, "تفاوض مع", "الأدلة: 2", "«الأحرار» و«الهيئة»", "عمر خطاب"):
        assert expected in panel
    for expected in ("وكالة الأفق", "أيار 2017", "81"):
        assert expected in panel
    link = page.js("const a = document.querySelector('#panel a'); return [a.href, a.rel, a.textContent]")
    assert link == [
        "https://example.org/articles/1?a=1&b=2",
        "noopener noreferrer",
        "محادثات بين فصيلين في الشمال",
    ]


def test_evidence_names_the_modality_and_who_is_not_named(page):
    page.js("khabar.select({edge: arguments[0]})", page.edge("negotiates-with", "possible"))
    assert "محتمَل" in page.text("#panel .relation")
    assert "مصدر مجهول" in page.text("#panel")


def test_evidence_outside_the_chosen_time_is_counted_not_shown(page):
    slide(page, "to", "2017-05")
    page.js("khabar.select({edge: arguments[0]})", page.edge("negotiates-with"))
    assert "الأدلة: 2" in page.text("#panel")

    page.click("#undated")
    assert "دليل واحد" in page.text("#panel")
    assert "أدلة خارج الزمن المختار: 1" in page.text("#panel")


def test_escape_closes_the_panel_and_lights_all(page):
    page.js("khabar.select({node: 0})")
    page.driver.find_element("tag name", "body").send_keys("\ue00c")
    assert page.js("return document.getElementById('panel').hidden && khabar.canvas.lit === null")


def test_the_language_switch_turns_the_page_round_and_changes_every_label(page):
    page.js("khabar.select({edge: arguments[0]})", page.edge("negotiates-with"))
    page.click('[data-language="en"]')

    assert page.js("return [document.documentElement.dir, document.documentElement.lang]") == ["ltr", "en"]
    assert "negotiates with" in page.text("#legend")
    assert "Said by" in page.text("#panel")
    assert "Omar Khattab" in page.text("#panel")
    labels = page.js("return khabar.data.nodes.map(khabar.captionOf)")
    assert "\u2068Ahrar al-Sham\u2069" in labels
    assert "\u2068clash\u2069\n\u2068July 2017\u2069" in labels

    page.click('[data-language="ar"]')
    assert page.js("return document.documentElement.dir") == "rtl"
    assert "القائل" in page.text("#panel")


def test_the_address_keeps_language_selection_and_time(opened):
    first = opened(syria())
    slide(first, "from", "2017-01")
    first.click('[data-language="en"]')
    first.js("khabar.select({node: khabar.find('HTS')[0].node.id})")
    state = first.js("return location.hash")

    again = opened(syria(), state=state)
    assert again.text("#panel h2") == "Hay'at Tahrir al-Sham"
    assert again.js("return [document.documentElement.lang, khabar.filters.from]") == ["en", "2017-01"]


def test_the_page_opens_in_english_when_asked(opened):
    page = opened(syria(), language="en", title="Syria")
    assert page.js("return [document.documentElement.dir, document.title]") == ["ltr", "Syria"]
    assert page.text("#fit") == "Fit all"


def test_free_motion_is_switched_on_and_off(page):
    page.click("#physics")
    assert page.js("return khabar.canvas.network.physics.physicsEnabled")
    page.click("#physics")
    assert not page.js("return khabar.canvas.network.physics.physicsEnabled")


def test_a_picture_is_a_png_on_the_page_s_own_ground(page):
    start = "khabar.canvas.picture().then((blob) => blob.slice(1, 4).text()).then(arguments[0])"
    assert page.driver.execute_async_script(start) == "PNG"


def written_out(name):
    return re.sub("[\u202a-\u202e\u2066-\u2069]", lambda sign: f"⟨U+{ord(sign[0]):04X}⟩", name)


HOSTILE = [
    "<script>alert(1)</script>",
    "</script><script>document.title='x'</script>",
    '<img src=x onerror="alert(1)">',
    "\"';--></title>",
    "سطر\nسطر\r\nسطر",
    "\u202eabc\u2066",
    "{{ 7*7 }} ${7*7} &lt;b&gt;",
]


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_name_is_shown_as_it_is_everywhere_and_does_nothing(opened, name):
    things = [
        thing("faction", "a", name, name),
        thing("region", "b", "إدلب", "Idlib"),
        thing("event", "clash", name, since="2017-05"),
    ]
    label = {"ar": name, "en": name}
    everywhere = {"said_by_label": label, "where": label, "outlet": label, "title": name, "role": name}
    evil = claim(
        name, "2017-05", BASE + "a", **everywhere, reasons=[name], lang='x"><b>', url=f"javascript:{name}"
    )
    ties = [("a", "controls", "b", "asserted", evil), ("a", "participates-in", "clash", "denied", evil)]
    scripts = opened(syria()).js("return document.scripts.length")
    page = opened(made(things, ties), title=name)

    page.js("khabar.select({edge: 0})")
    assert page.text("#panel blockquote") == name
    assert page.text("#panel .end bdi") == written_out(name)
    aside = "return [...document.querySelectorAll('#panel dd, #panel .reasons li')].map((d) => d.textContent)"
    assert page.js(aside).count(written_out(name)) == 6
    assert page.js("return document.querySelector('#panel a')") is None
    page.js("khabar.select({node: 0})")
    assert page.text("#panel h2") == written_out(name)
    assert page.text(".title").split() == name.split()
    page.js("document.getElementById('search').focus()")
    found = page.js("return [...document.querySelectorAll('#found bdi')].map((b) => b.textContent)")
    assert written_out(name) in found
    assert page.js("return document.querySelector('img, b, i')") is None
    assert page.js("return document.scripts.length") == scripts


def test_a_name_written_out_in_the_search_is_found_again(opened):
    page = opened(
        made(
            [thing("faction", "a", "\u202eجيش"), thing("faction", "b", "ب")],
            [("a", "fights", "b", "asserted", claim("ج"))],
        )
    )
    box = page.driver.find_element("id", "search")
    box.send_keys("جيش\ue007")
    assert page.js("return document.getElementById('search').value") == "⟨U+202E⟩جيش"
    assert page.text("#panel .names") is None

    page.js("document.activeElement.blur(); document.getElementById('search').focus()")
    assert page.text("#found bdi") == "⟨U+202E⟩جيش"


def test_names_in_running_text_are_isolated(page):
    page.js("khabar.select({edge: arguments[0]})", page.edge("negotiates-with"))
    style = "return getComputedStyle(document.querySelector('#panel .end bdi')).unicodeBidi"
    assert page.js(style) == "isolate"
    assert page.js("return document.querySelector('#panel blockquote').dir") == "auto"


def test_an_empty_network_says_so(opened):
    page = opened(made([], []))
    assert page.text("#empty p") == "لا شيء يطابق المرشِّحات."
    assert page.text("#timeline") == "لا تواريخ في هذه الشبكة."


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.characters(min_codepoint=0x600, max_codepoint=0x6FF), min_size=1))
def test_any_arabic_text_comes_through_to_the_screen(page, text):
    assert (
        page.js("return khabar.dom.isolated(JSON.parse(arguments[0])).textContent", json.dumps(text)) == text
    )
    assert page.js("return khabar.key(arguments[0])", text) == key(text)
