from datetime import date

import pytest

from khabar.errors import DataError
from khabar.read.webpage import decode_page, read_page

TITLE = "فصائل حلب تتفق على هدنة"
CAPTION = "مقاتلون في ريف حلب الغربي - 10 آذار 2017"
FIRST = "اتفقت فصائل المعارضة في حلب على هدنة تستمر عشرة أيام، بحسب ما قال ناطق باسم الجبهة الشامية اليوم."
LAST = "وقالت مصادر محلية إن التوتر ما زال قائمًا في المنطقة رغم إعلان الهدنة بين الفصائل المتحاربة."


def page(body, head="", charset="utf-8"):
    return (
        f'<!doctype html><html lang="ar" dir="rtl"><head><meta charset="{charset}">'
        f"<title>{TITLE} | صدى الشمال</title>{head}</head><body>{body}</body></html>"
    )


FULL = page(
    f"""
<nav><a href="/">الرئيسية</a> <a href="/b">أخبار</a></nav>
<article><h1>{TITLE}</h1>
<figure><img src="a.jpg" alt="{CAPTION}"><figcaption><span>{CAPTION}</span></figcaption></figure>
<div class="share">شارك هذا المقال</div>
<p>{FIRST}</p><script>alert("x")</script>
<h2>تفاصيل الاتفاق</h2>
<p>وينص الاتفاق على وقف إطلاق النار<br>وتبادل الأسرى بين الطرفين في <b>ريف حلب</b>&nbsp;الغربي خلال أيام.</p>
<ul><li>البند الأول تبادل الأسرى</li><li>البند الثاني فتح الطرق</li></ul>
<p>{LAST}</p>
</article>
<aside><h3>مقالات متعلقة</h3><ul><li><a href="/x">قتلى في إدلب</a></li></ul></aside>
<footer>© 2017 صدى الشمال</footer>""",
    head="""<meta property="og:title" content="فصائل حلب تتفق على هدنة">
<meta property="og:site_name" content="صدى الشمال">
<meta property="article:published_time" content="2017-03-12T10:00:00Z">
<link rel="canonical" href="https://example.org/a/1">""",
)


def test_a_page_is_its_paragraphs_and_what_it_says_of_itself():
    known, text = read_page(FULL, "a.html")
    assert text.split("\n\n") == [
        TITLE,
        CAPTION,
        FIRST,
        "تفاصيل الاتفاق",
        "وينص الاتفاق على وقف إطلاق النار\nوتبادل الأسرى بين الطرفين في ريف حلب\u00a0الغربي خلال أيام.",
        "البند الأول تبادل الأسرى",
        "البند الثاني فتح الطرق",
        LAST,
    ]
    assert known.title == TITLE
    assert known.outlet == "صدى الشمال"
    assert known.published == date(2017, 3, 12)
    assert known.url == "https://example.org/a/1"


def test_a_page_that_says_nothing_of_itself_leaves_it_open():
    known, text = read_page(
        f"<html><body><p>{FIRST}</p><p>نشر المقال في 3 آذار 2016.</p></body></html>", "a.html"
    )
    assert (known.outlet, known.published, known.url) == (None, None, None)
    assert text.startswith(FIRST)


@pytest.mark.parametrize(
    "mention",
    [
        "On 2016-03-03 the talks began.",
        "Published on 3 March 2016, the statement said little.",
        "نشر البيان بتاريخ 03/03/2016.",
        '<a href="https://example.org/2016/03/03/other">another article</a>',
        '<!-- 2016-03-03 --><img src="/2016/03/03/a.jpg">',
    ],
)
def test_a_day_in_the_text_is_not_taken_for_the_day_of_publication(mention):
    known, _ = read_page(page(f"<article><p>{FIRST}</p><p>{mention}</p><p>{LAST}</p></article>"), "a.html")
    assert known.published is None


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ('<meta property="article:published_time" content="2017-03-12T10:00:00+02:00">', ""),
        ('<meta name="date" content="2017-03-12">', ""),
        (
            '<script type="application/ld+json">{"@type": "Article", "datePublished": "2017-03-12"}</script>',
            "",
        ),
        ('<link rel="canonical" href="https://example.org/2017/03/12/a">', ""),
        ("", '<time datetime="2017-03-12">12 آذار 2017</time>'),
        ("", '<meta itemprop="datePublished" content="2017-03-12">'),
    ],
)
def test_the_day_of_publication_is_what_the_page_declares(head, body):
    text = f"<p>{FIRST}</p><p>On 2016-03-03 the talks began.</p><p>{LAST}</p>"
    known, _ = read_page(page(f"<article>{body}{text}</article>", head=head), "a.html")
    assert known.published == date(2017, 3, 12)


def test_a_headline_outside_the_article_is_put_in_front_of_it():
    _, text = read_page(
        page(f"<header><h1>{TITLE}</h1></header><article><p>{FIRST}</p><p>{LAST}</p></article>"), "a"
    )
    assert text.split("\n\n") == [TITLE, FIRST, LAST]


def test_direction_marks_in_a_page_stay():
    marked = FIRST.replace("حلب", "\u202b«حلب»\u202c\u200f")
    _, text = read_page(page(f"<article><p>{marked}</p><p>{LAST}</p></article>"), "a.html")
    assert marked in text


def test_escaped_markup_stays_text():
    _, text = read_page(
        page(f"<article><p>{FIRST} &lt;script&gt;alert(1)&lt;/script&gt;</p></article>"), "a.html"
    )
    assert text.endswith("<script>alert(1)</script>")


@pytest.mark.parametrize("html", ["", "نص", "<html></html>", "<html><body><script>x</script></body></html>"])
def test_a_page_without_an_article_is_refused(html):
    with pytest.raises(
        DataError, match=r"^a\.html: no article is found in the page \(save its text as \.txt\)$"
    ):
        read_page(html, "a.html")


def test_a_page_nested_a_thousand_deep_is_read_or_refused():
    try:
        _, text = read_page("<html><body>" + "<div>" * 5000 + f"<p>{FIRST}</p>", "a.html")
    except DataError:
        return
    assert FIRST in text


@pytest.mark.parametrize(
    ("encoding", "declared"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8"),
        ("utf-16", "utf-16"),
        ("windows-1256", "windows-1256"),
        ("windows-1256", "Windows-1256"),
        ("iso-8859-6", "ISO-8859-6"),
    ],
)
def test_the_declared_encoding_of_a_page_is_followed(encoding, declared):
    html = page(f"<article><p>{FIRST}</p></article>", charset=declared)
    assert decode_page(html.encode(encoding), "a.html") == html


def test_the_old_way_of_declaring_an_encoding_is_known():
    html = '<meta http-equiv="Content-Type" content="text/html; charset=windows-1256"><p>محادثات</p>'
    assert decode_page(html.encode("windows-1256"), "a.html") == html


def test_what_the_server_says_counts_more_than_what_the_page_says():
    html = page("<p>محادثات</p>", charset="windows-1252")
    assert decode_page(html.encode("windows-1256"), "a.html", "windows-1256") == html


def test_utf8_that_is_declared_wrongly_is_still_utf8():
    html = page("<p>محادثات</p>", charset="windows-1256")
    assert decode_page(html.encode(), "a.html") == html


@pytest.mark.parametrize("declared", ["utf-8", "no-such-code", "hex", "rot13", ""])
def test_a_page_in_an_encoding_nobody_names_is_refused_with_the_likely_one(declared):
    html = page("<p>محادثات بين الفصائل</p>", charset=declared)
    with pytest.raises(DataError, match="looks like windows-1256"):
        decode_page(html.encode("windows-1256"), "a.html")
