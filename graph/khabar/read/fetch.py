"""Fetches one article from the web: limited in time and size, and never from inside the local network."""

import ipaddress
import time
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException, HTTPResponse, HTTPSConnection
from typing import Unpack
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urlsplit, urlunsplit
from urllib.request import (
    HTTPDefaultErrorHandler,
    HTTPErrorProcessor,
    HTTPHandler,
    HTTPRedirectHandler,
    HTTPSHandler,
    OpenerDirector,
    ProxyHandler,
    Request,
    UnknownHandler,
)

from khabar import __version__
from khabar.errors import DataError, UsageError
from khabar.model import Article
from khabar.read.article import Form, Given, read_text_article
from khabar.read.webpage import decode_page

# A news page has some hundred kilobytes; what is larger is no article.
MAX_BYTES = 10_000_000
_ANSWER_SECONDS = 20
_ALL_SECONDS = 60
_REDIRECTS = 5
_CHUNK = 65_536
_PAGES = frozenset({"text/html", "application/xhtml+xml", "text/plain"})
_SAVE_IT = "open it in a browser, save it as .html, and add that file"


@dataclass(frozen=True, slots=True)
class Page:
    """What a server sent.

    Attributes:
        url: where it was found in the end, behind all redirects.
        kind: the media type, ``text/html``.
        charset: the encoding the server names.
    """

    url: str
    data: bytes
    kind: str
    charset: str | None


def fetch_article(
    address: str, *, name: str | None = None, allow_private: bool = False, **given: Unpack[Given]
) -> Article:
    """Fetch the page at ``address`` and read the article in it.

    Its URL is the one the page gives itself, where that is on the same host; else where it was found.

    Args:
        address: an http or https URL; Arabic letters in it are fine.
        name: default: made from the title.
        allow_private: also fetch from this machine and the local network.
        given: title, outlet, language, published, url, synthetic, as for `khabar.read.read_article`.

    Raises:
        UsageError: it is no web address.
        DataError: it cannot be fetched, is inside the local network, is no page or too large; no article is
            found in it.
    """
    page = fetch(address, allow_private=allow_private)
    text = decode_page(page.data, page.url, page.charset)
    form: Form = "text" if page.kind == "text/plain" else "html"
    article = read_text_article(text, name=name, form=form, source=page.url, **given)
    if given.get("url") or _host(article.url) == _host(page.url):
        return article
    return article.model_copy(update={"url": page.url})


def fetch(url: str, *, allow_private: bool = False) -> Page:
    """Fetch what is at ``url``.

    A proxy set in the environment is used, and then decides which addresses can be reached.

    Raises:
        UsageError, DataError: as for `fetch_article`.
    """
    headers = {"User-Agent": f"khabar/{__version__}", "Accept": ", ".join(sorted(_PAGES))}
    request = Request(_ascii(url), headers=headers)  # noqa: S310  (_ascii lets http and https through only)
    until = time.monotonic() + _ALL_SECONDS
    try:
        with _opener(allow_private=allow_private).open(request, timeout=_ANSWER_SECONDS) as response:
            return _page(response, url, until)
    except HTTPError as error:
        message = f"the server answered {error.code} {error.reason}".strip()
        raise DataError.at(url, None, message, _SAVE_IT) from error
    except URLError as error:
        raise DataError.at(url, None, f"cannot be fetched: {error.reason}", _SAVE_IT) from error
    except (OSError, HTTPException, ValueError) as error:
        reason = str(error) or type(error).__name__
        raise DataError.at(url, None, f"cannot be fetched: {reason}", _SAVE_IT) from error


def _page(response: HTTPResponse, url: str, until: float) -> Page:
    kind = response.headers.get_content_type()
    if kind not in _PAGES:
        raise DataError.at(
            url, None, f"not a web page but {kind}", "save its text as .txt, and add that file"
        )
    if response.headers.get("Content-Encoding", "identity") != "identity":
        raise DataError.at(url, None, "sent compressed, though not asked for", _SAVE_IT)
    data = bytearray()
    while chunk := response.read1(_CHUNK):
        data += chunk
        if len(data) > MAX_BYTES:
            raise DataError.at(url, None, "larger than 10 MB", "save its text as .txt, and add that file")
        if time.monotonic() > until:
            raise DataError.at(url, None, f"not all there after {_ALL_SECONDS} s", _SAVE_IT)
    if response.length:
        raise DataError.at(url, None, f"cut off {response.length} bytes before its end", _SAVE_IT)
    return Page(response.url, bytes(data), kind, response.headers.get_content_charset())


def _ascii(url: str) -> str:
    """Return the URL as it goes over the wire: Arabic host and path names encoded."""
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
        host = host if host.isascii() else host.encode("idna").decode()
    except ValueError as error:
        raise UsageError(f"not a web address: {url}: {error}") from error
    if parts.scheme not in ("http", "https") or not host:
        raise UsageError(f"not a web address: {url}; it begins with https:// or http://")
    if parts.username is not None:
        raise UsageError("a web address with a user name or password in it is not fetched")
    place = f"[{host}]" if ":" in host else host
    path, query = quote(parts.path, "/%:@!$&'()*+,;=~"), quote(parts.query, "/?%:@!$&'()*+,;=~")
    return urlunsplit((parts.scheme, f"{place}:{port}" if port else place, path, query, ""))


def _host(url: str | None) -> str | None:
    try:
        return urlsplit(url or "").hostname
    except ValueError:
        # A page may give itself a URL that is none; then it shares no host with anything.
        return None


class _Redirects(HTTPRedirectHandler):
    max_redirections = _REDIRECTS


def _opener(*, allow_private: bool) -> OpenerDirector:
    """Return what opens http and https, and nothing else; redirects to file: or ftp: fail."""
    opener = OpenerDirector()
    handlers = (ProxyHandler, UnknownHandler, HTTPDefaultErrorHandler, _Redirects, HTTPErrorProcessor)
    for handler in handlers:
        opener.add_handler(handler())
    opener.add_handler(_Http(allow_private=allow_private))
    opener.add_handler(_Https(allow_private=allow_private))
    return opener


class _Http(HTTPHandler):
    def __init__(self, *, allow_private: bool) -> None:
        super().__init__()
        self._allow_private = allow_private

    def http_open(self, req: Request) -> HTTPResponse:
        return self.do_open(HTTPConnection if _trusted(req, self._allow_private) else _PublicHttp, req)


class _Https(HTTPSHandler):
    def __init__(self, *, allow_private: bool) -> None:
        super().__init__()
        self._allow_private = allow_private

    def https_open(self, req: Request) -> HTTPResponse:
        return self.do_open(HTTPSConnection if _trusted(req, self._allow_private) else _PublicHttps, req)


def _trusted(req: Request, allow_private: bool) -> bool:  # noqa: FBT001  (two callers, just above)
    # A proxy has put its own host into the request; it may well stand in the local network. The URL is parsed
    # the way the request did it: any other way lets hosts through that are only spelt oddly (127.0.0%2e1).
    return allow_private or req.host != Request(req.full_url).host  # noqa: S310  (parsed, not opened)


# The address is looked at once connected, before anything is sent: a name that resolves to another address
# when it is asked for again gains nothing.
class _PublicHttp(HTTPConnection):
    def connect(self) -> None:
        super().connect()
        _refuse_private(self)


class _PublicHttps(HTTPSConnection):
    def connect(self) -> None:
        super().connect()
        _refuse_private(self)


def _refuse_private(connection: HTTPConnection) -> None:
    address = ipaddress.ip_address(connection.sock.getpeername()[0].partition("%")[0])
    inner = getattr(address, "ipv4_mapped", None) or address
    if not inner.is_global or inner.is_multicast:
        connection.close()
        raise DataError.at(
            connection.host, None, f"{inner} is inside the local network and not fetched", _SAVE_IT
        )
