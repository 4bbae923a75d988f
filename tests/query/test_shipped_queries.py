"""What the saved queries in schema/queries answer on the small store, row by row."""

import pytest
from pyoxigraph import Literal, NamedNode

from samples import AHRAR, DIFFA, FATAH, GOVERNMENT, HTS, IDLIB, KHATTAB, SALIH

DATE = NamedNode("http://www.w3.org/2001/XMLSchema#date")
AHRAR_EN, HTS_EN, FATAH_EN = "Ahrar al-Sham", "Hayat Tahrir al-Sham", "Jaysh al-Fatah"
MONITOR = ("", "Sahel Monitor")
PAPER = (DIFFA, "Al-Diffa")
A, H, F = (AHRAR, AHRAR_EN), (HTS, HTS_EN), (FATAH, FATAH_EN)
G = (GOVERNMENT, "Syrian government forces")
TALKS_AR = "إن الحركة تجري مشاورات مع هيئة تحرير الشام منذ آذار"
TALKS_EN = "Ahrar al-Sham has been in talks with Hayat Tahrir al-Sham since April"
PLAN = "ومن المقرر أن ينسق الطرفان في غرفة عمليات واحدة في ريف حماة الشمالي"
NO_TALKS = "وجود أي مفاوضات مع هيئة تحرير الشام"
FIGHT_EN = "Ahrar al-Sham fights Syrian government forces in the northern Hama countryside"
WORK = "Ahrar al-Sham coordinates with Jaysh al-Fatah"
HOLDS = "جيش الفتح في إدلب عام 2015، وهو يسيطر على إدلب"
D2, D10, D14 = "2017-05-02", "2017-05-10", "2017-05-14"
FORMATION = ("تشكيل: جيش الفتح، إدلب، 2015", "formation: Jaysh al-Fatah, Idlib, 2015")


@pytest.fixture
def claim(add, small_store):
    """Return a function that adds a claim in an article of its own, with the direct edge if asserted."""
    count = iter(range(1000))

    def added(subject, relation, object_, *, modality="asserted", earliest="2018-01-01", latest="2018-01-01"):
        number = next(count)
        article, node = f"article/extra-{number}", f"claim/extra-{number}"
        triples = [
            (article, "rdf:type", "kh:Article"),
            (article, "dcterms:publisher", "actor/al-diffa"),
            (article, "dcterms:issued", Literal("2018-01-01", datatype=DATE)),
            (node, "rdf:type", "kh:Claim"),
            (node, "rdf:subject", subject),
            (node, "rdf:predicate", relation),
            (node, "rdf:object", object_),
            (node, "kh:modality", f"kh:{modality}"),
            (node, "kh:quote", Literal(f"الاقتباس {number}", language="ar")),
            (node, "prov:wasDerivedFrom", article),
        ]
        if earliest:
            triples.append((node, "kh:earliest", Literal(earliest, datatype=DATE)))
        if latest:
            triples.append((node, "kh:latest", Literal(latest, datatype=DATE)))
        if modality == "asserted":
            triples.append((subject, relation, object_))
        for end in (subject, object_):
            if not end.endswith(KNOWN):
                triples.append((end, "rdfs:label", Literal(end.rpartition("/")[2], language="en")))
                triples.append((end, "skos:prefLabel", Literal(end.rpartition("/")[2], language="en")))
        add(article, *triples)

    return added


KNOWN = (
    "idlib",
    "ahrar-al-sham",
    "hayat-tahrir-al-sham",
    "jaysh-al-fatah",
    "syrian-government-forces",
    "syria",
)


def test_who_coordinates_with_whom(ask):
    # The planned coordination with HTS is no answer.
    assert ask("who-coordinates") == [(*A, *F, "1", "1", D2, D2)]


def test_more_reports_of_one_tie_are_counted_in_one_row(ask, claim):
    claim("actor/ahrar-al-sham", "kh:coordinatesWith", "actor/jaysh-al-fatah")
    assert ask("who-coordinates") == [(*A, *F, "2", "2", D2, "2018-01-01")]


def test_who_speaks_for_an_actor(ask):
    assert ask("speaks-for", actor="الأحرار") == [
        (KHATTAB, "Umar Khattab", "asserted", D10, D10, *PAPER, "عمر خطاب، الناطق باسم حركة أحرار الشام"),
        (SALIH, "", "asserted", D14, D14, *PAPER, "مهند الصالح، مدير المكتب الإعلامي في حركة أحرار الشام"),
    ]
    assert ask("speaks-for", actor="هيئة تحرير الشام") == []


def test_the_evidence_for_a_tie_whichever_end_is_named_first(ask):
    rows = ask("evidence", one="الأحرار", other="HTS")
    title, english = (
        "مشاورات بين «أحرار الشام» و«تحرير الشام»",
        "Rebel factions fight side by side in northern Hama",
    )
    denial = "«أحرار الشام» تنفي التفاوض"

    def between(relation):
        return (*A, relation, *H)

    assert rows == [
        (*between("negotiatesWith"), "asserted", KHATTAB, "2017-03-01", "", *PAPER, TALKS_AR, title, "false"),
        (*between("negotiatesWith"), "asserted", "", "2017-04-01", "", *MONITOR, TALKS_EN, english, "false"),
        (*between("coordinatesWith"), "planned", "", D10, D10, *PAPER, PLAN, title, "false"),
        (
            *between("inTensionWith"),
            "asserted",
            "anonymous",
            D10,
            D10,
            *PAPER,
            "توتر بين الحركة والهيئة",
            title,
            "false",
        ),
        (
            *between("inTensionWith"),
            "denied",
            SALIH,
            D14,
            D14,
            *PAPER,
            "لا خلاف بين الطرفين",
            denial,
            "false",
        ),
        (*between("negotiatesWith"), "denied", SALIH, D14, D14, *PAPER, NO_TALKS, denial, "false"),
    ]
    assert ask("evidence", one="HTS", other="الأحرار") == rows


def test_the_evidence_for_one_relation(ask):
    rows = ask("evidence", one="HTS", other="الأحرار", relation="negotiates-with")
    assert [row[-3] for row in rows] == [TALKS_AR, TALKS_EN, NO_TALKS]


def test_rejected_evidence_is_marked(ask):
    assert [row[-1] for row in ask("evidence", one="قوات النظام", other="إدلب")] == ["true"]


@pytest.mark.parametrize(
    ("given", "found"),
    [
        ({"region": "إدلب"}, True),
        ({"region": "سوريا"}, True),  # the region around it
        ({"region": "ادلب", "since": "2015-12", "until": "2016"}, True),
        ({"region": "سوريا", "since": "2016"}, False),
        ({"region": "سوريا", "until": "2014"}, False),
        ({"region": "ريف حماة الشمالي"}, False),
    ],
)
def test_events_in_a_region_between_dates(ask, given, found):
    row = (*FORMATION, "asserted", "2015-01-01", "2015-12-31", IDLIB, "Idlib", "2")
    rows = ask("events-in-region", **given)
    assert rows == ([row] if found else [])


def test_what_is_only_planned(ask, claim):
    row = (*A, "coordinatesWith", *H, "", D10, D10, *PAPER, PLAN)
    assert ask("planned") == [row]
    assert ask("planned", actor="HTS") == [row]
    assert ask("planned", actor="جيش الفتح") == []
    claim("actor/ahrar-al-sham", "kh:coordinatesWith", "actor/hayat-tahrir-al-sham")
    assert ask("planned") == []


def test_what_is_denied_and_whether_somebody_asserts_it(ask, claim):
    rows = [
        (*A, "inTensionWith", *H, SALIH, D14, D14, *PAPER, "لا خلاف بين الطرفين", "true"),
        (*A, "negotiatesWith", *H, SALIH, D14, D14, *PAPER, NO_TALKS, "true"),
    ]
    assert ask("denied") == rows
    assert ask("denied", actor="الأحرار") == rows
    assert ask("denied", actor="جيش الفتح") == []
    claim("actor/jaysh-al-fatah", "kh:fights", "actor/ahrar-al-sham", modality="denied")
    assert ask("denied", actor="جيش الفتح") == [
        (*F, "fights", *A, "", "2018-01-01", "2018-01-01", *PAPER, "الاقتباس 0", "false")
    ]


def test_which_outlets_report_a_tie(ask):
    assert ask("outlets", one="HTS", other="الأحرار", relation="negotiates-with") == [
        (*MONITOR, "asserted", "1", D2, D2),
        (*PAPER, "asserted", "1", D10, D10),
        (*PAPER, "denied", "1", D14, D14),
    ]
    assert len(ask("outlets", one="HTS", other="الأحرار")) == 6


def test_an_actors_surroundings(ask):
    assert ask("ego-network", actor="Ahrar al-Sham") == [
        ("to", "coordinatesWith", "asserted", *F, "1", "1", D2, D2),
        ("to", "coordinatesWith", "planned", *H, "1", "1", D10, D10),
        ("to", "fights", "asserted", *G, "2", "2", D2, D10),
        ("to", "inTensionWith", "asserted", *H, "1", "1", D10, D10),
        ("to", "inTensionWith", "denied", *H, "1", "1", D14, D14),
        ("to", "negotiatesWith", "asserted", *H, "2", "2", D2, D10),
        ("to", "negotiatesWith", "denied", *H, "1", "1", D14, D14),
        ("from", "speaksFor", "asserted", SALIH, "", "1", "1", D14, D14),
        ("from", "speaksFor", "asserted", KHATTAB, "Umar Khattab", "1", "1", D10, D10),
    ]


def test_events_belong_to_an_actors_surroundings(ask):
    assert ("to", "participatesIn", "asserted", *FORMATION, "2", "2", D2, D10) in ask(
        "ego-network", actor=FATAH
    )


def test_a_timeline_keeps_what_may_lie_in_the_time(ask):
    assert ask("timeline", actor="الأحرار", since="2017-04", until=D2) == [
        ("2017-03-01", "", "true", *A, "negotiatesWith", *H, "asserted", *PAPER, TALKS_AR),
        ("2017-04-01", "", "true", *A, "negotiatesWith", *H, "asserted", *MONITOR, TALKS_EN),
        (D2, D2, "false", *A, "coordinatesWith", *F, "asserted", *MONITOR, WORK),
        (D2, D2, "false", *A, "fights", *G, "asserted", *MONITOR, FIGHT_EN),
    ]
    assert [row[0] for row in ask("timeline", actor="جيش الفتح")] == ["2015-01-01", "2015-01-01", D2, D10]


def test_brokers_join_pairs_that_are_not_tied(ask, claim):
    # Ahrar talks with HTS and coordinates with Fatah; these two have no tie.
    assert ask("brokers") == [(*A, "2", "1")]
    claim("actor/jaysh-al-fatah", "kh:supports", "actor/hayat-tahrir-al-sham")
    assert ask("brokers") == []
    claim("actor/jaysh-al-fatah", "kh:alliedWith", "actor/x")
    claim("actor/jaysh-al-fatah", "kh:fights", "actor/y")  # no tie of this kind
    assert ask("brokers") == [(*F, "3", "2")]


def test_allies_and_enemies(ask, claim):
    rows = [
        ("ally", *F, "coordinatesWith", "1", D2, D2),
        ("enemy", *G, "fights", "2", D2, D10),
        ("enemy", *H, "inTensionWith", "1", D10, D10),
    ]
    assert ask("allies-and-enemies", actor="الأحرار") == rows
    claim("actor/jaysh-al-fatah", "kh:accuses", "actor/ahrar-al-sham")
    assert ("enemy", *F, "accuses", "1", "2018-01-01", "2018-01-01") in ask(
        "allies-and-enemies", actor="الأحرار"
    )


@pytest.mark.parametrize(
    ("given", "found"),
    [
        ({}, True),
        ({"region": "سوريا"}, True),
        ({"region": "إدلب"}, True),
        ({"region": "ريف حماة الشمالي"}, False),
    ],
)
def test_who_controls_what(ask, given, found):
    # That the government's forces hold Idlib was rejected by a reviewer.
    row = (IDLIB, "Idlib", *F, "asserted", D10, D10, *PAPER, HOLDS)
    assert ask("who-controls", **given) == ([row] if found else [])


DENIED = [
    ("denied", *A, "inTensionWith", *H, "توتر بين الحركة والهيئة", SALIH, "", "لا خلاف بين الطرفين"),
    ("denied", *A, "negotiatesWith", *H, TALKS_EN, SALIH, "", NO_TALKS),
]


def test_contradictions_of_one_and_another_report(ask, claim):
    assert ask("contradictions") == DENIED
    claim("actor/jaysh-al-fatah", "kh:fights", "actor/ahrar-al-sham", modality="denied")  # nobody asserts it
    assert ask("contradictions") == DENIED
    claim("actor/ahrar-al-sham", "kh:coordinatesWith", "actor/jaysh-al-fatah", modality="failed")
    assert ask("contradictions")[0] == (
        (
            "denied",
            *A,
            "coordinatesWith",
            *F,
            WORK,
            *PAPER,
            "الاقتباس 1",
        )
    )


@pytest.mark.parametrize(
    ("earliest", "latest", "contradicts"),
    [
        (D10, D10, True),
        ("2016-01-01", "2018-01-01", True),
        (None, None, True),  # open on both sides
        (None, "2017-05-09", False),
        ("2017-05-11", None, False),
    ],
)
def test_two_holders_of_one_region_at_one_time_contradict(ask, claim, earliest, latest, contradicts):
    claim("actor/syrian-government-forces", "kh:controls", "region/idlib", earliest=earliest, latest=latest)
    row = ("control", *F, "controls", IDLIB, "Idlib", HOLDS, *G, "الاقتباس 0")
    assert ask("contradictions") == ([row, *DENIED] if contradicts else DENIED)


def test_a_planned_capture_contradicts_nobody(ask, claim):
    claim(
        "actor/syrian-government-forces",
        "kh:controls",
        "region/idlib",
        modality="planned",
        earliest=D10,
        latest=D10,
    )
    assert ask("contradictions") == DENIED


def ways(ask, from_, to):
    return ask("shortest-tie", **{"from": from_, "to": to})


def test_the_shortest_tie(ask):
    assert ways(ask, "HTS", "الأحرار") == [("1", *[""] * 6)]
    assert ways(ask, KHATTAB, GOVERNMENT) == [("2", *A, "", "", "", "")]
    assert ways(ask, GOVERNMENT, KHATTAB) == [("2", *A, "", "", "", "")]


def test_successors_outlets_and_shared_types_are_no_tie(ask):
    assert ways(ask, "HTS", "جبهة النصرة") == []
    assert ways(ask, DIFFA, "الأحرار") == []


def test_the_shortest_tie_of_three_and_four_steps(ask, claim):
    claim("actor/hayat-tahrir-al-sham", "kh:supports", "actor/x")
    claim("actor/x", "kh:shelters", "actor/y")  # a relation of the user's own
    claim("actor/z", "kh:fights", "actor/y")
    assert ways(ask, "الأحرار", "y") == [("3", *H, "", "x", "", "")]
    assert ways(ask, "z", "الأحرار") == [("4", "", "y", "", "x", *H)]
    assert ways(ask, KHATTAB, "z") == []  # five steps


def test_all_shortest_ways_come_before_longer_ones(ask, claim):
    claim("actor/x", "kh:fights", "actor/hayat-tahrir-al-sham")
    claim("actor/x", "kh:fights", "actor/jaysh-al-fatah")
    claim("actor/hayat-tahrir-al-sham", "kh:fights", "actor/y")
    claim("actor/x", "kh:fights", "actor/ahrar-al-sham")
    assert [row[0] for row in ways(ask, "الأحرار", "x")] == ["1", "2", "2"]


def test_a_planned_tie_is_none(ask, claim):
    claim("actor/x", "kh:alliedWith", "actor/ahrar-al-sham", modality="planned")
    assert ways(ask, "x", "الأحرار") == []
