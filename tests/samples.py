"""A small registry and three readings, two Arabic and one English, that overlap and contradict each other."""

from datetime import date

from khabar.bundled import SCHEMA
from khabar.model import ANONYMOUS, Actor, Article, Claim, Event, Modality, Name, Participant, Reading, Region
from khabar.registry import Registry, new_entity
from khabar.schema import load_schema

AHRAR, HTS, FATAH = "حركة أحرار الشام", "هيئة تحرير الشام", "جيش الفتح"
GOVERNMENT, KHATTAB, SALIH = "قوات النظام", "عمر خطاب", "مهند الصالح"
DIFFA, SAHEL = "صحيفة الضفة", "Sahel Monitor"
IDLIB, NORTH_HAMA, SYRIA = "إدلب", "ريف حماة الشمالي", "سوريا"

SHIPPED_SCHEMA = load_schema(SCHEMA)


def _by_id(*entities):
    return {entity.id: entity for entity in sorted(entities, key=lambda entity: entity.id)}


SMALL_REGISTRY = Registry(
    actors=_by_id(
        Actor(
            id="ahrar-al-sham",
            type="faction",
            name=Name(ar=AHRAR, en="Ahrar al-Sham"),
            aliases=("حركة أحرار الشام الإسلامية", "Islamic Movement of Ahrar al-Sham"),
            short=("الأحرار", "Ahrar"),
            since="2011",
        ),
        Actor(
            id="jabhat-al-nusra",
            type="faction",
            name=Name(ar="جبهة النصرة", en="Jabhat al-Nusra"),
            since="2012-01",
            until="2016-07",
        ),
        Actor(
            id="hayat-tahrir-al-sham",
            type="faction",
            name=Name(ar=HTS, en="Hayat Tahrir al-Sham"),
            aliases=("تحرير الشام", "HTS"),
            short=("الهيئة",),
            since="2017-01-28",
            predecessors=("jabhat-al-nusra",),
        ),
        Actor(id="jaysh-al-fatah", type="faction", name=Name(ar=FATAH, en="Jaysh al-Fatah"), since="2015"),
        Actor(
            id="syrian-government-forces",
            type="government",
            name=Name(ar=GOVERNMENT, en="Syrian government forces"),
        ),
        Actor(id="umar-khattab", type="person", name=Name(ar=KHATTAB, en="Umar Khattab")),
        Actor(id="al-diffa", type="outlet", name=Name(ar=DIFFA, en="Al-Diffa")),
    ),
    regions=_by_id(
        Region(id="syria", kind="country", name=Name(ar=SYRIA, en="Syria"), lat=35.0, lon=38.0),
        Region(
            id="idlib",
            kind="city",
            name=Name(ar=IDLIB, en="Idlib"),
            part_of="syria",
            lat=35.93062,
            lon=36.63393,
        ),
        Region(
            id="northern-hama-countryside",
            kind="countryside",
            name=Name(ar=NORTH_HAMA, en="northern Hama countryside"),
            part_of="syria",
        ),
    ),
)


def known(*names):
    """Return the registry's entity behind each name, by that name."""
    entities = {name: entity for entity in SMALL_REGISTRY for name in entity.names}
    return {name: entities[name] for name in names}


IDLIB_TALKS = Reading(
    article=Article(
        name="idlib-talks",
        title="مشاورات بين «أحرار الشام» و«تحرير الشام»",
        outlet=DIFFA,
        language="ar",
        published=date(2017, 5, 10),
        url="https://example.org/الضفة/idlib-talks",
        synthetic=True,
        text=(
            "مشاورات بين «أحرار الشام» و«تحرير الشام»\n"
            "قال عمر خطاب، الناطق باسم حركة أحرار الشام، إن الحركة تجري مشاورات "
            "مع هيئة تحرير الشام منذ آذار.\n"
            "ومن المقرر أن ينسق الطرفان في غرفة عمليات واحدة في ريف حماة الشمالي.\n"
            "وتحدثت مصادر عن توتر بين الحركة والهيئة.\n"
            "وتقاتل حركة أحرار الشام قوات النظام في ريف حماة الشمالي.\n"
            "وتشكل جيش الفتح في إدلب عام 2015، وهو يسيطر على إدلب.\n"
        ),
    ),
    claims=(
        Claim(
            subject=KHATTAB,
            relation="speaks-for",
            object=AHRAR,
            quote="عمر خطاب، الناطق باسم حركة أحرار الشام",
            confidence=0.95,
            reasons=("the pattern: 0.95",),
            extractor="rules:speaks-for/ar/1",
        ),
        Claim(
            subject=AHRAR,
            relation="negotiates-with",
            object=HTS,
            said_by=KHATTAB,
            when="2017-03/..",
            quote="إن الحركة تجري مشاورات مع هيئة تحرير الشام منذ آذار",
            subject_mention="الحركة",
            object_mention=HTS,
            confidence=0.81,
            reasons=("the pattern: 0.9", "the subject stands for its name: ×0.9"),
            extractor="rules:negotiates-with/ar/2",
        ),
        Claim(
            subject=AHRAR,
            relation="coordinates-with",
            object=HTS,
            modality=Modality.PLANNED,
            where=NORTH_HAMA,
            quote="ومن المقرر أن ينسق الطرفان في غرفة عمليات واحدة في ريف حماة الشمالي",
            confidence=0.7,
            extractor="rules:coordinates-with/ar/1",
        ),
        Claim(
            subject=AHRAR,
            relation="in-tension-with",
            object=HTS,
            said_by=ANONYMOUS,
            quote="توتر بين الحركة والهيئة",
            confidence=0.8,
            extractor="rules:in-tension-with/ar/1",
        ),
        Claim(
            subject=AHRAR,
            relation="fights",
            object=GOVERNMENT,
            where=NORTH_HAMA,
            quote="وتقاتل حركة أحرار الشام قوات النظام في ريف حماة الشمالي",
            confidence=0.9,
            extractor="rules:fights/ar/1",
        ),
        Claim(
            subject=FATAH,
            relation="controls",
            object=IDLIB,
            quote="جيش الفتح في إدلب عام 2015، وهو يسيطر على إدلب",
            confidence=0.85,
            extractor="rules:controls/ar/1",
        ),
    ),
    events=(
        Event(
            type="formation",
            when="2015",
            where=IDLIB,
            participants=(Participant(actor=FATAH, role="formed", mention=FATAH),),
            quote="وتشكل جيش الفتح في إدلب عام 2015",
            confidence=0.9,
            extractor="rules:formation/ar/1",
        ),
    ),
    entities=known(KHATTAB, AHRAR, HTS, GOVERNMENT, FATAH, IDLIB, NORTH_HAMA, DIFFA),
)

# The same edge and event from another outlet, in another language; the outlet is new to the registry.
HAMA_FRONT = Reading(
    article=Article(
        name="hama-front",
        title="Rebel factions fight side by side in northern Hama",
        outlet=SAHEL,
        language="en",
        published=date(2017, 5, 2),
        url="https://example.org/sahel/hama-front",
        synthetic=True,
        text=(
            "Rebel factions fight side by side in northern Hama\n"
            "Ahrar al-Sham has been in talks with Hayat Tahrir al-Sham since April.\n"
            "Ahrar al-Sham coordinates with Jaysh al-Fatah, which was formed in Idlib in 2015.\n"
            "Ahrar al-Sham fights Syrian government forces in the northern Hama countryside.\n"
        ),
    ),
    claims=(
        Claim(
            subject="Ahrar al-Sham",
            relation="negotiates-with",
            object="Hayat Tahrir al-Sham",
            when="2017-04/..",
            quote="Ahrar al-Sham has been in talks with Hayat Tahrir al-Sham since April",
            confidence=0.9,
            extractor="rules:negotiates-with/en/1",
        ),
        Claim(
            subject="Ahrar al-Sham",
            relation="coordinates-with",
            object="Jaysh al-Fatah",
            quote="Ahrar al-Sham coordinates with Jaysh al-Fatah",
            confidence=0.9,
            extractor="rules:coordinates-with/en/1",
        ),
        Claim(
            subject="Ahrar al-Sham",
            relation="fights",
            object="Syrian government forces",
            where="northern Hama countryside",
            quote="Ahrar al-Sham fights Syrian government forces in the northern Hama countryside",
            confidence=0.9,
            extractor="rules:fights/en/1",
        ),
    ),
    events=(
        Event(
            type="formation",
            when="2015",
            where="Idlib",
            participants=(Participant(actor="Jaysh al-Fatah", role="formed", mention="Jaysh al-Fatah"),),
            quote="Jaysh al-Fatah, which was formed in Idlib in 2015",
            confidence=0.9,
            extractor="rules:formation/en/1",
        ),
    ),
    entities=known(
        "Ahrar al-Sham",
        "Hayat Tahrir al-Sham",
        "Jaysh al-Fatah",
        "Syrian government forces",
        "Idlib",
        "northern Hama countryside",
    )
    | {SAHEL: new_entity("outlet", SAHEL)},
)

# Reviewed by a person. It contradicts IDLIB_TALKS: a man the registry lacks denies the talks and the tension.
DENIAL = Reading(
    article=Article(
        name="ahrar-denial",
        title="«أحرار الشام» تنفي التفاوض",
        outlet=DIFFA,
        language="ar",
        published=date(2017, 5, 14),
        synthetic=True,
        text=(
            "«أحرار الشام» تنفي التفاوض\n"
            "نفى مهند الصالح، مدير المكتب الإعلامي في حركة أحرار الشام، "
            "وجود أي مفاوضات مع هيئة تحرير الشام.\n"
            "وأضاف أن لا خلاف بين الطرفين.\n"
            "وسيطرت قوات النظام على إدلب.\n"
        ),
    ),
    claims=(
        Claim(
            subject=SALIH,
            relation="speaks-for",
            object=AHRAR,
            quote="مهند الصالح، مدير المكتب الإعلامي في حركة أحرار الشام",
        ),
        Claim(
            subject=AHRAR,
            relation="negotiates-with",
            object=HTS,
            modality=Modality.DENIED,
            said_by=SALIH,
            quote="وجود أي مفاوضات مع هيئة تحرير الشام",
        ),
        Claim(
            subject=HTS,
            relation="in-tension-with",
            object=AHRAR,
            modality=Modality.DENIED,
            said_by=SALIH,
            quote="لا خلاف بين الطرفين",
        ),
        Claim(
            subject=GOVERNMENT,
            relation="controls",
            object=IDLIB,
            quote="وسيطرت قوات النظام على إدلب",
            rejected=True,
        ),
    ),
    entities=known(AHRAR, HTS, GOVERNMENT, IDLIB, DIFFA) | {SALIH: new_entity("person", SALIH)},
    reviewed=True,
)

READINGS = (IDLIB_TALKS, HAMA_FRONT, DENIAL)
