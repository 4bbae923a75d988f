"""A network of the size people look at, made without a store: Syria 2015–2018, in invented sentences."""

from typing import Any

import networkx as nx

BASE = "https://w3id.org/khabar/id/"

_THINGS = """
faction ahrar حركة أحرار الشام الإسلامية|Ahrar al-Sham|أحرار الشام|الأحرار|Ahrar 2011-11
faction hts هيئة تحرير الشام|Hay'at Tahrir al-Sham|تحرير الشام|الهيئة|HTS 2017-01-28
faction nusra جبهة النصرة|Jabhat al-Nusra|النصرة 2012-01
faction fatah جيش الفتح|Jaysh al-Fatah 2015-03
faction jaish-islam جيش الإسلام|Jaysh al-Islam 2013
faction failaq فيلق الرحمن|Faylaq al-Rahman
faction zenki حركة نور الدين الزنكي|Nour al-Din al-Zenki|الزنكي
faction tahrir-souriya جبهة تحرير سوريا|Syrian Liberation Front 2018-02
faction izza جيش العزة|Jaysh al-Izza
faction ypg وحدات حماية الشعب|People's Protection Units|YPG
faction sdf قوات سوريا الديمقراطية|Syrian Democratic Forces|قسد|SDF 2015-10
faction room غرفة عمليات دحر الغزاة|Dahr al-Ghuzat operations room
government syria الحكومة السورية|Government of Syria|قوات الأسد|النظام السوري
government turkey تركيا|Turkey|الجيش التركي
government russia روسيا|Russia|القوات الروسية
government iran إيران|Iran
organization un الأمم المتحدة|United Nations|UN
organization helmets الدفاع المدني السوري|White Helmets|الخوذ البيضاء
person khattab عمر خطاب|Omar Khattab
person mujahid عماد الدين مجاهد|Imad al-Din Mujahid
person alloush حمزة بيرقدار|Hamza Bayraqdar
person mistura ستافان دي ميستورا|Staffan de Mistura
region idlib إدلب|Idlib|محافظة إدلب
region hama-north ريف حماة الشمالي|northern Hama countryside
region ghouta الغوطة الشرقية|Eastern Ghouta|الغوطة
region afrin عفرين|Afrin
region aleppo حلب|Aleppo
event formation تشكيل: جيش الفتح، إدلب، 2015|formation: Jaysh al-Fatah, Idlib, 2015 2015-03
event talks محادثات: أستانا، 2017-05|talks: Astana, 2017-05 2017-05
event clash اشتباك: أحرار الشام، تحرير الشام، 2017-07|clash: Ahrar al-Sham, HTS, 2017-07 2017-07
"""

_TIES = """
ahrar negotiates-with hts asserted 2017-05 khattab|تدور مشاورات بين «الأحرار» و«الهيئة» حول غرفة مشتركة.
ahrar negotiates-with hts asserted - -|Talks between the two groups went on in the north, residents said.
ahrar coordinates-with hts planned 2017-05 khattab|قال الناطق إن الغرفة المشتركة «بناء قيد التشكيل حاليًا».
ahrar coordinates-with hts denied 2017-07 mujahid|نفى مدير العلاقات الإعلامية أي تنسيق مع الحركة بعد اليوم.
ahrar in-tension-with hts asserted 2017-05 anonymous|تحدثت مصادر عن توتر بين الفصيلين بخصوص المؤازرات.
ahrar merges-with hts failed 2016-12 -|دارت مفاوضات سابقة للاندماج لكنها فشلت.
ahrar fights hts asserted 2017-07 -|اندلعت اشتباكات بين الفصيلين في ريف إدلب.
khattab speaks-for ahrar asserted - -|قال الناطق العسكري باسم الحركة، عمر خطاب، إن العمل مستمر.
mujahid speaks-for hts asserted - -|عماد الدين مجاهد، مدير العلاقات الإعلامية في الهيئة.
nusra member-of fatah asserted 2015-03 -|ضم جيش الفتح جبهة النصرة وفصائل أخرى.
ahrar member-of fatah asserted 2015-03 -|كانت الحركة أحد مؤسسي جيش الفتح.
fatah controls idlib asserted 2015-03-28 -|سيطر جيش الفتح على مركز محافظة إدلب.
fatah participates-in formation asserted 2015-03 -|تشكلت غرفة عمليات جيش الفتح في عام 2015.
formation located-in idlib asserted 2015-03 -|تشكلت غرفة عمليات جيش الفتح في إدلب.
hts controls idlib asserted 2017-07-23 -|The group took the provincial capital after three days of fighting.
zenki member-of hts asserted 2017-01-28/2017-07 -|انضمت الزنكي إلى الهيئة مطلع العام.
zenki splits-from hts asserted 2017-07-20 zenki|أعلنت الحركة انفصالها عن الهيئة.
zenki merges-with ahrar asserted 2018-02-18 -|اندمج الفصيلان تحت اسم جبهة تحرير سوريا.
zenki member-of tahrir-souriya asserted 2018-02-18 -|اندمج الفصيلان تحت اسم جبهة تحرير سوريا.
ahrar member-of tahrir-souriya asserted 2018-02-18 -|اندمج الفصيلان تحت اسم جبهة تحرير سوريا.
tahrir-souriya fights hts asserted 2018-02-20/2018-04-24 -|Fighting between the two continued for weeks.
ahrar coordinates-with izza asserted 2018-06 -|أعلنت غرفة عمليات مشتركة في ريف حماة.
izza active-in hama-north asserted - -|جيش العزة العامل في ريف حماة الشمالي.
syria controls hama-north asserted 2017-04 -|استعادت قوات الأسد النقاط كافة.
syria fights izza asserted 2017-04 -|معارك متواصلة بين الطرفين منذ آذار.
russia supports syria asserted - -|بدعم جوي روسي.
iran supports syria asserted - -|with Iranian backing.
turkey supports ahrar possible 2017-06 anonymous|قد تقدم أنقرة دعمًا للحركة، بحسب مصادر.
turkey accuses ypg asserted 2018-01 turkey|اتهمت أنقرة الوحدات بقصف الحدود.
turkey fights ypg asserted 2018-01-20/2018-03-18 -|بدأت عملية عفرين في كانون الثاني.
ypg active-in afrin asserted 2018-01 -|الوحدات المنتشرة في عفرين.
turkey controls afrin asserted 2018-03-18 -|دخلت القوات مركز المدينة.
ypg member-of sdf asserted - -|الوحدات، المكوّن الأكبر في قسد.
sdf fights syria denied 2018-02 sdf|The SDF denied any clash with government forces.
sdf negotiates-with syria possible 2018-06 anonymous|ربما تبدأ محادثات بين الطرفين قريبًا.
jaish-islam fights failaq asserted 2017-04-28 -|اشتباكات بين الفصيلين في الغوطة.
jaish-islam active-in ghouta asserted - -|أكبر فصائل الغوطة الشرقية.
failaq active-in ghouta asserted - -|الفيلق المتمركز في القطاع الأوسط.
alloush speaks-for jaish-islam asserted - -|قال الناطق باسم الأركان حمزة بيرقدار.
jaish-islam negotiates-with russia asserted 2018-03 alloush|محادثات حول مصير دوما.
jaish-islam negotiates-with russia failed 2018-04 -|تعثرت المحادثات دون نتيجة.
un participates-in talks asserted 2017-05 -|شارك المبعوث الأممي في المحادثات.
mistura affiliated-with un asserted - -|المبعوث الأممي ستافان دي ميستورا.
russia participates-in talks asserted 2017-05-04 -|ضمنت الدول الثلاث الاتفاق.
turkey participates-in talks asserted 2017-05-04 -|ضمنت الدول الثلاث الاتفاق.
iran participates-in talks asserted 2017-05-04 -|ضمنت الدول الثلاث الاتفاق.
ahrar participates-in clash asserted 2017-07 -|اشتباكات عنيفة بين الفصيلين.
hts participates-in clash asserted 2017-07 -|اشتباكات عنيفة بين الفصيلين.
ahrar coordinates-with jaish-islam called-for 2017-05 -|دعا ناشطون إلى غرفة عمليات تجمع الفصيلين.
syria accuses helmets asserted 2018-04 syria|اتهمت دمشق المنظمة بالتلفيق.
helmets active-in ghouta asserted 2018-02 -|فرق الدفاع المدني العاملة في الغوطة.
room controls aleppo denied 2018-01 -|نفت مصادر سيطرة الغرفة على أي موقع في حلب.
"""

_SYMMETRIC = {
    "coordinates-with",
    "negotiates-with",
    "merges-with",
    "fights",
    "in-tension-with",
    "allied-with",
}


def thing(type_: str, slug: str, *names: str, since: str | None = None, **more: Any) -> dict[str, Any]:
    """Return the attributes of a node."""
    kind = slug.partition("-")[0] if type_ == "event" else "town" if type_ == "region" else None
    ar, en = (*names, None)[:2]
    attributes = {"id": BASE + slug, "type": type_, "kind": kind, "label_ar": ar, "label_en": en}
    return attributes | {"names": list(names), "since": since, "until": None} | more


def claim(quote: str, when: str | None = None, said_by: str | None = None, **more: Any) -> dict[str, Any]:
    """Return one piece of evidence; without ``when`` it is dated by publication."""
    published = "2017-05-10"
    ends = (when or published).split("/")
    first, last = ends[0], ends[-1]
    evidence = {
        "claim": f"{BASE}claim/{abs(hash(quote))}",
        "quote": quote,
        "lang": "en" if quote.isascii() else "ar",
        "said_by": said_by,
        "said_by_label": None,
        "role": None,
        "edtf": when,
        "earliest": first + "-01-01"[len(first) - 4 :] if len(first) < 10 else first,
        "latest": last + "-12-28"[len(last) - 4 :] if len(last) < 10 else last,
        "date_from_publication": when is None,
        "where": None,
        "confidence": 0.81,
        "reasons": ["pattern 0.90", "names far apart −0.09"],
        "reviewed": False,
        "article": f"{BASE}article/1",
        "name": "talks-north",
        "title": "محادثات بين فصيلين في الشمال",
        "outlet": {"ar": "وكالة الأفق", "en": "Al-Ufuq Agency"},
        "published": published,
        "url": "https://example.org/articles/1?a=1&b=2",
    }
    return evidence | more


def made(
    things: list[dict[str, Any]], ties: list[tuple[str, str, str, str, dict[str, Any]]]
) -> nx.MultiDiGraph:
    """Return a network as `khabar.network.network` makes it: sorted, with degrees."""
    graph = nx.MultiDiGraph()
    for node in sorted(things, key=lambda node: node["id"]):
        graph.add_node(node["id"], **node)
    edges: dict[tuple[str, str, str, str], list[dict[str, Any]]] = {}
    for subject, relation, object_, modality, evidence in ties:
        ends = (BASE + subject, BASE + object_)
        ends = tuple(sorted(ends)) if relation in _SYMMETRIC else ends
        edges.setdefault((*ends, relation, modality), []).append(evidence)
    for (subject, object_, relation, modality), evidence in sorted(edges.items(), key=lambda item: item[0]):
        attributes = {"relation": relation, "modality": modality, "evidence": evidence}
        graph.add_edge(
            subject, object_, f"{relation} {modality}", directed=relation not in _SYMMETRIC, **attributes
        )
    for node, degree in graph.degree():
        graph.nodes[node]["degree"] = degree
    return graph


def syria() -> nx.MultiDiGraph:
    """Return the whole network."""
    things = [_thing(line) for line in _THINGS.strip().splitlines()]
    named = {node["id"]: {"ar": node["label_ar"], "en": node["label_en"]} for node in things}
    ties = []
    for line in _TIES.strip().splitlines():
        head, quote = line.split("|", 1)
        subject, relation, object_, modality, when, speaker = head.split()
        said_by = None if speaker == "-" else speaker if speaker == "anonymous" else BASE + speaker
        evidence = claim(quote, None if when == "-" else when, said_by)
        ties.append((subject, relation, object_, modality, evidence | {"said_by_label": named.get(said_by)}))
    return made(things, ties)


def _thing(line: str) -> dict[str, Any]:
    type_, slug, rest = line.split(" ", 2)
    rest, _, since = rest.rpartition(" ") if rest[-4:-3].isdigit() or rest[-1].isdigit() else (rest, "", None)
    return thing(type_, slug, *rest.split("|"), since=since)
