import re
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from urllib.parse import quote, unquote

import pytest

from khabar.errors import DataError, UsageError
from khabar.read import fetch as fetching
from khabar.read.fetch import fetch, fetch_article

TITLE = "فصائل حلب تتفق على هدنة"
BODY = (
    "اتفقت فصائل المعارضة في حلب على هدنة تستمر عشرة أيام، بحسب ما قال ناطق باسم الجبهة الشامية اليوم الأحد."
)
PAGE = f"<!doctype html><html><head>%s</head><body><article><h1>{TITLE}</h1><p>{BODY}</p></article></body>"
HTML = "text/html; charset=utf-8"
SAVE = "(open it in a browser, save it as .html, and add that file)"


class Site(BaseHTTPRequestHandler):
    """Answers each path the way one sort of news site does."""

    def do_GET(self):
        path = unquote(self.path)
        self.server.asked.append((path, self.headers["User-Agent"]))
        name = path.partition("?")[0].replace("/", "_").replace("هدنة", "truce")
        answer = getattr(self, f"on{name}", None)
        if answer:
            answer()
        else:
            self.send_error(404)

    def log_message(self, *_):
        pass

    def send(self, body, kind=HTML, status=200, **headers):
        data = body if isinstance(body, bytes) else body.encode()
        self.send_response(status)
        for name, value in {"Content-Type": kind, **headers}.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(data)

    def on_page(self):
        self.send(PAGE % "")

    def on_truce(self):
        self.send(PAGE % "")

    def on_canonical(self):
        self.send(PAGE % f'<link rel="canonical" href="{self.server.address}/page">')

    def on_foreign(self):
        self.send(PAGE % '<link rel="canonical" href="https://other.example.org/page">')

    def on_old(self):
        self.send((PAGE % "").encode("windows-1256"), kind="text/html; charset=windows-1256")

    def on_declared(self):
        self.send((PAGE % '<meta charset="windows-1256">').encode("windows-1256"), kind="text/html")

    def on_text(self):
        self.send(f"{TITLE}\n\n{BODY}", kind="text/plain; charset=utf-8")

    def on_moved(self):
        self.send("", status=301, Location="/page")

    def on_moved_to_arabic(self):
        self.send("", status=302, Location="/" + quote("هدنة"))

    def on_loop(self):
        self.send("", status=302, Location="/loop?again")

    def on_to_file(self):
        self.send("", status=302, Location="file:///etc/passwd")

    def on_to_ftp(self):
        self.send("", status=302, Location="ftp://127.0.0.1/x")

    def on_pdf(self):
        self.send(b"%PDF-1.4", kind="application/pdf")

    def on_zipped(self):
        self.send(b"\x1f\x8b", Content_Encoding="gzip")

    def on_large(self):
        self.send("")
        for _ in range(11):
            self.wfile.write(b"x" * 1_000_000)

    def on_broken(self):
        self.send("<html>", Content_Length="5000")

    def on_empty(self):
        self.send("<html><body></body></html>")

    def on_forbidden(self):
        self.send_error(403)

    def on_silent(self):
        self.server.release.wait(5)


@pytest.fixture(scope="module")
def site():
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    server.asked, server.release = [], Event()
    server.address = f"http://127.0.0.1:{server.server_port}"
    Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.release.set()
    server.shutdown()
    server.server_close()


def read(site, path, **given):
    return fetch_article(site.address + path, allow_private=True, **given)


def problem(site, path):
    with pytest.raises(DataError) as caught:
        read(site, path)
    return str(caught.value).removeprefix(site.address)


def test_a_page_is_fetched_and_read(site):
    article = read(site, "/page")
    assert article.text == f"{TITLE}\n\n{BODY}"
    assert (article.title, article.url, article.name) == (
        TITLE,
        f"{site.address}/page",
        "فصائل-حلب-تتفق-على-هدنة",
    )
    assert site.asked[-1][1].startswith("khabar/")


def test_what_the_caller_knows_counts_most(site):
    article = read(site, "/page", name="truce", outlet="صدى الشمال", url="https://example.org/kept")
    assert (article.name, article.outlet, article.url) == ("truce", "صدى الشمال", "https://example.org/kept")


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("/هدنة?q=حلب", "/هدنة?q=حلب"),
        ("/%D9%87%D8%AF%D9%86%D8%A9", "/هدنة"),
        ("/page#part", "/page"),
        ("/moved", "/page"),
        ("/moved_to_arabic", "/هدنة"),
        ("/canonical?utm_source=x", "/page"),
        ("/foreign", "/foreign"),
    ],
)
def test_its_url_is_where_it_was_found_or_what_the_page_gives_itself(site, path, found):
    assert unquote(read(site, path).url) == site.address + found


@pytest.mark.parametrize("path", ["/old", "/declared", "/text"])
def test_old_encodings_and_plain_text_are_read(site, path):
    assert read(site, path).text == f"{TITLE}\n\n{BODY}"


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/none", f"/none: the server answered 404 Not Found {SAVE}"),
        ("/forbidden", f"/forbidden: the server answered 403 Forbidden {SAVE}"),
        ("/pdf", "/pdf: not a web page but application/pdf (save its text as .txt, and add that file)"),
        ("/large", "/large: larger than 10 MB (save its text as .txt, and add that file)"),
        ("/zipped", f"/zipped: sent compressed, though not asked for {SAVE}"),
        ("/empty", "/empty: no article is found in the page (save its text as .txt)"),
    ],
)
def test_what_cannot_be_read_is_named_with_the_next_step(site, path, said):
    assert problem(site, path) == said


@pytest.mark.parametrize("path", ["/loop", "/to_file", "/to_ftp"])
def test_redirects_that_lead_nowhere_or_elsewhere_are_refused(site, path):
    before = len(site.asked)
    assert re.search("[Rr]edirect|unknown url type: ftp", problem(site, path))
    assert len(site.asked) - before <= 7


def test_a_page_cut_off_is_not_taken_for_whole(site):
    assert problem(site, "/broken").startswith("/broken: cut off 4994 bytes before its end")


def test_a_server_that_does_not_answer_is_given_up(site, monkeypatch):
    monkeypatch.setattr(fetching, "_ANSWER_SECONDS", 0.2)
    assert problem(site, "/silent") == f"/silent: cannot be fetched: timed out {SAVE}"


def test_a_server_that_drips_is_given_up(site, monkeypatch):
    monkeypatch.setattr(fetching, "_ALL_SECONDS", -1)
    assert problem(site, "/page") == f"/page: not all there after -1 s {SAVE}"


def test_a_server_that_is_not_there_is_named():
    with pytest.raises(DataError, match=r"^http://127\.0\.0\.1:1/x: cannot be fetched: .*refused"):
        fetch("http://127.0.0.1:1/x", allow_private=True)


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1",
        "localhost",
        "0.0.0.0",
        "[::ffff:127.0.0.1]",
        "2130706433",
        "127.1",
        "127.0.0%2e1",
        "%6cocalhost",
    ],
)
def test_nothing_is_asked_of_this_machine_unless_allowed(site, host):
    before = list(site.asked)
    with pytest.raises(DataError, match=r"is inside the local network and not fetched|cannot be fetched"):
        fetch(f"http://{host}:{site.server_port}/page")
    assert site.asked == before


@pytest.mark.parametrize(
    "url",
    [
        "",
        "page.html",
        "file:///etc/passwd",
        "ftp://example.org/a",
        "http://",
        "https:///x",
        "javascript:alert(1)",
        "http://[::1",
        "http://a:b@example.org/",
        "http://example.org:99999/",
        "http://\u202e/",
        "data:text/html,x",
    ],
)
def test_what_is_no_web_address_is_a_mistake_in_the_call(url):
    with pytest.raises(UsageError, match="web address"):
        fetch(url)
