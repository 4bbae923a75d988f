"""How names are compared: spelling differences that do not make another name are folded away.

The folded text is only ever a key to look up by. What is stored and shown stays as it was written.
"""

import re
import unicodedata
from functools import lru_cache
from typing import Literal

# Articles repeat their words; this holds the vocabulary of some hundred of them.
_MEMO = 100_000

_FOLD = str.maketrans(
    {
        "أ": "ا",
        "إ": "ا",
        "آ": "ا",
        "ٱ": "ا",
        "ؤ": "و",
        "ئ": "ي",
        "ء": "",
        "ة": "ه",
        "ى": "ي",
        "ی": "ي",  # Persian yeh and kaf, as some keyboards write them
        "ک": "ك",
        "ـ": "",
    }
)
# The Arabic blocks, with the presentation forms old web pages and PDFs are full of.
_ARABIC = re.compile("[\u0600-\u06ff\u0750-\u077f\u0870-\u08ff\ufb50-\ufdff\ufe70-\ufefc]")
_POSSESSIVE = re.compile(r"['’]s\b", re.IGNORECASE)
_NOT_WORD = re.compile(r"[\W_]+")


@lru_cache(maxsize=_MEMO)
def key(text: str) -> str:
    """Return what two spellings of one name have in common.

    Folds letter case, Arabic hamza forms, diacritics and tatweel, ta marbuta and ha, alif maqsura and ya,
    Latin accents, apostrophes, quotation marks and punctuation, and runs of blanks.
    """
    # An English possessive is a word of its own, as it is in a text's tokens.
    plain = _POSSESSIVE.sub(" s", unicodedata.normalize("NFKC", text).translate(_FOLD))
    decomposed = unicodedata.normalize("NFKD", plain)
    # Combining marks and invisible format characters (direction marks) carry no letter.
    letters = "".join(
        c for c in decomposed if unicodedata.category(c) not in ("Mn", "Cf") and c not in "'’ʿʾʼ"
    )
    return _NOT_WORD.sub(" ", letters.translate(_FOLD)).strip().casefold()


@lru_cache(maxsize=_MEMO)
def without_clitics(word: str) -> tuple[tuple[str, str], ...]:
    """Return the ways to take attached و ف ب ل ك off the front of an Arabic word key.

    Args:
        word: one word, as `key` returns it.

    Returns:
        ``(clitics, rest)`` pairs, the fewest clitics first and never none; the rest keeps its article:
        ``والحركه`` → ``("و", "الحركه")``; ``للحركه`` → ``("ل", "الحركه")``.
    """
    found = []
    if len(word) > 3 and "\u0621" <= word[0] <= "\u064a":
        for length in (1, 2):
            head, rest = word[:length], word[length:]
            if len(rest) > 2 and _is_clitics(head):
                if head.endswith("ل") and rest.startswith("ل"):
                    found.append((head, "ا" + rest))
                found.append((head, rest))
    return tuple(found)


def definite(word: str) -> tuple[str, str] | None:
    """Return what is attached before a word (a key) with the article, and the word; None where it has none.

    ``والحركه`` → ``("و", "الحركه")``; ``الحركه`` → ``("", "الحركه")``.
    """
    parted = (("", word), *without_clitics(word))
    return next(((clitics, rest) for clitics, rest in parted if rest.startswith("ال")), None)


def _is_clitics(head: str) -> bool:
    return head in {"و", "ف", "ب", "ل", "ك", "وب", "ول", "وك", "فب", "فل", "فك"}


def script_language(text: str) -> Literal["ar", "en"]:
    """Return ``ar`` for a name with a letter of the Arabic script, else ``en``."""
    return "ar" if _ARABIC.search(text) else "en"
