import pytest

from khabar.errors import DataError
from khabar.read.language import detect_language

AR = "تدور مشاورات بين فصائل المعارضة لتنسيق العمليات العسكرية في الشمال السوري"
EN = "Consultations between the opposition factions are under way to coordinate operations in the north"
# A dozen words at least: less tells nobody's language from another's.
FR = (
    "Les factions de l'opposition dans le nord du pays ont annoncé dimanche la formation d'une nouvelle "
    "chambre d'opérations commune après plusieurs semaines de négociations entre leurs chefs militaires."
)
DE = (
    "Die Gruppen der Opposition im Norden des Landes haben am Sonntag nach mehreren Wochen der Verhandlungen "
    "zwischen ihren Kommandeuren eine neue gemeinsame Kommandozentrale angekündigt, sagte ein Sprecher."
)
TR = (
    "Ülkenin kuzeyindeki muhalif gruplar pazar günü komutanları arasında haftalar süren "
    "görüşmelerin ardından ortak bir harekat odası kurduklarını açıkladı, sözcü anlaşmanın yakında "
    "ilan edileceğini söyledi."
)
FA = (
    "گروه‌های مخالف در شمال کشور روز یکشنبه پس از چند هفته گفت‌وگو "
    "میان فرماندهان خود تشکیل اتاق عملیات مشترک را اعلام کردند"
)
UR = (
    "ملک کے شمال میں حزب اختلاف کے گروہوں نے اتوار کو کئی ہفتوں کی بات چیت "
    "کے بعد مشترکہ آپریشن روم بنانے کا اعلان کیا"
)
CKB = (
    "گرووپە ئۆپۆزسیۆنەکان لە باکووری وڵات دوای چەند هەفتەیەک گفتوگۆ "
    "پێکهێنانی ژووری هاوبەشی ئۆپەراسیۆنیان ڕاگەیاند"
)
HE = "קבוצות האופוזיציה בצפון המדינה הודיעו ביום ראשון על הקמת חדר מבצעים משותף"
RU = "Группировки оппозиции на севере страны объявили в воскресенье о создании общего штаба"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (AR, "ar"),
        (EN, "en"),
        ("خطاب", "ar"),
        ("Idlib", "en"),
        (f"{AR} (HTS) Ahrar al-Sham", "ar"),
        (f"{EN} (هيئة تحرير الشام)", "en"),
        # Arabic typed on a Persian keyboard: Persian yeh and kaf throughout.
        (AR.replace("ي", "ی").replace("ك", "ک"), "ar"),
        # Foreign letters in names, as Arabic papers write them.
        ("قال الرئيس الروسي ڤلاديمير پوتين إن المحادثات في أستانة مستمرة", "ar"),
        ("ﺗﺪﻭﺭ ﻣﺸﺎﻭﺭﺍﺕ ﺑﻴﻦ ﻓﺼﺎﺋﻞ ﺍﻟﻤﻌﺎﺭﺿﺔ", "ar"),
        ("Ahrar al-Sham denies merger", "en"),
    ],
)
def test_arabic_and_english_are_told_by_their_letters_and_words(text, language):
    assert detect_language(text, "a.txt") == language


@pytest.mark.parametrize(
    "text", [FA, UR, CKB, FR, DE, TR, HE, RU], ids=["fa", "ur", "ckb", "fr", "de", "tr", "he", "ru"]
)
def test_another_language_is_refused_and_the_way_out_is_said(text):
    with pytest.raises(DataError, match=r"^a\.txt: its (letters|script) .*--language ar or en"):
        detect_language(text, "a.txt")


def test_a_text_without_letters_has_no_language():
    with pytest.raises(DataError, match="no letters to tell the language by"):
        detect_language("1234 — … 25/4", "a.txt")


@pytest.mark.parametrize(("more", "language"), [(AR, "ar"), (EN, "en")])
def test_of_a_mixed_text_the_majority_of_letters_decides(more, language):
    assert detect_language(f"{AR}\n\n{EN}\n\n{more}", "a.txt") == language
