import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khabar.read.leftovers import clean

SEED = Path(__file__).parents[3] / "shared" / "seed" / "article-ar.txt"
SAMPLES = Path(__file__).parents[2] / "sources"

TITLE = "فصائل حلب تتفق على هدنة"
FIRST = (
    "اتفقت فصائل المعارضة في حلب على هدنة تستمر عشرة أيام، بحسب ما قال ناطق باسم الجبهة الشامية اليوم الأحد."
)
LAST = "وقالت مصادر محلية إن التوتر ما زال قائمًا في ريف حلب الغربي رغم إعلان الهدنة بين الطرفين."
CAPTION = "مقاتلون من الجبهة الشامية في ريف حلب - 10 آذار 2017"


def article(*lines):
    return "\n\n".join(lines)


LEFT_AT_THE_END = [
    "شارك هذا المقال",
    "شارك المقال: فيسبوك | تويتر | واتساب",
    "فيسبوك تويتر واتساب تلغرام",
    "نسخ الرابط",
    "tag icon ع ع ع",
    "ع+ ع-",
    "جميع الحقوق محفوظة © صدى الشمال 2017",
    "© 2017 صدى الشمال",
    "تابعونا على تلغرام",
    "اشترك في نشرتنا البريدية ليصلك كل جديد",
    "يستخدم هذا الموقع ملفات تعريف الارتباط",
    "@sadaalshamal",
    "@sada_north | facebook.com/sadanorth | www.sadanorth.example",
    "https://example.org/aleppo?p=1",
    "صدر الصورة، Getty Images",
    "تصوير: مراسل الموقع",
    "إعلان",
    "وسوم: حلب، إدلب، الجبهة الشامية",
    "المصدر: وكالات",
    "×",
    "ادعم صدى الشمال",
    "ادعمونا",
    "تبرّع الآن",
    "اضغط هنا للمساهمة",
    "اقرأ أيضًا: قتلى في قصف على إدلب",
    "إقرأ ايضاً",
    "مقالات متعلقة",
    "مواضيع ذات صلة",
    "قد يعجبك أيضًا",
    "اترك تعليقاً",
    "المقال التالي",
    "Share this article",
    "Share Tweet Email",
    "SHARE",
    "Facebook Twitter WhatsApp",
    "Related articles",
    "Read more",
    "READ MORE: Dozens killed in Idlib",
    "Support our journalism",
    "Support us from $1 a month",
    "Donate now",
    "Support us",
    "Sign up to our newsletter and get the news from the region, every week, straight to your inbox.",
    "All rights reserved",
    "Copyright © 2017 The Northern Gate",
    "We use cookies to give you the best experience on our site.",
    "Follow us on Twitter",
    "Photo: Karam Halabi",
    "Tags: Aleppo, Idlib",
    "Advertisement",
    "Leave a comment",
    "\u200fشارك المقال\u200f",
]


@pytest.mark.parametrize("left", LEFT_AT_THE_END)
def test_what_a_page_leaves_behind_an_article_goes(left):
    assert clean(article(TITLE, FIRST, LAST, left)).text == article(TITLE, FIRST, LAST)


# Each begins or reads like a leftover and is a sentence of an article.
PROSE = [
    "دعت المنظمة إلى دعم الصحافة الحرة، وقالت إن التبرعات تراجعت.",
    "وتبرع أهالي البلدة بثلاث سيارات إسعاف للمشفى الميداني.",
    "تبرع رجل أعمال بمليون دولار لمشفى في إدلب.",
    "ادعموا أهلنا في حلب، هتف المتظاهرون في عفرين أمس.",
    "شاركت الحركة في المحادثات.",
    "شارك في الاجتماع قادة من الفصائل.",
    "مشاركة الفصيل في المعركة كانت محدودة.",
    "تابعنا ما جرى في دارة عزة، قال البكور.",
    "للمزيد من الضغط، قطعت الحركة الطريق.",
    "المزيد من القوات وصلت إلى الجبهة.",
    "اشترك في الهجوم ثلاثة فصائل.",
    "التعليقات على الاتفاق كانت متباينة.",
    "المصادر المحلية نفت ذلك.",
    "صورة الوضع في إدلب قاتمة.",
    "إعلان الاندماج جاء متأخرًا.",
    "السابق لم يعد ممكنًا، قال خطاب.",
    "الرابط بين الفصيلين قوي.",
    "نعم",
    "قالت الحركة على فيسبوك إنها انسحبت.",
    "Share prices fell in Damascus on Sunday.",
    "Related groups joined the alliance.",
    "Read more than anything else as a threat, the statement said nothing of a truce.",
    "Support for the ceasefire is thin, residents said.",
    "Donations to the hospital fell, its director said.",
    "Donate blood, the hospital urged residents of Idlib.",
    "Photo evidence of the strike was shown to reporters.",
    "Sources in Ahrar al-Sham denied it.",
    "Copyright law was not discussed at the talks.",
    "Comments by the spokesman angered the group.",
    "Camera icons were painted on the wall.",
    "Camera icon on the wall: a warning.",
    "X said it.",
    "Support us or leave, he said.",
    "الصورة: مقاتلون من الجبهة الشامية في ريف حلب",
    "مشاركة الحركة في غرفة العمليات",
    "فيسبوك وتويتر محجوبان في المدينة.",
]


@pytest.mark.parametrize("sentence", PROSE)
@pytest.mark.parametrize("place", [1, 2, 3])
def test_what_only_sounds_like_a_leftover_stays(sentence, place):
    lines = [TITLE, FIRST, LAST]
    lines.insert(place, sentence)
    assert clean(article(*lines)).text == article(*lines)


def test_a_donation_by_name_and_shape_counts_only_behind_the_text():
    slogan = "ادعم أهلك في حلب"
    assert slogan in clean(article(TITLE, FIRST, slogan, LAST)).text
    assert slogan not in clean(article(TITLE, FIRST, LAST, slogan)).text


def test_related_headlines_go_with_their_heading_up_to_the_end():
    foot = [
        "مقالات متعلقة",
        "تفجير يستهدف مقرًا في أريحا",
        "أستانة تعود في أيلول..",
        "×",
        "دولار واحد شهريًا يصنع الفرق",
    ]
    assert clean(article(TITLE, FIRST, LAST, *foot)).text == article(TITLE, FIRST, LAST)


def test_related_headlines_in_the_middle_end_where_the_article_goes_on():
    box = ["اقرأ أيضًا", "تفجير يستهدف مقرًا في أريحا", "أستانة تعود في أيلول بجدول أعمال جديد"]
    assert clean(article(TITLE, FIRST, *box, LAST)).text == article(TITLE, FIRST, LAST)


def test_a_single_recommended_headline_takes_nothing_else_with_it():
    short = "ونفت الحركة ذلك."
    lines = [TITLE, FIRST, "اقرأ أيضًا: تفجير يستهدف مقرًا في أريحا", short, LAST]
    assert clean(article(*lines)).text == article(TITLE, FIRST, short, LAST)


def test_the_first_line_never_opens_the_foot():
    assert clean(article("آخر الأخبار", "قُتل مدني في إدلب.")).text == article(
        "آخر الأخبار", "قُتل مدني في إدلب."
    )


@pytest.mark.parametrize(
    "lines",
    [
        [CAPTION, f"camera icon{CAPTION}"],
        [f"camera icon{CAPTION}", CAPTION],
        [f"camera icon {CAPTION}"],
        [f"التعليق على الصورة، {CAPTION}"],
        [CAPTION, CAPTION],
        [CAPTION, f"{CAPTION}\u200f"],
    ],
)
def test_a_caption_is_kept_once_without_its_label(lines):
    assert clean(article(TITLE, *lines, FIRST)).text == article(TITLE, CAPTION, FIRST)


def test_a_caption_that_comes_again_below_the_text_is_kept_once():
    assert clean(article(TITLE, CAPTION, FIRST, CAPTION, LAST)).text == article(TITLE, CAPTION, FIRST, LAST)


def test_a_short_line_may_stand_twice_but_not_behind_itself():
    assert clean("قال نعم.\n\nثم سكت.\n\nقال نعم.").text == "قال نعم.\n\nثم سكت.\n\nقال نعم."
    assert clean("قال نعم.\n\nقال نعم.\n\nثم سكت.").text == "قال نعم.\n\nثم سكت."


def test_direction_marks_odd_blanks_and_diacritics_stay_as_they_stand():
    text = f"\u202b{TITLE}\u202c\n\n  قالَ\u00a0«الـشيخ\u200f»:\t نعم \u200c\n\n{LAST}\u2069"
    assert clean(text).text == text


def test_line_ends_and_runs_of_blank_lines_become_one():
    assert clean("\r\n \r\nأ\r\nب\r\n\r\n\u200f\r\n\r\nج\rد\n\n").text == "أ\nب\n\nج\nد"


def test_nothing_is_left_of_nothing():
    assert clean(" \n\n").text == ""
    assert clean("").origin(0) == 0


@pytest.mark.skipif(
    not SEED.exists(), reason="the seed article lies beside the repository: ../shared is absent"
)
class TestSeedArticle:
    def test_the_page_leaves_nothing_in_the_text(self):
        text = clean(SEED.read_text(encoding="utf-8")).text
        for left in (
            "camera icon",
            "tag icon",
            "ع ع ع",
            "مقالات متعلقة",
            "×",
            "ادعم",
            "دولار",
            "اضغط",
            "بحاجتك",
        ):
            assert left not in text

    def test_headline_caption_and_every_paragraph_stay_character_for_character(self):
        stored = [line for line in SEED.read_text(encoding="utf-8").split("\n") if line.strip()]
        end = stored.index("مقالات متعلقة")
        words = [line for line in stored[:end] if not line.startswith(("camera icon", "tag icon"))]
        assert len(words) == 14
        assert clean(SEED.read_text(encoding="utf-8")).text == "\n\n".join(words)


@pytest.mark.parametrize("file", sorted(SAMPLES.glob("*.txt")), ids=lambda file: file.stem)
def test_every_full_paragraph_of_the_samples_stays(file):
    stored = file.read_text(encoding="utf-8").split("\n---\n")[-1]
    paragraphs = [
        line for line in stored.split("\n") if re.search(r"\w{2}[.؟»”]+$", line) and len(line.split()) > 12
    ]
    kept = clean(stored).text.split("\n")
    assert paragraphs
    assert [line for line in paragraphs if line not in kept] == []


LINES = st.one_of(
    st.sampled_from(
        [*LEFT_AT_THE_END, *PROSE, TITLE, FIRST, LAST, CAPTION, f"camera icon{CAPTION}", "", " ", "\u200f"]
    ),
    st.text(),
    st.text("ابتثجحخدذ .\u200f\u202e\u00a0،"),
)
TEXTS = st.tuples(st.lists(LINES, max_size=12), st.sampled_from(["\n", "\r\n", "\r", "\n\n"])).map(
    lambda parts: parts[1].join(parts[0])
)


@given(TEXTS)
def test_every_kept_line_stands_in_the_stored_text_where_its_origin_says(text):
    cleaned = clean(text)
    lines = cleaned.text.split("\n")
    assert len(lines) == len(cleaned.starts) == len(cleaned.origins)
    for line, start, origin in zip(lines, cleaned.starts, cleaned.origins, strict=True):
        assert cleaned.text[start : start + len(line)] == line
        assert not line or text[origin : origin + len(line)] == line
    assert list(cleaned.origins) == sorted(cleaned.origins)


@given(TEXTS, st.data())
def test_any_quote_within_a_line_is_found_at_its_origin(text, data):
    cleaned = clean(text)
    line = data.draw(st.sampled_from(cleaned.text.split("\n")))
    at = cleaned.text.index(line)
    quote = line[data.draw(st.integers(0, len(line))) :]
    offset = at + len(line) - len(quote)
    origin = cleaned.origin(offset)
    assert text[origin : origin + len(quote)] == quote


@given(TEXTS)
def test_cleaning_twice_changes_nothing(text):
    once = clean(text).text
    assert clean(once).text == once


@given(st.lists(st.sampled_from([TITLE, FIRST, LAST, CAPTION]), unique=True, min_size=1))
def test_an_article_without_leftovers_stays_whole(lines):
    assert clean(article(*lines)).text == article(*lines)
