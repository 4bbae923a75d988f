"""How surely a clause says what it says: every modality in both languages, its look-alikes, and its reach."""

import pytest

from extraction import LEXICONS, extracted, lines
from khabar.extract.modality import clause_end, clause_start
from khabar.model import Modality

A, B = "جيش الإسلام", "فيلق الرحمن"
C, D = "Jaysh al-Islam", "Faylaq al-Rahman"


def modalities(text, relation):
    return [claim.modality.value for claim in extracted(text).claims if claim.relation == relation]


ASSERTED = [
    (f"ينسق {A} مع {B} في دوما.", "coordinates-with"),
    (f"تدور محادثات بين {A} و{B}.", "negotiates-with"),
    (f"قد سيطر {A} على دوما.", "controls"),
    (f"وكان {A} قد سيطر على دوما.", "controls"),
    (f"لا يزال {A} يسيطر على دوما.", "controls"),
    (f"لم يزل {A} يسيطر على دوما.", "controls"),
    (f"{C} is coordinating with {D} in Douma.", "coordinates-with"),
    (f"Talks are under way between {C} and {D}.", "negotiates-with"),
    (f"{C} still controls Douma.", "controls"),
]
PLANNED = [
    (f"سينسق {A} مع {B} في المعركة.", "coordinates-with"),
    (f"سوف ينسق {A} مع {B}.", "coordinates-with"),
    (f"من المقرر أن تبدأ محادثات بين {A} و{B} غدًا.", "negotiates-with"),
    (f"من المنتظر أن تعقد محادثات بين {A} و{B}.", "negotiates-with"),
    (f"من المتوقع أن تجري مفاوضات بين {A} و{B}.", "negotiates-with"),
    (f"يعتزم {A} التنسيق مع {B}.", "coordinates-with"),
    (f"{C} will coordinate with {D}.", "coordinates-with"),
    (f"Talks between {C} and {D} are expected to begin on Friday.", "negotiates-with"),
    (f"{C} plans to coordinate with {D}.", "coordinates-with"),
]
POSSIBLE = [
    (f"قد ينسق {A} مع {B}.", "coordinates-with"),
    (f"وقد ينسق {A} مع {B}.", "coordinates-with"),
    (f"ربما ينسق {A} مع {B}.", "coordinates-with"),
    (f"من المحتمل أن ينسق {A} مع {B}.", "coordinates-with"),
    (f"{C} may coordinate with {D}.", "coordinates-with"),
    (f"{C} might coordinate with {D}.", "coordinates-with"),
]
DENIED = [
    (f"لم ينسق {A} مع {B}.", "coordinates-with"),
    (f"ولم ينسق {A} مع {B}.", "coordinates-with"),
    (f"لن ينسق {A} مع {B}.", "coordinates-with"),
    (f"لا ينسق {A} مع {B}.", "coordinates-with"),
    (f"نفى {A} أي تنسيق مع {B}.", "coordinates-with"),
    (f"نفى {A} أنه ينسق مع {B}.", "coordinates-with"),
    (f"{C} did not coordinate with {D}.", "coordinates-with"),
    (f"{C} does not coordinate with {D}.", "coordinates-with"),
    (f"{C} denied coordinating with {D}.", "coordinates-with"),
]
FAILED = [
    (f"فشلت المفاوضات بين {A} و{B}.", "negotiates-with"),
    (f"انهارت المحادثات بين {A} و{B}.", "negotiates-with"),
    (f"تعثرت المحادثات بين {A} و{B}.", "negotiates-with"),
    (f"انتهت المحادثات بين {A} و{B} دون نتيجة.", "negotiates-with"),
    (f"Talks between {C} and {D} collapsed.", "negotiates-with"),
    (f"Talks between {C} and {D} failed.", "negotiates-with"),
]
CALLED_FOR = [
    (f"دعا ناشطون إلى تنسيق بين {A} و{B}.", "coordinates-with"),
    (f"طالب ناشطون بتنسيق بين {A} و{B}.", "coordinates-with"),
    (f"Activists called for coordination between {C} and {D}.", "coordinates-with"),
    (f"Residents urged talks between {C} and {D}.", "negotiates-with"),
]


@pytest.mark.parametrize(
    ("modality", "text", "relation"),
    [
        (modality, text, relation)
        for modality, table in (
            ("asserted", ASSERTED),
            ("planned", PLANNED),
            ("possible", POSSIBLE),
            ("denied", DENIED),
            ("failed", FAILED),
            ("called-for", CALLED_FOR),
        )
        for text, relation in table
    ],
)
def test_how_surely_it_is_said(modality, text, relation):
    assert modalities(text, relation) == [modality]


@pytest.mark.parametrize(
    ("text", "relation", "modality"),
    [
        # Not ruling something out leaves it open; not planning it denies it.
        (f"لم يستبعد {A} التنسيق مع {B}.", "coordinates-with", "possible"),
        (f"لا يعتزم {A} التنسيق مع {B}.", "coordinates-with", "denied"),
        # Planned and failed: it has failed.
        (f"فشلت محادثات كانت مقررة بين {A} و{B}.", "negotiates-with", "failed"),
        # "not only" denies nothing.
        (f"لا ينسق {A} مع {B} وحده.", "coordinates-with", "asserted"),
    ],
)
def test_cues_weigh_on_each_other(text, relation, modality):
    assert modalities(text, relation) == [modality]


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        # The cue stands in another clause.
        (f"لم يتغير شيء، لكن {A} ينسق مع {B}.", "coordinates-with"),
        (f"ينسق {A} مع {B}، وربما ينسحب لواء النصر.", "coordinates-with"),
        (f"ينسق {A} مع {B} بعد أن فشل الهجوم.", "coordinates-with"),
        (f"Nothing changed, but {C} is coordinating with {D}.", "coordinates-with"),
    ],
)
def test_a_cue_does_not_reach_beyond_its_clause(text, relation):
    assert modalities(text, relation) == ["asserted"]


def test_a_denial_of_another_does_not_deny_what_stands_before_it():
    text = f"قال الناطق باسم {A} إن الحركة تنسق مع {B}، ونفى سيطرة لواء النصر على دوما."
    found = {claim.relation: claim.modality for claim in extracted(text).claims}
    assert found["controls"] is Modality.DENIED


def test_a_clause_runs_from_stop_to_stop():
    (line,) = lines(f"قال أمس، إن {A} ينسق مع {B}، لكن الأمر لم يحسم بعد")
    codes = [item.code for item in line.items]
    name = next(i for i, item in enumerate(line.items) if item.group)
    begin, end = (cut(line, name, LEXICONS["ar"]) for cut in (clause_start, clause_end))
    assert codes[begin - 1] == ","
    assert codes[end] == ","
    assert begin <= name < end
    assert clause_start(line, 0, LEXICONS["ar"]) == 0
    last = len(line.items)
    assert clause_end(line, last, LEXICONS["ar"]) == last
