"""Makes file names out of titles: readable in any script, safe on every system."""

import re
import unicodedata

_MAX_CHARACTERS = 80
# File systems allow 255 bytes; endings (.claims.yaml) and a number behind the name need some.
_MAX_BYTES = 200
_NOT_WORD = re.compile(r"[\W_]+")
# Windows keeps these for devices; a README beside the articles is not one of them.
_RESERVED = re.compile(r"con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|readme", re.IGNORECASE)


def slug(title: str) -> str:
    """Return the file name, without ending, for an article of this title.

    Letters and digits of any script stay, everything else becomes a dash: blanks, path separators, dots,
    control and direction marks. Vowel signs and tatweel go. It has at most 80 characters and, for a title
    without letters, is ``article``.
    """
    # NFKC: presentation forms and ligatures become letters a keyboard has.
    decomposed = unicodedata.normalize("NFKC", title)
    kept = "".join(c for c in decomposed if unicodedata.category(c) not in ("Mn", "Cf") and c != "ـ")
    words = _shortened(_NOT_WORD.sub("-", kept).strip("-").casefold())
    if not words or _RESERVED.fullmatch(words):
        return "-".join(filter(None, ("article", words)))
    return words


def _shortened(words: str) -> str:
    cut = words[:_MAX_CHARACTERS].encode()[:_MAX_BYTES].decode(errors="ignore")
    if cut != words and "-" in cut:
        # Not in the middle of a word.
        cut = cut.rpartition("-")[0]
    return unicodedata.normalize("NFC", cut.strip("-"))
